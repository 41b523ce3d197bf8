/**
 * Random damage to good workbooks: to the bytes of any file, and to the cells, rows, texts and
 * merges inside an .xlsx, which stays a whole package then.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { cellName } from '../../src/workbook/address.js';
import { zipParts } from '../helpers/make-xlsx.js';
import type { Random } from './random.js';

type ByteMutation = (bytes: Uint8Array, random: Random) => Uint8Array;
/** Of the XML of a sheet, or of the shared strings. */
type XmlMutation = (xml: string, random: Random) => string;

const BYTES: Readonly<Record<string, ByteMutation>> = {
  flipped: (bytes, random) => {
    const damaged = bytes.slice();
    for (let count = 1 + random.upTo(8); count > 0; count--) {
      const at = random.upTo(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << random.upTo(8));
    }
    return damaged;
  },
  cut: (bytes, random) => bytes.slice(0, random.upTo(bytes.length)),
  'cut in the middle': (bytes, random) => {
    const from = random.upTo(bytes.length);
    const to = from + 1 + random.upTo(64);
    return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
  },
  overwritten: (bytes, random) => {
    const damaged = bytes.slice();
    const from = random.upTo(damaged.length);
    damaged.fill(random.upTo(256), from, from + 1 + random.upTo(512));
    return damaged;
  },
};

const SHEETS: Readonly<Record<string, XmlMutation>> = {
  'cells swapped': (xml, random) => {
    let swapped = xml;
    for (let count = 1 + random.upTo(20); count > 0; count--) swapped = swapCells(swapped, random);
    return swapped;
  },
  'rows cut': (xml, random) => {
    const odds = 2 + random.upTo(10);
    return xml.replace(ROW, (row) => (random.upTo(odds) === 0 ? '' : row));
  },
  'rows swapped': (xml, random) => {
    const rows = xml.match(ROW) ?? [];
    if (rows.length < 2) return xml;
    const [one, other] = [random.pick(rows), random.pick(rows)];
    // The texts of one row under the number of the other.
    return xml.replace(one, () => renumbered(other, rowNumber(one)));
  },
  'merges added': (xml, random) => {
    const merges = Array.from({ length: 1 + random.upTo(6) }, () => mergeXml(random)).join('');
    if (xml.includes('</mergeCells>')) {
      return xml.replace(/<mergeCells[^>]*>/, (open) => `${open}${merges}`);
    }
    return xml.replace('</sheetData>', `</sheetData><mergeCells>${merges}</mergeCells>`);
  },
};

const ROW = /<row [^>]*?(?:\/>|>.*?<\/row>)/gs;
const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(\/>|>.*?<\/c>)/gs;
const TEXT = /(<t(?: [^>]*)?>)([^<]+)(?=<\/t>)/g;

const ODD_PIECES = [
  ...'《》〔〕（）()[]、，；。：√■□/—-=+@',
  '同上',
  '序号',
  '公开事项',
  '公开内容',
  '不涉及',
  '合计',
  '填报单位：',
  '住房保障领域',
  '\n',
  '  ',
  '\u3000',
  '\u202e',
  '\u200b',
  '（'.repeat(300),
  '《'.repeat(300),
  '1.'.repeat(200),
  '9'.repeat(40),
];

/** @returns the damaged file, and what was done to it */
export function mutate(bytes: Uint8Array, random: Random): { bytes: Uint8Array; how: string } {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPackage || random.upTo(4) === 0) {
    const [how, damage] = random.pick(Object.entries(BYTES));
    return { bytes: damage(bytes, random), how: `bytes ${how}` };
  }
  const parts = unzipSync(bytes);
  const sheets = Object.keys(parts).filter((name) => /worksheets\/.*\.xml$/.test(name));
  const texts = Object.keys(parts).filter((name) => /sharedStrings\.xml$/.test(name));
  const done: string[] = [];
  for (let count = 1 + random.upTo(3); count > 0; count--) {
    const [how, damage] = random.pick([...Object.entries(SHEETS), ['texts damaged', damageTexts]]);
    const isText = damage === damageTexts && texts.length > 0;
    const name = random.pick(isText ? texts : sheets);
    parts[name] = strToU8(damage(strFromU8(parts[name] ?? new Uint8Array()), random));
    done.push(how);
  }
  if (random.upTo(8) === 0) {
    const name = random.pick(Object.keys(parts));
    parts[name] = strToU8(damageXml(strFromU8(parts[name] ?? new Uint8Array()), random));
    done.push(`XML of ${name}`);
  }
  return { bytes: zipParts(parts), how: done.join(', ') };
}

function damageXml(xml: string, random: Random): string {
  const at = random.upTo(xml.length);
  return xml.slice(0, at) + random.pick(['<', '>', '&', '"', '', ']]>']) + xml.slice(at + 1);
}

function damageTexts(xml: string, random: Random): string {
  const odds = 1 + random.upTo(12);
  return xml.replace(TEXT, (_, open: string, text: string) =>
    random.upTo(odds) > 0 ? open + text : open + damageText(text, random),
  );
}

function damageText(text: string, random: Random): string {
  // References (&lt;) stay whole: the XML itself is damaged elsewhere.
  if (text.includes('&')) return text;
  const at = random.upTo(text.length);
  switch (random.upTo(5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.replaceAll(text.charAt(at), '');
    case 3:
      return text.repeat(2 + random.upTo(4));
    default:
      return text.slice(0, at) + random.pick(ODD_PIECES) + text.slice(at);
  }
}

function swapCells(xml: string, random: Random): string {
  const cells = [...xml.matchAll(CELL)];
  if (cells.length < 2) return xml;
  const [one, other] = [random.pick(cells), random.pick(cells)].sort((a, b) => a.index - b.index);
  if (!one || !other || one === other) return xml;
  const put = (at: RegExpExecArray, from: RegExpExecArray) => `<c r="${at[1]}"${from[2]}${from[3]}`;
  const between = xml.slice(one.index + one[0].length, other.index);
  const behind = xml.slice(other.index + other[0].length);
  return xml.slice(0, one.index) + put(one, other) + between + put(other, one) + behind;
}

function rowNumber(row: string): string {
  return /^<row [^>]*?\br="(\d+)"/.exec(row)?.[1] ?? '1';
}

function renumbered(row: string, number: string): string {
  return row
    .replace(/^(<row [^>]*?\br=")\d+/, (_, before: string) => before + number)
    .replace(/(<c r="[A-Z]+)\d+/g, (_, before: string) => before + number);
}

function mergeXml(random: Random): string {
  const top = 1 + random.upTo(30);
  const left = 1 + random.upTo(16);
  const end = cellName(top + random.upTo(8), left + random.upTo(8));
  return `<mergeCell ref="${cellName(top, left)}:${end}"/>`;
}
