/**
 * A city's year: 1,000 workbooks with 100,000 rows, read, checked, merged, rendered to Excel and
 * JSON, each timed; beside openpyxl's read_only mode, which only reads them; and how all of it
 * grows from 1,000 to 300,000 rows. Our side is the program as built: npm run build, then
 * npx tsx bench/city.ts [--quick] [--save]; one such folder to try things on: make FOLDER FILES
 * Each measurement is a process of its own (measure-city.mjs). Seconds on the wall hang on what
 * else the machine does; those of the processor, of all threads together, hardly do.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCity } from './make-city.js';

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';
const SIZES = [10, 30, 100, 300, 1_000, 3_000];
const QUICK = [10, 30, 100];

interface Measured {
  readonly rows: number;
  readonly entries: number;
  readonly conflicts: number;
  readonly seconds: Readonly<Record<'read' | 'check' | 'merge' | 'excel' | 'json' | 'all', number>>;
  /** Of the processor, workers included. */
  readonly processor: number;
  readonly megabytes: number;
}

interface Read {
  readonly wall: number;
  readonly processor: number;
}

const [, , command, into, count] = process.argv;
if (command === 'make') makeCity(into ?? '', Number(count));
else compare();

function compare(): void {
  const quick = process.argv.includes('--quick');
  const sizes = quick ? QUICK : SIZES;
  const year = quick ? 100 : 1_000;
  const root = mkdtempSync(join(tmpdir(), 'mulu-city-'));
  const lines: string[] = [];
  const say = (line: string) => {
    lines.push(line);
    process.stdout.write(`${line}\n`);
  };
  try {
    say(
      `${cpus().length} 个处理器，开始时的负荷 ${loadavg()[0]?.toFixed(1)}；Node ${process.version}。`,
    );
    say('');
    say(
      '| 文件 | 行 | 条目 | 冲突 | 读并逐行校验 | 跨文件校验 | 汇总 | Excel | JSON | 合计 | 处理器 | 每千行（处理器） | 内存最高 |',
    );
    say(`| ${Array(13).fill('---:').join(' | ')} |`);
    const times: { rows: number; seconds: number }[] = [];
    const ofYear: string[] = [];
    for (const files of sizes) {
      const into = join(root, String(files));
      makeCity(into, files);
      const rounds = Array.from({ length: files === year && !quick ? 3 : 1 }, () => {
        rmSync(join(into, '.mulu'), { recursive: true, force: true });
        const own = run(into);
        return { own, peer: files === year ? openpyxl(into) : undefined };
      });
      const own = fastest(
        rounds.map((round) => round.own),
        ({ processor }) => processor,
      );
      say(row(files, own));
      times.push({ rows: own.rows, seconds: own.processor });
      if (files === year) {
        const peer = fastest(
          rounds.flatMap((round) => round.peer ?? []),
          ({ processor }) => processor,
        );
        ofYear.push(...besidePeer(own, peer, run(into), rounds.length));
      }
      rmSync(into, { recursive: true });
    }
    say('');
    for (const line of [...ofYear, '', ...drawn(times)]) say(line);
    if (process.argv.includes('--save')) {
      writeFileSync(
        join(import.meta.dirname, 'city.md'),
        `# 一座城市一年的量\n\n${lines.join('\n')}\n`,
      );
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function fastest<T>(all: readonly T[], secondsOf: (one: T) => number): T {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('nothing was measured');
  return others.reduce((best, one) => (secondsOf(one) < secondsOf(best) ? one : best), first);
}

function besidePeer(own: Measured, peer: Read, again: Measured, rounds: number): string[] {
  const checked = ({ seconds }: Measured) => seconds.read + seconds.check;
  const times = (ours: number, theirs: number) => (ours / theirs).toFixed(2);
  return [
    `${own.rows} 行：本程序与 openpyxl 交替 ${rounds} 轮，各取处理器用时最少的一轮。`,
    '',
    `- openpyxl（read_only，只读各格的值）：${peer.wall.toFixed(1)} 秒，处理器 ${peer.processor.toFixed(1)} 秒`,
    `- 本程序全部做完：${own.seconds.all.toFixed(1)} 秒，是它的 ${times(own.seconds.all, peer.wall)} 倍；处理器 ${own.processor.toFixed(1)} 秒，是它的 ${times(own.processor, peer.processor)} 倍`,
    `- 第二遍（文件没有变）读和校验：${checked(again).toFixed(1)} 秒，是第一遍的 ${Math.round((checked(again) / checked(own)) * 100)}%`,
  ];
}

function row(files: number, measured: Measured): string {
  const { rows, entries, conflicts, seconds, processor, megabytes } = measured;
  const { read, check, merge, excel, json, all } = seconds;
  const times = [read, check, merge, excel, json, all, processor].map(
    (one) => `${one.toFixed(1)} 秒`,
  );
  const each = `${((processor / rows) * 1_000_000).toFixed(0)} 毫秒`;
  return `| ${[files, rows, entries, conflicts, ...times, each, `${megabytes} MiB`].join(' | ')} |`;
}

/** Seconds against rows, both by their size: a bar that does not grow is linear growth. */
function drawn(times: readonly { rows: number; seconds: number }[]): string[] {
  const most = Math.max(...times.map(({ seconds, rows }) => seconds / rows));
  return [
    '每千行的处理器时间（不变长就是线性增长）：',
    '',
    '```',
    ...times.map(({ rows, seconds }) => {
      const each = seconds / rows;
      const bar = '█'.repeat(Math.max(1, Math.round((each / most) * 40)));
      return `${String(rows).padStart(7)} 行 ${bar} ${(each * 1_000).toFixed(3)} 秒`;
    }),
    '```',
  ];
}

function run(into: string): Measured {
  const script = join(import.meta.dirname, 'measure-city.mjs');
  return JSON.parse(execFileSync(process.execPath, [script, into], { encoding: 'utf8' }));
}

/** Only reading every cell of every sheet, as fast as openpyxl can. */
function openpyxl(into: string): Read {
  const script = `
import glob, sys, time
import openpyxl
wall, processor = time.perf_counter(), time.process_time()
cells = 0
for path in sorted(glob.glob(sys.argv[1] + '/submissions/*.xlsx')):
    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book:
        for values in sheet.iter_rows(values_only=True):
            cells += sum(value is not None for value in values)
    book.close()
print(time.perf_counter() - wall, time.process_time() - processor)
`;
  const told = execFileSync(PYTHON, ['-c', script, into], { encoding: 'utf8' });
  const [wall = 0, processor = 0] = told.split(' ').map(Number);
  return { wall, processor };
}
