/**
 * Mending of document numbers: 财库[2015] 第135 → 财库〔2015〕135号. Brackets, widths, blanks, a
 * needless 第 and a lost 号 change; issuer, year and number never do. Pure.
 */
import type { BasisRecord } from '../../model/register.js';
import { findDocumentNumber } from '../../text/document-number.js';
import { fold } from '../../text/fold.js';
import type { Mending } from './words.js';

/** More numbers than this stand in no citation. */
const MOST_NUMBERS = 60;
/** Behind a number that has lost its 号: the bracket closes, a mark, or nothing more. */
const ENDS = /^\s*(?:[)）\]〕】》、，,；;。]|第[一二三四五六七八九十百\d]{1,6}条|$)/;

/** 国务院国资委 财政部令第32号: the blank parts two bodies that issued it together. */
const JOINT =
  /[部局委办院厅会署行府室社组央联][ \t\u00a0\u3000]{1,4}[\u4e00-\u9fff]{2,20}(?:令|公告|发|字|[〔[(（])/;

/** 财库[2015] 135号 → 财库〔2015〕135号. */
export const numbers: Mending = {
  what: '文号的年份用六角括号〔〕，中间不留空格、不写“第”',
  mend: (text) =>
    eachNumber(text, (written, canonical, after) => {
      const lost = !written.trimEnd().endsWith('号') && canonical.endsWith('号');
      const same =
        core(written) === core(canonical) && !/^[(（]/.test(written) && !JOINT.test(written);
      return same && (!lost || ENDS.test(after)) ? canonical : written;
    }),
};

/**
 * 《政府信息公开条例》（国令711号） → （国务院令第711号）: only where the register knows that very
 * number, and the cell names the law that bears it.
 */
export function decrees(register: readonly BasisRecord[]): Mending {
  return {
    what: '“国令”写全为“国务院令”（依据登记表中有这一号）',
    mend(text) {
      const folded = fold(text);
      const isProved = (number: string) =>
        register.some(
          (row) =>
            row.number === number &&
            [row.title, ...row.short].some((title) => folded.includes(fold(title))),
        );
      return eachNumber(text, (written, canonical, after) =>
        /^国\s*令/.test(written) &&
        canonical.startsWith('国务院令第') &&
        (/号\s*$/.test(written) || ENDS.test(after)) &&
        isProved(canonical)
          ? canonical
          : written,
      );
    },
  };
}

/**
 * （国办发〔2017〕97号〕 → （国办发〔2017〕97号）: the bracket round a number closes as it opened.
 * Applied to numbers that are in order themselves.
 */
const ROUND_NUMBER =
  /([(（〔[【])([\u4e00-\u9fff、 ]{2,30}(?:〔\d{4}〕\d{1,5}号|令第\d{1,5}号))([)）〕\]】])/g;
export const mixedBrackets: Mending = {
  what: '文号前后用一对圆括号（）',
  mend: (text) =>
    text.replace(ROUND_NUMBER, (whole, open: string, number: string, close: string) =>
      /[(（]/.test(open) && /[)）]/.test(close) ? whole : `（${number}）`,
    ),
};

function eachNumber(
  text: string,
  write: (written: string, canonical: string, after: string) => string,
): string {
  let done = '';
  let rest = text;
  for (let turn = 0; turn < MOST_NUMBERS; turn += 1) {
    const found = findDocumentNumber(rest);
    if (!found || found.end <= found.start) break;
    const after = rest.slice(found.end);
    done += rest.slice(0, found.start);
    done += write(rest.slice(found.start, found.end), found.canonical, after);
    rest = after;
  }
  return done + rest;
}

/** A number without what may be mended in it. */
function core(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff〔〕[\](){}【】﹝﹞第号]/g, '');
}
