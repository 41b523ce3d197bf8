/**
 * A city's year: 1,000 workbooks with 100,000 rows, read, checked, merged, rendered to Excel and
 * JSON, each timed; beside openpyxl's read_only mode, which only reads them; and how all of it
 * grows from 1,000 to 300,000 rows: npx tsx bench/city.ts [--quick] [--save]; one such folder to try things on: make FOLDER FILES
 * Each measurement is a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { checkAll } from '../src/check/check.js';
import { mergeAll } from '../src/merge/merge.js';
import { renderMasterExcel } from '../src/render/master/excel.js';
import { renderMasterJson } from '../src/render/master/json.js';
import { openCatalogue } from '../src/store/catalogue-folder.js';
import { judgedOf, readSubmissions } from '../src/store/read-submissions.js';
import { makeSheet } from '../test/helpers/make-xlsx.js';

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';
const ROWS_OF_FILE = 100;
const DOMAINS = 20;
const MATTERS = 50;
/** How many units say the very same of a matter, before the next wording comes. */
const AGREEING = 25;

const FIELDS =
  '住房保障 土地供应 矿业权出让 政府采购 产权交易 工程招标 特许经营 罚没财物 财政预决算 安全生产 税收管理 征地补偿 生态环境 公共文化 法律服务 食品药品 劳动就业 社会救助 养老服务 义务教育'.split(
    ' ',
  );
const SUBJECTS = [
  '规划计划',
  '行政许可',
  '资金使用',
  '项目实施',
  '监督检查',
  '政策文件',
  '办事指南',
];
const HEADING = [
  '序号',
  '公开领域',
  '公开事项',
  '公开内容',
  '公开依据',
  '公开时限',
  '公开方式',
  '责任主体',
  '公开渠道和载体',
  '监督渠道',
];

interface Measured {
  readonly rows: number;
  readonly entries: number;
  readonly conflicts: number;
  readonly seconds: Readonly<Record<'read' | 'check' | 'merge' | 'excel' | 'json' | 'all', number>>;
  readonly megabytes: number;
}

const [, , folder, into, count] = process.argv;
if (folder === 'make') makeCity(into ?? '', Number(count));
else if (folder === undefined || folder.startsWith('--')) compare();
else process.stdout.write(JSON.stringify(await measure(folder)));

function compare(): void {
  const quick = process.argv.includes('--quick');
  const sizes = quick ? [10, 100] : [10, 30, 100, 300, 1_000, 3_000];
  const year = quick ? 100 : 1_000;
  const root = mkdtempSync(join(tmpdir(), 'mulu-city-'));
  const lines: string[] = [];
  const say = (line: string) => {
    lines.push(line);
    process.stdout.write(`${line}\n`);
  };
  try {
    say(
      '| 文件 | 行 | 条目 | 冲突 | 读并逐行校验 | 跨文件校验 | 汇总 | Excel | JSON | 合计 | 每千行 | 内存最高 |',
    );
    say('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    const times: { rows: number; seconds: number }[] = [];
    for (const files of sizes) {
      const into = join(root, String(files));
      makeCity(into, files);
      const first = run(into);
      say(row(files, first));
      times.push({ rows: first.rows, seconds: first.seconds.all });
      if (files === year) {
        const again = run(into);
        const own = (one: Measured) => one.seconds.read + one.seconds.check;
        const peer = openpyxl(into);
        say('');
        say(
          `第二遍（文件没有变）读和校验：${own(again).toFixed(1)} 秒，是第一遍的 ${Math.round((own(again) / own(first)) * 100)}%`,
        );
        say(
          `openpyxl（read_only）只读这些文件：${peer.toFixed(1)} 秒；本程序全部做完是它的 ${(first.seconds.all / peer).toFixed(2)} 倍时间`,
        );
        say('');
      }
      rmSync(into, { recursive: true });
    }
    say('');
    for (const line of drawn(times)) say(line);
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

function row(files: number, { rows, entries, conflicts, seconds, megabytes }: Measured): string {
  const { read, check, merge, excel, json, all } = seconds;
  const times = [read, check, merge, excel, json, all].map((one) => `${one.toFixed(1)} 秒`);
  const each = `${((all / rows) * 1_000_000).toFixed(0)} 毫秒`;
  return `| ${[files, rows, entries, conflicts, ...times, each, `${megabytes} MiB`].join(' | ')} |`;
}

/** Seconds against rows, both by their size: a straight line of slope one is linear growth. */
function drawn(times: readonly { rows: number; seconds: number }[]): string[] {
  const most = Math.max(...times.map(({ seconds, rows }) => seconds / rows));
  return [
    '每千行的时间（一格不变长就是线性增长）：',
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
  const args = [...process.execArgv, import.meta.filename, into];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 }));
}

async function measure(into: string): Promise<Measured> {
  const clock = () => performance.now() / 1_000;
  const start = clock();
  const catalogue = openCatalogue(into);
  const files = await readSubmissions([join(into, 'submissions')], into, catalogue);
  const read = clock();
  const submissions = files.map(({ submission }) => submission);
  const findings = checkAll(catalogue, submissions, judgedOf(files));
  const check = clock();
  const master = mergeAll(catalogue, submissions, findings);
  const merge = clock();
  await renderMasterExcel(catalogue, master);
  const excel = clock();
  renderMasterJson(catalogue, master);
  const json = clock();
  return {
    rows: submissions.reduce((sum, { entries }) => sum + entries.length, 0),
    entries: master.entries.length,
    conflicts: master.conflicts.length,
    seconds: {
      read: read - start,
      check: check - read,
      merge: merge - check,
      excel: excel - merge,
      json: json - excel,
      all: json - start,
    },
    // The peak of the whole process, its workers included.
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** Only reading every cell, as fast as openpyxl can. */
function openpyxl(into: string): number {
  const script = `
import glob, sys, time
import openpyxl
started = time.perf_counter()
cells = 0
for path in sorted(glob.glob(sys.argv[1] + '/submissions/*.xlsx')):
    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book:
        for values in sheet.iter_rows(values_only=True):
            cells += sum(value is not None for value in values)
    book.close()
print(time.perf_counter() - started)
`;
  return Number(execFileSync(PYTHON, ['-c', script, into], { encoding: 'utf8' }));
}

/** A scheme of its own, and one workbook a unit: each of two domains with all their matters. */
function makeCity(into: string, files: number): void {
  mkdirSync(join(into, 'submissions'), { recursive: true });
  const unit = (index: number) => `第${index + 1}局`;
  const domains = Array.from({ length: DOMAINS }, (_, at) => ({
    id: `D${at + 1}`,
    title: `${FIELDS[at % FIELDS.length]}领域`,
    lead: unit(at % files),
    leads: [unit(at % files)],
    responsible: ['各单位'],
    matters: Array.from({ length: MATTERS }, (__, number) => ({
      id: `M${at + 1}.${number + 1}`,
      title: `${SUBJECTS[number % SUBJECTS.length]}第${number + 1}类信息`,
    })),
  }));
  const scheme = {
    id: 'city-bench',
    version: '1',
    title: '某市推进政府信息公开实施方案',
    catalogueTitle: '某市政府信息主动公开目录清单',
    jurisdiction: '某市',
    level: 'city',
    date: '2026-06-01',
    notice: { title: '关于印发实施方案的通知', issuer: '某市人民政府办公室', date: '2026-06-01' },
    bureau: '市政务服务管理局',
    recipient: '某市人民政府',
    layout: 'county',
    channels: { offered: ['政府网站', '公共资源交易平台', '公示栏'] },
    domains,
  };
  const units = {
    prefixes: ['某市', '市'],
    units: [
      ...Array.from({ length: files }, (_, index) => ({ name: unit(index) })),
      { name: '市政务服务管理局' },
    ],
    groups: [{ name: '各单位', members: Array.from({ length: files }, (_, index) => unit(index)) }],
  };
  writeFileSync(join(into, 'scheme.yaml'), stringify(scheme));
  writeFileSync(join(into, 'units.yaml'), stringify(units));
  for (let index = 0; index < files; index += 1) {
    const bytes = makeSheet(tableOf(unit(index), index, domains), { shared: true });
    writeFileSync(join(into, 'submissions', `${unit(index)}.xlsx`), bytes);
  }
  if (readdirSync(join(into, 'submissions')).length !== files) throw new Error('files are missing');
}

function tableOf(
  unit: string,
  index: number,
  domains: readonly { title: string; matters: readonly { title: string }[] }[],
): (string | number)[][] {
  const own = [domains[(index * 2) % DOMAINS], domains[(index * 2 + 1) % DOMAINS]];
  const group = Math.floor(index / AGREEING);
  const rows = own.flatMap((domain) =>
    (domain?.matters ?? []).map(({ title }) => ({ domain: domain?.title ?? '', title })),
  );
  return [
    [`${unit}公开目录清单`],
    [`填报单位：${unit}`],
    HEADING,
    ...rows
      .slice(0, ROWS_OF_FILE)
      .map(({ domain, title }, at) => [
        at + 1,
        domain,
        title,
        `包括${title}的办理主体、依据、条件、程序、结果；第${group + 1}组单位另有${'甲乙丙丁戊己庚辛壬癸'[group % 10]}项第${group + 1}款要求的内容。`,
        '《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条',
        index % 97 === 0
          ? '自信息形成或变更之日起15个工作日内'
          : '自信息形成或变更之日起20个工作日内',
        '主动公开',
        unit,
        '政府网站、公示栏',
        '市政务服务管理局，12345',
      ]),
  ];
}
