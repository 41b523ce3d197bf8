/**
 * The rows of a sheet → a SheetBuilder, by looking at the characters: five times as quick as
 * a parser. It knows only what spreadsheet programs usually write; of anything else it says
 * that it does not know, and sheet-sax.ts reads the sheet from the start. What both can
 * read they read alike (a test).
 */
import { RowScanner, UNUSUAL } from './row-scanner.js';
import type { SheetBuilder } from './sheet-builder.js';
import { parseSheet } from './sheet-sax.js';

const OPEN_DATA = '<sheetData>';
const CLOSE_DATA = '</sheetData>';

/**
 * Scans the rows, and gives the little that stands round them (columns, merges) to the parser.
 * @returns false for anything unusual: then the builder holds part of the sheet and is of no use
 */
export function scanSheet(xml: string, builder: SheetBuilder): boolean {
  const open = xml.indexOf(OPEN_DATA);
  const close = xml.lastIndexOf(CLOSE_DATA);
  if (open < 0 || close < open) return false;
  const head = xml.slice(0, open);
  // In a comment anything may stand, even rows.
  if (head.includes('<!')) return false;
  try {
    new RowScanner(xml, open + OPEN_DATA.length, close, builder).scan();
  } catch (error) {
    if (error === UNUSUAL) return false;
    throw error;
  }
  const tail = scanMerges(xml.slice(close + CLOSE_DATA.length), builder);
  const round = `${head}<sheetData/>${tail}`;
  if (SPEAKS.test(round) || !CLOSED.test(round)) parseSheet(round, builder);
  return true;
}

/** Views, validations and print settings say nothing of cells: the parser need not see them. */
const SPEAKS = /hidden|mergeCell/;
/** A sheet cut off behind its rows is damaged: the parser says so. */
const CLOSED = /<\/worksheet>\s*$/;

const OPEN_MERGES = /<mergeCells(?: count="\d+")?>/;
const CLOSE_MERGES = '</mergeCells>';
const MERGE = '<mergeCell ref="';

/**
 * Tables of 100,000 rows have 40,000 merges: too many for the parser, if they are plain.
 * @returns what is left for the parser
 */
function scanMerges(tail: string, builder: SheetBuilder): string {
  const open = OPEN_MERGES.exec(tail);
  const close = tail.indexOf(CLOSE_MERGES);
  if (!open || close < open.index || tail.includes('<!')) return tail;
  const [before, ...merges] = tail.slice(open.index + open[0].length, close).split(MERGE);
  if (before !== '' || !merges.every((merge) => merge.endsWith('"/>'))) return tail;
  for (const merge of merges) builder.merge(merge.slice(0, -3));
  return tail.slice(0, open.index) + tail.slice(close + CLOSE_MERGES.length);
}
