/**
 * Every kind of paper that an office can get of changning-2018, and of a draft made from it, in
 * one folder: what test/tools/looks.ts prints and test/end-to-end/looks.test.ts measures. The
 * commands are called as a user calls them; volumes come of a low limit.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { buildProgram } from '../../src/cli/program.js';
import { runProgram } from '../../src/cli/run.js';
import type { MergedEntry } from '../../src/model/master.js';
import { renderVolumes } from '../../src/render/master/word-volumes.js';
import { loadCatalogue } from '../../src/store/load-catalogue.js';
import { officeTemplate } from '../helpers/office-template.js';
import { sampleMaster } from '../render/master/sample-master.js';

const SHIPPED = 'catalogues/changning-2018';
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';
const BLANK = 'templates/forms/填报表（通用空白）.xlsx';

/** What the draft's units say otherwise: unit, matter, field, text. */
const OTHERWISE: readonly (readonly [string, string, string, string])[] = [
  ['温泉镇人民政府', 'M1.2', 'timeLimit', '自信息形成或变更之日起20个内'],
  ['温泉镇人民政府', 'M2.1', 'basis', '《招标拍卖挂牌出让国有建设用地使用权规定》国土资源部令39号'],
  ['温泉镇人民政府', 'M4.2', 'supervision', ''],
  ['漭水镇人民政府', 'M1.2', 'timeLimit', '自信息形成或变更之日起15个工作日内'],
  ['漭水镇人民政府', 'M4.2', 'timeLimit', '自中标、成交供应商确定之日起3个工作日内'],
  ['柯街镇人民政府', 'M1.2', 'timeLimit', '自信息形成或变更之日起7个工作日内'],
  [
    '柯街镇人民政府',
    'M1.3',
    'content',
    '包括保障性住房分配政策、分配对象、分配房源、分配程序、分配过程和分配结果信息。',
  ],
  ['卡斯镇人民政府', 'M4.1', 'timeLimit', '自信息形成或变更之日起10个工作日内'],
  ['卡斯镇人民政府', 'M6.3', 'basis', '《中华人民共和国招标投标法》（主席令第21号）第160条'],
];
const SILENT = ['珠街彝族乡人民政府', '县林业局'];

/**
 * @param folder is made; nothing of it may stand
 * @returns paths under `folder/papers` of every .xlsx and .docx
 */
export async function writePapers(folder: string): Promise<string[]> {
  const at = (...parts: string[]) => join(folder, ...parts);
  mkdirSync(at('papers'), { recursive: true });
  const final = at('papers', '定稿');
  await mulu('compile', SHIPPED, '--out', final, '--sources');
  const draft = makeDraft(at('草稿'), join(final, '总目录.json'));
  await mulu('compile', draft, '--out', at('papers', '草稿'), '--sources');
  await mulu('forms', SHIPPED, '--unit', '县财政局', '--out', at('papers', '填报表'));
  await mulu('forms', SHIPPED, '--unit', '田园镇人民政府', '--out', at('papers', '填报表（乡镇）'));
  cpSync(BLANK, at('papers', basename(BLANK)));
  const papersOfCheck = ['--returns', at('papers', '退回'), '--fix', at('papers', '代改')];
  await mulu('check', draft, ...papersOfCheck, '--overview', at('papers', '校验总览.xlsx'));
  await mulu('status', draft, '--date', '2018-11-30', '--out', at('papers', '报送情况.xlsx'));
  await letters(draft, at('papers', '公文'));
  await ownTemplate(folder);
  await volumes(at('papers', '分册'));
  // Of many papers of one kind a few are looked at.
  dropAllBut(at('papers', '退回', '回执'), 1);
  dropAllBut(at('papers', '填报表', '分领域', '县财政局'), 1);
  dropAllBut(at('papers', '填报表（乡镇）', '分领域', '田园镇人民政府'), 1);
  dropAllBut(at('papers', '草稿', '领域目录'), 1);
  return papersIn(at('papers'));
}

/** The catalogue with files missing, limits that disagree, and cells to mend. */
function makeDraft(folder: string, masterJson: string): string {
  cpSync(SHIPPED, folder, { recursive: true });
  for (const unit of SILENT) rmSync(join(folder, 'submissions', unit), { recursive: true });
  const { entries } = JSON.parse(readFileSync(masterJson, 'utf8')) as { entries: MergedEntry[] };
  const jobs = OTHERWISE.map(([unit, matter, field, text]) => {
    const source = entries
      .filter(({ matterId }) => matterId === matter)
      .flatMap(({ provenance }) => provenance)
      .find((each) => each.unit === unit);
    const cell = source?.cells[field];
    if (!source || cell === undefined)
      throw new Error(`${unit} says nothing of ${matter} ${field}`);
    const path = join(folder, source.file);
    return { from: path, to: path, sheet: source.sheet, cells: { [cell]: text } };
  });
  const list = join(dirname(folder), 'jobs.json');
  writeFileSync(list, JSON.stringify(jobs));
  execFileSync(PYTHON, ['test/tools/fill_cells.py', list]);
  return folder;
}

/** Each letter once: of the whole, or of one unit; what speaks of things open, from the draft. */
async function letters(draft: string, out: string): Promise<void> {
  const unit = ['--unit', '县财政局'];
  const calls: readonly (readonly string[])[] = [
    ['notice', SHIPPED],
    ['reminder', draft, '--date', '2018-11-30'],
    ['return', draft],
    ['submission', SHIPPED, ...unit],
    ['report', SHIPPED],
    ['plan', SHIPPED, ...unit],
    ['half-year', SHIPPED],
    ['annual', draft, ...unit],
    ['secrecy', SHIPPED, ...unit],
    ['monitoring', draft],
    ['assessment', draft],
    ['self-check', SHIPPED],
  ];
  for (const call of calls) await mulu('letter', ...call, '--out', out);
}

/** The master in an office's own paper: a red head above, the catalogue where it is asked for. */
async function ownTemplate(folder: string): Promise<void> {
  const words = (text: string, look: string) =>
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/>${look}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const template = join(folder, '模板.docx');
  const head = words('昌宁县政务服务管理局文件', '<w:color w:val="FF0000"/><w:sz w:val="60"/>');
  const body = `${head}${words('{{标题}}', '<w:sz w:val="44"/>')}${words('{{日期}}', '')}<w:p><w:r><w:t>{{总目录}}</w:t></w:r></w:p>`;
  writeFileSync(template, officeTemplate({ body }));
  const out = join(folder, 'own');
  await mulu('compile', SHIPPED, '--template', template, '--out', out);
  mkdirSync(join(folder, 'papers', '自备模板'));
  cpSync(join(out, '总目录.docx'), join(folder, 'papers', '自备模板', '总目录.docx'));
}

async function volumes(out: string): Promise<void> {
  const loaded = loadCatalogue(SHIPPED);
  if (!('catalogue' in loaded)) throw new Error('the shipped scheme does not load');
  const made = await renderVolumes(loaded.catalogue, sampleMaster(loaded.catalogue), 20);
  mkdirSync(out);
  for (const [path, bytes] of made) writeFileSync(join(out, basename(path)), bytes);
  dropAllBut(out, 2);
}

/** A command in this process; its words are left out, its faults are not. */
async function mulu(...args: readonly string[]): Promise<void> {
  const write = process.stdout.write;
  process.stdout.write = () => true;
  try {
    const code = await runProgram(buildProgram(), ['node', 'mulu', ...args]);
    if (code === 2) throw new Error(`mulu ${args.join(' ')} could not be done`);
  } finally {
    process.stdout.write = write;
  }
}

function papersIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xlsx|docx)$/.test(name))
    .map((name) => relative(folder, join(folder, name)))
    .sort();
}

function dropAllBut(folder: string, count: number): void {
  for (const name of readdirSync(folder).sort().slice(count)) rmSync(join(folder, name));
}
