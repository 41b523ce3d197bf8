/**
 * Numbers of documents (发文字号, 令号, 公告号, 标准号) in any of the ways they are written, to
 * one way: 国办发〔2017〕97号, 国务院令第711号, 国家发展改革委2017年第10号令, GB/T 32939—2016.
 * Year in six-cornered brackets, no blanks: GB/T 9704-2012.
 */
import { NUMERAL, readNumeral } from './numeral.js';
import { remembered } from './remember.js';
import { squeeze } from './squeeze.js';

export interface DocumentNumber {
  readonly canonical: string;
  /** Where it stands in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** Not written as it should be: wrong or lost brackets, 国令 for 国务院令, the year missing. */
  readonly odd: boolean;
}

const YEAR = '(?:19|20)\\d{2}';
const NUM = `${NUMERAL}{1,8}`;
/** Brackets fold to these under NFKC, but for 【】. */
const NUMBERED = new RegExp(
  [
    `(?<dyear>(?<=[〔[{(【<〈])${YEAR})年?(?<dclose>[〕\\]})】>〉]?)第?(?<dnum>\\d{1,5}(?:[-—]\\d{1,3})?)(?<dhao>号?)`,
    `(?<=[\\u4e00-\\u9fff])(?<![年第])(?<oyear>${YEAR})[〕\\]})】>〉]第?(?<onum>\\d{1,5})号`,
    `(?<=[发函字文办规通])(?<pyear>${YEAR})年?第?(?<pnum>\\d{1,3})号`,
    `(?<lyear>${YEAR}年)?第(?<lnum>${NUM})号(?<lkind>令|公告)`,
    `(?<rkind>令|公告)\\(?(?<ryear>${YEAR}年)?(?<rdi>第?)(?<rnum>${NUM})(?<rhao>号?)`,
    `(?<snum>\\d{1,4})号令`,
    `(?<tkind>令|公告)(?<term>[〔[({【]?第?[一二三四五六七八九十\\d]{1,3}届[〕\\])}】]?)第?(?<tnum>${NUM})号`,
    '(?<![A-Za-z/])(?<std>(?:T/)?[A-Z]{2,6}?)(?<stdt>\\d{2,6}(?=/))?(?<stdk>/?[TZ](?<stdl>[A-Z])?)?(?<stdn>\\d{1,6}(?:\\.\\d{1,2})?(?<stdy>[-—–]\\d{4})?)(?!\\d)',
  ].join('|'),
  'g',
);
const YEARLESS = /^\(?([\u4e00-\u9fff]{2,10})第?(\d{1,5})号\)?$/;
/** What may stand before an issuer without belonging to it. */
const LEADING =
  /^.*(?:根据|依据|按照|遵照|参照|通知|意见|办法|条例|规定|决定|方案|细则|[的《》:,;。见])(?=.{2})/;
/** A date before it: 2010年11月19日国务院令第583号, 二〇一九年四月三日国务院令第711号. */
const DATED = /^[年月日](?:[由以自])?/;
const DATED_IN_WORDS =
  /^[〇零○一二三四五六七八九十]{4}年(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?/;
/** Their orders are numbered through, whatever the year. */
const NUMBERED_THROUGH = new Set(['国务院', '主席']);

/** @returns the first document number of a text; undefined where there is none */
export const findDocumentNumber: (text: string) => DocumentNumber | undefined = remembered(search);

function search(text: string): DocumentNumber | undefined {
  const { text: flat, original, at } = squeeze(text);
  for (const match of flat.matchAll(NUMBERED)) {
    const one = compose(flat, match);
    if (!one) continue;
    const { start, end } = one;
    const written = original(start, end).replace(/\s+/g, '');
    const odd =
      one.odd ||
      (match.groups?.dyear !== undefined && !written.includes(`〔${match.groups.dyear}〕`));
    return { canonical: one.canonical, start: at(start), end: at(end - 1) + 1, odd };
  }
  const yearless = YEARLESS.exec(flat);
  if (!yearless?.[1]) return undefined;
  const order = NUMBERED_THROUGH.has(fullIssuer(yearless[1]));
  const canonical = order
    ? `${fullIssuer(yearless[1])}令第${Number(yearless[2])}号`
    : `${yearless[1]}${yearless[2]}号`;
  return { canonical, start: 0, end: text.length, odd: true };
}

type Found = DocumentNumber;

function compose(flat: string, match: RegExpExecArray): Found | undefined {
  const part = match.groups ?? {};
  const end = match.index + match[0].length;
  const year = part.dyear ?? part.oyear ?? part.pyear;
  if (year !== undefined) {
    if (part.dyear !== undefined && part.dclose === '' && part.dhao === '') return undefined;
    const opened = part.dyear !== undefined;
    const issuer = issuerBefore(flat, opened ? match.index - 1 : match.index);
    if (issuer.length < 2) return undefined;
    const start = match.index - issuer.length - (opened ? 1 : 0);
    const digits = part.dnum ?? part.onum ?? part.pnum ?? '';
    const number = /^\d+$/.test(digits) ? Number(digits) : digits;
    // 住房城乡建设部令〔2015〕24号, 国务院〔2019〕711号令
    const order = /^令/.test(flat.slice(end)) || /.令$/.test(issuer);
    if (order) {
      const canonical = orderNumber(fullIssuer(issuer.replace(/令$/, '')), `${year}年`, number);
      return { canonical, start, end: end + (flat.charAt(end) === '令' ? 1 : 0), odd: true };
    }
    return {
      canonical: `${issuer}〔${year}〕${number}号`,
      start,
      end,
      odd: part.dhao === '' || !opened,
    };
  }
  if (part.std !== undefined) {
    if (part.stdy === undefined && !/^(?:GB|DB)$/.test(part.std)) return undefined;
    const letter = part.stdl ?? '';
    const kind = part.stdk ? `/${part.stdk.replace('/', '').charAt(0)}` : '';
    const canonical = `${part.std}${part.stdt ?? ''}${kind} ${letter}${part.stdn ?? ''}`;
    return { canonical, start: match.index, end, odd: false };
  }
  if (part.term !== undefined) {
    // 云南省人大常委会公告〔十二届〕第45号
    const issuer = issuerBefore(flat, match.index);
    const term = part.term.replace(/[^\u4e00-\u9fff\d]/g, '');
    const canonical = `${fullIssuer(issuer)}${part.tkind}〔${term}〕第${readNumeral(part.tnum ?? '') ?? part.tnum}号`;
    return { canonical, start: match.index - issuer.length, end, odd: false };
  }
  return composeOrder(flat, match, end);
}

/** 令 and 公告: with a year as 2017年第10号令, without one as 令第711号. */
function composeOrder(flat: string, match: RegExpExecArray, end: number): Found | undefined {
  const part = match.groups ?? {};
  const number = readNumeral(part.lnum ?? part.rnum ?? part.snum ?? '');
  if (number === undefined || (part.rkind !== undefined && part.rdi === '' && part.rhao === ''))
    return undefined;
  const kind = part.lkind ?? part.rkind ?? '令';
  // 国家发展改革委2017年令第10号
  const between = /(?:19|20)\d{2}年$/.exec(
    flat.slice(Math.max(0, match.index - 5), match.index),
  )?.[0];
  const from = match.index - (between?.length ?? 0);
  const written = issuerBefore(flat, from);
  const issuer = fullIssuer(written);
  const start = written === '' ? match.index : from - written.length;
  const year = part.lyear ?? part.ryear ?? (written === '' ? '' : (between ?? ''));
  const loose = issuer === '' && kind === '令';
  const canonical =
    kind === '公告' ? `${issuer}公告${year}第${number}号` : orderNumber(issuer, year, number);
  const odd =
    loose || written === '国' || part.rdi === '' || part.rhao === '' || part.snum !== undefined;
  return { canonical, start, end, odd };
}

function orderNumber(issuer: string, year: string, number: number | string): string {
  const through = NUMBERED_THROUGH.has(issuer);
  return issuer !== '' && (year === '' || through)
    ? `${issuer}令第${number}号`
    : `${issuer}${year}第${number}号令`;
}

/** The issuer's words right before a number: Chinese characters, and 、 inside brackets. */
function issuerBefore(flat: string, until: number): string {
  let start = until;
  const near = flat.slice(Math.max(0, until - 40), until);
  const inBrackets = near.lastIndexOf('(') > near.lastIndexOf(')');
  while (start > 0 && until - start < 40) {
    const mark = flat.charAt(start - 1);
    // A place left open in a form: X政办发, ××县人民政府.
    if (!/[\u4e00-\u9fff〇×○*Xx]/.test(mark) && !(inBrackets && mark === '、')) break;
    start -= 1;
  }
  let words = flat.slice(start, until).replace(/^[^\u4e00-\u9fff]+$/, '');
  if (/\d/.test(flat.charAt(start - 1))) words = words.replace(DATED, '');
  return words
    .replace(DATED_IN_WORDS, '')
    .replace(LEADING, '')
    .replace(/^[、*]/, '');
}

function fullIssuer(written: string): string {
  const issuer = written.replace(/^中华人民共和国(?=.)/, '');
  if (issuer === '国') return '国务院';
  return issuer === '国家主席' ? '主席' : issuer;
}

/**
 * Do two numbers mean one document? 住房城乡建设部令第11号 and 住房和城乡建设部令第11号 do; so do
 * 国家发展改革委令第10号 and 国家发展改革委2017年第10号令.
 */
export function sameDocumentNumber(a: string, b: string): boolean {
  const left = partsOf(a);
  const right = partsOf(b);
  if (left.kind !== right.kind || left.number !== right.number) return false;
  if (left.year !== '' && right.year !== '' && left.year !== right.year) return false;
  if (left.kind === '〔〕' && left.year !== right.year) return false;
  const [short, long] = [left.issuer, right.issuer].sort((one, two) => one.length - two.length);
  return short === long || (left.kind === '令' && (long ?? '').includes(short ?? ''));
}

interface Parts {
  readonly kind: string;
  readonly issuer: string;
  readonly year: string;
  readonly number: string;
}

const partsOf = remembered((text): Parts => {
  const number = findDocumentNumber(text)?.canonical ?? text;
  const match = /^(.*?)(?:〔(\d{4})〕|(令|公告))?(?:(\d{4})年)?第?(\d{1,6})号(令|公告)?$/.exec(
    number,
  );
  const issuer = (match?.[1] ?? number)
    .replace(/委员会/g, '委')
    .replace(/和|与|、|\s|国家(?=发展)/g, '');
  const kind = match?.[2] !== undefined ? '〔〕' : (match?.[3] ?? match?.[6] ?? '');
  return { kind, issuer, year: match?.[2] ?? match?.[4] ?? '', number: match?.[5] ?? '' };
});
