/**
 * Data that a workbook of ours carries along for the next desk, on a sheet that nobody sees:
 * what a sheet to decide asked, who was heard for a lead catalogue. As JSON in the cells of
 * column A, in pieces that a cell can hold. What a person sees has the last word over it.
 */

/** Name of the sheet. */
export const CARRIED_SHEET = 'mulu';

/** How its first cell begins. */
export const CARRIED_PREFIX = 'mulu-data:';
/** A cell of a spreadsheet holds 32,767 characters. */
const PIECE = 30_000;

/** @returns texts of the cells A1, A2, …; no piece begins or ends with a blank or a sign of a formula */
export function writeCarried(data: unknown): string[] {
  // _x000B_ in a text would be taken for an escape of the file format.
  const json = JSON.stringify(data).replaceAll('_x', '\\u005fx');
  const pieces: string[] = [];
  for (let from = 0; from < json.length; ) {
    let to = Math.min(json.length, from + PIECE);
    // Half a character of two units is no text.
    if (/[\ud800-\udbff]/.test(json.charAt(to - 1)) && to < json.length) to -= 1;
    pieces.push(`|${json.slice(from, to)}|`);
    from = to;
  }
  return [`${CARRIED_PREFIX}${pieces.length}`, ...pieces];
}

/**
 * @param cells texts of A1, A2, …
 * @returns the data; undefined where they carry none, or not all of it
 */
export function readCarried(cells: readonly string[]): unknown {
  const [head = '', ...rest] = cells;
  if (!head.startsWith(CARRIED_PREFIX)) return undefined;
  const count = Number(head.slice(CARRIED_PREFIX.length));
  const pieces = rest.slice(0, count);
  if (
    pieces.length !== count ||
    !pieces.every((piece) => piece.startsWith('|') && piece.endsWith('|'))
  ) {
    return undefined;
  }
  try {
    return JSON.parse(pieces.map((piece) => piece.slice(1, -1)).join(''));
  } catch {
    return undefined;
  }
}
