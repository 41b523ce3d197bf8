/**
 * Filled sheets to decide that lie in decisions/: read in workers, with the care that
 * submissions are read with. One that cannot be read is a problem and stops nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../model/catalogue.js';
import { type Decision, NO_DECISIONS } from '../model/decision.js';
import type { Problem } from '../model/finding.js';
import { onItsDate } from '../model/succession.js';
import { readDecisionSheet } from '../submission/decision-sheet.js';
import { findFiles } from './find-files.js';
import { DECISIONS_FOLDER } from './load-decisions.js';
import { readFilesInPool } from './pool.js';

export interface ReadDecisions {
  /** With what the sheets decide beside what the YAML files do. */
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
}

/** @param folder the catalogue folder */
export async function withDecisionSheets(
  catalogue: Catalogue,
  folder: string,
): Promise<ReadDecisions> {
  const decided = join(folder, DECISIONS_FOLDER);
  if (!existsSync(decided)) return { catalogue, problems: [] };
  const paths = findFiles([decided], folder).filter(({ file }) => !/\.ya?ml$/i.test(file));
  const { decisions, problems } = await readDecisionSheets(paths, catalogue);
  const known = catalogue.decisions ?? NO_DECISIONS;
  return {
    // A sheet may have been filled in before a unit was renamed.
    catalogue: onItsDate({
      ...catalogue,
      decisions: { ...known, decisions: [...known.decisions, ...decisions] },
    }),
    problems,
  };
}

/** @param files where each stands, and how it is called in problems */
export async function readDecisionSheets(
  files: readonly { readonly path: string; readonly file: string }[],
  catalogue: Catalogue,
): Promise<{ decisions: Decision[]; problems: Problem[]; unanswered: number }> {
  const read = await readFilesInPool(files);
  const sheets = read.map(({ file, workbook, problems }) => {
    const placed = problems.map((problem) => ({ file, ...problem }));
    if (!workbook) return { decisions: [], problems: placed, unanswered: 0 };
    const sheet = readDecisionSheet(workbook, catalogue, file);
    return { ...sheet, problems: [...placed, ...sheet.problems] };
  });
  return {
    decisions: sheets.flatMap((one) => one.decisions),
    problems: sheets.flatMap((one) => one.problems),
    unanswered: sheets.reduce((sum, one) => sum + one.unanswered, 0),
  };
}
