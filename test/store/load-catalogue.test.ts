/** A mistake in a catalogue folder is told with its file and line; nothing half right is loaded. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cataloguesFolder } from '../../src/store/home.js';
import { loadCatalogue } from '../../src/store/load-catalogue.js';
import { tempFolder } from '../helpers/temp-folder.js';

const SHIPPED = join(cataloguesFolder(), 'changning-2018');

/** A copy of the shipped catalogue in which one text of one file is another. */
function changed(file: string, from: string, to: string): string {
  const folder = join(tempFolder(), '目录');
  mkdirSync(folder);
  for (const name of ['scheme.yaml', 'units.yaml']) cpSync(join(SHIPPED, name), join(folder, name));
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
  return folder;
}

/** The line of the first occurrence, from 1. */
function lineOf(folder: string, file: string, part: string): number {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(part)) + 1;
}

function faults(folder: string) {
  const loaded = loadCatalogue(folder);
  return 'faults' in loaded ? loaded.faults : [];
}

test('the shipped catalogue loads', () => {
  const loaded = loadCatalogue(SHIPPED);
  expect('catalogue' in loaded && loaded.catalogue.layout.id).toBe('county');
});

test('use.yaml names units as people call them', () => {
  const folder = changed('units.yaml', 'units:', 'units:');
  const use = (unit: string) =>
    writeFileSync(join(folder, 'use.yaml'), `use:\n  - unit: ${unit}\n    file: 新.xlsx\n`);
  use('县环保局');
  const loaded = loadCatalogue(folder);
  expect('catalogue' in loaded && loaded.catalogue.decisions?.use).toMatchObject([
    { unit: '县环境保护局', file: '新.xlsx' },
  ]);
  use('县气象局');
  expect(faults(folder).map(({ line, message }) => [line, message.includes('县气象局')])).toEqual([
    [2, true],
  ]);
});

describe('cross-checks of scheme.yaml', () => {
  test.each([
    [
      'a unit that is not in units.yaml',
      '- 县环境保护局',
      '- 县环境局',
      '县环境局',
      '县环境保护局',
    ],
    [
      'a role as lead',
      'leads: [县公安局]',
      'leads: [有关执法机关]',
      'leads: [有关执法机关]',
      '有关执法机关',
    ],
    ['a lead that is no lead', 'lead: 县公安局', 'lead: 县审计局', 'lead: 县审计局', 'leads 之列'],
    [
      'a group that leads alone',
      'lead: 县交通运输管理局',
      'lead: 各乡镇人民政府',
      'lead: 各乡镇',
      '单位组',
    ],
    ['an id twice', 'id: M4.2', 'id: M4.1', '', 'M4.1'],
    ['a title twice', 'title: 成交公示信息', 'title: 出让公告', '', '相同'],
    ['a channel not in the register', '- 纸质媒体', '- 传真', '- 传真', '传真'],
    [
      'a severity of no code',
      'sample: true',
      'sample: true\nseverities: {require-empty: warning}',
      'severities',
      '“required-empty”',
    ],
    [
      'a waiver of no code',
      'sample: true',
      "sample: true\nwaivers:\n  - {code: unit-misssing, reason: 无此职能, person: 张某, date: '2018-10-20'}",
      'unit-misssing',
      '“unit-missing”',
    ],
    [
      'a required channel not offered',
      'names: [公共信用平台]',
      'names: [信用榜]',
      '信用榜',
      'offered',
    ],
    [
      'a kind that no matter bears',
      'kinds: [credit]',
      'kinds: [credits]',
      '[credits]',
      'transaction',
    ],
    [
      'a phase that ends before it begins',
      'until: 2018-09-30',
      'until: 2018-08-30',
      '2018-08-30',
      '早于',
    ],
    ['a layout that is not there', 'layout: county', 'layout: conty', 'layout: conty', 'county'],
  ])('%s', (_, from, to, at, words) => {
    const folder = changed('scheme.yaml', from, to);
    const [first] = faults(folder);
    expect(first?.file).toBe('scheme.yaml');
    expect(first?.message).toContain(words);
    if (at !== '') expect(first?.line).toBe(lineOf(folder, 'scheme.yaml', at.trim()));
  });
});

describe('cross-checks of units.yaml', () => {
  test.each([
    [
      'a member that is no unit',
      '      - 更戛乡人民政府',
      '      - 更嘎乡人民政府',
      '更戛乡人民政府',
    ],
    [
      'an alias of two units',
      'aliases: [县环保局]',
      'aliases: [县国土局, 县环保局]',
      '县国土资源局',
    ],
    [
      'a unit that comes back to itself',
      'full: 昌宁县国土资源局\n    aliases: [县国土局]',
      "until: '2019-03-01'\n    successor: 县国土资源局",
      '县国土资源局→县国土资源局',
    ],
  ])('%s', (_, from, to, words) => {
    const folder = changed('units.yaml', from, to);
    const messages = faults(folder).filter(({ file }) => file === 'units.yaml');
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toContain(words);
    expect(messages[0]?.line).toBe(lineOf(folder, 'units.yaml', to.split('\n').at(-1) ?? to));
  });
});

test('two units that follow one another in a circle are told once, at the first', () => {
  const folder = changed(
    'units.yaml',
    'full: 昌宁县国土资源局',
    "until: '2019-03-01'\n    successor: 县环境保护局",
  );
  const path = join(folder, 'units.yaml');
  const text = readFileSync(path, 'utf8').replace(
    'full: 昌宁县环境保护局',
    'successor: 县国土资源局',
  );
  writeFileSync(path, text);
  const messages = faults(folder);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.message).toContain('县国土资源局→县环境保护局→县国土资源局');
  expect(messages[0]?.line).toBe(lineOf(folder, 'units.yaml', 'successor: 县环境保护局'));
});

describe('what is not there', () => {
  test('the folder', () => {
    expect(faults(join(tempFolder(), '没有'))[0]?.message).toContain('找不到文件夹');
  });

  test('scheme.yaml and units.yaml, both told', () => {
    expect(faults(tempFolder()).map(({ file }) => file)).toEqual(['scheme.yaml', 'units.yaml']);
  });
});

describe('rows of an office of its own', () => {
  test('stand beside the shipped ones; one of the same name takes its place', () => {
    const folder = changed('scheme.yaml', '- 纸质媒体', '- 村村响广播');
    const shipped = faults(folder);
    expect(shipped).toHaveLength(1);
    mkdirSync(join(folder, 'registers'), { recursive: true });
    const own = 'channels:\n  - name: 村村响广播\n  - name: 政府网站\n    aliases: [县门户]\n';
    writeFileSync(join(folder, 'registers', 'channels.yaml'), own);
    const loaded = loadCatalogue(folder);
    const channels = 'catalogue' in loaded ? loaded.catalogue.registers.channels : [];
    expect(channels.filter(({ name }) => name === '政府网站').map((row) => row.aliases)).toEqual([
      ['县门户'],
    ]);
    rmSync(folder, { recursive: true });
  });
});
