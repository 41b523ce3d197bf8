/**
 * 总目录.docx: cover, compilation note, contents by serial numbers, a table a domain in pieces of
 * at most 200 rows, statistics. The same columns and rows as 总目录.xlsx.
 */
import {
  AlignmentType,
  Document,
  type FileChild,
  HeadingLevel,
  LeaderType,
  LineRuleType,
  Packer,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Catalogue } from '../../model/catalogue.js';
import type { Master } from '../../model/master.js';
import { settle } from '../office/settle.js';
import { FONT, POINTS, type } from '../word/fonts.js';
import { gridTable } from '../word/grid.js';
import { type PaperSize, section, textWidth } from '../word/page.js';
import type { Paragraph as Prose } from '../word/paragraph.js';
import { prose, titleLines, titleParagraph } from '../word/prose.js';
import { byDomain, type DomainRows } from './by-domain.js';
import type { TableColumn } from './columns.js';
import { nilTable } from './nil.js';
import { markedTitle, type Paper, paperOf } from './paper.js';
import { type FigureTable, statistics } from './statistics.js';
import { makeTable, type NumberedEntry, numbered } from './table.js';
import { fittedColumns } from './widths.js';
import { wordGrid } from './word-table.js';

/** More rows in one table take LibreOffice and Word minutes to open. */
const MOST_ROWS = 200;
/** A table of figures up to this long is not parted by the end of a page. */
const MOST_TOGETHER = 20;

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

function cover({ scheme }: Catalogue, paper: Paper): Paragraph[] {
  const centred = (text: string, name: string, points: number, before: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, line: points * 30, lineRule: LineRuleType.AT_LEAST },
      children: [new TextRun({ text, ...type(name, points) })],
    });
  const status = paper.status.map((word) => `（${word}）`).join('');
  return [
    centred(scheme.jurisdiction, FONT.hei, POINTS.title, 2400),
    ...titleLines(withoutPlace(paper.title, scheme.jurisdiction), 14).map((line, index) =>
      centred(line, FONT.title, POINTS.cover, index === 0 ? 600 : 0),
    ),
    ...(status === '' ? [] : [centred(status, FONT.hei, POINTS.title, 500)]),
    centred(`编制单位：${paper.maker}`, FONT.kai, POINTS.prose, status === '' ? 4200 : 3200),
    centred(paper.date, FONT.kai, POINTS.prose, 200),
  ];
}

/** The place stands in a line of its own above. */
function withoutPlace(title: string, jurisdiction: string): string {
  const rest = title.startsWith(jurisdiction) ? title.slice(jurisdiction.length) : title;
  return rest === '' ? title : rest;
}

/** 一、住房保障领域 … 第1—12条; no page numbers, which no program but Word reckons. */
function contents(domains: readonly DomainRows[]): Paragraph[] {
  const right = textWidth('portrait');
  const line = (text: string, place: string) =>
    new Paragraph({
      spacing: { line: 640, lineRule: LineRuleType.EXACT },
      tabStops: [{ type: TabStopType.RIGHT, position: right, leader: LeaderType.DOT }],
      children: [
        new TextRun({ children: [text, new Tab(), place], ...type(FONT.fang, POINTS.prose) }),
      ],
    });
  return [
    titleParagraph('目　　录'),
    ...domains.map((domain) => line(domainTitle(domain), serials(domain.part))),
  ];
}

function domainTitle({ number, title }: DomainRows): string {
  return `${number}、${title}`;
}

/** 第1—12条, also where they are not one run: 第1—3、8条. */
export function serials(rows: readonly NumberedEntry[]): string {
  const runs: [number, number][] = [];
  for (const { serial } of rows) {
    const run = runs.at(-1);
    if (run && run[1] === serial - 1) run[1] = serial;
    else runs.push([serial, serial]);
  }
  return `第${runs.map(([from, to]) => (from === to ? from : `${from}—${to}`)).join('、')}条`;
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

function figures(all: readonly FigureTable[]): FileChild[] {
  const room = textWidth('portrait');
  return [
    titleParagraph('统　　计'),
    ...all.flatMap(({ title, headings, rows, total, note, ownPage = false }) => [
      caption(title, ownPage),
      gridTable({
        widths: figureWidths(headings.length, rows, room),
        points: POINTS.small,
        together: rows.length <= MOST_TOGETHER,
        rows: [
          { header: true, cells: headings.map((text) => ({ text })) },
          ...rows.map((row) => ({ cells: row.map(figureCell) })),
          ...(total ? [{ cells: total.map((cell) => ({ ...figureCell(cell), bold: true })) }] : []),
        ],
      }),
      new Paragraph({
        spacing: { before: 60, after: 200 },
        children: [
          new TextRun({ text: note ? `注：${note}` : '', ...type(FONT.song, POINTS.small) }),
        ],
      }),
    ]),
  ];
}

function figureCell(value: string | number) {
  const align = typeof value === 'number' ? ('center' as const) : ('left' as const);
  return { text: String(value), align };
}

/** Columns of words wider than columns of figures, of long words wider still. */
function figureWidths(
  columns: number,
  rows: readonly (readonly (string | number)[])[],
  room: number,
): number[] {
  const parts = Array.from({ length: columns }, (_, index) => {
    const texts = rows.map((row) => row[index]).filter((cell) => typeof cell === 'string');
    if (rows.length > 0 && texts.length === 0) return 1.2;
    return texts.some((text) => text.length > 40) ? 8 : 3;
  });
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.floor((part / total) * room));
}

function caption(text: string, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    pageBreakBefore,
    keepNext: true,
    spacing: { before: 120, after: 80 },
    children: [new TextRun({ text, ...type(FONT.hei, POINTS.section) })],
  });
}
