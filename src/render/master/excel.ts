/**
 * 总目录.xlsx: 总表 (merged, for print, the sheet that is read back), 明细 (flat, with a filter),
 * a sheet a domain, one by lead unit, 统计, 待处理, 不涉及 and 来源. Which sheets there are and in
 * what order; how they are drawn stands in paper-book.ts and below it.
 */
import type { Catalogue } from '../../model/catalogue.js';
import type { Master } from '../../model/master.js';
import { byDomain } from './by-domain.js';
import type { TableColumn } from './columns.js';
import { OPEN_WIDTHS, openSection } from './open.js';
import { paperOf } from './paper.js';
import { PaperBook } from './paper-book.js';
import {
  DECIDED_WIDTHS,
  decidedSection,
  NIL_WIDTHS,
  nilSection,
  SOURCE_HEADINGS,
  SOURCE_WIDTHS,
  sourceRows,
} from './sources.js';
import { statistics } from './statistics.js';
import { type NumberedEntry, numbered } from './table.js';
import { fittedColumns } from './widths.js';

const FIGURE_WIDTHS = [26, 28, 10, 10, 10, 10, 10, 10];

/** @returns the bytes of 总目录.xlsx, the same for the same catalogue and master */
export async function renderMasterExcel(catalogue: Catalogue, master: Master): Promise<Uint8Array> {
  const { scheme, layout } = catalogue;
  const { title, ...rest } = paperOf(catalogue, master.state, master.entries);
  const { id, version, bureau: unit } = scheme;
  const marks = { kind: 'other', scheme: id, version, unit } as const;
  const book = new PaperBook({ title, ...rest }, marks, layout);
  const columns = fittedColumns(layout, 'master', master.entries);
  const rows = numbered(master.entries);

  const linkTo = book.table({ name: '总表', title, columns, rows, marks: { kind: 'master' } });
  book.table({ name: '明细', title: `${title}明细`, columns, rows, form: 'flat' });
  for (const domain of byDomain(catalogue, rows)) {
    const name = domain.title;
    book.table({ name, title: `${title}（${name}）`, columns, rows: domain.part });
  }
  book.table({
    name: '按牵头单位',
    title: `${title}（按牵头单位）`,
    ...byLead(catalogue, columns, rows),
  });
  book.figures(
    { name: '统计', title: '统计表', widths: FIGURE_WIDTHS },
    statistics(catalogue, master),
  );
  if (master.state === 'draft') {
    const sheet = { name: '待处理', title: '待处理的问题', widths: OPEN_WIDTHS };
    book.list(sheet, openSection(catalogue, master));
  }
  const decided = decidedSection(catalogue, master);
  if (decided.rows.length > 0) {
    book.list({ name: '处理意见', title: '处理意见', widths: DECIDED_WIDTHS }, decided);
  }
  if (master.nil.length > 0) {
    const sheet = { name: '不涉及', title: '有关单位报告的不涉及情况', widths: NIL_WIDTHS };
    book.list(sheet, nilSection(master));
  }
  book.list(
    { name: '来源', title: '条目来源', widths: SOURCE_WIDTHS },
    { headings: SOURCE_HEADINGS, rows: sourceRows(master, linkTo) },
  );
  return book.pack();
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
