/**
 * Byte-identical packing. exceljs and docx stamp the clock, draw random link ids and count
 * bookmarks across documents; this pass takes all of that out of a packed .xlsx or .docx, so
 * that the same contents give the same bytes on every machine and in every time zone.
 * For files that we packed ourselves, never for what others sent.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { settleDates } from './settle-dates.js';
import { settleNumbers, settleRelationships } from './settle-ids.js';

/** First in the package, in this order; every other part follows by name. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];
const LEVEL = 6;
/** Of a part that only a city's papers have: half the time for a package a tenth larger. */
const QUICK_LEVEL = 1;
const LARGE_BYTES = 16 * 1024 * 1024;

/**
 * @param bytes a packed .xlsx or .docx of ours
 * @param day 2018-10-19: written as the day of creation and change; without it both are left out
 * @param edit a last change to the text of each XML part, by its name
 * @returns the same document, settled; settling it again changes nothing
 */
export function settle(
  bytes: Uint8Array,
  day?: string,
  edit: (name: string, xml: string) => string = (_name, xml) => xml,
): Uint8Array {
  const parts = new Map<string, string | Uint8Array>();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('/'))
      parts.set(name, isXml(name) ? edit(name, strFromU8(content)) : content);
  }
  settleSpaces(parts);
  settleDates(parts, day);
  settleRelationships(parts);
  settleNumbers(parts);
  return packParts(parts);
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

/**
 * exceljs asks to keep the blanks of every text with a line break; the schema of sheets knows
 * no such attribute, and only blanks at an end need it. A whole cell's text goes without these:
 * nobody sees them, and reading takes them off.
 */
function settleSpaces(parts: Map<string, string | Uint8Array>): void {
  for (const [name, text] of parts) {
    if (typeof text !== 'string' || !name.startsWith('xl/')) continue;
    if (!text.includes(' xml:space=')) continue;
    const cells = text.replace(
      /<si><t xml:space="preserve">([^<]*)<\/t><\/si>/g,
      (_, words: string) => `<si><t>${words.trim()}</t></si>`,
    );
    parts.set(name, cells.replace(/<t xml:space="preserve">(?=\S)([^<]*\S)<\/t>/g, '<t>$1</t>'));
  }
}

/**
 * Packs parts with fixed times.
 * @param names their order in the package; by their place and name where absent
 */
export function packParts(
  parts: ReadonlyMap<string, string | Uint8Array>,
  names: readonly string[] = [...parts.keys()].sort(byPlace),
): Uint8Array {
  // fflate writes local time: built from local parts, so that no time zone shows.
  const mtime = new Date(1980, 0, 1, 0, 0, 0);
  const zip: Zippable = {};
  for (const name of names) {
    const content = parts.get(name) ?? '';
    const data = typeof content === 'string' ? strToU8(content) : content;
    const level = data.length > LARGE_BYTES ? QUICK_LEVEL : LEVEL;
    zip[name] = [data, { mtime, level, os: 0, attrs: 0 }];
  }
  return zipSync(zip);
}

function byPlace(a: string, b: string): number {
  const place = rank(a) - rank(b);
  if (place !== 0) return place;
  return a < b ? -1 : 1;
}

function rank(name: string): number {
  const at = FIRST.indexOf(name);
  return at < 0 ? FIRST.length : at;
}
