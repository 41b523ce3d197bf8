/** Finds what a workbook of ours carries along on its hidden sheet (model/carried.ts). */
import { CARRIED_SHEET, readCarried } from '../model/carried.js';
import type { Workbook } from '../model/workbook.js';

/** @returns the data as it was written; undefined where there is none, or it is damaged */
export function carriedIn(workbook: Workbook): unknown {
  const sheet = workbook.sheets.find(({ name, visible }) => name === CARRIED_SHEET && !visible);
  if (!sheet) return undefined;
  const texts = sheet.cells.filter(({ column }) => column === 1).map(({ text }) => text);
  return readCarried(texts);
}
