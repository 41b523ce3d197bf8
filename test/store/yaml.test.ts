/** A person who edits our YAML files is told in Chinese what is wrong, on which line, and what is allowed. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { limitSchema } from '../../src/model/limit.js';
import { loadYaml, parseYaml } from '../../src/store/yaml.js';
import { tempFolder } from '../helpers/temp-folder.js';

const schema = z.strictObject({
  title: z.string(),
  level: z.enum(['city', 'county']).default('county'),
  rows: z.array(z.strictObject({ name: z.string(), width: z.number().positive() })).min(1),
  limits: z.array(limitSchema).default([]),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, '日期须写成 2018-10-19 的样子')
    .optional(),
});

/** The lines and sentences of a text's faults. */
function faults(text: string): [number | undefined, string][] {
  const loaded = parseYaml(text, schema, 'a.yaml');
  return 'faults' in loaded ? loaded.faults.map(({ line, message }) => [line, message]) : [];
}

const good = 'title: 甲\nrows:\n  - name: 乙\n    width: 3\n';

test('a good text gives its value, with a byte order mark and CRLF too', () => {
  const loaded = parseYaml(`\ufeff${good.replaceAll('\n', '\r\n')}`, schema, 'a.yaml');
  expect(loaded).toMatchObject({ value: { title: '甲', rows: [{ name: '乙', width: 3 }] } });
});

describe('what the schema does not allow', () => {
  test('a missing item is told at the line of what should hold it', () => {
    expect(faults('title: 甲\nrows:\n  - name: 乙\n    width: 1\n  - width: 3\n')).toEqual([
      [5, 'a.yaml 第 5 行：rows 第2项.name：缺少此项，应为文字'],
    ]);
  });

  test('an unknown key is told at its own line, with the nearest allowed one', () => {
    expect(faults(`${good}levle: county\n`)).toEqual([
      [5, expect.stringMatching(/没有 levle 这一项，是不是 level？.*title、level、rows/)],
    ]);
  });

  test('a value that is not among the allowed is told with all of them', () => {
    expect(faults(`${good}level: town\n`)).toEqual([
      [5, 'a.yaml 第 5 行：level：不能写“town”，只能是：city、county'],
    ]);
  });

  test('a number where text belongs is told with the quotes that it needs', () => {
    expect(faults(good.replace('甲', '2018.1'))).toEqual([
      [1, expect.stringContaining("请加引号：'2018.1'")],
    ]);
  });

  test.each(['1.', '2018.10', '007', '0875'])(
    '%s keeps its form in what is to be written',
    (text) => {
      expect(faults(good.replace('甲', text))).toEqual([
        [1, expect.stringContaining(`请加引号：'${text}'`)],
      ]);
    },
  );

  test('a message that the schema gives itself stands', () => {
    expect(faults(`${good}day: 10月\n`)).toEqual([
      [5, 'a.yaml 第 5 行：day：日期须写成 2018-10-19 的样子'],
    ]);
  });

  test('a kind of limit that there is not is told with all kinds', () => {
    expect(faults(`${good}limits:\n  - kind: soon\n`)).toEqual([
      [6, expect.stringMatching(/within、at-least、periodic/)],
    ]);
  });

  test('everything wrong is told at once', () => {
    expect(faults('title: 1\nrows: []\nlevel: x\n').map(([line]) => line)).toEqual([1, 3, 2]);
  });
});

describe('what is no YAML', () => {
  test.each([
    ['a key twice', `${good}title: 乙\n`, 5, '前面已经写过'],
    ['a tab', 'title: 甲\nrows:\n\t- name: 乙\n', 3, '制表符'],
    ['a full-width colon', 'title：甲\nrows:\n  - name: 乙\n    width: 1\n', 1, '半角冒号'],
    ['an open quote', 'title: "甲\nrows: []\n', 3, '引号'],
    ['two pairs in one line', 'title: 甲: 乙\n', 1, '分成两行'],
    ['an open bracket', 'title: 甲\nrows: [1\nlevel: county\n', 3, '缩进'],
  ])('%s', (_, text, line, words) => {
    const [first] = faults(text);
    expect(first?.[0]).toBe(line);
    expect(first?.[1]).toMatch(new RegExp(`第 \\d+ 行第 \\d+ 列：.*(${words})`));
  });

  test('an asterisk that is text, not a reference', () => {
    expect(faults('title: *重要\nrows: []\n')).toEqual([[1, expect.stringContaining('星号')]]);
  });

  test('an empty file', () => {
    expect(faults('# 只有注释\n')).toEqual([[undefined, 'a.yaml：文件是空的']]);
  });

  test('a file in another encoding, and none at all', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'gbk.yaml'), Buffer.from([0x74, 0x3a, 0x20, 0xb2, 0xfd]));
    const read = (name: string) => {
      const loaded = loadYaml(join(folder, name), schema);
      return 'faults' in loaded ? loaded.faults[0]?.message : undefined;
    };
    expect(read('gbk.yaml')).toContain('UTF-8');
    expect(read('none.yaml')).toBe('none.yaml：找不到这个文件');
  });
});
