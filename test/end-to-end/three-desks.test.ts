/**
 * The story of three desks, through the built command and real files: departments send, a lead
 * unit merges and settles, the bureau has only lead catalogues and townships. Nothing but files
 * passes between the folders; every step stands on the one before.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { SubmittedEntry } from '../../src/model/submission.js';
import { sha256 } from '../../src/store/sha256.js';
import { readSubmission } from '../../src/submission/read.js';
import { mulu, ROOT } from '../helpers/mulu.js';
import { dumpCells, fillCells, hasOffice, readBytes } from '../helpers/office.js';
import { tempRoot } from '../helpers/temp-folder.js';

const SAMPLE = join(ROOT, 'catalogues/changning-2018/submissions');
const LEAD = '县国土资源局';
const BUREAU = '县政务服务管理局';
const FOREIGN = '县环境保护局';
const LATE = '县住房城乡建设局';
const NIL = '县发展改革局';
const MINING = '矿业权出让领域';
const LEAD_FILE = `${LEAD}_领域目录.xlsx`;
const DIFFERENT = '自成交之日起9个工作日内';

let root = '';
const at = (...parts: string[]) => join(root, ...parts);

/** A run as told with --json. */
function run(...args: string[]) {
  const done = mulu([...args, '--json']);
  if (done.out === '') throw new Error(done.err);
  return { code: done.code, ...JSON.parse(done.out) };
}
type Run = ReturnType<typeof run>;

const told = (result: Run, code: string) =>
  result.findings.filter((finding: { code: string }) => finding.code === code);
const fill = (from: string, to: string, sheet: string, cells: Record<string, string | number>) =>
  fillCells(at('jobs.json'), [{ from, to, sheet, cells }]);

/** What a file says on a domain; read here, for it is only looked at. */
function entriesOf(file: string, domain: string): readonly SubmittedEntry[] {
  const workbook = readBytes(readFileSync(file), file);
  const { entries } = readSubmission({ file, workbook, problems: [] });
  return entries.filter((entry) => entry.domain === domain);
}

/** Somebody's own table in place of our form, with the same words. */
function foreignTable(entries: readonly SubmittedEntry[], unit: string): string {
  const quoted = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [
    [`${MINING}政府信息公开清单`],
    [`填报单位：${unit}`],
    [
      '序号',
      '事项名称',
      '内容要素',
      '法律依据',
      '时限',
      '公开方式',
      '责任单位',
      '渠道',
      '监督方式',
    ],
    ...entries.map((entry, index) => [
      `${index + 1}`,
      titleOf(entry),
      entry.content ?? '',
      (entry.basis ?? []).map(({ text }) => text).join('\n'),
      entry.timeLimit?.text ?? '',
      '主动公开',
      (entry.owners ?? []).map(({ text }) => text).join('、'),
      (entry.channels ?? []).map(({ name }) => name).join('、'),
      entry.supervision?.text ?? '',
    ]),
  ]
    .map(quoted)
    .join('\r\n');
}

function titleOf({ matter }: SubmittedEntry): string {
  return matter?.level1 ?? '';
}

/** Lays a department's sample files into a folder of submissions. */
function send(unit: string, folder: string): void {
  cpSync(join(SAMPLE, unit), at(folder, 'submissions', unit), { recursive: true });
}

/** The entry's cell of a field, in the sheet that is read back. */
function cellIn(file: string, matter: string, field: string, limit?: string) {
  const entry = entriesOf(file, MINING).find(
    (one) => titleOf(one) === matter && (limit === undefined || one.timeLimit?.text === limit),
  );
  return { sheet: entry?.source.sheet ?? '', cell: entry?.source.cells[field] ?? '' };
}

describe.skipIf(!hasOffice)('the story of three desks', () => {
  const runs: Partial<Record<'first' | 'settled' | 'bureau' | 'last', Run>> = {};
  let matter = '';
  let standing = '';

  beforeAll(() => {
    root = tempRoot();
    for (const folder of ['lead', 'bureau']) {
      mulu(['init', at(folder), '--scheme', 'changning-2018']);
    }
    const townships = readdirSync(SAMPLE).filter((unit) => unit.endsWith('人民政府'));
    expect(townships).toHaveLength(13);
    for (const unit of townships) send(unit, 'bureau');

    // The departments of the lead unit's two domains; one of them, 不涉及, is sent as it is.
    for (const unit of [LEAD, LATE, NIL, '县市场监督管理局', '县财政局']) send(unit, 'lead');
    mkdirSync(at('lead', 'submissions', FOREIGN));
    const own = entriesOf(join(SAMPLE, FOREIGN, `${FOREIGN}报送表.xlsx`), MINING);
    writeFileSync(
      at('lead', 'submissions', FOREIGN, '公开清单.csv'),
      `\uFEFF${foreignTable(own, FOREIGN)}`,
    );
    // One sends twice, and says the second time something else than the lead unit.
    const form = join(SAMPLE, BUREAU, `${BUREAU}报送表.xlsx`);
    send(BUREAU, 'lead');
    const leads = entriesOf(at('lead', 'submissions', LEAD, `${LEAD}报送表.xlsx`), MINING);
    const shared = entriesOf(form, MINING).find((entry) =>
      leads.some((one) => titleOf(one) === titleOf(entry)),
    );
    if (!shared) throw new Error('no matter of both');
    matter = titleOf(shared);
    standing = leads.find((one) => titleOf(one) === matter)?.timeLimit?.text ?? '';
    fill(form, at('lead', 'submissions', BUREAU, '再次报送.xlsx'), shared.source.sheet, {
      L3: 2,
      [shared.source.cells.timeLimit ?? '']: DIFFERENT,
    });
    runs.first = run('merge', at('lead'), '--lead', LEAD, '--out', at('of-lead'));

    // The sheet goes out, is filled in, and is laid into decisions/.
    const sheet = at('of-lead', '处理', '冲突处理表.xlsx');
    const cells = Object.entries(dumpCells(sheet).冲突处理表 ?? {});
    const column = (heading: string) =>
      cells.find(([, text]) => text === heading)?.[0].replace(/\d+/, '') ?? '';
    const [id] = runs.first.conflicts.map((one: { id: string }) => one.id);
    const row = cells.find(([, text]) => text === id)?.[0].replace(/\D+/, '') ?? '';
    fill(sheet, at('lead', 'decisions', '冲突处理表（已填）.xlsx'), '冲突处理表', {
      [column('处理方式') + row]: '采用某单位',
      [column('采用的单位') + row]: LEAD,
      [column('处理理由') + row]: '以牵头单位掌握的办理时限为准',
      [column('处理人') + row]: '张三',
      [column('处理日期') + row]: '2018年11月1日',
    });
    runs.settled = run('merge', at('lead'), '--lead', LEAD, '--out', at('of-lead'));

    // Lead catalogues and townships to the bureau; one department is late and sends there.
    // The other lead units merge at their desks, each its own domains.
    mulu(['merge', dirname(SAMPLE), '--out', at('of-others')]);
    for (const name of readdirSync(at('of-others', '领域目录'))) {
      cpSync(at('of-others', '领域目录', name), at('bureau', 'submissions', name));
    }
    cpSync(at('of-lead', '领域目录', LEAD_FILE), at('bureau', 'submissions', LEAD_FILE));
    const late = join(SAMPLE, LATE, `${LATE}报送表.xlsx`);
    mkdirSync(at('bureau', 'submissions', LATE));
    const [land] = entriesOf(late, '国有土地使用权领域');
    const lateFile = at('bureau', 'submissions', LATE, '更正.xlsx');
    const row7 = land?.source.cells.timeLimit?.replace(/\D+/, '') ?? '';
    fill(late, lateFile, land?.source.sheet ?? '', { L3: 2, [`R${row7}`]: '√' });
    runs.bureau = run('compile', at('bureau'), '--out', at('out'));

    // Back to the lead unit, which merges again; meanwhile a leader changes the master.
    mkdirSync(at('lead', 'submissions', '补报'), { recursive: true });
    cpSync(lateFile, at('lead', 'submissions', '补报', `${LATE}更正.xlsx`));
    rmSync(at('bureau', 'submissions', LATE), { recursive: true });
    mulu(['merge', at('lead'), '--lead', LEAD, '--out', at('of-lead')]);
    cpSync(at('of-lead', '领域目录', LEAD_FILE), at('bureau', 'submissions', LEAD_FILE));
    const changed = at('县领导审定.xlsx');
    const master = at('out', '总目录.xlsx');
    const { sheet: whole, cell } = cellIn(master, matter, 'supervision');
    fill(master, changed, whole, { [cell]: '县人民政府办公室，电话：0875-7120000' });
    mulu([
      ...['take', changed, '--catalogue', at('bureau'), '--by', '王五'],
      ...['--reason', '县领导审阅意见', '--date', '2018-11-05'],
    ]);
    runs.last = run('compile', at('bureau'), '--out', at('out'));
  }, 300_000);

  it('asks the lead unit about the one limit on which two units disagree', () => {
    const { first } = runs;
    expect(first).toMatchObject({ code: 1, state: 'draft', missing: [] });
    expect(first?.conflicts).toHaveLength(1);
    const [{ field, candidates }] = first?.conflicts ?? [];
    expect(field).toBe('timeLimit');
    const said = candidates.map(({ text, units }: { text: string; units: string[] }) => [
      text,
      units.includes(BUREAU),
    ]);
    expect(said).toEqual([
      [standing, false],
      [DIFFERENT, true],
    ]);
    expect(told(first, 'file-superseded')).toHaveLength(1);
  });

  it('takes the filled sheet, and is final', () => {
    const { settled } = runs;
    expect(settled).toMatchObject({ code: 0, state: 'final' });
    expect(settled?.conflicts[0].decision).toMatchObject({ choice: 'adopt', person: '张三' });
  });

  it('gives the bureau a final master from lead catalogues and townships alone', () => {
    const { bureau } = runs;
    expect(bureau?.findings.filter((one: Finding) => one.severity === 'error')).toEqual([]);
    expect(bureau).toMatchObject({ code: 0, state: 'final', conflicts: [], missing: [] });
    expect(
      bureau?.coverage.filter(({ status }: { status: string }) => status === 'missing'),
    ).toEqual([]);
    const master = JSON.parse(readFileSync(at('out', '总目录.json'), 'utf8'));
    const files = master.entries.flatMap((entry: { provenance: { file: string }[] }) =>
      entry.provenance.map(({ file }) => basename(file)),
    );
    for (const name of ['公开清单.csv', '再次报送.xlsx', `${LEAD}报送表.xlsx`]) {
      expect(files).toContain(name);
    }
    const limits = master.entries
      .filter((entry: SubmittedEntry) => titleOf(entry) === matter)
      .map((entry: SubmittedEntry) => entry.timeLimit?.text);
    expect(limits).toContain(standing);
    expect(limits).not.toContain(DIFFERENT);
  });

  it('tells the late file with the row it would change, and lets it in through the lead unit only', () => {
    const [late, ...more] = told(runs.bureau, 'file-after-lead');
    expect(more).toEqual([]);
    expect(late.file).toMatch(/更正\.xlsx$/);
    expect(late.params.lead).toBe(LEAD);
    expect(late.params.differences).toEqual([expect.stringMatching(/（第\d+行：公开渠道）$/)]);
    expect(told(runs.last, 'file-after-lead')).toEqual([]);
    const { entries } = JSON.parse(readFileSync(at('out', '总目录.json'), 'utf8'));
    const files = entries.flatMap((entry: { provenance: { file: string }[] }) =>
      entry.provenance.map(({ file }) => file),
    );
    expect(files).toContain(`submissions/补报/${LATE}更正.xlsx`);
  });

  it('follows the leader’s change, final again, and says who decided it', () => {
    expect(runs.last).toMatchObject({ code: 0, state: 'final' });
    const master = at('out', '总目录.xlsx');
    const { sheet, cell } = cellIn(master, matter, 'supervision');
    const traced = run('trace', master, `${sheet}!${cell}`);
    expect(traced.text).toBe('县人民政府办公室，电话：0875-7120000');
    expect(JSON.stringify(traced)).toContain('县领导审阅意见');
  });

  it('traces a cell to the first file that said it, and to the decision on it', () => {
    const master = at('out', '总目录.xlsx');
    const { sheet, cell } = cellIn(master, matter, 'timeLimit', standing);
    const { sources, decision } = run('trace', master, `${sheet}!${cell}`);
    const first = sources.find(({ unit }: { unit: string }) => unit === LEAD);
    expect(first.via.file).toBe(`submissions/${LEAD_FILE}`);
    expect(first.sha256).toBe(sha256(readFileSync(at('lead', first.file))));
    const [entry] = entriesOf(at('lead', first.file), MINING).filter(
      ({ source }) => source.cells.timeLimit === first.cell,
    );
    expect(entry?.timeLimit?.text).toBe(standing);
    expect(decision).toMatchObject({ person: '张三', reason: '以牵头单位掌握的办理时限为准' });
  });
});
