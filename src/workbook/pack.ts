/**
 * A .zip of files that somebody packed to send (包.zip): which files lie in it, and the bytes of
 * one. Names in an archive are names for people, never paths: nothing is written anywhere.
 */
import type { Problem } from '../model/finding.js';
import { Budget, type Caps, DEFAULT_CAPS, damaged, megabytes, ReadStop, tooLarge } from './caps.js';
import type { Inflate } from './inflate.js';
import { zipKind } from './kind.js';
import { sniff } from './sniff.js';
import { openZip, type Zip } from './zip.js';

export interface PackedFile {
  /** As the archive names it: the key to unpack it by. */
  readonly entry: string;
  /** For people: without steps up, drives and characters that show nothing; one of a kind. */
  readonly name: string;
}

export interface Pack {
  /** In the archive's order. */
  readonly members: readonly PackedFile[];
  /** @returns the bytes of one member, or the problem that there is with it */
  unpack(entry: string): { readonly bytes?: Uint8Array; readonly problems: readonly Problem[] };
}

/** More than any round of a county has; each is opened by itself. */
const MOST_MEMBERS = 2_000;

/**
 * @param isWanted by the name of a file or a folder on its way: false passes over what lies there
 * @returns neither pack nor problem where the bytes are something else than a pack
 */
export function openPack(
  bytes: Uint8Array,
  inflate: Inflate,
  isWanted: (name: string) => boolean = () => true,
  limits: Partial<Caps> = {},
): { readonly pack?: Pack; readonly problems: readonly Problem[] } {
  const caps = { ...DEFAULT_CAPS, ...limits };
  const zip = packIn(bytes, inflate, caps);
  if (!zip) return { problems: [] };
  return guarded(() => {
    const files = zip.names.filter((name) => !name.endsWith('/'));
    const members = named(files).filter(({ name }) => name.split('/').every(isWanted));
    if (members.length === 0) throw new ReadStop('zip-empty');
    if (members.length > MOST_MEMBERS) throw tooLarge('压缩包里的文件', `${MOST_MEMBERS}个`);
    refuseTooMuch(zip, members, caps);
    const unpack = (entry: string) =>
      guarded(() => ({ bytes: memberOf(zip, entry, inflate, caps), problems: [] }));
    return { pack: { members, unpack }, problems: [] };
  });
}

function memberOf(zip: Zip, entry: string, inflate: Inflate, caps: Caps): Uint8Array {
  if ((zip.size(entry) ?? 0) > caps.bytes) throw tooLarge('文件', megabytes(caps.bytes));
  const member = zip.read(entry);
  if (!member) throw damaged('压缩目录');
  // Packs within packs are how bombs are built, and nobody means to send them.
  if (packIn(member, inflate, caps)) throw new ReadStop('zip-inside-zip');
  return member;
}

/** @returns nothing where the bytes are no archive, a workbook or damaged: readWorkbook tells which */
function packIn(bytes: Uint8Array, inflate: Inflate, caps: Caps): Zip | undefined {
  if (sniff(bytes).is !== 'zip') return undefined;
  try {
    const zip = openZip(bytes, inflate, new Budget(caps));
    return zipKind(zip).is === 'pack' ? zip : undefined;
  } catch {
    return undefined;
  }
}

/** Counts what the directory says; a part that holds more than it says is stopped while inflating. */
function refuseTooMuch(zip: Zip, members: readonly PackedFile[], caps: Caps): void {
  const sizes = members.map(({ entry }) => zip.size(entry) ?? 0);
  const read = sizes.filter((size) => size <= caps.bytes);
  const total = read.reduce((sum, size) => sum + size, 0);
  if (total > caps.inflatedBytes) {
    throw tooLarge('压缩包解压后的内容', megabytes(caps.inflatedBytes));
  }
}

function named(entries: readonly string[]): PackedFile[] {
  const taken = new Set<string>();
  return [...new Set(entries)].map((entry) => {
    const clean = cleanName(entry);
    let name = clean;
    for (let turn = 2; taken.has(name); turn++) name = `${clean}（${turn}）`;
    taken.add(name);
    return { entry, name };
  });
}

function cleanName(entry: string): string {
  const steps = entry
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^[A-Za-z]:/, '')
    .split('/');
  const kept = steps.filter((step) => step !== '' && step !== '.' && step !== '..');
  return kept.join('/') || '未命名';
}

function guarded<Result extends object>(
  work: () => Result,
): Result | { readonly problems: readonly Problem[] } {
  try {
    return work();
  } catch (error) {
    return { problems: [(error instanceof ReadStop ? error : damaged('压缩包')).problem] };
  }
}
