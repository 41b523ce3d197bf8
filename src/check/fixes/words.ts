/** Mending of marks and blanks in a text, where nobody could mean anything else by them. Pure. */
import { bracketPairs } from '../../text/brackets.js';

/** What one look at a text makes of it. */
export interface Mending {
  /** In words that a clerk reads. */
  readonly what: string;
  /** It brings names into line. */
  readonly renames?: boolean;
  readonly mend: (text: string) => string;
}

const CHINESE = '\\u3400-\\u9fff';
const BLANK = '[ \\t\\u00a0\\u2000-\\u200a\\u3000]';

/** (…) with Chinese text in it → （…）. */
export const roundBrackets: Mending = {
  what: '括号用全角（）',
  mend(text) {
    const partner = bracketPairs(text);
    const marks = [...text].length === text.length ? text.split('') : [];
    marks.forEach((mark, at) => {
      const other = partner[at] ?? -1;
      if (mark !== '(' || other < 0 || text.charAt(other) !== ')') return;
      if (!new RegExp(`[${CHINESE}]`).test(text.slice(at, other))) return;
      marks[at] = '（';
      marks[other] = '）';
    });
    return marks.length > 0 ? marks.join('') : text;
  },
};

/** 形 成 之 日 → 形成之日: three single characters or more with blanks between them. */
const SPACED = new RegExp(
  `(?<![${CHINESE}])[${CHINESE}](?:${BLANK}{1,4}[${CHINESE}](?![${CHINESE}])){2,}`,
  'g',
);
/** 产 权 转 让行为: the last of the single characters already touches the next word. */
const SPACED_INTO = new RegExp(
  `(?<![${CHINESE}])[${CHINESE}](?:${BLANK}{1,4}[${CHINESE}](?![${CHINESE}])){2,}${BLANK}{1,4}(?=[${CHINESE}]{2})`,
  'g',
);
/** Set words of catalogues: a blank inside one of them parts nothing. Short ones could be two halves. */
const COMMON = [
  '工作日',
  '之日起',
  '形成或变更',
  '形成或者变更',
  '政府信息',
  '信息公开',
  '主动公开',
  '公共资源',
  '政府网站',
  '交易平台',
  '管理办法',
  '实施办法',
];
const SPLIT = new RegExp(COMMON.map((word) => [...word].join(`${BLANK}{0,4}`)).join('|'), 'g');
export const spacedWords: Mending = {
  what: '去掉字中间的空格',
  mend: (text) =>
    text
      .replace(SPACED_INTO, withoutBlanks)
      .replace(SPACED, withoutBlanks)
      .replace(SPLIT, withoutBlanks),
};

function withoutBlanks(run: string): string {
  return run.replace(new RegExp(BLANK, 'g'), '');
}

/** Marks that turn a text round stay: without them a reader would see another text. */
const INVISIBLE = /[\u061c\u200b-\u200f\u2060\ufeff]/g;
export const invisible: Mending = {
  what: '去掉看不见的字符',
  mend: (text) => text.replace(INVISIBLE, ''),
};

/** Line breaks that another program wrote out as words: _x000D_ before one, or in place of one. */
const ESCAPED = /(?:_x000[abcd]_)+(\n?)/gi;
export const escapes: Mending = {
  what: '去掉乱码标记',
  mend: (text) => text.replace(ESCAPED, '\n'),
};

/** 20 个工作日 → 20个工作日. */
const ROUND_FIGURES = new RegExp(
  `(?<=\\d)${BLANK}{1,4}(?=[${CHINESE}])|(?<=[${CHINESE}])${BLANK}{1,4}(?=\\d)`,
  'g',
);
export const figures: Mending = {
  what: '去掉数字前后的空格',
  mend: (text) => text.replace(ROUND_FIGURES, ''),
};

/** ２０个工作日 → 20个工作日. */
export const digits: Mending = {
  what: '数字用半角',
  mend: (text) => text.replace(/[０-９]/g, (mark) => mark.normalize('NFKC')),
};

/**
 * 《招标 投标法》 → 《招标投标法》; but the blank between two bodies that issued a document
 * together (《文化部 财政部关于…》) belongs there.
 */
const TITLE = /《[^《》]{1,120}》/g;
const INSIDE = new RegExp(
  `(?<=[${CHINESE}])(?<![部局委办院厅会署行府室社组央联])${BLANK}{1,4}(?=[${CHINESE}])`,
  'g',
);
export const titles: Mending = {
  what: '去掉文件名中间的空格',
  mend: (text) => text.replace(TITLE, (title) => title.replace(INSIDE, '')),
};
