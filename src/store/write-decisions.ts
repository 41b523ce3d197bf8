/**
 * Writes what was decided into decisions/ of a catalogue folder: a new file each time, numbered
 * after those that are there; nothing that stands there is ever written over.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Decisions } from '../model/decision.js';
import { UserError } from '../model/user-error.js';
import { DECISIONS_FOLDER } from './load-decisions.js';

/**
 * @param kind what the file is named after: 处理表, 手工修改
 * @param from how the file is called that it was taken from
 * @returns the path written
 * @throws UserError where it cannot be written; nothing is left behind then
 */
export function writeDecisions(
  folder: string,
  kind: string,
  from: readonly string[],
  { decisions, changes }: Pick<Decisions, 'decisions' | 'changes'>,
): string {
  const own = join(folder, DECISIONS_FOLDER);
  const text = [
    `# 由 mulu take 写入，取自：${from.join('、').replace(/\s+/g, ' ')}`,
    '# 每次汇总都会套用。要撤销某一条，从这里删去它。',
    stringify({
      ...(decisions.length > 0 ? { decisions } : {}),
      ...(changes.length > 0 ? { changes } : {}),
    }),
  ].join('\n');
  let fresh: string | undefined;
  try {
    mkdirSync(own, { recursive: true });
    const path = freePath(own, kind);
    fresh = `${path}.mulu-new`;
    writeFileSync(fresh, text, { flag: 'wx' });
    renameSync(fresh, path);
    return path;
  } catch (fault) {
    throw new UserError(`无法写入 ${own}。请核对这个文件夹是否可写，再试一次。`, { cause: fault });
  } finally {
    if (fresh !== undefined && existsSync(fresh)) rmSync(fresh);
  }
}

/** decisions/0003-处理表.yaml where 0002 is the highest number there. */
function freePath(folder: string, kind: string): string {
  const numbers = readdirSync(folder).map((name) => Number(/^(\d{1,6})-/.exec(name)?.[1] ?? 0));
  const next = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
  return join(folder, `${next}-${kind}.yaml`);
}
