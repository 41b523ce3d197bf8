/** What a bureau relies on: the compilation note says what was compiled and names all that is open. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compilationNote } from '../../src/letters/note.js';
import type { Master } from '../../src/model/master.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { openMaster, sampleMaster } from '../render/master/sample-master.js';

const catalogue = smallCatalogue();
const template = {
  file: 'compilation-note.hbs',
  text: readFileSync('templates/letters/compilation-note.hbs', 'utf8'),
};
const note = (master: Master, from = catalogue) =>
  compilationNote(from, master, template)
    .map(({ text }) => text)
    .join('\n');

describe('the shipped compilation note', () => {
  test('says on which notice, from how many files, units and rows', () => {
    const text = note(sampleMaster(catalogue));
    expect(text).toContain('《样例县人民政府办公室关于印发实施方案的通知》（样政办发〔2018〕1号）');
    expect(text).toContain('5个单位报送的5份报送件');
    expect(text).toContain('部门2个、直接报送县政务服务管理局的单位3个');
    expect(text).toContain('报送条目14条');
    expect(text).toContain('2个领域、5项公开事项编制，共列8条');
    expect(text.endsWith('县政务服务管理局\n2018年10月19日')).toBe(true);
  });

  test('prints no document number on a sample', () => {
    const sample = { ...catalogue, scheme: { ...catalogue.scheme, sample: true } };
    expect(note(sampleMaster(sample), sample)).not.toContain('样政办发');
  });

  test('says of a final that nothing is open', () => {
    const text = note(sampleMaster(catalogue));
    expect(text).toContain('没有待处理的问题');
    expect(text).not.toContain('草稿');
  });

  test('names each conflict, unit not heard, matter without entry and error of a draft', () => {
    const text = note(openMaster(catalogue));
    expect(text).toContain('草稿');
    expect(text).toContain(
      '县住房城乡建设局写“信息形成之日起20个工作日内”；甲镇人民政府写“信息形成之日起7个工作日内”',
    );
    expect(text).toContain('乙镇人民政府：住房保障领域');
    expect(text).toContain('住房保障领域“保障性住房分配信息”');
    expect(text).toContain('没有填写责任主体，请补填（共1处，如甲.xlsx 住房保障领域 K11）');
    expect(text).toMatch(
      /（一）单位之间[\s\S]*（二）尚未报送[\s\S]*（三）没有单位报送[\s\S]*（四）报送件中/,
    );
  });

  test('says who reported a whole domain as not concerning them, a group by its name', () => {
    const source = { file: 'submissions/甲.xlsx', sheet: '表', row: 4, cells: {} };
    const nil = ['甲镇人民政府', '乙镇人民政府', '丙乡人民政府', '县财政局'].map((unit) => ({
      unit,
      domain: '住房保障领域',
      domainId: 'D1',
      reason: '没有',
      source,
    }));
    const all = note({ ...sampleMaster(catalogue), nil });
    expect(all).toContain('1.住房保障领域：县财政局、各乡镇人民政府。');
    const most = note({ ...sampleMaster(catalogue), nil: nil.slice(1, 3) });
    expect(most).toContain('1.住房保障领域：各乡镇人民政府（甲镇人民政府除外）。');
  });
});
