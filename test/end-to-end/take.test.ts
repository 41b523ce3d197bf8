/**
 * What people decide comes back in files: a sheet to decide filled in, a master changed by hand
 * in Excel or Word. Taken in, it holds on every later run and is traced to who decided it.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { mulu, ROOT } from '../helpers/mulu.js';
import { dumpCells, fillCells, hasOffice } from '../helpers/office.js';
import { tempRoot } from '../helpers/temp-folder.js';

const SAMPLES = join(ROOT, 'catalogues/changning-2018/submissions');
const DOMAIN = '政府采购领域';
const FINANCE = '县财政局_政府采购领域报送表.xlsx';
const BUREAU = '县政务服务管理局报送表.xlsx';
const ONE_DAY = '自中标、成交供应商确定之日起1个工作日内';
const BY = ['--by', '张某', '--reason', '县领导审阅意见', '--date', '2018-11-01'];

describe.skipIf(!hasOffice)('mulu take', { timeout: 180_000 }, () => {
  let folder = '';
  const at = (...parts: string[]) => join(folder, ...parts);
  const decisions = () => readdirSync(at('c', 'decisions')).sort();
  const take = (...args: string[]) => mulu(['take', ...args, '--catalogue', at('c')]);
  const taken = (...args: string[]) => JSON.parse(take(...args, '--json').out);
  const fill = (from: string, to: string, sheet: string, cells: Record<string, string>) =>
    fillCells(at('jobs.json'), [{ from, to, sheet, cells }]);
  const compile = () => {
    const done = mulu(['compile', at('c'), '--out', at('out')]);
    expect(done.err).toBe('');
    return done;
  };
  const dumped = new Map<string, ReturnType<typeof dumpCells>>();
  const cellsOf = (path: string) => {
    const key = `${path} ${statSync(path).mtimeMs}`;
    const cells = dumped.get(key) ?? dumpCells(path);
    dumped.set(key, cells);
    return cells;
  };
  /** Address of the cell in which a sheet has the text. */
  const find = (path: string, sheet: string, wanted: string) =>
    Object.entries(cellsOf(path)[sheet] ?? {}).find(([, text]) => text === wanted)?.[0] ?? '';

  beforeAll(() => {
    folder = tempRoot();
    mulu(['init', at('c'), '--scheme', 'changning-2018']);
    const finance = at('c', 'submissions', FINANCE);
    fill(join(SAMPLES, '县财政局', FINANCE), finance, DOMAIN, { H8: ONE_DAY });
    cpSync(join(SAMPLES, '县政务服务管理局', BUREAU), at('c', 'submissions', BUREAU));
    compile();
  });

  test('a filled sheet becomes a file of decisions once, and what is wrong in it is told by cell', () => {
    const sheet = at('out', '处理', '冲突处理表.xlsx');
    const row = Object.entries(cellsOf(sheet).冲突处理表 ?? {}).find(([, text]) =>
      text.startsWith(ONE_DAY),
    )?.[0];
    expect(row).toMatch(/^[A-Z]+\d+$/);
    const column = (heading: string) =>
      find(sheet, '冲突处理表', heading).replace(/\d+$/, row?.replace(/^\D+/, '') ?? '');
    const answer = {
      [column('处理方式')]: '采用某单位',
      [column('采用的单位')]: '县财政局',
      [column('处理理由')]: '以主管部门为准',
      [column('处理人')]: '李某',
      [column('处理日期')]: '2018-10-25',
    };
    fill(sheet, at('半.xlsx'), '冲突处理表', { ...answer, [column('处理人')]: '' });
    const half = take(at('半.xlsx'));
    expect(half.code).toBe(1);
    expect(half.out).toContain(column('处理人'));
    expect(decisions()).toEqual([]);
    fill(sheet, at('填好.xlsx'), '冲突处理表', answer);
    const done = take(at('填好.xlsx'));
    expect([done.code, done.err]).toEqual([0, '']);
    expect(decisions()).toEqual(['0001-处理表.yaml']);
    expect(done.out).toContain('记录了 1 条处理意见');
    expect(take(at('填好.xlsx')).out).toContain('1 条以前已经记录');
    expect(decisions()).toEqual(['0001-处理表.yaml']);
    // Recorded as well, another answer of the same level and day would leave neither to hold.
    const other = { ...answer, [column('采用的单位')]: '县政务服务管理局' };
    fill(sheet, at('改口.xlsx'), '冲突处理表', other);
    const refused = take(at('改口.xlsx'));
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('李某于2018年10月25日已定为“采用某单位 县财政局”');
    expect(decisions()).toEqual(['0001-处理表.yaml']);
    const { conflicts } = JSON.parse(mulu(['compile', at('c'), '--out', at('out'), '--json']).out);
    expect(conflicts).toMatchObject([{ decision: { unit: '县财政局', person: '李某' } }]);
  });

  test('untouched files have nothing to take', () => {
    const lead = at('out', '领域目录', '县财政局_领域目录.xlsx');
    const { code, out } = take(at('out', '总目录.xlsx'), at('out', '总目录.docx'), lead);
    expect([code, out.split('没有手工改动').length]).toEqual([0, 4]);
  });

  test('a change in 总目录.xlsx is set aside, listed, recorded, applied and traced', () => {
    const master = at('out', '总目录.xlsx');
    const cell = find(master, '总表', ONE_DAY);
    const remark = cell.replace('G', 'O');
    fill(master, master, '总表', { [cell]: '当天公开', [remark]: '另有附件' });
    const again = compile();
    expect(again.out).toMatch(/改动留存\S+总目录\.xlsx --catalogue \S+/);
    const aside = /mulu take (\S+总目录\.xlsx)/.exec(again.out)?.[1] ?? '';
    expect(find(aside, '总表', '当天公开')).toBe(cell);
    const listed = take(aside);
    expect(listed.code).toBe(1);
    expect(listed.out).toContain(`总表!${cell}\n      原：${ONE_DAY}\n      改：当天公开`);
    expect(decisions()).toHaveLength(1);
    const recorded = take(aside, ...BY, '--level', '本级人民政府', '--drop', '2');
    expect([recorded.code, recorded.err]).toEqual([0, '']);
    expect(recorded.out).toContain('记录了第 1 处（张某，2018-11-01：县领导审阅意见）');
    expect(recorded.out).toContain('不采纳第 2 处');
    expect(decisions()).toEqual(['0001-处理表.yaml', '0002-手工修改.yaml']);
    compile();
    expect(find(master, '总表', '当天公开')).toBe(cell);
    expect(cellsOf(master).总表?.[remark]).not.toBe('另有附件');
    const { decision } = JSON.parse(mulu(['trace', master, cell, '--json']).out);
    expect(decision).toMatchObject({ person: '张某', level: 'government', was: ONE_DAY });
    // What was dropped is listed again; what was recorded is no difference any more.
    expect(taken(aside).differences).toMatchObject([{ field: '备注', text: '另有附件' }]);
  });

  test('a change in 总目录.docx is found by its matter', () => {
    const parts = unzipSync(readFileSync(at('out', '总目录.docx')));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const places = xml.split('公示期不少于5个工作日').length - 1;
    expect(places).toBeGreaterThan(0);
    const edited = xml.replace('公示期不少于5个工作日', '公示期不少于7个工作日');
    writeFileSync(at('改.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
    const { differences } = taken(at('改.docx'));
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({
      kind: 'cell',
      matter: '单一来源公示',
      field: 'timeLimit',
      doubtful: false,
    });
    expect(take(at('改.docx'), ...BY).code).toBe(0);
    compile();
    expect(taken(at('改.docx'), at('out', '总目录.docx')).differences).toEqual([]);
  });

  test('a lower level is told that it does not hold; two of one day and level are refused', () => {
    const master = at('out', '总目录.xlsx');
    const cell = find(master, '总表', '当天公开');
    fill(master, at('又改.xlsx'), '总表', { [cell]: '次日公开' });
    const lower = take(at('又改.xlsx'), ...BY, '--level', 'lead');
    expect(lower.out).toContain('以那次的为准');
    const before = decisions();
    const refused = take(at('又改.xlsx'), ...BY, '--level', 'government');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('张某在同一天、同一层级已有不同的意见');
    expect(decisions()).toEqual(before);
  });

  test('bad usage and bad files are told in one line, with exit code 2', () => {
    const master = at('out', '总目录.xlsx');
    const bad = (...args: string[]) => {
      const { code, out, err } = take(...args);
      expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
      return err;
    };
    expect(bad(at('没有.xlsx'))).toContain('找不到');
    expect(bad(master, '--by', '张某')).toContain('--reason');
    expect(bad(master, '--only', '1')).toContain('--by');
    expect(bad(master, ...BY, '--only', '9')).toContain('没有列出任何改动');
    expect(bad(master, ...BY, '--level', '领导')).toContain('本级人民政府');
    expect(bad(master, '--by', '张某', '--reason', '意见', '--date', '11月1日')).toContain(
      '--date',
    );
    expect(bad(at('c', 'submissions', FINANCE))).toContain('不是本工具生成的总目录');
    writeFileSync(at('坏.xlsx'), 'PK not a workbook');
    expect(bad(at('坏.xlsx'))).toContain('坏.xlsx');
    writeFileSync(at('out', '~$总目录.xlsx'), '');
    expect(bad(master)).toContain('正在 Excel');
    mkdirSync(at('other'));
    cpSync(at('c'), at('other'), { recursive: true });
    const scheme = readFileSync(at('other', 'scheme.yaml'), 'utf8');
    writeFileSync(
      at('other', 'scheme.yaml'),
      scheme
        .replace('id: changning-2018', 'id: other-2018')
        .replace(/catalogueTitle: .*/, 'catalogueTitle: 另一个县的目录清单'),
    );
    for (const name of ['总目录.docx', '处理/冲突处理表.xlsx', '领域目录/县财政局_领域目录.xlsx']) {
      const { code, err } = mulu(['take', at('out', name), '--catalogue', at('other')]);
      expect([name, code, err.trim().split('\n').length]).toEqual([name, 2, 1]);
    }
    expect(existsSync(at('other', 'decisions', '0005-手工修改.yaml'))).toBe(false);
  });
});
