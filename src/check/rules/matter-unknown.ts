/** A matter that the scheme does not list in this domain: kept, last, and told. */
import type { Scheme } from '../../model/scheme.js';
import { foldTitle } from '../../text/fold.js';
import { domainOf } from '../definitions.js';
import { nearestMatters } from '../near.js';
import { fieldPlace, titleOfMatter } from '../place.js';
import type { EntryRule } from '../rule.js';

export const matterUnknown: EntryRule = {
  code: 'matter-unknown',
  scope: 'cell',
  per: 'entry',
  law: '实施方案列出的公开事项',
  check: ({ catalogue, entry }) => {
    const domain = domainOf(catalogue, entry.domainId);
    const title = titleOfMatter(entry);
    // A domain may have no preset matters: then the units list their own.
    if (!domain || domain.matters.length === 0 || entry.matterId !== undefined || title === '') {
      return [];
    }
    const elsewhere = domainsOf(title, catalogue.scheme);
    const near = elsewhere.length > 0 ? [] : nearestMatters(title, domain);
    return [
      {
        code: 'matter-unknown',
        ...fieldPlace(entry, 'matter'),
        text: title,
        params: {
          domain: domain.title,
          ...(near.length === 0 ? {} : { near }),
          ...(elsewhere.length === 0 ? {} : { elsewhere }),
        },
      },
    ];
  },
};

/** Domains that do list a matter of this title. */
function domainsOf(title: string, { domains }: Scheme): string[] {
  const wanted = foldTitle(title);
  return domains
    .filter(({ matters }) =>
      matters.some((one) => [one.title, ...one.aliases].some((name) => foldTitle(name) === wanted)),
    )
    .map((domain) => domain.title);
}
