/**
 * Articles of a law (第二十条第(九)项) in any of the ways they are cited, to one way.
 * 款 and 项 are kept as written: which of them is right, only the law's text can tell.
 */
import { NUMERAL, readNumeral, writeNumeral } from './numeral.js';
import { squeeze } from './squeeze.js';

const NUM = `${NUMERAL}{1,7}`;
const LINK = '[、,和及与至到~—-]';
/** 第二款; 第一、二款; 第(一)、(二)项; (二); (一)(三). */
const PART_NUM = `第?\\(?${NUMERAL}{1,4}\\)?`;
const BARE = `\\(${NUMERAL}{1,4}\\)`;
const PART = `(?:${PART_NUM}(?:${LINK}?${PART_NUM}){0,19}[款项目]|[:,]?${BARE}(?:、?${BARE}){0,19}(?![款项目条]))`;
/** A further 款 or 项 of the same article. */
const MORE = `(?:${LINK}${PART_NUM}(?:${LINK}?${PART_NUM}){0,19}[款项目](?:${PART_NUM}[款项目]){0,2})`;
const ARTICLE = new RegExp(
  `第(?<point>\\d{1,2}(?:\\.\\d{1,2}){1,3})条|第?(?<numbers>${NUM}(?:${LINK}第?${NUM}){0,9})条(?:之(?<of>[一二三四五六七八九十]))?(?<parts>${PART}{0,4}${MORE}{0,9})`,
  'g',
);
const NUMBER = new RegExp(`(${LINK}?)第?(${NUM})`, 'g');
const PART_OF = new RegExp(`(${LINK}?)(:?)第?(\\(?)(${NUMERAL}{1,4})\\)?([款项目]?)`, 'g');

export interface Articles {
  /** 第四十三条; several joined by 、 */
  readonly text: string;
  /** Where the first of them begins in the text that was searched. */
  readonly start: number;
  /** Where the last of them ends in the text that was searched. */
  readonly end: number;
}

/** @returns the articles that a citation names before it goes over to their wording (：); undefined where there is none */
export function findArticles(text: string): Articles | undefined {
  if (!text.includes('条')) return undefined;
  const { text: flat, at } = squeeze(text);
  let found = '';
  let start = 0;
  let end = 0;
  for (const match of flat.matchAll(ARTICLE)) {
    const between = flat.slice(end, match.index);
    // Past a colon stands the wording of the article, which may name others.
    if (found !== '' && !/^[、,;和及与至到~—-]{0,2}$/.test(between)) break;
    const articles = compose(match.groups ?? {});
    if (articles === undefined) continue;
    if (found === '') start = match.index;
    else found += /[至到~—-]/.test(between) ? '至' : '、';
    found += articles;
    end = match.index + match[0].length;
  }
  return found === '' ? undefined : { text: found, start: at(start), end: at(end - 1) + 1 };
}

/** 第二十三、二十四条 names two articles; what follows belongs to the last of them. */
function compose(part: Readonly<Record<string, string | undefined>>): string | undefined {
  if (part.point !== undefined) return `第${part.point}条`;
  let out = '';
  for (const [, link = '', written = ''] of (part.numbers ?? '').matchAll(NUMBER)) {
    const number = readNumeral(written);
    if (number === undefined || number === 0 || number > 9999) return undefined;
    out += `${out === '' ? '' : joint(link)}第${writeNumeral(number)}条`;
  }
  const suffix = part.of === undefined ? '' : `之${part.of}`;
  return out + suffix + parts(part.parts ?? '');
}

/** 第二款, (二) → 第(二)项, 第（九）项 → 第(九)项, 第(一)、(三)项 → 第(一)项、第(三)项 */
function parts(text: string): string {
  const all = [...text.matchAll(PART_OF)];
  let out = '';
  let kind = '';
  let before = '';
  for (const [index, match] of all.entries()) {
    const [, link = '', , bracket = '', written = ''] = match;
    kind = match[5] || all.slice(index + 1, index + 21).find((next) => next[5])?.[5] || '项';
    const value = /^\d/.test(written) ? readNumeral(written) : undefined;
    const number = value ? writeNumeral(value) : written;
    // A comma before the first part is but a slip: 第二十条，(二).
    const joined = index > 0 && (link !== '' || kind === before);
    out += `${joined ? joint(link) : ''}第${bracket === '' ? number : `(${number})`}${kind}`;
    before = kind;
  }
  return out;
}

function joint(link: string): string {
  return /[至到~—-]/.test(link) ? '至' : '、';
}
