/**
 * Bytes → a workbook. The one way in: looks at the bytes before their name, keeps every
 * limit, and never throws for what a file holds.
 */
import type { Problem } from '../model/finding.js';
import { MARK_PREFIX } from '../model/marks.js';
import type { Format, Sheet, Workbook } from '../model/workbook.js';
import { Budget, type Caps, DEFAULT_CAPS, damaged, megabytes, ReadStop, tooLarge } from './caps.js';
import type { Inflate } from './inflate.js';
import { type ReadSheets, readXlsx } from './xlsx.js';
import { openZip } from './zip.js';

export interface ReadOptions {
  /** The file's name, with or without folders: for its extension, and a CSV's sheet name. */
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

/** Reads any workbook. Never throws: what cannot be read is a problem. */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions): ReadResult {
  try {
    const budget = new Budget({ ...DEFAULT_CAPS, ...options.caps });
    if (bytes.length === 0) throw new ReadStop('file-empty');
    if (bytes.length > budget.caps.bytes) throw tooLarge('文件', megabytes(budget.caps.bytes));
    const { format, sheets, problems } = readAny(bytes, options, budget);
    return { workbook: { format, sheets }, problems: [...problems, ...hiddenSheets(sheets)] };
  } catch (error) {
    const stop = error instanceof ReadStop ? error : damaged('内容');
    return { problems: [stop.problem] };
  }
}

function readAny(
  bytes: Uint8Array,
  options: ReadOptions,
  budget: Budget,
): ReadSheets & { format: Format } {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new ReadStop('file-not-workbook', { what: '无法识别的文件' });
  }
  const zip = openZip(bytes, options.inflate, budget);
  return { format: 'xlsx', ...readXlsx(zip, budget) };
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
