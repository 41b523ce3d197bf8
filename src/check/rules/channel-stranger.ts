/**
 * A platform of another field is named (field notes f22: social relief on the platform for
 * expropriation). Told of platforms of one field alone, by the words that its rows hold.
 */
import { domainOf } from '../definitions.js';
import { fieldPlace, titleOfMatter } from '../place.js';
import type { EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

/** Platforms of one field, by their names in the register, and words of which its rows hold one. */
const ABOUT: Readonly<Record<string, RegExp>> = {
  征地信息公开平台: /征地|征收|土地|拆迁|安置/,
  矿业权交易平台: /矿/,
  土地市场网: /土地|用地|国土|矿/,
};

export const channelStranger: EntryRule = {
  code: 'channel-stranger',
  scope: 'cell',
  per: 'entry',
  check: ({ catalogue, entry }) => {
    const domain = domainOf(catalogue, entry.domainId)?.title ?? entry.domain;
    if (domain === undefined || !isOwn(entry, 'channels')) return [];
    const row = [domain, titleOfMatter(entry), entry.content ?? ''].join(' ');
    const offered = new Set(catalogue.scheme.channels.offered);
    return (entry.channels ?? []).flatMap(({ name }) => {
      const about = ABOUT[name];
      return about === undefined || about.test(row) || offered.has(name)
        ? []
        : [
            {
              code: 'channel-stranger',
              ...fieldPlace(entry, 'channels'),
              params: { channel: name, domain },
            },
          ];
    });
  },
};
