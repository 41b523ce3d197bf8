/** The first sheet of the status: units down, domains across, one coloured word where they meet. */
import type { Worksheet } from 'exceljs';
import {
  ROW_STATES,
  type RowState,
  type Status,
  type StatusRow,
} from '../../merge/status/types.js';
import { groupBy } from '../../model/group-by.js';
import type { Scheme } from '../../model/scheme.js';
import { cellName } from '../../workbook/address.js';
import { footOf, type Paper } from '../master/paper.js';
import { setPage } from '../office/page.js';
import { COLOUR, fill, paint, SIZE, STYLES } from '../office/styles.js';
import { rowHeight } from '../office/text-size.js';
import { dayInWords } from '../word/day.js';
import { countsLine, deadlineLine, STATE_NOTES, STATE_WORDS, unitInWords } from './words.js';

/** Column A is hidden and carries the marks. */
const LEFT = 2;
const SERIAL_WIDTH = 5;
const UNIT_WIDTH = 27;
const AFTER = [
  { heading: '退回\n（次）', width: 7 },
  { heading: '盖章件', width: 8 },
  { heading: '最早收到', width: 13 },
  { heading: '逾期\n（天）', width: 7 },
] as const;
/** All that fits a landscape A4 at a size that can be read. */
const PAGE_WIDTH = 140;
const DOMAIN_WIDTH = { least: 7, most: 16 };

export const STATE_COLOURS: Readonly<Record<RowState, string | undefined>> = {
  missing: COLOUR.error,
  unreadable: COLOUR.error,
  unsettled: COLOUR.warning,
  sent: COLOUR.warning,
  returned: COLOUR.warning,
  accepted: 'FFE2EFDA',
  nil: COLOUR.prefilled,
  'by-lead': COLOUR.notice,
  waived: undefined,
};

/** More domains side by side could not be read on a landscape A4. */
const MOST_DOMAINS = 16;

type Asked = readonly { readonly title: string; readonly lead: string }[];

/** @returns the scheme's domains of which somebody is asked, in order, so many as a page takes */
export function pagesOfDomains(
  { rows }: Pick<Status, 'rows'>,
  { domains }: Pick<Scheme, 'domains'>,
): Asked[] {
  const titles = new Set(rows.map(({ domain }) => domain));
  const asked = domains.filter(({ title }) => titles.has(title));
  const pages = Math.max(1, Math.ceil(asked.length / MOST_DOMAINS));
  const each = Math.ceil(asked.length / pages);
  return Array.from({ length: pages }, (_, at) => asked.slice(at * each, (at + 1) * each));
}

/**
 * @param domains of this sheet; a unit that is asked for none of them is left out, its number
 * stays free
 * @param title of the sheet
 */
export function drawMatrix(
  sheet: Worksheet,
  paper: Paper,
  status: Status,
  domains: Asked,
  title: string,
): void {
  const room = PAGE_WIDTH - SERIAL_WIDTH - UNIT_WIDTH - sum(AFTER.map(({ width }) => width));
  const each = Math.floor(room / Math.max(1, domains.length));
  const wide = Math.min(DOMAIN_WIDTH.most, Math.max(DOMAIN_WIDTH.least, each));
  const widths = [
    SERIAL_WIDTH,
    UNIT_WIDTH,
    ...domains.map(() => wide),
    ...AFTER.map(({ width }) => width),
  ];
  widths.forEach((width, at) => {
    sheet.getColumn(LEFT + at).width = width;
  });
  const line = (row: number, text: string, style: Parameters<typeof paint>[1], size: number) => {
    sheet.mergeCells(row, LEFT, row, LEFT + widths.length - 1);
    const cell = sheet.getCell(row, LEFT);
    cell.value = text;
    paint(cell, style);
    sheet.getRow(row).height = rowHeight([{ text, width: sum(widths) }], size, size * 1.4 + 8);
  };
  line(1, title, STYLES.title, SIZE.title);
  line(2, `${paper.role}：${paper.maker}　　${paper.date}`, STYLES.body, SIZE.body);
  line(3, countsLine(status.rows), STYLES.body, SIZE.body);
  line(4, deadlineLine(status, dayInWords), STYLES.body, SIZE.body);
  const header = 5;
  const headings = [
    '序号',
    '单位',
    ...domains.map(({ title, lead }) => `${title}\n牵头：${lead}`),
    ...AFTER.map(({ heading }) => heading),
  ];
  drawRow(sheet, header, headings, widths, STYLES.heading);
  let row = header + 1;
  let number = 0;
  for (const [unit, own] of groupBy(status.rows, (one) => one.unit)) {
    number += 1;
    const states = domains.map(({ title }) => own.find(({ domain }) => domain === title));
    if (states.every((one) => one === undefined)) continue;
    const cells = [
      number,
      own[0] ? unitInWords(own[0]) : unit,
      ...states.map(wordOf),
      ...afterOf(own),
    ];
    drawRow(sheet, row, cells, widths, STYLES.centred);
    paint(sheet.getCell(row, LEFT + 1), STYLES.cell);
    states.forEach((one, at) => {
      const colour = one && STATE_COLOURS[one.state];
      const cell = sheet.getCell(row, LEFT + 2 + at);
      if (colour !== undefined) paint(cell, STYLES.centred, { fill: fill(colour) });
    });
    row += 1;
  }
  line(
    row,
    `注：${legend(status.rows)}空白的，实施方案没有要求该单位报。`,
    STYLES.note,
    SIZE.small,
  );
  sheet.views = [{ state: 'frozen', ySplit: header, xSplit: LEFT + 1, showGridLines: false }];
  setPage(sheet, {
    orientation: 'landscape',
    area: `B1:${cellName(row, LEFT + widths.length - 1)}`,
    foot: footOf(paper),
    repeat: [header, header],
  });
}

function drawRow(
  sheet: Worksheet,
  row: number,
  cells: readonly (string | number)[],
  widths: readonly number[],
  style: Parameters<typeof paint>[1],
): void {
  cells.forEach((text, at) => {
    const cell = sheet.getCell(row, LEFT + at);
    cell.value = text === '' ? null : text;
    paint(cell, style);
  });
  const placed = cells.map((text, at) => ({ text: String(text), width: widths[at] ?? 8 }));
  sheet.getRow(row).height = rowHeight(placed, SIZE.table, 20);
}

function wordOf(row: StatusRow | undefined): string {
  if (!row) return '';
  const word = STATE_WORDS[row.state];
  return row.state === 'returned' && row.returned > 1 ? `${word}${row.returned}次` : word;
}

/** What is said of a unit as a whole. */
function afterOf(own: readonly StatusRow[]): (string | number)[] {
  const sent = own.filter(({ files, state }) => files.length > 0 && state !== 'by-lead');
  const stamped = sent.filter((one) => one.stamped).length;
  const seal = stamped === 0 ? '' : stamped === sent.length ? '有' : `${stamped}/${sent.length}`;
  const first = own.flatMap(({ firstSeen }) => firstSeen ?? []).sort()[0];
  return [
    Math.max(...own.map(({ returned }) => returned)) || '',
    seal,
    first?.slice(0, 10) ?? '',
    Math.max(...own.map(({ overdueDays }) => overdueDays ?? 0)) || '',
  ];
}

function legend(rows: readonly StatusRow[]): string {
  return ROW_STATES.filter((state) => rows.some((row) => row.state === state))
    .map((state) => `${STATE_WORDS[state]}：${STATE_NOTES[state]}；`)
    .join('');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
