/**
 * A lead catalogue (领域目录): one workbook a lead unit, a sheet a domain. In the bureau's folder
 * it is the submission of its domains, so each sheet is marked; who sent what stands beside.
 */
import type { Catalogue } from '../../model/catalogue.js';
import type { Marks } from '../../model/marks.js';
import type { LeadCatalogue, Master } from '../../model/master.js';
import { cellName } from '../../workbook/address.js';
import { drawFigures, type FigureSection } from '../master/figure-sheet.js';
import { markedNote, markedTitle, type Paper, paperOf } from '../master/paper.js';
import { SOURCE_HEADINGS, SOURCE_WIDTHS, sourceRows } from '../master/sources.js';
import { makeTable, numbered } from '../master/table.js';
import { drawTable } from '../master/table-sheet.js';
import { fittedColumns } from '../master/widths.js';
import { addSheet, newBook, packBook } from '../office/book.js';

/**
 * @param lead canonical name of the unit that merges
 * @returns the bytes of its workbook; a lead without any domain in `master` gives one with no sheet
 */
export async function renderLeadExcel(
  catalogue: Catalogue,
  master: Master,
  lead: string,
): Promise<Uint8Array> {
  const domains = master.leads.filter((one) => one.lead === lead);
  const entries = domains.flatMap((domain) => domain.entries);
  const state = domains.some(isOpen) ? 'draft' : 'final';
  const title = `${catalogue.scheme.catalogueTitle}（${lead}牵头领域）`;
  const paper: Paper = { ...paperOf(catalogue, state, entries, title), bureau: lead };
  const book = newBook({
    title: markedTitle(paper),
    creator: lead,
    day: paper.day,
    ...(paper.status.length > 0 ? { status: paper.status.join('、') } : {}),
  });
  const { id: scheme, version } = catalogue.scheme;
  const other: Marks = { kind: 'other', scheme, version, unit: lead };
  const status = paper.status.map((word) => `（${word}）`).join('');

  const places = domains.map((domain) => {
    const sheet = addSheet(book, domain.domain);
    const columns = fittedColumns(catalogue.layout, 'lead', domain.entries);
    const first = drawTable(sheet, {
      paper,
      marks: { ...other, kind: 'lead', domain: domain.domainId },
      title: `${domain.domain}公开目录清单${status}`,
      line: `牵头单位：${lead}　　编制日期：${paper.date}　　共${domain.entries.length}条${markedNote(domain.entries)}`,
      table: makeTable(columns, numbered(domain.entries)),
      size: catalogue.layout.paper,
      form: 'merged',
    });
    return { domain, sheet: sheet.name, first };
  });
  drawFigures(addSheet(book, '报送情况'), {
    paper,
    marks: other,
    title: '各单位报送情况',
    widths: HEARD_WIDTHS,
    sections: [heardSection(domains)],
    orientation: 'landscape',
    filter: true,
  });
  drawFigures(addSheet(book, '来源'), {
    paper,
    marks: other,
    title: '条目来源',
    widths: SOURCE_WIDTHS,
    sections: [
      {
        headings: SOURCE_HEADINGS,
        rows: places.flatMap(({ domain, sheet, first }) =>
          sourceRows(domain, (serial) => `#'${sheet}'!${cellName(first + serial - 1, 2)}`),
        ),
      },
    ],
    orientation: 'landscape',
    filter: true,
  });
  return packBook(book, paper.day);
}

/** Something of the domain is still to be settled. */
function isOpen(domain: LeadCatalogue): boolean {
  return (
    domain.conflicts.length > 0 ||
    domain.missing.length > 0 ||
    domain.entries.some((entry) => entry.marked)
  );
}

const HEARD_WIDTHS = [22, 22, 10, 26, 36, 34];

/** Who sent rows, who said 不涉及, who has not been heard, domain by domain. */
function heardSection(domains: readonly LeadCatalogue[]): FigureSection {
  return {
    headings: ['公开领域', '报送单位', '报送情况', '条目或事项', '不涉及的原因', '来源文件'],
    rows: domains.flatMap((domain) => {
      const rows = domain.entries.flatMap((entry) => entry.provenance);
      const sent = [...new Set(rows.map(({ unit }) => unit))].map((unit) => {
        const own = rows.filter((row) => row.unit === unit);
        const files = [...new Set(own.map(({ file }) => file))].join('\n');
        return [domain.domain, unit, '已报', `${own.length}条`, '', files];
      });
      const nil = domain.nil.map((one) => [
        domain.domain,
        one.unit ?? '',
        '不涉及',
        one.matter ?? '整个领域',
        one.reason,
        one.source.file,
      ]);
      const missing = domain.missing.map(({ unit }) => [domain.domain, unit, '未报', '', '', '']);
      return [...sent, ...nil, ...missing];
    }),
  };
}
