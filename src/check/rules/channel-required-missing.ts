/** A channel that the scheme demands of this kind of information is not chosen. */
import { applies, kindsOf, schemeSource } from '../definitions.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const channelRequiredMissing: EntryRule = {
  code: 'channel-required-missing',
  scope: 'cell',
  per: 'entry',
  law: '实施方案关于公开渠道的规定',
  check: ({ catalogue, entry }) => {
    const kinds = kindsOf(catalogue, entry);
    const chosen = new Set((entry.channels ?? []).map(({ name }) => name));
    if (chosen.size === 0) return [];
    const lacking = catalogue.scheme.channels.required
      .filter((demand) => applies(demand, kinds))
      .map(({ names, source }) => ({ names: names.filter((name) => !chosen.has(name)), source }))
      .filter(({ names }) => names.length > 0);
    if (lacking.length === 0) return [];
    return [
      {
        code: 'channel-required-missing',
        ...fieldPlace(entry, 'channels'),
        params: {
          names: [...new Set(lacking.flatMap(({ names }) => names))],
          source: [...new Set(lacking.map(({ source }) => schemeSource(source)))].join('；'),
        },
      },
    ];
  },
};
