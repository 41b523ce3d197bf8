/** The number of a citation held against the register's number of the same title. */
import { findDocumentNumber, sameDocumentNumber } from '../text/document-number.js';
import { remembered } from '../text/remember.js';

/** near: all but one of issuer, year and number agree, as a slip leaves them; other: another document. */
export type NumberMatch = 'same' | 'near' | 'other';

interface Parts {
  readonly kind: string;
  readonly issuer: string;
  readonly year: string;
  readonly number: string;
}

/** 国办发〔2017〕97号 | 国家发展改革委2017年第10号令 | 国务院令第711号 */
const PARTS =
  /^(?<issuer>.*?)(?:〔(?<year>\d{4})〕|(?<before>令|公告))?(?:(?<of>\d{4})年)?第?(?<number>\d{1,6})号(?<after>令|公告)?$/;

export function matchNumbers(cited: string, registered: string): NumberMatch {
  if (sameDocumentNumber(cited, registered)) return 'same';
  const [one, other] = [partsOf(cited), partsOf(registered)];
  if (!one || !other || one.kind !== other.kind) return 'other';
  const isOrder = one.kind !== '〔〕';
  const agree = [
    one.issuer === other.issuer,
    one.number === other.number,
    ...(isOrder ? [] : [one.year === other.year]),
  ];
  if (agree.filter((same) => !same).length !== 1) return 'other';
  // 国办函 for 国办发 is a slip; 皖政办 beside 国办发 is the paper by which a province passed it on.
  const passedOn = !isOrder && one.issuer.charAt(0) !== other.issuer.charAt(0);
  return passedOn ? 'other' : 'near';
}

/** Orders (令) of one issuer, different numbers: a law is also cited by the order that amended it. */
export function areOrdersOfOneIssuer(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  return one?.kind === '令' && other?.kind === '令' && one.issuer === other.issuer;
}

/** Orders of one number, whoever issued them. */
export function areSameOrders(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  return one?.kind === '令' && other?.kind === '令' && one.number === other.number;
}

/** The year in a number, 〔2019〕 or 2019年第1号令; undefined where it has none. */
export function yearOfNumber(number: string): string | undefined {
  return partsOf(number)?.year || undefined;
}

/** Whose number it is; empty in 32号令, which may be any ministry's. */
export function issuerOfNumber(number: string): string {
  return partsOf(number)?.issuer ?? '';
}

const partsOf = remembered((text): Parts | undefined => {
  const part = PARTS.exec(findDocumentNumber(text)?.canonical ?? text)?.groups;
  if (!part) return undefined;
  const { issuer = '', year, before, of, number = '', after } = part;
  return {
    kind: year === undefined ? (before ?? after ?? '') : '〔〕',
    issuer,
    year: year ?? of ?? '',
    number,
  };
});
