/**
 * The sheet 填表说明: one page of plain words on how to fill the form in, and whom to send it
 * to. It is printed and laid beside the keyboard, so it stays short.
 */
import type { Workbook, Worksheet } from 'exceljs';
import type { Marks } from '../../model/marks.js';
import { addSheet, setMarks } from '../office/book.js';
import { setPage } from '../office/page.js';
import { font, HEI, paint, SIZE, STYLES } from '../office/styles.js';
import { rowHeight } from '../office/text-size.js';
import { columnsOf, FIRST_COLUMN, type FormColumn, OTHER_CHANNEL, signsIn } from './columns.js';

import type { Look } from './plan.js';

export const GUIDE_SHEET = '填表说明';
const WIDTHS = [6, 34, 50] as const;

/** Two cells side by side. */
export type Pair = readonly [string, string];

export interface GuideText {
  readonly title: string;
  /** Of the sheets to fill in: nothing is explained that does not stand there. */
  readonly columns: readonly FormColumn[];
  /** Channels that every row must name. */
  readonly channels: readonly string[];
  /** Domain and whom its sheet goes to. */
  readonly addressees: readonly Pair[];
  /** What the scheme exempts: of what, and its words. */
  readonly exceptions: readonly Pair[];
  readonly marks: Marks;
  readonly foot: string;
  readonly look: Look;
  readonly sample: boolean;
  /** The form has a sheet 依据库. */
  readonly hasBases: boolean;
  /** The form carries the scheme's matters. */
  readonly hasMatters: boolean;
}

/** Adds the sheet; it stands first and is what the file opens with. */
export function addGuide(book: Workbook, text: GuideText): void {
  const sheet = addSheet(book, GUIDE_SHEET);
  setMarks(sheet, text.marks);
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(FIRST_COLUMN + index).width = width;
  });
  let row = 1;
  line(sheet, row, 'B', 'D', text.title, STYLES.title);
  sheet.getRow(row).height = rowHeight([{ text: text.title, width: 80 }], SIZE.title, 36);
  row = section(sheet, row + 1, '怎么填');
  steps(text).forEach((step, index) => {
    row = numbered(sheet, row, index + 1, step);
  });
  if (text.addressees.length > 0) {
    row = section(sheet, row, '报给谁');
    row = table(sheet, row, [['领域', '这一页报给'], ...text.addressees]);
  }
  if (text.exceptions.length > 0) {
    row = section(sheet, row, '方案写明的例外');
    table(sheet, row, [['范围', '方案的原话'], ...text.exceptions]);
  }
  sheet.views = [{ showGridLines: false, activeCell: 'B1' }];
  setPage(sheet, {
    orientation: 'portrait',
    foot: { left: text.foot, right: text.sample ? '样例' : '' },
  });
}

const WITH_MATTERS = [
  '每个领域一页，页名就是领域名。先填表上方的填报人、审核人、联系电话、填报日期；“第几次报送”第一次填 1，退回修改后再报填 2，“报送性质”选“全部重报”或“补报更正”（只报补充、更正的几行）。',
  '事项名称和公开内容已经按实施方案填好。公开内容可以按本单位实际补充，但不要删减；表头不要改。',
  '对方案列的事项没有意见的，“操作”留空。建议改名称的，先在“操作”选“修改”，在“操作说明”写明原因，再改名称；建议不再列入的选“删除”，写明原因；应当并入别的事项的选“合并到”，写明那个事项的名称。删除、合并到的行，其他格子不用填。',
];
const WITHOUT_MATTERS = [
  '先填表上方的填报单位、填报人、审核人、联系电话、填报日期和公开领域；“第几次报送”第一次填 1，退回修改后再报填 2。一张表有几个领域的，在“公开领域”一列逐行写明。',
  '对原有目录增删改的，在“操作”里选“修改”“新增”“删除”“合并到”，在“操作说明”写明原因或合并到哪个事项；第一次编目录的，“操作”留空。',
  '一个公开事项填一行。公开内容要把应当公开的要素逐项写全，不要只重复事项名称；表头不要改。',
];

function steps(text: GuideText): string[] {
  return [
    ...(text.hasMatters ? WITH_MATTERS : WITHOUT_MATTERS),
    ...levelStep(text),
    '变黄的格子是必须填、还没有填的。最右边“填写检查”一列写明本行还缺什么，补齐后提示自动消失。',
    nilStep(text),
    ...basisStep(text),
    ...limitStep(text),
    ...tickStep(text),
    '要新增事项，填在下面的空白行；空白行不够，在表末“注”那一行的上方插入新行。可以排序、筛选、复制粘贴，不要删列，不要改页名。',
    `填完后看一遍“填写检查”一列，全部空白就是填齐了。打印（${paperOf(text.look)}），负责人签字、盖章，连同电子表一起报送。`,
  ];
}

function paperOf({ paper, orientation }: Look): string {
  return `${paper} ${orientation === 'landscape' ? '横' : '竖'}向`;
}

function levelStep({ columns, hasMatters }: GuideText): string[] {
  const levels = columnsOf(columns, 'matter').flatMap(({ part }) => part ?? []);
  const [first, second] = levels;
  if (first === undefined || second === undefined) return [];
  const own = hasMatters ? `实施方案列的事项已经填在“${first}”里。` : '';
  return [
    `${own}一个事项要细分的，在“${second}”里写明，细分出来的一项填一行；不细分的，“${second}”留空。`,
  ];
}

function nilStep({ columns }: GuideText): string {
  const [concerned] = columnsOf(columns, 'concerned');
  const [remark] = columnsOf(columns, 'remark');
  const reason = remark ? `在${remark.heading}栏写明原因，` : '';
  const row = concerned
    ? `本单位不涉及的事项，在“${concerned.heading}”选“不涉及”，${reason}其他格子不用填。`
    : '';
  return `${row}整个领域都不涉及的，在表上方“本领域是否涉及”选“不涉及”并写明原因，下面的表不用填。`;
}

function basisStep({ columns, hasBases }: GuideText): string[] {
  const [basis] = columnsOf(columns, 'basis');
  if (!basis) return [];
  const copy = hasBases ? '可从“依据库”那一页复制；' : '';
  return [
    `${basis.heading}：${copy}写成《题名》（文号）第几条。有几条依据的，一条写一行（按 Alt+Enter 换行）。`,
  ];
}

function limitStep({ columns }: GuideText): string[] {
  const [limit] = columnsOf(columns, 'timeLimit');
  if (!limit) return [];
  return [
    `${limit.heading}：从下拉表里选；表里没有的，直接写，要写清从哪一天算起、几个工作日，如“自签订之日起2个工作日内”。`,
  ];
}

function tickStep({ columns, channels }: GuideText): string[] {
  const ticks = columns.filter(({ kind }) => kind === 'tick');
  if (ticks.length === 0) return [];
  const names = [...new Set(ticks.map(({ heading }) => heading.replace(/和载体$/, '')))];
  const signs = [...new Set(ticks.flatMap((column) => signsIn(column).slice(0, 1)))];
  const offersMore = columns.some(({ part }) => part === OTHER_CHANNEL);
  const more = offersMore ? `；表上没有的渠道，写在“${OTHER_CHANNEL}”里` : '';
  const required =
    offersMore && channels.length > 0 ? `每个事项都要选“${channels.join('”“')}”。` : '';
  return [
    `${names.join('、')}：选中的从下拉表里打“${signs.join('”或“')}”，没选的留空${more}。${required}`,
  ];
}

function section(sheet: Worksheet, row: number, text: string): number {
  line(sheet, row, 'B', 'D', text, STYLES.section);
  sheet.getRow(row).height = 30;
  return row + 1;
}

function numbered(sheet: Worksheet, row: number, number: number, text: string): number {
  const cell = sheet.getCell(`B${row}`);
  cell.value = `${number}.`;
  paint(cell, STYLES.body, { alignment: { vertical: 'top', horizontal: 'right' } });
  line(sheet, row, 'C', 'D', text, STYLES.body, {
    alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
  });
  const width = WIDTHS[1] + WIDTHS[2];
  sheet.getRow(row).height = rowHeight([{ text, width }], SIZE.body) + 4;
  return row + 1;
}

/** A table of two columns; the first pair is its header. */
function table(sheet: Worksheet, top: number, rows: readonly Pair[]): number {
  rows.forEach((pair, index) => {
    const look =
      index === 0
        ? { ...STYLES.heading, font: font(HEI, SIZE.body) }
        : { ...STYLES.cell, font: STYLES.body.font };
    pair.forEach((text, at) => {
      const cell = sheet.getCell(top + index, FIRST_COLUMN + 1 + at);
      cell.value = text;
      paint(cell, look);
    });
    const placed = pair.map((text, at) => ({ text, width: WIDTHS[at + 1] ?? 0 }));
    sheet.getRow(top + index).height = rowHeight(placed, SIZE.body, 22);
  });
  return top + rows.length;
}

function line(
  sheet: Worksheet,
  row: number,
  from: string,
  to: string,
  text: string,
  ...styles: [Parameters<typeof paint>[1], Parameters<typeof paint>[2]?]
): void {
  const cell = sheet.getCell(`${from}${row}`);
  paint(cell, styles[0], styles[1] ?? {});
  cell.value = text;
  sheet.mergeCells(`${from}${row}:${to}${row}`);
}
