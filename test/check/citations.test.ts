/** Citations as offices write them, held to the shipped register on a day: what is told of each. */
import { expect, it } from 'vitest';
import { RULES } from '../../src/check/rules.js';
import { type BasisRecord, basisRecordSchema } from '../../src/model/register.js';
import { parseBases } from '../../src/text/basis.js';
import { goodEntry, smallCatalogue } from '../helpers/small-catalogue.js';
import { registerRows } from '../text/support.js';

const BASES = registerRows('bases', basisRecordSchema);
/** Of versions, numbers and articles; other rules speak of the row that a law stands in. */
const OF_LAW = new Set([
  'basis-repealed',
  'basis-not-yet-in-force',
  'basis-number-wrong',
  'basis-annual',
  'basis-article-form',
]);

/** By the day of the catalogue: the citation, and the one code told of it; '' where it is right. */
const CITATIONS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '2016-10-19': [
    [
      '《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）',
      'basis-not-yet-in-force',
    ],
  ],
  '2017-08-10': [
    ['《招标公告发布暂行办法》（国家计委令第4号）', ''],
    [
      '《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）',
      'basis-maybe-not-yet',
    ],
  ],
  '2017-09-30': [
    ['《政府采购货物和服务招标投标管理办法》（财政部令第87号）', 'basis-not-yet-in-force'],
    ['《政府采购货物和服务招标投标管理办法》（财政部令第18号）', ''],
  ],
  '2018-02-01': [['《政府采购供应商投诉处理办法》（财政部令第20号）', '']],
  '2018-10-19': [
    ['《中华人民共和国政府信息公开条例》（国务院令第492号）', ''],
    ['《政府信息公开条例》（国令第492号）', ''],
    ['《政府信息公开条例》（国务院令第711号）', 'basis-not-yet-in-force'],
    ['《政府信息公开条例》（国务院令第492号）第十条第（十一）项', ''],
    ['《政府信息公开条例》（国务院令第492号）第十条第二款', 'basis-maybe-article-form'],
    ['《政府采购信息公告管理办法》（财政部令第19号）', ''],
    ['《政府采购供应商投诉处理办法》（财政部令第20号）', 'basis-repealed'],
    ['《中华人民共和国生态环境法典》', 'basis-not-yet-in-force'],
    ['《中华人民共和国招标投标法实施条例》（国务院令第613号）第五十四条', ''],
    ['《中华人民共和国矿产资源法》第十六条', ''],
    ['《矿业权交易规则》（国土资规〔2017〕7号）', ''],
    ['《基础设施和公用事业特许经营管理办法》（国家发展改革委等六部委令第25号）', ''],
    ['《保守国家秘密法实施条例》（国务院令第786号）', 'basis-not-yet-in-force'],
    ['《某县不动产登记办事指南》', ''],
    ['《中华人民共和国矿产资源法实施条例》（国务院令第839号）', 'basis-not-yet-in-force'],
    ['《评标专家和评标专家库管理暂行办法》（国家计委令第29号）', ''],
    ['《政府信息公开条例》', ''],
    ['《中华人民共和国保守国家秘密法》', ''],
    ['《中华人民共和国行政处罚法》（2021年修订）', 'basis-not-yet-in-force'],
    ['《中华人民共和国个人信息保护法》', 'basis-not-yet-in-force'],
    ['《优化营商环境条例》（国务院令第722号）', 'basis-not-yet-in-force'],
    ['《公共资源交易平台管理暂行办法》（国家发展改革委等14部委令第39号）', ''],
    [
      '《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）',
      'basis-not-yet-in-force',
    ],
    ['《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发【2017】97号）', ''],
    ['《中华人民共和国土地管理法实施条例》（国务院令第743号）', 'basis-not-yet-in-force'],
    ['《企业国有资产交易操作规则》（国资发产权规〔2025〕17号）', 'basis-not-yet-in-force'],
    ['《基础设施和公用事业特许经营管理办法》（2024年第17号令）', 'basis-not-yet-in-force'],
    ['《罚没财物管理办法》（财税〔2020〕54号）', 'basis-not-yet-in-force'],
    [
      '《六安市公共资源配置领域信息公开工作暂行办法》（六政办〔2018〕55号）',
      'basis-not-yet-in-force',
    ],
    ['《医疗器械监督管理条例》（国务院令第276号）', ''],
  ],
  '2018-12-01': [['《六安市公共资源配置领域信息公开工作暂行办法》（六政办〔2018〕55号）', '']],
  '2020-01-01': [['《优化营商环境条例》（国务院令第722号）', '']],
  '2026-06-14': [['《矿产资源开采登记管理办法》（国务院令第241号）', '']],
  '2026-06-15': [['《矿产资源开采登记管理办法》（国务院令第241号）', 'basis-maybe-repealed']],
  '2026-08-14': [['《中华人民共和国环境影响评价法》', '']],
  '2026-08-15': [
    ['《固体废物污染环境防治法》', 'basis-repealed'],
    ['《中华人民共和国生态环境法典》', ''],
  ],
  '2026-10-01': [
    ['《政府信息公开条例》（国务院令第492号）', 'basis-repealed'],
    ['《政府信息公开条例》（国务院令第711号）第二十条第（九）项', ''],
    ['《政府信息公开条例》（国务院令第711号）第二十条第二款', 'basis-article-form'],
    ['《政府信息公开条例》（国务院令第711号）第二十条第（十六）项', 'basis-article-form'],
    ['《中华人民共和国政府信息公开条例》第二十条第（九）项', ''],
    ['《中华人民共和国政府信息公开条例》第二十条第九款', 'basis-article-form'],
    ['《招标公告发布暂行办法》（国家计委令第4号）', 'basis-repealed'],
    ['《政府采购信息公告管理办法》（财政部令第19号）', 'basis-maybe-repealed'],
    ['《政府采购供应商投诉处理办法》（财政部令第20号）', 'basis-repealed'],
    ['《中华人民共和国环境保护法》', 'basis-repealed'],
    ['《2019年政务公开工作要点》（国办发〔2019〕14号）', 'basis-annual'],
    ['《国务院办公厅关于印发2020年政务公开工作要点的通知》（国办发〔2020〕17号）', 'basis-annual'],
    [
      '《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2018〕97号）',
      'basis-number-wrong',
    ],
    ['《招标投标法实施条例》（国务院令第631号）', 'basis-number-other'],
    ['《中华人民共和国矿产资源法》第十六条', 'basis-article-renumbered'],
    ['《矿业权交易规则》（国土资规〔2017〕7号）', 'basis-maybe-repealed'],
    ['《招标拍卖挂牌出让国有建设用地使用权规定》（国土资源部令第39号）第八条', ''],
    ['《招标拍卖挂牌出让国有土地使用权规定》（国土资源部令第11号）', 'basis-maybe-repealed'],
    ['《企业国有资产交易监督管理办法》（32号令）', ''],
    ['《企业国有资产交易监督管理办法》（国资委 财政部令第32号）', ''],
    ['《必须招标的工程项目规定》（国家发展改革委2018年第16号令）', ''],
    [
      '《基础设施和公用事业特许经营管理办法》（国家发展改革委等六部委令第25号）',
      'basis-maybe-repealed',
    ],
    ['《经济适用住房管理办法》（建住房〔2007〕258号）', ''],
    ['《中华人民共和国拍卖法》第四十五条', ''],
    ['《罚没财物和追回赃款赃物管理办法》（（86）财预字228号）', 'basis-maybe-repealed'],
    [
      '《关于严格执行招标投标法规制度进一步规范招标投标主体行为的若干意见》（发改法规规〔2022〕1117号）',
      '',
    ],
    ['《政府采购法实施条例》（财政部令第658号）', 'basis-number-wrong'],
    ['《电子招标投标办法》（国家发展改革委令第20号）', ''],
    ['《中华人民共和国土地管理法实施条例》（国务院令第256号）', 'basis-repealed'],
    ['《档案法实施办法》', 'basis-repealed'],
    ['《政府信息公开条例》（国务院令第711号）第八十条', 'basis-article-beyond'],
    ['《企业国有产权交易操作规则》（国资发产权〔2009〕120号）', 'basis-maybe-repealed'],
    ['《评标专家和评标专家库管理暂行办法》（国家计委令第29号）', 'basis-maybe-repealed'],
    ['《政府采购货物和服务招标投标管理办法》（财政部令第18号）', 'basis-maybe-repealed'],
    ['《政府采购货物和服务招标投标管理办法》（财政部令第87号）第十六条', ''],
    ['《中华人民共和国招标投标法》第四十六条', ''],
    ['《政府信息公开条例》', ''],
    ['《保守国家秘密法》（2010年修订）', 'basis-maybe-repealed'],
    ['《中华人民共和国行政处罚法》（2017年修正）第三十条', 'basis-maybe-repealed'],
    ['《中华人民共和国行政处罚法》（2021年修订）第四十八条', ''],
    ['《公共资源交易平台管理暂行办法》（国家发展和改革委员会令第39号）', ''],
    [
      '《关于全面推进基层政务公开标准化规范化工作的指导意见》（国办函〔2019〕54号）',
      'basis-number-wrong',
    ],
    ['《关于推进公共资源配置领域政府信息公开的意见》（皖政办〔2018〕17号）', ''],
    ['《政府采购质疑和投诉办法》（财政部令第49号）', 'basis-number-other'],
    ['《政府采购质疑和投诉办法》（财政部第94号令）', ''],
    ['《政府采购货物和服务招标投标管理办法》（87号令）', ''],
    ['《中华人民共和国土地管理法实施条例》', ''],
    ['《中华人民共和国矿产资源法》（2009修正）第十六条', 'basis-repealed'],
    ['《中华人民共和国矿产资源法》（2024年修订）第十六条', ''],
    ['《罚没财物管理办法》（财税〔2020〕54号）', ''],
    ['《政府信息公开条例》第二十条第（十五）项、第二十一条', ''],
    [
      '《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）第二十条第十六款',
      'basis-article-form',
    ],
    ['《昌宁县2018年政务公开工作要点》', 'basis-annual'],
    ['《关于印发2022年重点工作任务分工方案的通知》（样政办发〔2022〕3号）', 'basis-annual'],
    ['《“十四五”公共服务规划》', ''],
    ['《中华人民共和国大气污染防治法》（2018年修正）', 'basis-repealed'],
    ['《大气污染防治法实施办法》', ''],
    ['《政务公开工作意见》（中办发〔2016〕8号）', ''],
    ['《关于全面推进政务公开工作的意见》（中办发〔2016〕18号）', 'basis-number-wrong'],
    ['《关于全面推进政务公开工作的意见》（中办发［2016］8号）', ''],
    ['《医疗器械监督管理条例》（国务院令第276号）', 'basis-repealed'],
  ],
  '2027-09-01': [
    [
      '《关于严格执行招标投标法规制度进一步规范招标投标主体行为的若干意见》（发改法规规〔2022〕1117号）',
      'basis-repealed',
    ],
  ],
};

function told(day: string, text: string, bases: readonly BasisRecord[] = BASES): string {
  const base = smallCatalogue();
  const catalogue = {
    ...base,
    scheme: { ...base.scheme, date: day },
    registers: { ...base.registers, bases },
  };
  const entry = goodEntry({ basis: parseBases(text).value });
  const submission = {
    file: entry.source.file,
    serial: 1,
    marks: [],
    sheets: [],
    entries: [entry],
    nil: [],
    problems: [],
  };
  return RULES.flatMap((rule) =>
    rule.per === 'entry' && OF_LAW.has(rule.code)
      ? rule.check({ catalogue, entry, submission }).map(({ code }) => code)
      : [],
  ).join(' ');
}

it.each(Object.entries(CITATIONS))('in a catalogue of %s', (day, citations) => {
  expect(citations.map(([text]) => [text, told(day, text)])).toEqual(
    citations.map(([text, code]) => [text, code]),
  );
});

it('makes a warning only of what was read in a public copy', () => {
  const doubted = BASES.map((row) => ({ ...row, certainty: 'unverified' as const }));
  const codes = Object.entries(CITATIONS).flatMap(([day, citations]) =>
    citations.map(([text]) => told(day, text, doubted)),
  );
  const warnings = ['basis-repealed', 'basis-number-wrong', 'basis-article-form'];
  expect(codes.filter((code) => warnings.includes(code))).toEqual([]);
  expect(codes).toContain('basis-maybe-repealed');
});
