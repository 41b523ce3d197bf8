/**
 * 总目录.docx: cover, compilation note, contents by serial numbers, a table a domain in pieces of
 * at most 200 rows, statistics. The same columns and rows as 总目录.xlsx.
 */
import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Catalogue } from '../../model/catalogue.js';
import type { Master } from '../../model/master.js';
import { settle } from '../office/settle.js';
import { FONT, POINTS, type } from '../word/fonts.js';
import { gridTable } from '../word/grid.js';
import { type PaperSize, section } from '../word/page.js';
import type { Paragraph as Prose } from '../word/paragraph.js';
import { prose } from '../word/prose.js';
import { byDomain, type DomainRows } from './by-domain.js';
import type { TableColumn } from './columns.js';
import { nilTable } from './nil.js';
import { markedTitle, paperOf } from './paper.js';
import { statistics } from './statistics.js';
import { makeTable, type NumberedEntry, numbered } from './table.js';
import { fittedColumns } from './widths.js';
import { figures } from './word-figures.js';
import { contents, cover, domainTitle, serials } from './word-front.js';
import { wordGrid } from './word-table.js';

/** More rows in one table take LibreOffice and Word minutes to open. */
const MOST_ROWS = 200;

/**
 * @param note the compilation note; its title is printed as the part's title
 * @returns the bytes of 总目录.docx, the same for the same catalogue, master and note
 */
export async function renderMasterWord(
  catalogue: Catalogue,
  master: Master,
  note: readonly Prose[],
): Promise<Uint8Array> {
  const paper = paperOf(catalogue, master.state, master.entries);
  const foot = `${markedTitle(paper)}　校验码 ${paper.code}`;
  const size: PaperSize = catalogue.layout.paper;
  const columns = fittedColumns(catalogue.layout, 'master', master.entries);
  const nils = nilTable(catalogue, master);
  const domains = byDomain(catalogue, numbered(master.entries));
  const upright = { orientation: 'portrait', foot } as const;
  const document = new Document({
    title: markedTitle(paper),
    creator: paper.maker,
    lastModifiedBy: paper.maker,
    subject: paper.status.join('、'),
    keywords: paper.status.join('、'),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { ...type(FONT.fang, POINTS.prose), language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      section({ ...upright, numbered: false }, cover(catalogue, paper)),
      section(upright, [...prose(note)]),
      section(upright, contents(domains)),
      ...(domains.length === 0
        ? []
        : [section({ orientation: 'landscape', size, foot }, tables(columns, domains, size))]),
      section(upright, figures([...statistics(catalogue, master), ...(nils ? [nils] : [])])),
    ],
  });
  return settle(new Uint8Array(await Packer.toArrayBuffer(document)), paper.day);
}

/** A heading and a table a piece: the heading keeps the section landscape in LibreOffice. */
function tables(
  columns: readonly TableColumn[],
  domains: readonly DomainRows[],
  size: PaperSize,
): FileChild[] {
  return domains.flatMap((domain, index) =>
    pieces(domain.part).flatMap((part, piece) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: piece > 0,
        keepNext: true,
        spacing: { before: index > 0 && piece === 0 ? 360 : 0, after: 120 },
        children: [
          new TextRun({
            text: `${domainTitle(domain)}（${serials(part)}）`,
            ...type(FONT.hei, POINTS.section),
          }),
        ],
      }),
      gridTable(wordGrid(makeTable(columns, part), size)),
    ]),
  );
}

function pieces(rows: readonly NumberedEntry[]): NumberedEntry[][] {
  const count = Math.ceil(rows.length / MOST_ROWS);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
  );
}
