/**
 * What a row of a table's body is, before its record is built: a note, a total, a line
 * across the table, or something to read.
 */

import { fold } from '../text/fold.js';
import { readBanner } from './banner.js';
import type { Grid } from './grid.js';

const NOTE =
  /^(?:注|备注|附注|说明|填表说明|填报说明|填写说明|注意事项)(?:[:.\d(]|$)|^(?:填报|填表|制表|审核|审批|经办|联系|编制)(?:人|单位|部门|日期|时间|电话)[:(_]|^(?:单位|部门)?负责人[:(_]|^\(?盖章\)?|^抄[送报][:]|^校验码|^第\d+页|^共\d+页|^\*+注/;
const TOTAL = /^(?:合计|总计|小计|共计|总数|累计)/;
const COUNT = /^[约共]?\d{1,6}(?:\.\d+)?[项条个类户件%]?$/;
const DATE =
  /^(?:[12]\d{3}|[一二三四五六七八九〇○零]{4})[年./-][\d一二三四五六七八九十]{1,3}(?:[月./-](?:[\d一二三四五六七八九十]{1,3}日?)?)?$/;
const BODY =
  /^[\u4e00-\u9fff()]+(?:局|委|办|办公室|政府|部门|中心|院|队|所|公司|学校|委员会|办事处)$/;
const TITLE = /(?:目录|清单|领域|一览表|汇总表|明细表)(?:\(.*\))?$|^附[件表]\d*/;

/** What a number of a row looks like: 12, 1.1, 一, (三), 5、. */
const SERIAL = /^[（(]?(?:\d{1,6}(?:[.．-]\d{1,4})*|[一二三四五六七八九十百]{1,4})[)）]?[、.．]?$/;

export function isSerial(text: string): boolean {
  return SERIAL.test(text.trim());
}

/** — 3 —, 第3页 共9页, （续表）: left over from paper. */
export function isPageNumber(grid: Grid, row: number): boolean {
  const cells = grid.shown(row);
  const text = cells.length === 1 ? fold(cells[0]?.text.slice(0, 40) ?? '') : '';
  return /^[-—–]+\d{1,4}[-—–]+$|^第\d{1,4}页(?:[,/]?共\d{1,4}页)?$|^\(?(?:续表|接上[页表]|[接转]下页)\d{0,2}\)?$/.test(
    text,
  );
}

/** 一、政策文件 or (二)审计结果: a heading by its number. */
export function isHeading(text: string): boolean {
  return (
    text.length <= 30 &&
    /^(?:第[一二三四五六七八九十]{1,3}(?:部分|类|章)|[（(]?[一二三四五六七八九十]{1,3}[)）、.．])/.test(
      text.trim(),
    )
  );
}

/** Signature rows, notes and the form's foot, by their first words. */
export function isNoteRow(grid: Grid, row: number): boolean {
  const cells = grid.shown(row);
  const first = cells[0];
  if (!first || cells.length > 6) return false;
  if (NOTE.test(fold(first.text.slice(0, 40)))) return true;
  const { values, titles } = readBanner(grid, [row]);
  return values.length > 0 && titles.every(({ text }) => DATE.test(fold(text)));
}

export function isDate(text: string): boolean {
  return DATE.test(fold(text.slice(0, 40)));
}

/** 县应急管理局, 2024年6月3日 below a table: who signs, and when. */
export function isSignature(text: string): boolean {
  const folded = fold(text.slice(0, 40));
  return isDate(text) || (folded.length <= 30 && BODY.test(folded));
}

/** 合计 in the first or second cell. */
export function isTotalRow(grid: Grid, row: number): boolean {
  return grid
    .shown(row)
    .slice(0, 2)
    .some(({ text }) => text.length < 20 && TOTAL.test(fold(text)));
}

/** 合计 with nothing but numbers and counts beside it: 小计 | 3项. */
export function isCountRow(grid: Grid, row: number): boolean {
  const cells = grid.shown(row).filter(({ text }) => !TOTAL.test(fold(text)));
  return isTotalRow(grid, row) && cells.every(({ text }) => COUNT.test(fold(text)));
}

/** A line over a header in the middle of a sheet: a title, or 填报单位 and the like. */
export function isTitleRow(grid: Grid, row: number): boolean {
  const cells = grid.shown(row);
  const only = cells[0];
  if (cells.length === 0) return grid.covered(row).length > 0;
  if (cells.length > 1 || !only) return isBannerRow(grid, row);
  return (
    (only.text.length < 200 && TITLE.test(fold(only.text))) ||
    isBannerRow(grid, row) ||
    isAcross(grid, row, 4)
  );
}

function isBannerRow(grid: Grid, row: number): boolean {
  const banner = readBanner(grid, [row]);
  return banner.values.length > 0 && banner.titles.length === 0;
}

/** One text merged over at least so many columns, and nothing else in the row. */
export function isAcross(grid: Grid, row: number, columns: number): boolean {
  const cells = grid.shown(row);
  const only = cells[0];
  if (cells.length !== 1 || !only) return false;
  const merge = grid.merge(row, only.column);
  return merge !== undefined && merge.right - merge.left + 1 >= columns;
}
