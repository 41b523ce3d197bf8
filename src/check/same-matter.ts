/** Whether two rows speak of the same matter, by unit, domain and id or titles. */
import type { SubmittedEntry } from '../model/submission.js';
import { fold } from '../text/fold.js';

/** Unit, domain and matter as one text: rows of different ones cannot be the same. */
export function subjectOf(entry: SubmittedEntry): string {
  const known = subjects.get(entry) ?? makeSubject(entry);
  subjects.set(entry, known);
  return known;
}

const subjects = new WeakMap<SubmittedEntry, string>();

/** @returns the rows whose subject another row has, too, in order */
export function rowsOfSharedSubjects(entries: readonly SubmittedEntry[]): SubmittedEntry[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    counts.set(subjectOf(entry), (counts.get(subjectOf(entry)) ?? 0) + 1);
  }
  return entries.filter((entry) => counts.get(subjectOf(entry)) !== 1);
}

function makeSubject({ unit, domain, domainId, matter, matterId }: SubmittedEntry): string {
  const { level1, level2, level3, deeper } = matter ?? { level1: '' };
  const titles = [level1, level2, level3, ...(deeper ?? [])].filter((title) => title?.trim());
  return [unit, domainId ?? domain, matterId ?? titles.map((title) => fold(title ?? ''))].join(
    '\n',
  );
}

/** 第8行, with its sheet where that is another. */
export function nameOfRow(first: SubmittedEntry, second: SubmittedEntry): string {
  const row = `第${first.source.row}行`;
  return first.source.sheet === second.source.sheet ? row : `工作表“${first.source.sheet}”${row}`;
}
