/**
 * What each line of a filled template is in an official document: told by how the line begins,
 * as people write it anyway. A value at its beginning never makes it one.
 */

import { UserError } from '../model/user-error.js';
import type { Paragraph, ProseTable } from '../render/word/paragraph.js';
import { BLANK, hasTable, ownWords, tableOf } from './marks.js';
import { levelOf } from './numbering.js';

type Style = Paragraph['style'];

/** With marks round values. */
export interface Line {
  readonly style: Style;
  readonly text: string;
  readonly table?: ProseTable;
}

const NUMBER = /^文号：/;
const SIGNATURE = /^[ \t]*\u3000{4}/;
const ATTACHMENT = /^附件\s*\d{0,2}$/;
const ATTACHMENTS = /^附件：/;
const NUMBERED = /^\d{1,2}[.．]/;
const NOTE = /^[（(]\uFDD0?(?:此件|本文有删减)[^（）()]*[）)]$/;

/**
 * @param text lines that are not blank are paragraphs, the first one (after 文号) the title
 * @param file the template's name, for the message
 * @throws UserError where a table stands in a line with other words
 */
export function linesOf(text: string, tables: readonly ProseTable[], file: string): Line[] {
  const lines: Line[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const index = tableOf(line);
    const table = index === undefined ? undefined : tables[index];
    if (table) {
      lines.push({ style: 'table', text: '', table });
      continue;
    }
    if (hasTable(line)) {
      throw new UserError(`${file}：“表格”要单独占一行，前后不能有别的文字。`);
    }
    lines.push({ style: styleOf(line, lines), text: line.trim() });
  }
  return lines;
}

function styleOf(line: string, before: readonly Line[]): Style {
  const text = line.trim();
  const last = before.at(-1)?.style;
  const isBeforeTitle = !before.some(({ style }) => style === 'title');
  if (isBeforeTitle) return NUMBER.test(text) ? 'number' : 'title';
  if (last === 'attachment') return 'attachmentTitle';
  if (SIGNATURE.test(line)) return 'signature';
  if (ATTACHMENT.test(text)) return 'attachment';
  if (ATTACHMENTS.test(text)) return 'attachments';
  if (last === 'attachments' && NUMBERED.test(text)) return 'attachments';
  if (NOTE.test(text)) return 'note';
  // 主送机关 stands right below the title, and a colon ends it (GB/T 9704-2012, 7.3.2).
  const isFirst = last === 'title' || (last === 'signature' && before.at(-2)?.style === 'title');
  if (isFirst && text.endsWith('：') && levelOf(text) === undefined) return 'addressee';
  return levelOf(text) ?? 'body';
}

/** How many blanks a hand has to fill in, each with the words before it. */
export function blanksOf({ style, text, table }: Line): string[] {
  if (style === 'number') return ownWords(text).includes(BLANK) ? ['文号'] : [];
  if (table) {
    return table.rows.flatMap((row) =>
      row.flatMap((cell, index) =>
        ownWords(cell).includes(BLANK) ? [`表格“${table.headings[index] ?? ''}”栏`] : [],
      ),
    );
  }
  const own = ownWords(text);
  return [...own.matchAll(/×{3,}/g)].map(({ index }) => wordsBefore(own.slice(0, index)));
}

/** The last few words before a blank, to find it by: 联系人, 主动公开信息. */
function wordsBefore(text: string): string {
  const clean = text.replaceAll('×', '，').replace(/[：\s]+$/, '');
  const clause = clean.split(/[，。；：]/).findLast((part) => LETTERS.test(part)) ?? '';
  const words = clause.replace(/^(?:[（(].{1,3}[）)]|[条件次个%、年月日])+/, '');
  return [...(words || clause)].slice(-12).join('');
}
const LETTERS = /[^条件次个%、年月日\s\d]/;
