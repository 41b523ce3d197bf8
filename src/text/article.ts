/**
 * Articles of a law (第二十条第(九)项) in any of the ways they are cited, to one way.
 * 款 and 项 are kept as written: which of them is right, only the law's text can tell.
 */
import { NUMERAL, readNumeral, writeNumeral } from './numeral.js';
import { squeeze } from './squeeze.js';

const NUM = `(${NUMERAL}{1,7})`;
const PART = `(?:第?\\(?${NUMERAL}{1,4}\\)?[款项目]|[:,]?\\(${NUMERAL}{1,4}\\)(?![款项目条]))`;
const ARTICLE = new RegExp(`第?${NUM}条(?:之([一二三四五六七八九十]))?(${PART}{0,4})`, 'g');
const PART_OF = new RegExp(`\\(?(${NUMERAL}{1,4})(\\)?)([款项目]?)`, 'g');

export interface Articles {
  /** 第四十三条; several joined by 、 */
  readonly text: string;
  /** Where the last of them ends in the text that was searched. */
  readonly end: number;
}

/** @returns the articles that a citation names before it goes over to their wording (：); undefined where there is none */
export function findArticles(text: string): Articles | undefined {
  const { text: flat, at } = squeeze(text);
  const found: string[] = [];
  let end = 0;
  for (const match of flat.matchAll(ARTICLE)) {
    // Past a colon stands the wording of the article, which may name others.
    if (found.length > 0 && !/^[、,和及与至到~—-]{0,2}$/.test(flat.slice(end, match.index))) break;
    const number = readNumeral(match[1] ?? '');
    if (number === undefined || number === 0 || number > 9999) continue;
    const suffix = match[2] ? `之${match[2]}` : '';
    const link = /[至到~—-]/.test(flat.slice(end, match.index)) && found.length > 0 ? '至' : '、';
    found.push(
      found.length > 0 ? link : '',
      `第${writeNumeral(number)}条${suffix}${parts(match[3] ?? '')}`,
    );
    end = match.index + match[0].length;
  }
  return found.length === 0 ? undefined : { text: found.join(''), end: at(end - 1) + 1 };
}

/** 第二款, (二) → 第(二)项, 第（九）项 → 第(九)项 */
function parts(text: string): string {
  let out = '';
  for (const match of text.matchAll(PART_OF)) {
    const number = match[1] ?? '';
    const kind = match[3] ?? '';
    const bracketed = match[2] !== '' || kind === '';
    out += `第${bracketed ? `(${number})` : number}${kind || '项'}`;
  }
  return out;
}
