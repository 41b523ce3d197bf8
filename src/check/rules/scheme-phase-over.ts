/** A phase of the work was over before the notice was issued. */
import type { CatalogueRule } from '../rule.js';
import { SCHEME_FILE } from '../scheme-file.js';

export const schemePhaseOver: CatalogueRule = {
  code: 'scheme-phase-over',
  scope: 'catalogue',
  per: 'catalogue',
  check: ({ catalogue: { scheme } }) =>
    scheme.phases.flatMap(({ title, until }) =>
      until !== undefined && until < scheme.notice.date
        ? [
            {
              code: 'scheme-phase-over',
              file: SCHEME_FILE,
              params: { phase: title.replace(/[。；;.]+$/, ''), until, date: scheme.notice.date },
            },
          ]
        : [],
    ),
};
