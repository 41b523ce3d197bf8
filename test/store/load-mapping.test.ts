/** A mistake in mapping.yaml is told with its line, in Chinese. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cataloguesFolder } from '../../src/store/home.js';
import { loadCatalogue } from '../../src/store/load-catalogue.js';
import { tempFolder } from '../helpers/temp-folder.js';

function load(mapping: string) {
  const folder = join(tempFolder(), '目录');
  mkdirSync(folder);
  for (const name of ['scheme.yaml', 'units.yaml']) {
    cpSync(join(cataloguesFolder(), 'changning-2018', name), join(folder, name));
  }
  writeFileSync(join(folder, 'mapping.yaml'), mapping);
  return loadCatalogue(folder);
}

const GOOD = `tables:
  - file: 县财政局.xls
    header: [3, 4]
    unit: 县财政局
    columns:
      B: 公开事项
      D: 公开内容
      F: 公开对象/全社会
`;

test('a good mapping comes with the catalogue', () => {
  const loaded = load(GOOD);
  const mapping = 'catalogue' in loaded ? loaded.catalogue.mapping : undefined;
  expect(mapping?.tables[0]?.columns).toEqual({
    B: { field: 'matter' },
    D: { field: 'content' },
    F: { field: 'audience', part: '全社会' },
  });
});

test.each([
  ['a column that is no field', 'D: 公开内容', 'D: 内客', 7, '栏目只能是'],
  ['a column that is no letter', 'D: 公开内容', '4: 公开内容', 7, '大写字母'],
  ['a unit that is not in units.yaml', 'unit: 县财政局', 'unit: 县财政厅', 4, '县财政局'],
  ['a key that there is not', '    unit:', '    unti:', 4, 'unit'],
  ['no file', 'file: 县财政局.xls', 'sheet: 表', 2, 'sha256'],
  ['no column that says what it is about', 'B: 公开事项\n      D: 公开内容\n', '', 5, '公开事项'],
])('%s is told with its line', (_, from, to, line, words) => {
  const loaded = load(GOOD.replace(from, to));
  const faults = 'faults' in loaded ? loaded.faults : [];
  expect(faults.map((fault) => [fault.file, fault.line])).toEqual([['mapping.yaml', line]]);
  expect(faults[0]?.message).toContain(words);
});
