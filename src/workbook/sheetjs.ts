/**
 * The older formats (.xls, .et, .xlsb, html named .xls) through SheetJS. It is given
 * only bytes whose kind is known, never CSV, and only here; callers keep it in a worker,
 * since it may hang or run out of memory on hostile files.
 */
import * as XLSX from 'xlsx';
import type { Problem } from '../model/finding.js';
import type { Sheet } from '../model/workbook.js';
import { strikeOutBlanks } from './biff.js';
import { type Budget, damaged, ReadStop } from './caps.js';
import { teachCodePages } from './code-page.js';
import { type DateKind, dateKindOf } from './date.js';
import { SheetBuilder, type StoredCell } from './sheet-builder.js';
import type { ReadSheets } from './xlsx.js';

teachCodePages();

/** An .xls or .et of the old kind: records in a container, or the bare stream of them. */
export function readXls(bytes: Uint8Array, budget: Budget): ReadSheets & { macros: boolean } {
  const { stream, macros } = recordsOf(bytes);
  strikeOutBlanks(stream, budget);
  return { ...readBySheetJs(stream, budget), macros };
}

function recordsOf(bytes: Uint8Array): { stream: Uint8Array; macros: boolean } {
  if (bytes[0] !== 0xd0) return { stream: bytes.slice(), macros: false };
  const container = readContainer(bytes);
  const entry = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book');
  if (!entry) throw damaged('容器');
  const macros = container.FullPaths.some((path: string) => /_VBA_PROJECT/.test(path));
  return { stream: Uint8Array.from(entry.content), macros };
}

function readContainer(bytes: Uint8Array): ReturnType<typeof XLSX.CFB.read> {
  try {
    return XLSX.CFB.read(bytes, { type: 'array' });
  } catch {
    throw damaged('容器');
  }
}

/** @param source bytes of a container, or the decoded text of html */
export function readBySheetJs(source: Uint8Array | string, budget: Budget): ReadSheets {
  const book = open(source);
  if (book.SheetNames.length > budget.caps.sheets) throw budget.tooManySheets();
  const styles = new StyleIds();
  const context = {
    strings: [],
    styles: styles.kinds,
    date1904: book.Workbook?.WBProps?.date1904 === true,
    budget,
  };
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const worksheet = book.Sheets[name];
    // Chart and dialog sheets hold no cells.
    if (!worksheet || (worksheet['!type'] ?? 'sheet') !== 'sheet') continue;
    const builder = new SheetBuilder(name, context);
    fill(builder, worksheet, styles);
    const read = builder.finish((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0);
    sheets.push(read.sheet);
    problems.push(...read.problems);
  }
  return { sheets, problems };
}

function open(source: Uint8Array | string): XLSX.WorkBook {
  const options = { dense: true, cellNF: true, cellHTML: false, cellStyles: true, nodim: true };
  try {
    return typeof source === 'string'
      ? XLSX.read(source, { ...options, type: 'string', raw: true })
      : XLSX.read(source, { ...options, type: 'array' });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new ReadStop(/password|encrypt/i.test(message) ? 'file-encrypted' : 'file-truncated');
  }
}

function fill(builder: SheetBuilder, worksheet: XLSX.WorkSheet, styles: StyleIds): void {
  const rows: (XLSX.CellObject | undefined)[][] = worksheet['!data'] ?? [];
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell) builder.cell(r + 1, c + 1, storedCell(cell, styles));
    });
  });
  for (const { s, e } of worksheet['!merges'] ?? []) {
    builder.mergeRange({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
  }
  worksheet['!rows']?.forEach((row, r) => {
    if (row?.hidden) builder.hideRow(r + 1);
  });
  worksheet['!cols']?.forEach((column, c) => {
    if (column?.hidden) builder.hideColumns(c + 1, c + 1);
  });
}

function storedCell(cell: XLSX.CellObject, styles: StyleIds): StoredCell {
  const formula = cell.f === '' ? 'shared' : cell.f;
  const style = cell.t === 'n' ? styles.idOf(cell.z) : -1;
  return { ...stored(cell), style, formula };
}

function stored({ t, v, w }: XLSX.CellObject): { type: string; value: string | undefined } {
  switch (t) {
    case 'n':
      return { type: '', value: v === undefined ? undefined : String(v) };
    case 'b':
      return { type: 'b', value: v === true ? '1' : '0' };
    case 'e':
      return { type: 'e', value: w ?? '#VALUE!' };
    case 'd':
      return { type: 'd', value: v instanceof Date ? v.toISOString() : String(v ?? '') };
    case 'z':
      return { type: '', value: undefined };
    default:
      return { type: 'str', value: String(v ?? '') };
  }
}

/** Number formats by the code that SheetJS gives, numbered as styles.xml would. */
class StyleIds {
  readonly kinds: (DateKind | undefined)[] = [];
  readonly #ids = new Map<string, number>();

  idOf(format: string | number | undefined): number {
    const code = String(format ?? 'General');
    const known = this.#ids.get(code);
    if (known !== undefined) return known;
    const id = this.kinds.push(dateKindOf(code)) - 1;
    this.#ids.set(code, id);
    return id;
  }
}
