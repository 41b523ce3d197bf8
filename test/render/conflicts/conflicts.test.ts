/** What the one who decides relies on: candidates side by side with their places, and cells to write in. */
import { describe, expect, test } from 'vitest';
import { renderConflicts } from '../../../src/render/conflicts/excel.js';
import { readBytes } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { openMaster } from '../master/sample-master.js';

describe('冲突处理表', () => {
  test('has a row a conflict, each saying with its units and places', async () => {
    const catalogue = smallCatalogue();
    const { sheets } = readBytes(await renderConflicts(catalogue, openMaster(catalogue), 'lead'));
    const row = (number: number) =>
      sheets[0]?.cells.filter(({ row: own, column }) => own === number && column > 1);
    expect(row(3)?.map(({ text }) => text)).toEqual([
      '编号',
      '类别',
      '公开领域',
      '公开事项',
      '不一致的栏目',
      '写法一',
      '写法二',
      '处理方式',
      '采用的单位',
      '定下的文字',
      '决定层级',
      '处理理由',
      '处理人',
      '处理日期',
    ]);
    expect(row(4)?.map(({ text }) => text)).toEqual([
      'C1',
      '写法不一致',
      '住房保障领域',
      '农村危房改造信息',
      '公开时限',
      '信息形成之日起20个工作日内\n——县住房城乡建设局\n（submissions/甲.xlsx 住房保障领域 H10）',
      '信息形成之日起7个工作日内\n——甲镇人民政府\n（submissions/甲.xlsx 住房保障领域 H10）',
      '牵头单位',
    ]);
  });

  test('lists every place of a saying that many cells hold on a second sheet', async () => {
    const catalogue = smallCatalogue();
    const open = openMaster(catalogue);
    const cells = ['H10', 'H11', 'H12'].map((cell) => ({ file: 'a.xlsx', sheet: '表', cell }));
    const conflicts = open.conflicts.map((conflict) => ({
      ...conflict,
      candidates: conflict.candidates.map((one, index) => (index === 0 ? { ...one, cells } : one)),
    }));
    const { sheets } = readBytes(await renderConflicts(catalogue, { ...open, conflicts }, 'lead'));
    const texts = sheets[1]?.cells.map(({ text }) => text);
    expect(texts?.filter((text) => /^H1[012]$/.test(text))).toEqual(['H10', 'H11', 'H12', 'H10']);
    expect(sheets[0]?.cells.some(({ text }) => text.includes('H11'))).toBe(false);
  });
});
