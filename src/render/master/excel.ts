/**
 * 总目录.xlsx: 总表 (merged, for print, the sheet that is read back), 明细 (flat, with a filter),
 * a sheet a domain, one by lead unit, 统计, 不涉及 and 来源. Which sheets there are and in what
 * order; how a table is drawn stands in table-sheet.ts and figure-sheet.ts.
 */
import type { Workbook } from 'exceljs';
import type { Catalogue } from '../../model/catalogue.js';
import type { Marks } from '../../model/marks.js';
import type { Master } from '../../model/master.js';
import { cellName } from '../../workbook/address.js';
import { addSheet, newBook, packBook } from '../office/book.js';
import { byDomain } from './by-domain.js';
import type { TableColumn } from './columns.js';
import { drawFigures } from './figure-sheet.js';
import { OPEN_WIDTHS, openSection } from './open.js';
import { markedNote, markedTitle, type Paper, paperOf } from './paper.js';
import { NIL_WIDTHS, nilSection, SOURCE_HEADINGS, SOURCE_WIDTHS, sourceRows } from './sources.js';
import { statistics } from './statistics.js';
import { makeTable, type NumberedEntry, numbered } from './table.js';
import { drawTable } from './table-sheet.js';
import { fittedColumns } from './widths.js';

const MAIN = '总表';

/** @returns the bytes of 总目录.xlsx, the same for the same catalogue and master */
export async function renderMasterExcel(catalogue: Catalogue, master: Master): Promise<Uint8Array> {
  const paper = paperOf(catalogue, master.state, master.entries);
  const book = newBook({
    title: markedTitle(paper),
    creator: paper.bureau,
    day: paper.day,
    ...(paper.status.length > 0 ? { status: paper.status.join('、') } : {}),
  });
  const columns = fittedColumns(catalogue.layout, 'master', master.entries);
  const rows = numbered(master.entries);
  const sheets = new MasterSheets(book, catalogue, paper);
  const first = sheets.table(MAIN, 'master', columns, rows, 'merged', paper.title);
  sheets.table('明细', 'other', columns, rows, 'flat', `${paper.title}明细`);
  for (const { title, part } of byDomain(catalogue, rows)) {
    sheets.table(title, 'other', columns, part, 'merged', `${paper.title}（${title}）`);
  }
  const { columns: leadColumns, rows: leadRows } = byLead(catalogue, columns, rows);
  sheets.table(
    '按牵头单位',
    'other',
    leadColumns,
    leadRows,
    'merged',
    `${paper.title}（按牵头单位）`,
  );
  drawStatistics(sheets, catalogue, master);
  if (master.state === 'draft') {
    sheets.figures('待处理', OPEN_WIDTHS, '待处理的问题', openSection(catalogue, master));
  }
  if (master.nil.length > 0) {
    sheets.figures('不涉及', NIL_WIDTHS, '有关单位报告的不涉及情况', nilSection(master));
  }
  const linkTo = (serial: number) => `#'${MAIN}'!${cellName(first + serial - 1, 2)}`;
  sheets.figures('来源', SOURCE_WIDTHS, '条目来源', {
    headings: SOURCE_HEADINGS,
    rows: sourceRows(master, linkTo),
  });
  return packBook(book, paper.day);
}

/** Adds sheets that share one paper's foot and marks. */
class MasterSheets {
  constructor(
    readonly book: Workbook,
    readonly catalogue: Catalogue,
    readonly paper: Paper,
  ) {}

  table(
    name: string,
    kind: 'master' | 'other',
    columns: readonly TableColumn[],
    rows: readonly NumberedEntry[],
    form: 'merged' | 'flat',
    title: string,
  ): number {
    const { paper, catalogue } = this;
    const status = paper.status.map((word) => `（${word}）`).join('');
    return drawTable(addSheet(this.book, name), {
      paper,
      marks: this.marks(kind),
      title: title + status,
      line: `编制单位：${paper.bureau}　　编制日期：${paper.date}　　共${rows.length}条${markedNote(rows.map(({ entry }) => entry))}`,
      table: makeTable(columns, rows),
      size: catalogue.layout.paper,
      form,
    });
  }

  figures(
    name: string,
    widths: readonly number[],
    title: string,
    section: Parameters<typeof drawFigures>[1]['sections'][number],
  ): void {
    const { paper } = this;
    drawFigures(addSheet(this.book, name), {
      paper,
      marks: this.marks('other'),
      title,
      widths,
      sections: [section],
      orientation: 'landscape',
      filter: true,
    });
  }

  marks(kind: Marks['kind']): Marks {
    const { scheme } = this.catalogue;
    return { kind, scheme: scheme.id, version: scheme.version, unit: scheme.bureau };
  }
}

function drawStatistics(sheets: MasterSheets, catalogue: Catalogue, master: Master): void {
  drawFigures(addSheet(sheets.book, '统计'), {
    paper: sheets.paper,
    marks: sheets.marks('other'),
    title: '统计表',
    widths: [26, 28, 10, 10, 10, 10, 10, 10],
    sections: statistics(catalogue, master),
  });
}

/** The lead unit's column in front, and the rows in the order in which the scheme names the leads. */
function byLead(
  { scheme }: Catalogue,
  columns: readonly TableColumn[],
  rows: readonly NumberedEntry[],
): { columns: TableColumn[]; rows: NumberedEntry[] } {
  const lead = columns.find((column) => column.key === 'lead');
  if (!lead) return { columns: [...columns], rows: [...rows] };
  const leads = [...new Set(scheme.domains.map((domain) => domain.lead))];
  const leadOf = new Map(scheme.domains.map((domain) => [domain.id, leads.indexOf(domain.lead)]));
  const place = ({ entry }: NumberedEntry) => leadOf.get(entry.domainId ?? '') ?? leads.length;
  return {
    columns: [{ ...lead, merge: true }, ...columns.filter((column) => column !== lead)],
    rows: [...rows].sort((a, b) => place(a) - place(b) || a.serial - b.serial),
  };
}
