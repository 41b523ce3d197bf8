/** Who has sent: from the first file to its return and what came in its place, by `mulu status`. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../src/store/sha256.js';
import { mulu, ROOT } from '../helpers/mulu.js';
import { tempFolder, tempRoot } from '../helpers/temp-folder.js';

const UNIT = '县旅游办';
const DOMAIN = '政府特许经营权交易领域';
const PHONE = '08757121234';
const DAY = ['--date', '2018-12-01'];

/** A table of the unit's own; the first row with the limit that is given. */
function table(limit: string): string {
  const basis = '《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）';
  const row = (matter: string, content: string, by: string) =>
    [DOMAIN, matter, content, basis, by, '主动', UNIT, '政府网站、公共资源交易平台', '12345'].join(
      ',',
    );
  return [
    '公开领域,公开事项,公开内容,公开依据,公开时限,公开方式,责任主体,公开渠道和载体,监督渠道',
    row('交易公告信息', '包括标的基本概况、报名条件、申报材料等。', limit),
    row('成交结果信息', '包括成交企业、标的基本概况、成交金额等。', '信息形成后20个工作日内'),
    '',
  ].join('\n');
}

let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);
const sent = (name: string) => at('c', 'submissions', name);

function status(...more: string[]) {
  const { code, out, err } = mulu(['status', at('c'), '--json', ...DAY, ...more]);
  if (code === 2) throw new Error(err);
  const result = JSON.parse(out);
  const row = result.rows.find((one: { unit: string }) => one.unit === UNIT);
  return { code, row, ...result };
}

beforeAll(() => {
  folder = tempRoot();
  mulu(['init', at('c'), '--scheme', 'changning-2018']);
  writeFileSync(at('c', 'contacts.yaml'), `contacts:\n  - unit: ${UNIT}\n    phone: ${PHONE}\n`);
});

test('before anything came everybody is missing, overdue, and to be telephoned', () => {
  const { code, ok, row, rows, files, reminders, deadline } = status();
  expect([code, ok, files]).toEqual([1, false, []]);
  expect(new Set(rows.map(({ state }: { state: string }) => state))).toEqual(new Set(['missing']));
  expect([deadline.date, row.overdueDays, row.domain]).toEqual(['2018-08-31', 92, DOMAIN]);
  const reminder = reminders.find(({ unit }: { unit: string }) => unit === UNIT);
  expect(reminder).toMatchObject({ contacts: [{ phone: PHONE }], domains: [DOMAIN] });
});

test('what came with an error is to be returned, and is receipted', () => {
  writeFileSync(sent(`${UNIT}.csv`), table(''));
  const { row, files } = status();
  expect(row).toMatchObject({
    state: 'sent',
    returned: 0,
    reason: expect.stringContaining('必须改1处'),
  });
  expect(row.firstSeen).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(files).toMatchObject([
    {
      file: `submissions/${UNIT}.csv`,
      unit: UNIT,
      rows: 2,
      verdict: 'back',
      firstSeen: row.firstSeen,
    },
  ]);
  expect(files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('a return is registered once, however often it is written', () => {
  mulu(['check', at('c'), '--returns', at('returns')]);
  mulu(['check', at('c'), '--returns', at('returns')]);
  expect(status().row).toMatchObject({ state: 'returned', returned: 1 });
  expect(readdirSync(at('c', '登记')).sort()).toEqual(['收件登记.yaml', '退回登记.yaml']);
  const { out } = mulu(['status', at('c'), ...DAY]);
  expect(out).toContain(`    ${UNIT}（${PHONE}）：${DOMAIN}；已逾期 92 天`);
});

test('what was mended under the same name takes its place; the first stays registered', () => {
  writeFileSync(sent(`${UNIT}.csv`), table('信息形成后20个工作日内'));
  const { row, files } = status();
  expect(row).toMatchObject({ state: 'accepted', returned: 1, overdueDays: null });
  expect(files.map(({ there, returned }: Record<string, unknown>) => [there, returned])).toEqual([
    ['here', 0],
    ['changed', 1],
  ]);
});

test('a renamed file keeps the time it came; a tick of a person is seen', () => {
  const before = status().row.firstSeen;
  renameSync(sent(`${UNIT}.csv`), sent(`${UNIT}报送表.csv`));
  const path = at('c', '登记', '收件登记.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll('verdict: accepted', 'verdict: accepted\n    stamped: true'));
  const { row, files } = status();
  expect(row).toMatchObject({ firstSeen: before, stamped: true });
  expect(files[0]).toMatchObject({ earlier: [`submissions/${UNIT}.csv`] });
});

test('a lead unit sees its own domains and departments', () => {
  const { rows } = status('--lead', '县交通运输管理局');
  expect(new Set(rows.map(({ domain }: { domain: string }) => domain))).toEqual(new Set([DOMAIN]));
  expect(rows.some(({ unit }: { unit: string }) => unit.endsWith('镇人民政府'))).toBe(false);
  const unknown = mulu(['status', at('c'), '--lead', UNIT]);
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('不牵头任何领域')]);
  const joint = mulu(['status', at('c'), '--lead', '县审计局']);
  expect([joint.code, joint.err]).toEqual([2, expect.stringMatching(/共同牵头.*--lead 县财政局/)]);
});

test('the workbook is written, and no contact stands in it or in a register', () => {
  const { written } = status('--out', at('一览表.xlsx'));
  expect(written).toEqual([at('一览表.xlsx')]);
  const texts = [
    ...Object.values(unzipSync(readFileSync(at('一览表.xlsx')))).map((part) => strFromU8(part)),
    ...readdirSync(at('c', '登记')).map((name) => readFileSync(at('c', '登记', name), 'utf8')),
  ];
  expect(texts.join('')).toContain(UNIT);
  expect(texts.join('')).not.toContain(PHONE);
  const odd = mulu(['status', at('c'), '--out', at('一览表')]);
  expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('.xlsx')]);
});

test('nothing that is compiled depends on the registers', () => {
  const bytes = (out: string) => {
    mulu(['merge', at('c'), '--lead', '县交通运输管理局', '--out', out]);
    const names = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name));
    return names.sort().map((name) => [name.slice(out.length), sha256(readFileSync(name))]);
  };
  const first = bytes(at('merged-1'));
  rmSync(at('c', '登记'), { recursive: true });
  rmSync(at('c', 'contacts.yaml'));
  expect(bytes(at('merged-2'))).toEqual(first);
  expect(existsSync(at('c', '登记', '收件登记.yaml'))).toBe(true);
});

test('a register with a fault stops the status with its line, and nothing else', () => {
  const path = at('c', '登记', '收件登记.yaml');
  writeFileSync(path, 'files:\n  - file: a.xlsx\n    first: 上周五\n    verdict: back\n');
  const told = mulu(['status', at('c')]);
  expect([told.code, told.err]).toEqual([2, expect.stringContaining('收件登记.yaml 第 3 行')]);
  const checked = mulu(['check', at('c'), '--json']);
  expect(checked.code).toBe(0);
  expect(checked.err).toContain('收件登记没有写成');
  expect(readFileSync(path, 'utf8')).toContain('上周五');
  rmSync(path);
});

test('a file that is taken away is asked for again', () => {
  status();
  rmSync(sent(`${UNIT}报送表.csv`));
  const { row, files } = status();
  expect([row.state, row.reason]).toEqual(['missing', expect.stringContaining('已不在文件夹里')]);
  expect(files).toMatchObject([{ there: 'gone', unit: UNIT }]);
});

test('a check of single files strikes nothing out', () => {
  const other = tempFolder();
  mkdirSync(join(other, 'x'));
  writeFileSync(join(other, 'x', `${UNIT}.csv`), table(''));
  const before = readFileSync(at('c', '登记', '收件登记.yaml'), 'utf8');
  mulu(['check', join(other, 'x'), '--catalogue', at('c')]);
  expect(readFileSync(at('c', '登记', '收件登记.yaml'), 'utf8')).toBe(before);
});

test('the shipped sample is complete, and no register is written into it', () => {
  const sample = join(ROOT, 'catalogues', 'changning-2018');
  const { code, out } = mulu(['status', sample, '--json', ...DAY]);
  const { ok, state, rows, reminders, files } = JSON.parse(out);
  expect([code, ok, state, reminders]).toEqual([0, true, 'final', []]);
  const states = new Set(rows.map((row: { state: string }) => row.state));
  expect(states).toEqual(new Set(['accepted', 'nil']));
  expect(files.every(({ firstSeen }: { firstSeen: unknown }) => firstSeen === null)).toBe(true);
  expect(existsSync(join(sample, '登记'))).toBe(false);
});
