/** Faults that the notice itself carries, as the scheme lists them: told once, to the bureau. */
import type { CatalogueRule } from '../rule.js';
import { SCHEME_FILE } from '../scheme-file.js';

export const schemeFault: CatalogueRule = {
  code: 'scheme-fault',
  scope: 'catalogue',
  per: 'catalogue',
  check: ({ catalogue }) =>
    catalogue.scheme.faults.map(({ at, text }) => ({
      code: 'scheme-fault',
      file: SCHEME_FILE,
      params: { at, fault: text.replace(/[。；;.]+$/, '') },
    })),
};
