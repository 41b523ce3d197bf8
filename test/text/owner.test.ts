import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_UNITS } from '../../src/model/units.js';
import { parseOwners, readException, writeOwners } from '../../src/text/owner.js';
import { nearestUnits, resolveUnit } from '../../src/text/unit-name.js';
import { UNITS } from './support.js';

const DAY = '2018-10-19';
const names = (text: string) => parseOwners(text, UNITS, DAY).value.map((owner) => owner.name);
const codes = (text: string) =>
  parseOwners(text, UNITS, DAY).problems.map((problem) => problem.code);
const resolved = (text: string, day?: string) => resolveUnit(text, UNITS, day)?.name;

describe('names of units', () => {
  it.each([
    ['县财政局', '县财政局'],
    ['财政局', '县财政局'],
    ['安平县财政局', '县财政局'],
    ['县住建局', '县住房城乡建设局'],
    ['住房和城乡建设局', '县住房城乡建设局'],
    ['县卫计局', '县卫生和计划生育局'],
    ['县发展和改革委员会', '县发展改革局'],
    ['城关镇', '城关镇人民政府'],
    ['各乡、镇人民政府', '各乡镇人民政府'],
    ['各乡（镇）人民政府（街道办事处）', '各乡镇人民政府'],
    ['全县各乡镇（街道）', '各乡镇人民政府'],
    ['县应急局', '县应急管理局'],
    ['安平县税务局', '国家税务总局安平县税务局'],
    ['市生态环境局安平分局', '云州市生态环境局安平分局'],
    ['县生态环境分局', '云州市生态环境局安平分局'],
    ['东山乡政府', '东山乡人民政府'],
  ])('%s is %s', (text, name) => {
    expect(resolved(text, DAY)).toBe(name);
  });

  it('follows renames by the day', () => {
    expect(resolved('县国土资源局', '2018-10-19')).toBe('县国土资源局');
    expect(resolved('县国土资源局', '2020-01-01')).toBe('县自然资源局');
    expect(resolved('县自然资源局', '2018-10-19')).toBe('县国土资源局');
    expect(resolved('县国土资源局')).toBe('县国土资源局');
  });

  it('guesses nobody', () => {
    expect(resolved('县旅游局', DAY)).toBeUndefined();
    expect(resolved('局', DAY)).toBeUndefined();
    expect(resolved('财政部门', DAY)).toBeUndefined();
    expect(resolved('各镇', DAY)).toBeUndefined();
    expect(resolved('各乡镇人民政府、各乡镇人民政府', DAY)).toBeUndefined();
    expect(resolved('市生态环境局东河分局', DAY)).toBeUndefined();
    expect(resolved('市生态环境局', DAY)).toBeUndefined();
  });

  it('offers the nearest names for a misspelt one', () => {
    expect(nearestUnits('县财证局', UNITS)[0]).toBe('县财政局');
    expect(nearestUnits('县发展改革和粮食局', UNITS)[0]).toBe('县发展改革局');
    expect(nearestUnits('ABC', UNITS)).toEqual([]);
  });
});

describe('owners of a cell', () => {
  it.each([
    ['县财政局、县公安局', ['县财政局', '县公安局']],
    ['县财政局,县公安局；县发改局', ['县财政局', '县公安局', '县发展改革局']],
    ['县财政局\n县公安局', ['县财政局', '县公安局']],
    ['县财政局 县公安局', ['县财政局', '县公安局']],
    ['县财政局/县公安局', ['县财政局', '县公安局']],
    ['1.县财政局 2.县公安局', ['县财政局', '县公安局']],
    ['县财政局和县公安局', ['县财政局', '县公安局']],
    ['县住房和城乡\n建设局', ['县住房城乡建设局']],
    ['各乡、镇人民政府、县财政局', ['各乡镇人民政府', '县财政局']],
    ['责任单位：县财政局。', ['县财政局']],
    ['①县财政局②县公安局', ['县财政局', '县公安局']],
    ['县财政局（县公安局）', ['县财政局', '县公安局']],
    ['县财政局（牵头）、县公安局', ['县财政局', '县公安局']],
    ['县财政局牵头，县公安局配合', ['县财政局', '县公安局']],
    ['县财政局会同县公安局', ['县财政局', '县公安局']],
    ['财政、公安局', ['县财政局', '县公安局']],
    ['县财政局，各乡镇人民政府、街道办事处', ['县财政局', '各乡镇人民政府']],
    ['县财政局、财政局', ['县财政局']],
    ['—', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('drops an open word from the name, keeps it in the text, and says so', () => {
    const read = parseOwners('县政务服务管理局等部门，有关交易机构', UNITS, DAY);
    expect(read.value).toEqual([
      { name: '县政务服务管理局', text: '县政务服务管理局等部门' },
      { name: '有关交易机构', text: '有关交易机构' },
    ]);
    expect(read.problems.map((problem) => problem.code)).toEqual(['owner-open-word']);
  });

  it.each([
    '县级农业农村部门',
    '相关审批部门',
    '县（区、市）人民政府',
    '住房和城乡建设部门',
    '××局',
    '税务机关',
    '镇人民政府',
    '街镇人民政府（街道办事处）',
    '市、县人民政府',
    '所属镇（街道）',
    '所在地住房保障部门',
  ])('tells words of the template that nobody localised: %s', (text) => {
    expect([names(text), codes(text)]).toEqual([[text], ['owner-template-phrase']]);
  });

  it('keeps an unknown owner as written, with the nearest names', () => {
    const read = parseOwners('县财证局', UNITS, DAY);
    expect(read.value).toEqual([{ name: '县财证局', text: '县财证局' }]);
    expect(read.problems).toMatchObject([
      { code: 'owner-unknown', params: { nearest: ['县财政局'] } },
    ]);
  });

  it('reads a group with exceptions as one owner', () => {
    const expected = ['县财政局', '各乡镇人民政府，城关镇人民政府、东山乡人民政府除外', '县公安局'];
    expect(names('县财政局、各乡镇人民政府，城关镇、东山乡除外、县公安局')).toEqual(expected);
    expect(names('县财政局、各乡镇（城关镇、东山乡除外）、县公安局')).toEqual(expected);
    expect(readException(expected[1] ?? '')).toEqual({
      group: '各乡镇人民政府',
      except: ['城关镇人民政府', '东山乡人民政府'],
    });
    expect(readException('乡镇人民政府（街道办事处）')).toBeUndefined();
  });

  it.each([
    ['乡镇人民政府(街道办事处)、县民政局', ['乡镇人民政府(街道办事处)', '县民政局']],
    ['负责审批的 燃气管理部 门', ['负责审批的燃气管理部门']],
    ['市、区两级人民政府民政部门', ['市、区两级人民政府民政部门']],
    ['各乡镇人民政府，甲乡、乙镇除外', ['各乡镇人民政府，甲乡、乙镇除外']],
  ])('needs no roster: %s', (text, expected) => {
    const read = parseOwners(text, NO_UNITS);
    expect([read.value.map((owner) => owner.name), read.problems]).toEqual([expected, []]);
  });

  it('owners survive writing and reading', () => {
    const name = fc.constantFrom(
      ...UNITS.units.filter((unit) => unit.name !== '县自然资源局').map((unit) => unit.name),
      '各乡镇人民政府',
      '招标人及有关招标代理机构',
      '各乡镇人民政府，城关镇人民政府、东山乡人民政府除外',
      '乡镇人民政府（街道办事处、社区）',
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 8 }), (list) => {
        const owners = list.map((one) => ({ name: one, text: one }));
        expect(names(writeOwners(owners))).toEqual(list);
        expect(parseOwners(writeOwners(owners), NO_UNITS).value).toEqual(owners);
      }),
    );
  });
});
