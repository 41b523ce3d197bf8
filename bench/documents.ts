/**
 * The papers of a large city: a master of 20,000 entries in Word (with its volumes) and one of
 * 100,000 in Excel, drawn by the program as built, beside python-docx, openpyxl and XlsxWriter,
 * which write the same cells with the same widths, header rows and merged cells in the same run.
 * npm run build, then npx tsx bench/documents.ts [word] [excel] [--quick] [--rounds=N] [--save]
 * (writes bench/documents.md). Each measurement is a process of its own; it is the processor's
 * seconds that are compared, since those on the wall hang on what else the machine does.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { makeCity, ROWS_OF_FILE } from './make-city.js';

interface Measured {
  readonly seconds: number;
  readonly processor: number;
  /** Of the process before it drew anything, and at its peak. */
  readonly before: number;
  readonly megabytes: number;
  readonly bytes?: number;
}

interface Engine {
  readonly name: string;
  readonly rounds: number;
  readonly run: () => Measured;
}

interface Kind {
  readonly title: string;
  readonly entries: number;
  /** For small sizes. */
  readonly quick: number;
  readonly peers: readonly Peer[];
  /** What is opened, of what was drawn. */
  readonly opens: readonly string[];
}

interface Peer {
  readonly name: string;
  readonly module: string;
  readonly script: string;
  readonly options?: readonly string[];
}

const KINDS: Readonly<Record<'word' | 'excel', Kind>> = {
  word: {
    title: 'Word：总目录.docx 和分册',
    entries: 20_000,
    quick: 6_000,
    peers: [{ name: 'python-docx', module: 'docx', script: 'docx_write.py' }],
    opens: ['总目录.docx', '分册/01_住房保障领域.docx'],
  },
  excel: {
    title: 'Excel：总目录.xlsx',
    entries: 100_000,
    quick: 2_000,
    peers: [
      { name: 'XlsxWriter', module: 'xlsxwriter', script: 'xlsxwriter_write.py' },
      {
        name: 'openpyxl（write_only）',
        module: 'openpyxl',
        script: 'openpyxl_write.py',
        options: ['--write-only'],
      },
      { name: 'openpyxl', module: 'openpyxl', script: 'openpyxl_write.py' },
    ],
    opens: ['总目录.xlsx'],
  },
};
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';
const OURS = '本程序';
const REPORT = join(import.meta.dirname, 'documents.md');

const asked = process.argv.slice(2);
const quick = asked.includes('--quick');
const rounds = Number(asked.find((one) => one.startsWith('--rounds='))?.slice(9) ?? 3);
const names = Object.keys(KINDS) as (keyof typeof KINDS)[];
const chosen = names.filter((name) => asked.includes(name));
for (const name of chosen.length > 0 ? chosen : names) main(name);

function main(name: keyof typeof KINDS): void {
  const kind = KINDS[name];
  const root = mkdtempSync(join(tmpdir(), 'mulu-documents-'));
  try {
    const report = compare(name, kind, root);
    process.stdout.write(`${report}\n`);
    if (asked.includes('--save')) save(kind.title, report);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function compare(name: string, kind: Kind, root: string): string {
  const load = loadavg()[0]?.toFixed(1);
  const entries = quick ? kind.quick : kind.entries;
  const city = join(root, 'city');
  const drawn = join(root, 'drawn');
  const cells = join(root, 'cells.jsonl');
  say(`正在准备 ${entries} 个条目……`);
  makeCity(city, entries / ROWS_OF_FILE);
  node('make', city);
  const ours: Engine = { name: OURS, rounds, run: () => node(name, city, drawn) };
  const first = ours.run();
  execFileSync(PYTHON, [join(import.meta.dirname, 'peers/document_cells.py'), drawn, cells]);
  const found = name === 'word' ? holdsEveryEntry(cells, entries) : '';
  const engines = [ours, ...peersOf(kind.peers, cells, join(root, 'peer'))];
  const runs = new Map<Engine, Measured[]>(engines.map((engine) => [engine, []]));
  runs.get(ours)?.push(first);
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of engines) {
      if (round >= engine.rounds || (engine === ours && round === 0)) continue;
      say(`第${round + 1}轮 ${engine.name}`);
      runs.get(engine)?.push(engine.run());
    }
  }
  return [
    `## ${kind.title}`,
    '',
    `${entries} 个条目；${cpus().length} 个处理器，开始时的负荷 ${load}；Node ${process.version}。${found}`,
    '',
    ...tableOf(runs, ours),
    '',
    ...opened(kind.opens.map((path) => join(drawn, path))),
  ].join('\n');
}

/** @returns what to say of it. @throws where an entry is missing or stands there twice */
function holdsEveryEntry(cells: string, entries: number): string {
  const seen = new Set<string>();
  let file = '';
  let files = 0;
  let longest = 0;
  for (const line of readFileSync(cells, 'utf8').split('\n')) {
    const told = line === '' ? {} : JSON.parse(line);
    if (told.file !== undefined) {
      file = told.file;
      files += file.startsWith('分册/') ? 1 : 0;
    }
    if (!told.rows || !file.startsWith('分册/')) continue;
    const rows = told.rows.filter(([header]: [boolean]) => !header);
    longest = Math.max(longest, rows.length);
    for (const [, , [[serial]]] of rows) {
      if (seen.has(serial)) throw new Error(`${file}：第${serial}项出现了两次`);
      seen.add(serial);
    }
  }
  if (seen.size !== entries || !seen.has('1') || !seen.has(String(entries))) {
    throw new Error(`分册里有 ${seen.size} 项，应当有 ${entries} 项`);
  }
  return `${files} 个分册，每个条目恰好一次，最长的表 ${longest} 行。`;
}

function node(kind: string, ...places: string[]): Measured {
  const script = join(import.meta.dirname, 'measure-documents.mjs');
  return JSON.parse(
    execFileSync(process.execPath, [script, kind, ...places], { encoding: 'utf8' }),
  );
}

function peersOf(peers: readonly Peer[], cells: string, out: string): Engine[] {
  mkdirSync(out);
  return peers.flatMap(({ name, module, script, options = [] }): Engine[] => {
    const probe = spawnSync(PYTHON, ['-c', `import ${module}; print(${module}.__version__)`]);
    if (probe.status !== 0) {
      say(`!! 没有 python3-${module}，不与 ${name} 比较 !!`);
      return [];
    }
    const [command, place] = [join(import.meta.dirname, 'peers', script), join(out, script)];
    const args = [command, cells, place, ...options];
    const run = () => JSON.parse(execFileSync(PYTHON, args, { encoding: 'utf8' }));
    // The slow ones run once: a round of theirs takes minutes.
    const many = script === 'xlsxwriter_write.py' || quick ? rounds : 1;
    return [{ name: `${name} ${String(probe.stdout).trim()}`, rounds: many, run }];
  });
}

function tableOf(runs: ReadonlyMap<Engine, readonly Measured[]>, ours: Engine): string[] {
  const least = (of: readonly Measured[]) =>
    of.reduce((best, one) => (one.processor < best.processor ? one : best));
  const own = least(runs.get(ours) ?? []).processor;
  return [
    '| 写成方式 | 轮数 | 处理器 | 与本程序之比 | 墙上时钟 | 内存最高 | 其中动笔之前 | 字节 |',
    `| --- | ${Array(7).fill('---:').join(' | ')} |`,
    ...[...runs].map(([{ name }, measured]) => {
      const { processor, seconds, megabytes, before, bytes } = least(measured);
      const size = bytes === undefined ? '' : `${(bytes / 1_000_000).toFixed(1)} MB`;
      return `| ${name} | ${measured.length} | ${processor.toFixed(1)} 秒 | ${(processor / own).toFixed(2)} | ${seconds.toFixed(0)} 秒 | ${megabytes} MiB | ${before} MiB | ${size} |`;
    }),
  ];
}

/** How long LibreOffice takes to open a paper: pages as a PDF, a city's 100,000 rows as CSV. */
function opened(files: readonly string[]): string[] {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    say('!! 没有 soffice，不量打开的时间 !!');
    return [];
  }
  const place = mkdtempSync(join(tmpdir(), 'mulu-opened-'));
  try {
    return files.map((file) => {
      say(`LibreOffice 打开 ${basename(file)}`);
      const format = file.endsWith('.xlsx') ? 'csv' : 'pdf';
      const command = `TIMEFORMAT='%U %S'; time soffice "-env:UserInstallation=file://$2/home" --headless --convert-to $3 --outdir "$2" "$1" >&2`;
      const args = ['-c', command, 'bash', file, place, format];
      const told = spawnSync('bash', args, { encoding: 'utf8' });
      const made = join(place, basename(file).replace(/\.\w+$/, `.${format}`));
      if (!existsSync(made)) throw new Error(`LibreOffice 打不开 ${file}：${told.stderr}`);
      const [user = 0, system = 0] = (told.stderr.trim().split('\n').at(-1) ?? '').split(' ');
      const seconds = (Number(user) + Number(system)).toFixed(1);
      return `- LibreOffice 打开 ${basename(file)} 并转成 ${format.toUpperCase()}：处理器 ${seconds} 秒`;
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Puts a kind's part in its place: each can be measured by itself. */
function save(title: string, report: string): void {
  const head = `# 大篇幅文档的快慢

由 \`npx tsx bench/documents.ts --save\` 写成：每种方式各占一个进程，处理器用时取最少的一轮。其他方式拿到的是本程序
写成的各格（文字、列宽、表头、合并、行高都已算好），只管写；本程序从条目算起。读入这些格子的时间不计在内。
`;
  const before = existsSync(REPORT)
    ? readFileSync(REPORT, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : [];
  const parts = Object.values(KINDS).flatMap((kind) =>
    kind.title === title
      ? [`${report}\n`]
      : before.filter((part) => part.startsWith(`## ${kind.title}\n`)),
  );
  writeFileSync(REPORT, [head, ...parts.map((part) => part.trimEnd())].join('\n').concat('\n'));
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
