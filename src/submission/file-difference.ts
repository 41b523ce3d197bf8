/**
 * How files of one unit and domain differ: their rows by matter, compared by what they say
 * and not by where they stand. Names matters and rows; judges nothing.
 */
import type { Matter } from '../model/entry.js';
import type { Submission } from '../model/submission.js';
import { foldTitle } from '../text/fold.js';

export type Spoken = Submission['entries'][number] | Submission['nil'][number];

/** What one file says, matter by matter: title, and each row as text to compare by. */
export type Statements = ReadonlyMap<string, { readonly title: string; readonly rows: Row[] }>;
interface Row {
  /** Asked for only where two files are held against each other. */
  readonly said: () => string;
  readonly row: number;
}

/** @param belongs which of the file's rows and nil returns to look at */
export function statementsOf(
  file: Submission,
  belongs: (spoken: Spoken, file: Submission) => boolean,
): Statements {
  const found = new Map<string, { title: string; rows: Row[] }>();
  for (const spoken of [...file.entries, ...file.nil]) {
    if (!belongs(spoken, file)) continue;
    const title = shownTitle(spoken);
    const key = matterKey(spoken);
    const known = found.get(key) ?? { title, rows: [] };
    known.rows.push({ said: () => said(spoken), row: spoken.source.row });
    found.set(key, known);
  }
  return found;
}

/** The matter that a row speaks of; '' for 不涉及 of a whole domain. */
export function matterKey(spoken: Spoken): string {
  return spoken.matterId ?? foldTitle(titleOf(spoken));
}

/** Matters as a person finds them: 采购合同信息（第6行）. */
export function titlesOf(statements: Statements): string[] {
  return [...statements].map(([key, { title }]) => `${title}（${rowsOf(statements, key)}）`);
}

/** @returns true where all files say the same of every matter, row by row in any order */
export function sameStatements(files: readonly Statements[]): boolean {
  return differing(files).length === 0;
}

/** Rows of so many files are named; nobody compares more side by side. */
const MOST_FILES = 8;

/** Each matter of which the files do not say the same, with the rows: 采购合同信息（第6行／无）. */
export function differences(files: readonly Statements[]): string[] {
  const more = files.length > MOST_FILES ? '／…' : '';
  return differing(files).map(({ key, title }) => {
    if (files.every((file) => isCarried(file.get(key)?.rows))) {
      return `${title}（“不涉及”的事项或原因不同）`;
    }
    const rows = files.slice(0, MOST_FILES).map((file) => rowsOf(file, key));
    return `${title}（${rows.join('／')}${more}）`;
  });
}

/** Matters by their first file. Looks at each row once, however many files there are. */
function differing(files: readonly Statements[]): { key: string; title: string }[] {
  const found = new Map<string, { title: string; said: string; files: number; same: boolean }>();
  for (const file of files) {
    for (const [key, { title, rows }] of file) {
      const said = rows
        .map((row) => row.said())
        .sort()
        .join('\n');
      const known = found.get(key);
      if (!known) found.set(key, { title, said, files: 1, same: true });
      else {
        known.files += 1;
        known.same &&= known.said === said;
      }
    }
  }
  return [...found]
    .filter(([, { files: holding, same }]) => !same || holding < files.length)
    .map(([key, { title }]) => ({ key, title }));
}

/** What a lead catalogue carries along: a unit was heard, and what it said 不涉及 to. */
function isCarried(rows: readonly Row[] = []): boolean {
  return rows.length > 0 && rows.every(({ row }) => row === 0);
}

function rowsOf(file: Statements, key: string): string {
  const rows = file.get(key)?.rows ?? [];
  if (rows.length === 0) return '无';
  // What a lead catalogue carries along stands in no row.
  return rows.map(({ row }) => (row === 0 ? '有' : `第${row}行`)).join('、');
}

/** Everything that a row says, without its place. */
function said(spoken: Spoken): string {
  const { source: _place, ...rest } = spoken;
  const entries = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries);
}

/** The title as a person is told it. */
export function shownTitle(spoken: Spoken): string {
  return titleOf(spoken) || '整个领域';
}

/** The innermost title; '' where the word is on a whole domain. */
function titleOf(spoken: Spoken): string {
  return typeof spoken.matter === 'string' ? spoken.matter : lastTitle(spoken.matter);
}

function lastTitle(matter: Matter | undefined): string {
  if (!matter) return '';
  return matter.deeper?.at(-1) ?? matter.level3 ?? matter.level2 ?? matter.level1;
}
