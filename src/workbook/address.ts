/** Addresses of cells: A1 notation to row and column, both counted from 1, and back. */

/** @returns the letters of a column: 1 → A, 28 → AB */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** @returns A1 notation of a cell */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** @returns row and column of A1 notation ($ allowed); undefined where it is none */
export function parseCellName(name: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(name);
  if (!match?.[1] || !match[2]) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/** A → 1, AB → 28; 0 for what is no column's name. */
export function columnNumber(name: string): number {
  if (!/^[A-Z]{1,3}$/.test(name)) return 0;
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
