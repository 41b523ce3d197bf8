/**
 * 序号 jumps or stands twice: rows may have been cut out or pasted in. Never asked of our own
 * sheets, where a matter may have several rows; a new count from 1 is a new list.
 */
import type { Problem } from '../../model/finding.js';
import type { Submission, SubmittedEntry } from '../../model/submission.js';
import { parseCellName } from '../../workbook/address.js';
import type { SubmissionRule } from '../rule.js';

interface Numbered {
  readonly number: number;
  readonly row: number;
}

export const serialGap: SubmissionRule = {
  code: 'serial-gap',
  also: ['serial-repeated'],
  scope: 'row',
  per: 'submission',
  check: ({ submission }) => {
    if (submission.marks.length > 0) return [];
    const between = otherRows(submission);
    const last = new Map<string, Numbered>();
    return submission.entries.flatMap((entry) => {
      const { sheet, row } = entry.source;
      const number = /^\d{1,5}$/.test(entry.serial?.text ?? '')
        ? Number(entry.serial?.text)
        : undefined;
      if (number === undefined) return [];
      const before = last.get(sheet);
      last.set(sheet, { number, row });
      if (before === undefined || number === 1 || number === before.number + 1) return [];
      if (number < before.number) return [];
      const isRepeated = number === before.number;
      const rows = between.get(sheet) ?? [];
      if (!isRepeated && rows.some((one) => one > before.row && one < row)) return [];
      return [told(isRepeated ? 'serial-repeated' : 'serial-gap', entry, before, number)];
    });
  },
};

function told(code: string, entry: SubmittedEntry, before: Numbered, number: number): Problem {
  const { file, sheet } = entry.source;
  return {
    code,
    file,
    sheet,
    field: '序号',
    ...(entry.serial ? { cell: entry.serial.cell } : {}),
    params: { before: before.number, after: number },
  };
}

/** Rows that hold a number and are no entries: nil returns, empty and unread ones. */
function otherRows({ nil, problems }: Submission): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const put = (sheet: string, row: number) => {
    const rows = found.get(sheet);
    if (rows) rows.push(row);
    else found.set(sheet, [row]);
  };
  for (const { source } of nil) put(source.sheet, source.row);
  for (const { code, sheet, cell } of problems) {
    const row = code.startsWith('row-') && cell !== undefined && parseCellName(cell)?.row;
    if (row && sheet !== undefined) put(sheet, row);
  }
  return found;
}
