/**
 * Bytes → a workbook. The one way in: looks at the bytes before their name, keeps every
 * limit, and never throws for what a file holds.
 */
import { zipSync } from 'fflate';
import { CARRIED_PREFIX } from '../model/carried.js';
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
import { readBySheetJs, readXls } from './sheetjs.js';
import { sniff } from './sniff.js';
import { type ReadSheets, readXlsx } from './xlsx.js';
import { readXml2003 } from './xml-2003.js';
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
  /** Whether macros lie in the file. */
  readonly macros?: boolean;
}

/** Reads any workbook. Never throws: what cannot be read is a problem. */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions): ReadResult {
  try {
    const budget = new Budget({ ...DEFAULT_CAPS, ...options.caps });
    if (bytes.length === 0) throw new ReadStop('file-empty');
    if (bytes.length > budget.caps.bytes) throw tooLarge('文件', megabytes(budget.caps.bytes));
    const name = nameParts(options.name);
    const read = readAny(bytes, name, options.inflate, budget);
    const { format, sheets, problems } = read;
    return {
      workbook: { format, sheets },
      problems: [...aboutFile(read, name.extension), ...problems, ...hiddenSheets(sheets)],
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
      return { format: isEt(name) ? 'et' : 'xls', ...readXls(bytes, budget) };
    case 'encrypted':
      throw new ReadStop('file-encrypted');
    case 'text':
      return readText(bytes, name, budget);
    case 'other':
      throw somethingElse(sniffed.what);
    case 'truncated':
      throw damaged('容器');
    case 'unknown':
      throw notWorkbook(UNKNOWN);
  }
}

function readZip(zip: Zip, name: NameParts, budget: Budget): Read {
  const kind = zipKind(zip);
  if (kind.is === 'pack') throw somethingElse('ZIP 压缩包');
  if (kind.is === 'other') throw somethingElse(kind.what);
  const macros = zip.names.some((part) => MACROS.test(part));
  if (kind.is === 'ods') return { format: 'ods', macros, ...readOds(zip, budget) };
  if (kind.is === 'docx') return { macros, ...readTables(zip, budget) };
  if (kind.is === 'xlsb') return { format: 'xlsb', macros, ...readXlsb(zip, budget) };
  return { format: isEt(name) ? 'et' : kind.is, macros, ...readXlsx(zip, budget) };
}

/** What Word and Excel keep macros in, and what LibreOffice does. */
const MACROS = /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\/./i;

function isEt({ extension }: NameParts): boolean {
  return extension === 'et' || extension === 'ett';
}

function readTables(zip: Zip, budget: Budget): Read {
  const read = readDocx(zip, budget);
  if (read.sheets.length === 0) throw somethingElse('没有表格的 Word 文档');
  return { format: 'docx', ...read };
}

/** SheetJS inflates without limits: it gets an archive that was inflated under ours. */
function readXlsb(zip: Zip, budget: Budget): ReadSheets {
  const wanted = zip.names.filter((name) => /\.(?:bin|xml|rels)$/.test(name) && !MACROS.test(name));
  const parts = wanted.map((name) => [name, zip.read(name) ?? new Uint8Array()] as const);
  return readBySheetJs(zipSync(Object.fromEntries(parts), { level: 0 }), budget);
}

function readText(bytes: Uint8Array, { stem, extension }: NameParts, budget: Budget): Read {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw notWorkbook(UNKNOWN);
  const { text, isBroken } = decoded;
  const head = text.slice(0, 4096).trimStart();
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && head.startsWith('<?xml')) {
    return { format: 'xml', ...readXml2003(text, budget) };
  }
  if (isFlatOds(head)) return { format: 'ods', ...readFlatOds(text, budget) };
  if (/^<(?:!doctype html|html|head|meta|body|table|\?xml)/i.test(head) && /<table/i.test(text)) {
    return { format: 'html', ...readBySheetJs(text, budget) };
  }
  if (!looksLikeCsv(text, extension)) throw notWorkbook('文本文件');
  const { format, sheet, problems } = readCsv(text, stem, budget);
  const broken: Problem[] = isBroken ? [{ code: 'file-bytes-broken' }] : [];
  return { format, sheets: [sheet], problems: [...broken, ...problems] };
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

function aboutFile({ format, macros }: Read, extension: string): Problem[] {
  const problems: Problem[] = [];
  if (macros) problems.push({ code: 'file-macros' });
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
  return firstText.startsWith(MARK_PREFIX) || firstText.startsWith(CARRIED_PREFIX);
}
