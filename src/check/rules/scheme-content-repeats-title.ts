/** The scheme's own content of a matter only says its title again: told once, to the bureau. */
import { foldTitle } from '../../text/fold.js';
import type { CatalogueRule } from '../rule.js';
import { SCHEME_FILE } from '../scheme-file.js';

export const schemeContentRepeatsTitle: CatalogueRule = {
  code: 'scheme-content-repeats-title',
  scope: 'catalogue',
  per: 'catalogue',
  check: ({ catalogue }) =>
    catalogue.scheme.domains.flatMap((domain) =>
      domain.matters
        .filter(({ title, content }) => content && foldTitle(content) === foldTitle(title))
        .map(({ id, title, content = '' }) => ({
          code: 'scheme-content-repeats-title',
          file: SCHEME_FILE,
          params: { id, matter: title, domain: domain.title },
          text: content,
        })),
    ),
};
