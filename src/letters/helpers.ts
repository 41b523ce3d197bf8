/**
 * What a template can do with a value besides printing it. Names are Chinese: templates are
 * edited by offices. A helper takes plain data and gives text; a table stands in it as a mark.
 */

import { dayInWords } from '../render/word/day.js';
import type { ProseTable } from '../render/word/paragraph.js';
import { BLANK, marked, tableMark, unmarked } from './marks.js';
import { TemplateMistake } from './mistake.js';
import { tableOfRows } from './table.js';

/** What stands before the options that Handlebars hands to a helper last. */
type Helper = (value: unknown, ...rest: unknown[]) => string;

/** Names and what each is for, as `mulu letter --fields` prints them. */
export const HELPER_NOTES: Readonly<Record<string, string>> = {
  日期: '{{日期 日期}}，写成2018年10月5日',
  列举: '{{列举 单位}}，写成甲、乙、丙；各项又有几栏的，写明取哪一栏：{{列举 领域 "名称"}}',
  附件说明: '{{附件说明 附件}}，单独一行；一件写成“附件：名称”，几件自动编号，没有附件就不印',
  表格: '{{表格 领域 "序号" "名称=公开领域" "条目数" "□备注"}}，单独一行；“=”后面是表头的写法，“□”开头的是空栏，留着手填；“序号”自动编；不写栏目就印全部栏目；加 合计=true 在最后加一行合计',
};
export const HELPER_NAMES: readonly string[] = Object.keys(HELPER_NOTES);

/** @param tables takes up the tables, whose marks stand in the text */
export function helpersInto(tables: ProseTable[]): Readonly<Record<string, Helper>> {
  return {
    日期: (day) => (day === null ? BLANK : dayInWords(unmarked(String(day)))),
    列举: (items, ...rest) => listed(items, rest),
    附件说明: (names) => attachments(Array.isArray(names) ? names : [names]),
    表格: (rows, ...rest) => {
      const { columns, options } = parameters(rest);
      tables.push(tableOfRows(rows, columns, options));
      return tableMark(tables.length - 1);
    },
  };
}

interface Options {
  readonly hash: Readonly<Record<string, unknown>>;
}

function parameters(rest: readonly unknown[]): { columns: string[]; options: Options } {
  return { columns: rest.slice(0, -1).map(String), options: rest.at(-1) as Options };
}

function listed(items: unknown, rest: readonly unknown[]): string {
  const { columns, options } = parameters(rest);
  const [key] = columns;
  if (!Array.isArray(items)) return printed(items, options);
  return items.map((item) => printed(partOf(item, key, options), options)).join('、');
}

function partOf(item: unknown, key: string | undefined, options: Options): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const keys = Object.keys(item);
  if (key === undefined || !keys.includes(key)) {
    throw new TemplateMistake(
      `“列举”后面要写明取哪一栏，如 {{列举 领域 "名称"}}；这里可以写：${keys.join('、')}。`,
      options,
    );
  }
  return (item as Record<string, unknown>)[key];
}

/** A value in the text: null is what a hand fills in. */
export function printed(value: unknown, options: unknown): string {
  if (value === null) return BLANK;
  if (Array.isArray(value)) {
    throw new TemplateMistake('这里有好几项，请写成 {{列举 字段}} 或者 {{表格 字段}}。', options);
  }
  if (typeof value === 'object') {
    const keys = Object.keys(value).join('、');
    throw new TemplateMistake(
      `这里有好几栏，请在字段后面加点写明哪一栏，可以写：${keys}。`,
      options,
    );
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}

/** 附件说明 (GB/T 9704-2012, 7.3.4): no stop behind a name, no number where there is one alone. */
function attachments(names: readonly unknown[]): string {
  const written = names.map((name) => (name === null ? BLANK : marked(attachmentName(name))));
  if (written.length === 1) return `附件：${written[0]}`;
  return written
    .map((name, index) => `${index === 0 ? '附件：' : ''}${index + 1}.${name}`)
    .join('\n');
}

function attachmentName(name: unknown): string {
  return unmarked(String(name)).replace(/[。；，、.;,\s]+$/, '');
}
