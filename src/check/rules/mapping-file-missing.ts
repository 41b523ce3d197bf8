/** A row of mapping.yaml names a file that did not come: renamed, mended, or sent anew. */
import { MAPPING_FILE } from '../../model/mapping.js';
import type { CatalogueRule } from '../rule.js';

export const mappingFileMissing: CatalogueRule = {
  code: 'mapping-file-missing',
  scope: 'catalogue',
  per: 'catalogue',
  check: ({ catalogue: { mapping }, submissions }) => {
    const used = new Set(submissions.flatMap(({ mapped = [] }) => mapped));
    return (mapping?.tables ?? []).flatMap(({ file, sha256 = '' }, at) =>
      used.has(at)
        ? []
        : [
            {
              code: 'mapping-file-missing',
              file: MAPPING_FILE,
              params: { at: at + 1, table: file ?? `sha256 ${sha256.slice(0, 12)}…` },
            },
          ],
    );
  },
};
