/** What the tests of this room ask: bytes in, [address, text, kind] out. */
import { nodeInflate } from '../../src/store/inflate.js';
import { cellName } from '../../src/workbook/address.js';
import type { Caps, ReadResult } from '../../src/workbook/index.js';
import { readWorkbook } from '../../src/workbook/index.js';

export function read(bytes: Uint8Array, name = '表.xlsx', caps: Partial<Caps> = {}): ReadResult {
  return readWorkbook(bytes, { name, inflate: nodeInflate, caps });
}

/** The cells of a sheet as [A1, text]. */
export function cellsOf(bytes: Uint8Array, sheet = 0, name = '表.xlsx'): [string, string][] {
  const result = read(bytes, name);
  const found = result.workbook?.sheets[sheet];
  if (!found) throw new Error(`no sheet: ${JSON.stringify(result.problems)}`);
  return found.cells.map(({ row, column, text }) => [cellName(row, column), text]);
}

/** The problems as [cell or '', code]. */
export function codesOf(result: ReadResult): [string, string][] {
  return result.problems.map(({ cell, code }) => [cell ?? '', code]);
}
