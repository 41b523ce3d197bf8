/** Who sent a file, for the papers that answer it: also where nothing could be read of it. */
import type { Catalogue } from '../../model/catalogue.js';
import type { Submission } from '../../model/submission.js';
import { unitInName } from '../../submission/unit.js';

/**
 * @returns the unit that the file speaks for; where no sheet of it could be read, the unit that
 *   its name or a folder names. A file that names two units stays nobody's.
 */
export function sender({ units, scheme }: Catalogue, submission: Submission): string | undefined {
  const { unit, sheets, file } = submission;
  if (unit !== undefined || sheets.length > 0) return unit;
  const names = file
    .replace(/\.[^./]+$/, '')
    .split('/')
    .reverse();
  for (const name of names) {
    const found = unitInName(name, units, scheme.date);
    if (found !== undefined) return found;
  }
  return undefined;
}
