/**
 * A row whose texts need more height than Excel gives a row (409 points): set smaller, and where
 * the smallest type that an office reads is not enough, parted over several rows. Nothing is cut
 * off; a part ends at a line break where one is near, and else between two characters.
 */
import { MAX_ROW_HEIGHT, type Placed, rowHeight } from './text-size.js';

/** What one row of the sheet shows of a row of the table. */
export interface RowPart {
  /** A text a column; '' in a further part where the column's text is told whole. */
  readonly texts: readonly string[];
  /** The columns, from 0, whose text goes on here in a new line, not in the middle of one. */
  readonly breaks: readonly number[];
  readonly height: number;
}

export interface FittedRow {
  /** Of the type, in points. */
  readonly size: number;
  /** One, but for a text that no row holds. */
  readonly parts: readonly [RowPart, ...RowPart[]];
}

/** A cell of Excel holds no more. */
const MOST_CHARACTERS = 32_767;
const LEAST = 24;

/**
 * @param sizes of type that may be taken, the greatest first
 * @returns the greatest size at which every text is seen whole in one row, or parts in the smallest
 */
export function fittedRow(
  cells: readonly Placed[],
  sizes: readonly [number, ...number[]],
): FittedRow {
  const size = sizes.find((one) => fits(cells, one));
  if (size !== undefined) return { size, parts: [partOf(cells, [], size)] };
  const smallest = sizes.at(-1) ?? sizes[0];
  const pieces = cells.map((cell) => piecesOf(cell, smallest));
  const count = Math.max(1, ...pieces.map((own) => own.length));
  const parts = Array.from({ length: count }, (_, part) =>
    partOf(
      cells.map(({ width }, column) => ({ width, text: pieces[column]?.[part]?.text ?? '' })),
      pieces.flatMap((own, column) => (own[part]?.afterBreak ? [column] : [])),
      smallest,
    ),
  );
  const [first = partOf(cells, [], smallest), ...others] = parts;
  return { size: smallest, parts: [first, ...others] };
}

function fits(cells: readonly Placed[], size: number): boolean {
  return (
    rowHeight(cells, size) < MAX_ROW_HEIGHT &&
    cells.every(({ text }) => text.length <= MOST_CHARACTERS)
  );
}

function partOf(cells: readonly Placed[], breaks: readonly number[], size: number): RowPart {
  return { texts: cells.map(({ text }) => text), breaks, height: rowHeight(cells, size, LEAST) };
}

interface Piece {
  readonly text: string;
  readonly afterBreak: boolean;
}

/**
 * A text in pieces that each fit a row; its lines are kept together as long as they fit. Blanks
 * never stand at the end of a piece, where reading would take them off: an indented line is not
 * begun anew, but goes on with the line before it, which is cut instead.
 */
function piecesOf({ text, width }: Placed, size: number): Piece[] {
  const room = (piece: string) =>
    rowHeight([{ text: piece, width }], size) < MAX_ROW_HEIGHT && piece.length <= MOST_CHARACTERS;
  const pieces: Piece[] = [];
  let rest = [...text];
  let afterBreak = false;
  while (!room(rest.join(''))) {
    const most = longest(rest, room);
    const line = lastBreak(rest, most);
    const end = line ?? cutBefore(rest, most);
    pieces.push({ text: rest.slice(0, end).join(''), afterBreak });
    rest = rest.slice(line === undefined ? end : end + 1);
    afterBreak = line !== undefined;
  }
  return [...pieces, { text: rest.join(''), afterBreak }];
}

/** The last line break up to there with no blank beside it. */
function lastBreak(marks: readonly string[], most: number): number | undefined {
  for (let at = most; at > 0; at -= 1) {
    if (marks[at] === '\n' && !isBlank(marks[at - 1]) && !isBlank(marks[at + 1])) return at;
  }
  return undefined;
}

/** The last place up to there between two marks of which none is a blank. */
function cutBefore(marks: readonly string[], most: number): number {
  let end = most;
  while (end > 1 && (isBlank(marks[end - 1]) || isBlank(marks[end]))) end -= 1;
  return end;
}

function isBlank(mark: string | undefined): boolean {
  return mark !== undefined && /\s/.test(mark);
}

/** How many characters have room: at least one. */
function longest(marks: readonly string[], room: (piece: string) => boolean): number {
  let low = 1;
  let high = marks.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (room(marks.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return low;
}
