/**
 * The bench of reading: our reader beside the floor, SheetJS and openpyxl, on the same bytes in
 * one run. Each engine is a process of its own, rounds are interleaved, and all must read the
 * same cells. `npm run bench` (`-- --quick` smaller, `-- --save` writes bench/results.md).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { FULL, generate, QUICK } from './generate.js';
import type { Measured } from './peers/measure.js';

interface Engine {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** A slow one runs once. */
  readonly rounds: number;
  readonly readsMerges: boolean;
}

interface Result {
  readonly engine: Engine;
  readonly ms: number;
  readonly rss: number;
}

const PYTHON = '/usr/bin/python3';
const ROUNDS = 5;
/** Our promise: at most so many times the floor. */
const MOST = 2.5;
const FLOOR = '下限：解压并逐字扫描';
const OURS = '本程序';

const quick = process.argv.includes('--quick');
const folder = mkdtempSync(join(tmpdir(), 'mulu-bench-'));
try {
  main();
} finally {
  rmSync(folder, { recursive: true });
}

function main(): void {
  const sizes = quick ? QUICK : FULL;
  say(`正在生成 ${sizes.files} 个工作簿和 1 个 ${sizes.rowsOfLarge} 行的工作簿……`);
  const { many, one } = generate(folder, sizes);
  const engines = makeEngines();
  const tables = [
    tableOf(`${sizes.files} 个工作簿，各 ${sizes.rowsOfFile} 行 12 列`, compare(engines, many)),
    tableOf(`1 个工作簿，${sizes.rowsOfLarge} 行 12 列`, compare(engines, one)),
  ];
  const report = tables.join('\n');
  process.stdout.write(report);
  if (process.argv.includes('--save')) save(report);
}

function makeEngines(): Engine[] {
  const node = (name: string, peer: string, readsMerges: boolean): Engine => ({
    name,
    command: process.execPath,
    args: [bundled(peer)],
    rounds: ROUNDS,
    readsMerges,
  });
  const python = (name: string, args: readonly string[], rounds: number): Engine => ({
    name,
    command: PYTHON,
    args: [join(import.meta.dirname, 'peers/openpyxl_read.py'), ...args],
    rounds,
    readsMerges: args.length === 0,
  });
  const engines = [
    node(FLOOR, 'floor.ts', false),
    node(OURS, 'ours.ts', true),
    node('SheetJS（dense）', 'sheetjs.ts', true),
  ];
  if (!hasOpenpyxl()) {
    say('!! 没有 python3-openpyxl，不与它比较 !!');
    return engines;
  }
  return [
    ...engines,
    python('openpyxl（read_only）', ['--read-only'], 1),
    python('openpyxl', [], 1),
  ];
}

/** Compiled beforehand, so that no engine is timed with a compiler at work. */
function bundled(peer: string): string {
  const outfile = join(folder, `${basename(peer, '.ts')}.mjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, 'peers', peer)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

function hasOpenpyxl(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function compare(engines: readonly Engine[], files: string): Result[] {
  const runs = new Map<Engine, Measured[]>(engines.map((engine) => [engine, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const engine of engines.filter(({ rounds }) => round < rounds)) {
      say(`${basename(files)} 第${round + 1}轮 ${engine.name}`);
      runs.get(engine)?.push(run(engine, files));
    }
  }
  agree(runs);
  return engines.map((engine) => {
    const measured = runs.get(engine) ?? [];
    return {
      engine,
      ms: least(measured.map(({ ms }) => ms)),
      rss: least(measured.map(({ rss }) => rss)),
    };
  });
}

function run({ command, args }: Engine, files: string): Measured {
  const [script = '', ...options] = args;
  return JSON.parse(execFileSync(command, [script, files, ...options], { encoding: 'utf8' }));
}

/** @throws where two engines read different cells, or our merges are not theirs */
function agree(runs: ReadonlyMap<Engine, readonly Measured[]>): void {
  const read = [...runs].filter(([{ name }]) => name !== FLOOR);
  const hashes = new Set(read.flatMap(([, measured]) => measured.map(({ hash }) => hash)));
  const merges = new Set(
    read.flatMap(([engine, all]) => (engine.readsMerges ? all.map((one) => one.merges) : [])),
  );
  if (hashes.size > 1 || merges.size > 1) {
    const shown = read.map(([{ name }, [first]]) => `${name} ${JSON.stringify(first)}`);
    throw new Error(`读到的内容不一致：\n${shown.join('\n')}`);
  }
}

/** The least of the rounds: what else the machine did then, it did least. */
function least(values: readonly number[]): number {
  return Math.min(...values);
}

function tableOf(title: string, results: readonly Result[]): string {
  const floor = results.find(({ engine }) => engine.name === FLOOR)?.ms ?? Number.NaN;
  const rows = results.map(({ engine, ms, rss }) => {
    const ratio = (ms / floor).toFixed(2);
    return `| ${engine.name} | ${Math.round(ms)} | ${ratio} | ${rss} | ${engine.readsMerges ? '是' : '否'} |`;
  });
  const ours = (results.find(({ engine }) => engine.name === OURS)?.ms ?? Number.NaN) / floor;
  const verdict = `本程序是下限的 ${ours.toFixed(2)} 倍，${ours <= MOST ? '未超过' : '超过了'} ${MOST} 倍。`;
  const head =
    '| 读取方式 | 毫秒 | 与下限之比 | 内存 MiB | 读合并单元格 |\n| --- | ---: | ---: | ---: | --- |';
  return `## ${title}\n\n${head}\n${rows.join('\n')}\n\n${verdict}\n`;
}

function save(report: string): void {
  const head = `# 读取的快慢

由 \`npm run bench -- --save\` 写成：每种方式各占一个进程，交替运行五轮，取最快的一轮（openpyxl 各一轮）；读到的内容逐格一致才算数。
时间从文件字节在内存起，到单元格在内存止。Node ${process.versions.node}。

`;
  writeFileSync(join(import.meta.dirname, 'results.md'), head + report);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
