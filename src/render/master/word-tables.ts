/** The tables of 总目录.docx and its volumes: a table a domain, in pieces under a heading each. */
import { AlignmentType, type FileChild, Paragraph, TextRun } from 'docx';
import { FONT, POINTS, type } from '../word/fonts.js';
import { gridTable } from '../word/grid.js';
import type { DomainRows } from './by-domain.js';
import type { TableColumn } from './columns.js';
import { makeTable, type NumberedEntry } from './table.js';
import { bookmarked, DOMAIN_STYLE } from './word-contents.js';
import type { NameTable } from './word-document.js';
import { domainTitle, serials } from './word-front.js';
import { type TableLook, wordGrid } from './word-table.js';

/** More rows in one table take LibreOffice and Word minutes to open. */
const MOST_ROWS = 200;

/** A heading and a table a piece: the heading keeps the section landscape in LibreOffice. */
export function tables(
  look: TableLook,
  columns: readonly TableColumn[],
  domains: readonly DomainRows[],
  nameTable: NameTable,
): FileChild[] {
  return domains.flatMap((domain, index) => {
    const marks = { kind: 'master', ...(domain.id ? { domain: domain.id } : {}) } as const;
    return pieces(domain.part).flatMap((part, piece) => [
      heading(domain, part, { index, piece, font: look.fonts.title }),
      gridTable({
        ...wordGrid(makeTable(columns, part), look),
        bookmark: nameTable(marks),
      }),
    ]);
  });
}

/** Of a domain in several pieces the first alone is a heading that the contents list. */
function heading(
  domain: DomainRows,
  part: readonly NumberedEntry[],
  { index, piece, font }: { index: number; piece: number; font: string },
): Paragraph {
  const text = `${domainTitle(domain)}（${piece === 0 ? '' : '续，'}${serials(part)}）`;
  const run = new TextRun({ text, ...type(font, POINTS.section) });
  return new Paragraph({
    ...(piece === 0 ? { style: DOMAIN_STYLE } : {}),
    keepNext: true,
    spacing: { before: index > 0 || piece > 0 ? 360 : 0, after: 120 },
    children: piece === 0 ? bookmarked(index, [run]) : [run],
  });
}

function pieces(rows: readonly NumberedEntry[]): NumberedEntry[][] {
  const count = Math.ceil(rows.length / MOST_ROWS);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
  );
}

/** A line under the title: who made it, when, how many rows. */
export function linePara(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [new TextRun({ text, ...type(FONT.song, POINTS.small) })],
  });
}
