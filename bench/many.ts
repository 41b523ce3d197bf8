/**
 * A thousand submissions, twenty of them hostile, beside the good ones alone, and each a second
 * time, when nothing has changed: npx tsx bench/many.ts
 * Each run is a process of its own, read and checked as `mulu compile` does.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll } from '../src/check/check.js';
import { openCatalogue, shippedFolder } from '../src/store/catalogue-folder.js';
import { judgedOf, readSubmissions } from '../src/store/read-submissions.js';
import { makeSheet } from '../test/helpers/make-xlsx.js';
import { GOOD } from '../test/hostile/case.js';
import { HOSTILE_CASES } from '../test/hostile/cases.js';

const ALL = 1_000;
const HOSTILE = 20;
const ROWS = 30;

interface Measured {
  readonly read: number;
  readonly unread: number;
  readonly findings: number;
  readonly entries: number;
  /** Reading and checking, the loading of the program apart. */
  readonly seconds: number;
  readonly megabytes: number;
}

const [, , folder] = process.argv;
if (folder === undefined) compare();
else await measure(folder);

function compare(): void {
  const root = mkdtempSync(join(tmpdir(), 'mulu-many-'));
  try {
    const good = join(root, 'good');
    const both = join(root, 'both');
    for (const into of [good, both]) {
      mkdirSync(join(into, 'submissions'), { recursive: true });
      for (const name of ['scheme.yaml', 'units.yaml']) {
        copyFileSync(join(shippedFolder('changning-2018'), name), join(into, name));
      }
      for (let index = 0; index < ALL - HOSTILE; index++) {
        writeFileSync(join(into, 'submissions', `单位${index}.xlsx`), goodFile(index));
      }
    }
    addHostile(join(both, 'submissions'));
    twice('980 个好文件', good);
    twice('加上 20 个坏文件', both);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function twice(what: string, folder: string): void {
  const [first, second] = [run(folder), run(folder)];
  print(what, first);
  print('　　再读一遍', second);
  const ratio = Math.round((second.seconds / first.seconds) * 1_000) / 10;
  process.stdout.write(`　　第二遍是第一遍的 ${ratio}%\n`);
}

/** The largest first: those that cost most to read or to refuse. */
function addHostile(folder: string): void {
  const refused = HOSTILE_CASES.filter(({ entries, file }) => entries === undefined && !file);
  const made = refused.map(({ make }) => make()).sort((a, b) => b.length - a.length);
  made.slice(0, HOSTILE).forEach((bytes, index) => {
    writeFileSync(join(folder, `坏文件${index}.xlsx`), bytes);
  });
}

/** Each from a unit of its own: no two speak for the same. */
function goodFile(index: number): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, row) =>
    (GOOD[3] ?? []).map((cell, column) => (column === 1 ? `${cell}（${index}之${row}）` : cell)),
  );
  const [title = [], , header = []] = GOOD;
  return makeSheet([title, [`填报单位：第${index}镇人民政府`], header, ...rows], { shared: true });
}

function run(folder: string): Measured {
  const args = [...process.execArgv, import.meta.filename, folder];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

async function measure(folder: string): Promise<void> {
  const catalogue = openCatalogue(folder);
  const started = performance.now();
  const files = await readSubmissions([join(folder, 'submissions')], folder, catalogue);
  const submissions = files.map(({ submission }) => submission);
  checkAll(catalogue, submissions, judgedOf(files));
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  const unread = files.filter(({ source }) => !source);
  const measured: Measured = {
    read: files.length - unread.length,
    unread: unread.length,
    findings: unread.reduce((sum, { submission }) => sum + submission.problems.length, 0),
    entries: files.reduce((sum, { submission }) => sum + submission.entries.length, 0),
    seconds,
    // The peak of the whole process, its workers included.
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(JSON.stringify(measured));
}

function print(what: string, { read, unread, findings, entries, seconds, megabytes }: Measured) {
  process.stdout.write(
    `${what}：读到 ${read} 个文件、${entries} 条，${unread} 个没有读（${findings} 条发现），${seconds} 秒，内存最高 ${megabytes} MiB\n`,
  );
}
