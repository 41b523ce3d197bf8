/**
 * The records of an .xls, looked at before SheetJS reads them: cells with a format and nothing in
 * them are struck out, since it would make an object of each (a sheet formatted whole has 16 million),
 * and what holds too many cells is stopped.
 */
import type { Budget } from './caps.js';

const BLANK = 0x0201;
const SEVERAL_BLANKS = 0x00be;
const SEVERAL_NUMBERS = 0x00bd;
/** Numbers, texts, truth values, errors and formulas, of all versions. */
const CELLS = new Set([
  0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x0206, 0x027e,
  0x0406,
]);
/** DBCELL, an index that readers pass over: so all other records stay where they are. */
const STRUCK_OUT = 0x00d7;

/**
 * Strikes out blank cells in place.
 * @throws ReadStop where there are more cells than the caps allow
 */
export function strikeOutBlanks(stream: Uint8Array, budget: Budget): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let cells = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (type === BLANK || type === SEVERAL_BLANKS) view.setUint16(at, STRUCK_OUT, true);
    else if (CELLS.has(type)) cells += 1;
    else if (type === SEVERAL_NUMBERS) cells += Math.floor(length / 6);
    if (cells > budget.cellsLeft) throw budget.tooManyCells();
    at += 4 + length;
  }
}
