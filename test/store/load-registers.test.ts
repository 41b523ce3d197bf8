/** Registers of an office of its own, beside the shipped ones. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statutesFor } from '../../src/check/statutes.js';
import type { Registers } from '../../src/model/register.js';
import { loadRegisters } from '../../src/store/load-registers.js';
import { tempFolder } from '../helpers/temp-folder.js';

/** A catalogue folder with these files in its registers/. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'registers'));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, 'registers', name), text);
  }
  return folder;
}

function loaded(files: Readonly<Record<string, string>>): Registers {
  return read(folderWith(files));
}

function read(folder?: string): Registers {
  const result = loadRegisters(folder);
  if ('faults' in result) throw new Error(result.faults.map(({ message }) => message).join('\n'));
  return result.registers;
}

function told(files: Readonly<Record<string, string>>): [number | undefined, string][] {
  const result = loadRegisters(folderWith(files));
  return 'faults' in result ? result.faults.map(({ line, message }) => [line, message]) : [];
}

/** Without a folder: the shipped rows alone. */
const SHIPPED = read();

const BASIS = `bases:
  - title: 样例省公共资源交易管理条例
    number: 样例省人大常委会公告第9号
    from: '2020-05'
    asOf: 2026-11
    certainty: seen
`;
const LIMIT = `limits:
  - id: yangli-lease
    matters: [公房招租公告]
    ids: [yangli-2018/M5.9]
    text: 公告期不得少于10个工作日
    basis: { title: 样例省公共资源交易管理条例, article: 第九条 }
    asOf: 2026-11
    certainty: seen
`;
const CHANNEL = 'channels:\n  - name: 村村响广播\n    aliases: [大喇叭]\n';
const ORGAN = `organs:
  - old: 县公房管理所
    names: [县住房保障中心]
    on: '2020-03'
    asOf: 2026-11
    certainty: seen
`;

describe('rows of the four registers', () => {
  test('stand before the shipped ones', () => {
    const registers = loaded({
      'bases.yaml': BASIS,
      'limits.yaml': LIMIT,
      'channels.yaml': CHANNEL,
      'organs.yaml': ORGAN,
    });
    expect(registers.bases[0]?.title).toBe('样例省公共资源交易管理条例');
    expect(registers.channels[0]?.aliases).toEqual(['大喇叭']);
    expect(registers.organs[0]?.names).toEqual(['县住房保障中心']);
    expect(registers.limits[0]?.id).toBe('yangli-lease');
    for (const key of ['bases', 'channels', 'organs', 'limits'] as const) {
      expect(registers[key]).toHaveLength(SHIPPED[key].length + 1);
    }
  });

  test('a limit is read from its wording, and found by title and by id', () => {
    const { limits } = loaded({ 'limits.yaml': LIMIT });
    expect(limits[0]?.limits).toEqual([
      { kind: 'at-least', role: 'retention', count: 10, unit: 'workday' },
    ]);
    const asked = { domains: ['国有产权交易'], day: '2026-10-01' };
    const ids = (titles: string[], id?: string) =>
      statutesFor(limits, { ...asked, titles, ...(id !== undefined && { id }) }).map(
        (row) => row.id,
      );
    expect(ids(['公房招租公告信息'])).toEqual(['yangli-lease']);
    expect(ids(['门面出租'], 'yangli-2018/M5.9')).toEqual(['yangli-lease']);
    expect(ids(['门面出租'])).toEqual([]);
  });

  test('take the place of the shipped row of the same id, name, or title and number', () => {
    const [limit, channel, organ] = [SHIPPED.limits[0], SHIPPED.channels[0], SHIPPED.organs[0]];
    const basis = SHIPPED.bases.find(({ number }) => number === '国务院令第658号');
    if (!limit || !channel || !organ || !basis) throw new Error('the registers have rows');
    const registers = loaded({
      'limits.yaml': LIMIT.replace('yangli-lease', limit.id),
      'channels.yaml': CHANNEL.replace('村村响广播', channel.name),
      'organs.yaml': ORGAN.replace('县公房管理所', organ.old),
      'bases.yaml': BASIS.replace('样例省公共资源交易管理条例', basis.title).replace(
        '样例省人大常委会公告第9号',
        '国务院令第658号',
      ),
    });
    expect(registers.limits.filter(({ id }) => id === limit.id)).toHaveLength(1);
    expect(registers.channels.filter(({ name }) => name === channel.name)).toHaveLength(1);
    expect(registers.organs.find(({ old }) => old === organ.old)?.names).toEqual([
      '县住房保障中心',
    ]);
    expect(registers.bases.filter(({ title }) => title === basis.title)).toHaveLength(1);
    expect(registers.bases[0]?.from).toBe('2020-05');
  });
});

describe('what is wrong with them is told with its line', () => {
  test.each([
    ['a missing key', { 'bases.yaml': BASIS.replace('    certainty: seen\n', '') }, 2, 'certainty'],
    ['a key that is none', { 'bases.yaml': `${BASIS}    form: '2020'\n` }, 7, 'form'],
    [
      'a day in other words',
      { 'bases.yaml': BASIS.replace("'2020-05'", '2020年5月') },
      4,
      '2018-10',
    ],
    [
      'an end before the beginning',
      { 'bases.yaml': BASIS.replace("'2020-05'", "'2020-05'\n    until: '2019-01-01'") },
      5,
      '止日（2019-01-01）须在起日（2020-05）之后',
    ],
    [
      'a title and number twice',
      { 'bases.yaml': BASIS + BASIS.replace('bases:\n', '') },
      7,
      '“样例省公共资源交易管理条例（样例省人大常委会公告第9号）”与第1项重复',
    ],
    [
      'an id twice',
      { 'limits.yaml': LIMIT + LIMIT.replace('limits:\n', '') },
      9,
      '“yangli-lease”与第1项重复',
    ],
    [
      'an alias that is another’s name',
      { 'channels.yaml': `${CHANNEL}  - name: 大喇叭\n` },
      4,
      '“大喇叭”与第1项重复',
    ],
    [
      'an old name twice',
      { 'organs.yaml': ORGAN + ORGAN.replace('organs:\n', '') },
      7,
      '县公房管理所',
    ],
    [
      'a wording without a period',
      { 'limits.yaml': LIMIT.replace('公告期不得少于10个工作日', '按规定公告') },
      5,
      '读不出期限',
    ],
    [
      'a wording and a meaning that differ',
      {
        'limits.yaml': LIMIT.replace(
          '    basis',
          '    limits: [{ kind: at-least, role: retention, count: 7, unit: workday }]\n    basis',
        ),
      },
      6,
      '意思不一致',
    ],
    [
      'an id without its scheme',
      { 'limits.yaml': LIMIT.replace('yangli-2018/', '') },
      4,
      '方案编号/事项编号',
    ],
  ] as const)('%s', (_, files, line, words) => {
    const faults = told(files);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.[0]).toBe(line);
    expect(faults[0]?.[1]).toContain(`registers/${Object.keys(files)[0]}`);
    expect(faults[0]?.[1]).toContain(words);
  });

  test('a file by a name that nothing reads', () => {
    expect(told({ 'basis.yaml': BASIS })).toEqual([
      [undefined, expect.stringContaining('registers/basis.yaml：登记表只认 bases.yaml')],
    ]);
  });
});

test('the examples of the handbook load', () => {
  const text = readFileSync(new URL('../../README.zh-CN.md', import.meta.url), 'utf8');
  const examples = [...text.matchAll(/```yaml\n# registers\/(\S+)\n([\s\S]*?)```/g)];
  const files = Object.fromEntries(examples.map(([, name = '', body = '']) => [name, body]));
  expect(Object.keys(files).sort()).toEqual([
    'bases.yaml',
    'channels.yaml',
    'limits.yaml',
    'organs.yaml',
  ]);
  expect(told(files)).toEqual([]);
});
