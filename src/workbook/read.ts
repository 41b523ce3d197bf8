/**
 * Bytes → a workbook. The one way in: looks at the bytes before their name, keeps every
 * limit, and never throws for what a file holds.
 */
import type { Problem } from '../model/finding.js';
import { MARK_PREFIX } from '../model/marks.js';
import type { Format, Sheet, Workbook } from '../model/workbook.js';
import { Budget, type Caps, DEFAULT_CAPS, damaged, megabytes, ReadStop, tooLarge } from './caps.js';
import { looksLikeCsv, readCsv } from './csv.js';
import { decodeText } from './decode-text.js';
import { readDocx } from './docx.js';
import type { Inflate } from './inflate.js';
import { isMisnamed, zipKind } from './kind.js';
import { isFlatOds, readFlatOds, readOds } from './ods.js';
import { readBySheetJs } from './sheetjs.js';
import { sniff } from './sniff.js';
import { type ReadSheets, readXlsx } from './xlsx.js';
import { openZip, type Zip } from './zip.js';

export interface ReadOptions {
  /** The file's name, with or without folders: for its ending, and a CSV's sheet name. */
  readonly name: string;
  readonly inflate: Inflate;
  readonly caps?: Partial<Caps>;
}

export interface ReadResult {
  /** Absent where nothing could be read; then a problem says why. */
  readonly workbook?: Workbook;
  /** Without `file`: the caller knows it. */
  readonly problems: readonly Problem[];
}

interface Read extends ReadSheets {
  readonly format: Format;
}

/** Reads any workbook. Never throws: what cannot be read is a problem. */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions): ReadResult {
  try {
    const budget = new Budget({ ...DEFAULT_CAPS, ...options.caps });
    if (bytes.length === 0) throw new ReadStop('file-empty');
    if (bytes.length > budget.caps.bytes) throw tooLarge('文件', megabytes(budget.caps.bytes));
    const name = nameParts(options.name);
    const { format, sheets, problems } = readAny(bytes, name, options.inflate, budget);
    return {
      workbook: { format, sheets },
      problems: [...aboutFile(format, name.extension), ...problems, ...hiddenSheets(sheets)],
    };
  } catch (error) {
    return { problems: [(error instanceof ReadStop ? error : damaged('内容')).problem] };
  }
}

interface NameParts {
  readonly stem: string;
  readonly extension: string;
}

function nameParts(name: string): NameParts {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  if (dot < 0) return { stem: base, extension: '' };
  return { stem: base.slice(0, dot), extension: base.slice(dot + 1).toLowerCase() };
}

function readAny(bytes: Uint8Array, name: NameParts, inflate: Inflate, budget: Budget): Read {
  const sniffed = sniff(bytes);
  switch (sniffed.is) {
    case 'zip':
      return readZip(openZip(bytes, inflate, budget), name, budget);
    case 'xls':
      return { format: name.extension === 'et' ? 'et' : 'xls', ...readBySheetJs(bytes, budget) };
    case 'encrypted':
      throw new ReadStop('file-encrypted');
    case 'text':
      return readText(bytes, name, budget);
    case 'other':
      throw somethingElse(sniffed.what);
    case 'unknown':
      throw notWorkbook(UNKNOWN);
  }
}

function readZip(zip: Zip, name: NameParts, budget: Budget): Read {
  const kind = zipKind(zip);
  if (kind.is === 'pack') throw somethingElse('ZIP 压缩包');
  if (kind.is === 'other') throw somethingElse(kind.what);
  if (kind.is === 'ods') return { format: 'ods', ...readOds(zip, budget) };
  if (kind.is === 'docx') return readTables(zip, budget);
  const format = name.extension === 'et' ? 'et' : kind.is;
  return { format, ...readXlsx(zip, budget) };
}

function readTables(zip: Zip, budget: Budget): Read {
  const read = readDocx(zip, budget);
  if (read.sheets.length === 0) throw somethingElse('没有表格的 Word 文档');
  return { format: 'docx', ...read };
}

function readText(bytes: Uint8Array, { stem, extension }: NameParts, budget: Budget): Read {
  const text = decodeText(bytes);
  if (text === undefined) throw notWorkbook(UNKNOWN);
  const head = text.slice(0, 4096).trimStart();
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && head.startsWith('<?xml')) {
    return { format: 'xml', ...readBySheetJs(text, budget) };
  }
  if (isFlatOds(head)) return { format: 'ods', ...readFlatOds(text, budget) };
  if (/^<(?:!doctype html|html|head|meta|body|table|\?xml)/i.test(head) && /<table/i.test(text)) {
    return { format: 'html', ...readBySheetJs(text, budget) };
  }
  if (!looksLikeCsv(text, extension)) throw notWorkbook('文本文件');
  const { format, sheet, problems } = readCsv(text, stem, budget);
  return { format, sheets: [sheet], problems };
}

/** Nobody can tell what it was meant to be. */
const UNKNOWN = '无法识别的文件';

function notWorkbook(kind: string): ReadStop {
  return new ReadStop('file-not-workbook', { kind });
}

/** A Word document, a picture or the like has its own advice: what to send in its place. */
function somethingElse(kind: string): ReadStop {
  return new ReadStop('file-legacy-word', { kind });
}

function aboutFile(format: Format, extension: string): Problem[] {
  const problems: Problem[] = [];
  if (format === 'xlsm') problems.push({ code: 'file-macros' });
  if (isMisnamed(format, extension)) {
    problems.push({ code: 'file-misnamed', params: { format, extension } });
  }
  return problems;
}

/** Hidden sheets are not read, and said; but for our own, which the clerk need not know of. */
function hiddenSheets(sheets: readonly Sheet[]): Problem[] {
  return sheets
    .filter(({ visible, cells: [first] }) => !visible && first && !isOurs(first.text))
    .map(({ name }) => ({ code: 'sheet-hidden', params: { sheet: name }, sheet: name }));
}

function isOurs(firstText: string): boolean {
  return firstText.startsWith(MARK_PREFIX);
}
