/**
 * Where the rows of a master came from, who said 不涉及, and what is open, as rows of words:
 * a lead catalogue and the master show the same. No layout here.
 */
import type { Catalogue } from '../../model/catalogue.js';
import { isOpen, type Merged, type MergedEntry } from '../../model/master.js';
import { allQuestions, reasonInWords, settledRow } from '../conflicts/questions.js';
import { matterLevels } from './columns.js';
import type { Figure, FigureSection } from './figure-sheet.js';
import type { LinkTo } from './paper-book.js';

/** Widths in characters of the columns of the source list. */
export const SOURCE_WIDTHS = [7, 18, 26, 18, 34, 18, 7, 10, 20, 34];

export const SOURCE_HEADINGS = [
  '序号',
  '公开领域',
  '公开事项',
  '报送单位',
  '来源文件',
  '工作表',
  '行',
  '内容所在格',
  '文件指纹',
  '经由的领域目录',
];
/** Characters of a sha256 that tell files apart for a person; all of it stands in the JSON file. */
const SHOWN = 16;

/**
 * One row a source row, entry by entry.
 */
export function sourceRows(merged: Merged, linkTo: LinkTo): Figure[][] {
  return merged.entries.flatMap((entry, index) => {
    const place = { text: String(index + 1), link: linkTo(index + 1) };
    const title = matterTitle(entry);
    return entry.provenance.map((source): Figure[] => [
      place,
      entry.domain ?? '',
      title,
      source.unit,
      source.file,
      source.sheet,
      source.row,
      source.cells.content ?? source.cells.matter ?? '',
      source.sha256?.slice(0, SHOWN) ?? '',
      source.via ? `${source.via.file} ${source.via.sheet}` : '',
    ]);
  });
}

/** The titles of an entry's matter in one line. */
export function matterTitle(entry: MergedEntry): string {
  return matterLevels(entry).join('／');
}

export const NIL_WIDTHS = [22, 24, 30, 40, 34];

export const DECIDED_WIDTHS = [12, 14, 22, 26, 14, 60];

/** What was decided, by whom and why; what a policy of the scheme settled; what was left out. */
export function decidedSection(catalogue: Catalogue, master: Merged): FigureSection {
  const settled = allQuestions(master).filter((one) => !isOpen(one));
  const left = new Map(master.left.map((one) => [one.decision.id, one]));
  return {
    headings: ['编号', '类别', '公开领域', '公开事项', '栏目', '处理意见'],
    rows: [
      ...settled.map((one) => settledRow(one, catalogue, 'public')),
      ...[...left.values()].map(({ domain, matter, decision }) => [
        decision.id,
        '不收',
        domain,
        matter,
        '',
        `${master.left
          .filter((one) => one.decision.id === decision.id)
          .map(({ unit }) => unit)
          .join('、')}报送，没有收入${reasonInWords(decision, 'public')}`,
      ]),
    ],
  };
}

/** Who said 不涉及, of what, and why. */
export function nilSection(merged: Merged): FigureSection {
  return {
    headings: ['报送单位', '公开领域', '公开事项', '不涉及的原因', '来源文件'],
    rows: merged.nil.map((nil) => [
      nil.unit ?? '',
      nil.domain ?? '',
      nil.matter ?? '整个领域',
      nil.operation ? `建议删除：${nil.reason}` : nil.reason,
      nil.source.file,
    ]),
  };
}
