/** A department's own table in a folder of one's own, and two units that disagree. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mulu } from '../helpers/mulu.js';
import { tempFolder } from '../helpers/temp-folder.js';

const HEADING =
  '序号,公开领域,公开事项,公开内容,公开依据,公开时限,公开方式,责任主体,公开渠道和载体,监督渠道';
const CONTENT = '包括政府采购合同全文。';

function table(unit: string, limit: string): string {
  const basis = '《中华人民共和国政府采购法实施条例》（国务院令第658号）第五十条';
  return [
    `${unit}公开目录清单,,,,,,,,,`,
    `填报单位：${unit},,,,,,,,,`,
    HEADING,
    `1,政府采购,采购合同信息,${CONTENT},${basis},${limit},主动,${unit},政府网站、公共资源交易平台,县政务服务管理局`,
  ].join('\r\n');
}

function folderWith(files: Record<string, string>): string {
  const folder = join(tempFolder(), '我的目录');
  expect(mulu(['init', folder, '--scheme', 'changning-2018']).code).toBe(0);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, 'submissions', name), text);
  }
  return folder;
}

test('a foreign table with a banner is read, checked and merged', () => {
  const limit = '自采购合同签订之日起2个工作日内';
  const folder = folderWith({ '采购.csv': table('县财政局', limit) });

  const checked = JSON.parse(mulu(['check', folder, '--json']).out);
  expect(checked.files).toEqual([{ file: 'submissions/采购.csv', unit: '县财政局', entries: 1 }]);
  expect(checked.counts.error).toBe(0);

  const compiled = mulu(['compile', folder, '--json', '--out', join(folder, '..', 'out')]);
  const result = JSON.parse(compiled.out);
  expect(compiled.code).toBe(1);
  expect(result).toMatchObject({ ok: false, state: 'draft', entries: 1, merged: 1, conflicts: [] });
  expect(result.missing).toContainEqual({ unit: '县政务服务管理局', domain: '政府采购领域' });
  expect(result.missing).not.toContainEqual({ unit: '县财政局', domain: '政府采购领域' });
});

test('two units that disagree on a limit give one conflict and exit code 1', () => {
  const folder = folderWith({
    '财政.csv': table('县财政局', '自采购合同签订之日起2个工作日内'),
    '政务.csv': table('县政务服务管理局', '自采购合同签订之日起1个工作日内'),
  });
  const done = mulu(['merge', folder, '--json', '--out', join(folder, '..', 'out')]);
  const result = JSON.parse(done.out);
  expect(done.code).toBe(1);
  expect(result.conflicts).toHaveLength(1);
  const [conflict] = result.conflicts;
  expect(conflict).toMatchObject({
    domain: '政府采购领域',
    matter: '采购合同信息',
    field: 'timeLimit',
    decision: null,
  });
  expect(conflict.candidates.map((one: { units: string[] }) => one.units)).toEqual(
    expect.arrayContaining([['县财政局'], ['县政务服务管理局']]),
  );
  expect(conflict.candidates[0].cells[0]).toMatchObject({ cell: 'F4' });
});

test('a lead unit merges its own domains only', () => {
  const folder = folderWith({ '财政.csv': table('县财政局', '自采购合同签订之日起2个工作日内') });
  const done = mulu([
    'merge',
    folder,
    '--lead',
    '县财政局',
    '--json',
    '--out',
    join(folder, '..', 'o'),
  ]);
  const result = JSON.parse(done.out);
  expect(result.written).toHaveLength(1);
  const domains = new Set(result.coverage.map((one: { domain: string }) => one.domain));
  expect([...domains]).toEqual(['政府采购领域', '国有产权交易领域']);
});
