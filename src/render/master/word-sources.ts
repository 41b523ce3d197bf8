/** The appendix of 总目录.docx that says of every entry who sent it, in which file and row. */
import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Merged } from '../../model/master.js';
import { FONT, POINTS, type } from '../word/fonts.js';
import { gridTable } from '../word/grid.js';
import { type PaperSize, textWidth } from '../word/page.js';
import { matterTitle } from './sources.js';

/** Parts of the page's width. */
const COLUMNS = [
  { heading: '序号', width: 5 },
  { heading: '公开领域', width: 14 },
  { heading: '公开事项', width: 22 },
  { heading: '报送单位', width: 18 },
  { heading: '来源文件', width: 36 },
  { heading: '工作表', width: 14 },
  { heading: '行', width: 5 },
] as const;
/** As in the tables of entries: longer ones take minutes to open. */
const MOST_ROWS = 200;

export function sourcesAppendix(
  merged: Merged,
  size: PaperSize,
  nameTable: () => string,
): FileChild[] {
  const room = textWidth('landscape', size);
  const all = COLUMNS.reduce((sum, { width }) => sum + width, 0);
  const widths = COLUMNS.map(({ width }) => Math.floor((width / all) * room));
  const rows = rowsOf(merged);
  const count = Math.ceil(rows.length / MOST_ROWS);
  return Array.from({ length: count }, (_, piece) => piece).flatMap((piece) => [
    title(piece === 0 ? '附表：条目来源' : '附表：条目来源（续）', piece > 0 ? 240 : 0),
    gridTable({
      widths,
      bookmark: nameTable(),
      points: POINTS.small,
      rows: [
        { header: true, cells: COLUMNS.map(({ heading }) => ({ text: heading })) },
        ...rows
          .slice(piece * MOST_ROWS, (piece + 1) * MOST_ROWS)
          .map((texts) => ({ cells: texts.map((text) => ({ text })) })),
      ],
    }),
  ]);
}

function rowsOf({ entries }: Merged): string[][] {
  return entries.flatMap((entry, index) =>
    entry.provenance.map(({ unit, file, sheet, row }) => [
      String(index + 1),
      entry.domain ?? '',
      matterTitle(entry),
      unit,
      file,
      sheet,
      String(row),
    ]),
  );
}

/** @param before room above, in twips: a further piece goes on where the one before it ends */
function title(text: string, before: number): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before, after: 120 },
    children: [new TextRun({ text, ...type(FONT.hei, POINTS.section) })],
  });
}
