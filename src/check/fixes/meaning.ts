/** What the cells of a file mean, to compare before and after: a fix may not change it. */
import type { Submission, SubmittedEntry } from '../../model/submission.js';
import { fold } from '../../text/fold.js';

/** Fields in which anything is mended. */
const MENDED = ['content', 'basis', 'timeLimit', 'owners', 'channels', 'supervision'] as const;

/** What each cell says for the rows that it speaks for, by place and field. */
export function meanings({ entries }: Submission): Map<string, string> {
  const said = new Map<string, unknown[]>();
  for (const entry of entries) {
    const { sheet, cells, row } = entry.source;
    for (const field of MENDED) {
      const cell = cells[field];
      if (cell === undefined) continue;
      const key = `${sheet}\n${cell}\n${field}`;
      const own = said.get(key);
      const meant = [row, meaning(entry, field)];
      if (own) own.push(meant);
      else said.set(key, [meant]);
    }
  }
  return new Map([...said].map(([key, meant]) => [key, JSON.stringify(meant)]));
}

/** What a field means, without widths, brackets, blanks and written-out line breaks. */
function meaning(entry: SubmittedEntry, field: string): string {
  switch (field) {
    case 'owners':
    case 'channels':
      return folded(entry[field]?.map(({ name }) => name));
    case 'basis':
      return folded(entry.basis?.map(({ title, number, article }) => [title, number, article]));
    case 'timeLimit':
      return folded(entry.timeLimit?.limits);
    default:
      return folded(field === 'content' ? entry.content : entry.supervision?.text);
  }
}

function folded(value: unknown): string {
  return fold((JSON.stringify(value) ?? '').replace(/_x000[abcd]_|\\n/gi, ''));
}
