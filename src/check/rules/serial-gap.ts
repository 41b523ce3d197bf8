/**
 * 序号 jumps, stands twice or does not begin with 1: rows may have been cut out or pasted in. Never asked of our own
 * sheets, where a matter may have several rows; a new count from 1 is a new list.
 */
import type { Problem } from '../../model/finding.js';
import type { Submission, SubmittedEntry } from '../../model/submission.js';
import { readNumeral } from '../../text/numeral.js';
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
    const found = submission.entries.flatMap((entry) => {
      const { sheet, row } = entry.source;
      const number = numberOf(entry.serial?.text ?? '');
      if (number === undefined) return [];
      const before = last.get(sheet);
      last.set(sheet, { number, row });
      if (before === undefined) return startsLate(submission, entry, number, between, last);
      if (number === before.number + 1) return [];
      // Two of 1 are one list where the next goes on from them; else each is a list by itself.
      if (number === 1 && !(before.number === 1 && goesOn(submission, entry))) return [];
      if (number < before.number) return [];
      const isRepeated = number === before.number;
      const rows = between.get(sheet) ?? [];
      if (!isRepeated && rows.some((one) => one > before.row && one < row)) return [];
      return [told(isRepeated ? 'serial-repeated' : 'serial-gap', entry, before, number)];
    });
    // A part of somebody's longer list: where it jumps says more than where it begins.
    const jumps = new Set(found.flatMap(({ sheet, params }) => (params?.first ? [] : [sheet])));
    return found.filter(({ sheet, params }) => !params?.first || !jumps.has(sheet));
  },
};

/** 5, 5., （五） and 五、; undefined for 1.2 and codes. */
function numberOf(serial: string): number | undefined {
  const [, number = ''] =
    /^[（(]?(\d{1,5}|[一二三四五六七八九十百]{1,5})[)）]?[.．、]?$/.exec(serial.trim()) ?? [];
  return number === '' ? undefined : readNumeral(number);
}

/** The first number of a sheet is not 1, and the sheet does not go on where the one before ended. */
function startsLate(
  { sheets }: Submission,
  entry: SubmittedEntry,
  number: number,
  between: ReadonlyMap<string, readonly number[]>,
  last: ReadonlyMap<string, Numbered>,
): Problem[] {
  const { file, sheet, row } = entry.source;
  if (number <= 1 || (between.get(sheet) ?? []).some((one) => one < row)) return [];
  const at = sheets.findIndex(({ name }) => name === sheet);
  const others = sheets.slice(0, Math.max(at, 0));
  // A continued list, or a row that was left out at the end of the sheet before.
  if (others.some(({ name }) => (last.get(name)?.number ?? 0) > 0)) return [];
  return [
    {
      code: 'serial-gap',
      file,
      sheet,
      field: '序号',
      ...(entry.serial ? { cell: entry.serial.cell } : {}),
      params: { first: number },
    },
  ];
}

/** The next row of the sheet is number 2 of the same domain. */
function goesOn({ entries }: Submission, entry: SubmittedEntry): boolean {
  const next = entries[entries.indexOf(entry) + 1];
  const before = entries[entries.indexOf(entry) - 1];
  const isOne = [next, before].every(
    (one) => one?.source.sheet === entry.source.sheet && one?.domain === entry.domain,
  );
  return isOne && numberOf(next?.serial?.text ?? '') === 2;
}

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
