/**
 * The registers of a catalogue folder: 登记/收件登记.yaml and 登记/退回登记.yaml. Written whole or
 * not at all; what a person wrote in them, comments too, stays. The samples shipped with the
 * program keep none: they are the same on every machine.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type Document, isSeq, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import {
  type Came,
  type Receipt,
  type Returned,
  receiptSchema,
  received,
  returnedSchema,
  withReturns,
} from '../model/receipt.js';
import { UserError } from '../model/user-error.js';
import { cataloguesFolder } from './home.js';
import { loadYaml } from './yaml.js';

export const RECEIPTS_FILE = '登记/收件登记.yaml';
export const RETURNS_FILE = '登记/退回登记.yaml';

const receiptsSchema = z.strictObject({
  files: z
    .array(receiptSchema)
    .nullish()
    .transform((list) => list ?? []),
});
const returnsSchema = z.strictObject({
  returns: z
    .array(returnedSchema)
    .nullish()
    .transform((list) => list ?? []),
});

const RECEIPTS_HEAD = `# 收件登记：每份报来的文件（按内容，不按文件名）第一次见到的时间和情况，由程序登记，只添不删。
# 可以手工改的：first（收到的时间），stamped（见到盖章件的写 true），note（备注）。
# verdict：accepted 可接收，back 需退回，replaced 不采用（另有一份顶替），empty 没有内容。gone：从什么时候起已不在。
`;
const RETURNS_HEAD = `# 退回登记：每次给一份文件写了退回表，登记一笔；同一份文件重写退回表，不重复登记。
# 另行退回的（如电话退回），可以照样添一笔。errors、warnings 是必须改和建议改的处数。
`;

/** @throws UserError with every fault of the file, a line each */
export function openReceipts(folder: string): readonly Receipt[] {
  const path = join(folder, ...RECEIPTS_FILE.split('/'));
  return existsSync(path) ? loaded(path, receiptsSchema, RECEIPTS_FILE).files : [];
}

/** @throws UserError with every fault of the file, a line each */
export function openReturns(folder: string): readonly Returned[] {
  const path = join(folder, ...RETURNS_FILE.split('/'));
  return existsSync(path) ? loaded(path, returnsSchema, RETURNS_FILE).returns : [];
}

/**
 * Registers what came.
 * @param now local time, to the minute
 * @param whole all of submissions/ was looked through: what is not there any more is told
 * @throws UserError where the register has faults or cannot be written
 */
export function registerReceipts(
  folder: string,
  came: readonly Came[],
  now: string,
  { whole }: { whole: boolean },
): readonly Receipt[] {
  if (isShipped(folder)) return [];
  const known = openReceipts(folder);
  const all = received(known, came, now, { whole });
  write(folder, RECEIPTS_FILE, RECEIPTS_HEAD, 'files', known, all);
  return all;
}

/**
 * Registers returns that were written.
 * @throws UserError where the register has faults or cannot be written
 */
export function registerReturns(folder: string, written: readonly Returned[]): readonly Returned[] {
  if (isShipped(folder)) return [];
  const known = openReturns(folder);
  const all = withReturns(known, written);
  write(folder, RETURNS_FILE, RETURNS_HEAD, 'returns', known, all);
  return all;
}

/** A folder of the program itself, into which nothing is written. */
export function isShipped(folder: string): boolean {
  return (resolve(folder) + sep).startsWith(cataloguesFolder() + sep);
}

/** This minute, in local time: 2018-10-19 09:30. */
export function localMinute(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function loaded<T>(path: string, schema: z.ZodType<T>, name: string): T {
  const file = loadYaml(path, schema, name);
  if ('value' in file) return file.value;
  throw new UserError(file.faults.map(({ message }) => message).join('\n'));
}

/** Rows stand in the order in which they came: a known one is changed in its place. */
function write(
  folder: string,
  name: string,
  head: string,
  list: string,
  known: readonly object[],
  all: readonly object[],
): void {
  if (all.length === known.length && all.every((row, at) => isSame(row, known[at]))) return;
  const path = join(folder, ...name.split('/'));
  const document = existsSync(path)
    ? parseDocument(readFileSync(path, 'utf8'))
    : parseDocument(`${head}${list}: []\n`);
  if (known.length === 0) document.set(list, document.createNode([]));
  all.forEach((row, at) => {
    const before = known[at];
    if (before === undefined) document.addIn([list], rowNode(document, row));
    else changeRow(document, [list, at], before, row);
  });
  replaceText(path, document.toString({ lineWidth: 0 }));
}

/** Whatever the order of keys. */
function isSame(a: object, b: object | undefined): boolean {
  const sorted = (row: object) => JSON.stringify(Object.entries(row).sort());
  return b !== undefined && sorted(a) === sorted(b);
}

/** Only what changed, so that comments and what else a person wrote stay. */
function changeRow(
  document: Document,
  path: readonly (string | number)[],
  before: object,
  after: object,
): void {
  const old = new Map<string, unknown>(Object.entries(before));
  for (const [key, value] of Object.entries(after)) {
    if (JSON.stringify(old.get(key)) === JSON.stringify(value)) continue;
    document.setIn([...path, key], inOneLine(document.createNode(value)));
  }
  for (const key of old.keys()) if (!(key in after)) document.deleteIn([...path, key]);
}

function rowNode(document: Document, row: object): Node {
  const filled = Object.entries(row).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  const node = document.createNode(Object.fromEntries(filled));
  for (const [key] of filled) inOneLine(node.get(key, true));
  return node;
}

/** A list of names stands in one line. */
function inOneLine<T>(node: T): T {
  if (isSeq(node)) node.flow = true;
  return node;
}

function replaceText(path: string, text: string): void {
  const fresh = `${path}.mulu-new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch (fault) {
    throw new UserError(
      `无法写入 ${path}。请核对写入权限，并关闭打开着这个文件的程序，再运行一次。`,
      { cause: fault },
    );
  } finally {
    if (existsSync(fresh)) rmSync(fresh);
  }
}
