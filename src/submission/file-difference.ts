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
  readonly said: string;
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
    const title = titleOf(spoken);
    const key = matterKey(spoken);
    const known = found.get(key) ?? { title, rows: [] };
    known.rows.push({ said: said(spoken), row: spoken.source.row });
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
  return [...statements].map(
    ([key, { title }]) => `${title || '整个领域'}（${rowsOf(statements, key)}）`,
  );
}

/** @returns true where all files say the same of every matter, row by row in any order */
export function sameStatements(files: readonly Statements[]): boolean {
  return keysOf(files).every((key) => isSame(files, key));
}

/** Each matter of which the files do not say the same, with the rows: 采购合同信息（第6行／无）. */
export function differences(files: readonly Statements[]): string[] {
  return keysOf(files)
    .filter((key) => !isSame(files, key))
    .map((key) => {
      const title = files.find((file) => file.has(key))?.get(key)?.title ?? '';
      return `${title || '整个领域'}（${files.map((file) => rowsOf(file, key)).join('／')}）`;
    });
}

function keysOf(files: readonly Statements[]): string[] {
  return [...new Set(files.flatMap((file) => [...file.keys()]))];
}

function isSame(files: readonly Statements[], key: string): boolean {
  const texts = files.map((file) =>
    (file.get(key)?.rows ?? [])
      .map((row) => row.said)
      .sort()
      .join('\n'),
  );
  return new Set(texts).size === 1;
}

function rowsOf(file: Statements, key: string): string {
  const rows = file.get(key)?.rows ?? [];
  return rows.length === 0 ? '无' : rows.map((row) => `第${row.row}行`).join('、');
}

/** Everything that a row says, without its place. */
function said(spoken: Spoken): string {
  const { source: _place, ...rest } = spoken;
  const entries = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries);
}

function titleOf(spoken: Spoken): string {
  return typeof spoken.matter === 'string' ? spoken.matter : lastTitle(spoken.matter);
}

function lastTitle(matter: Matter | undefined): string {
  if (!matter) return '';
  return matter.deeper?.at(-1) ?? matter.level3 ?? matter.level2 ?? matter.level1;
}
