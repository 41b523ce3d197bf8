/** Letters to units and of units: whom each goes to, what it says, what it leaves to a hand. */
import { describe, expect, it } from 'vitest';
import { BUREAU, FINANCE, HOUSING, TOWNS } from '../merge/helpers.js';
import { half, letterOf, lettersOf, none, roundOf, textOf } from './round.js';

describe('下发通知', () => {
  const letter = letterOf('下发通知', none);
  const text = textOf(letter);

  it('goes to the groups by their names and the departments together', () => {
    expect(letter.paragraphs[2]).toEqual({
      style: 'addressee',
      text: '各乡镇人民政府，县直有关单位：',
    });
  });

  it('says what is to be filled in, by when, and to whom it is sent', () => {
    expect(text).toContain('目录清单包括2个领域、5项公开事项，涉及6个单位');
    expect(text).toContain(
      '信息形成或者变更之日起20个工作日内公开；作出行政决定之日起7个工作日内公开。',
    );
    expect(text).toContain('政府网站、公共资源交易平台是实施方案要求的公开渠道');
    expect(text).toContain('各乡镇人民政府直接报县政务服务管理局');
    expect(text).toContain('各单位于×××前报送');
  });

  it('lists attachments, and the second one stands on a page of its own under its title', () => {
    const styles = letter.paragraphs.map(({ style }) => style);
    expect(styles.slice(-5)).toEqual([
      'signature',
      'signature',
      'attachment',
      'attachmentTitle',
      'table',
    ]);
    expect(letter.paragraphs.at(-3)?.text).toBe('附件2');
    expect(text).toContain('附件：1.公开目录填报表（电子表格）\n2.各领域牵头单位和责任单位');
    expect(text).toContain(
      '2|政府采购领域|3|县财政局||各乡镇人民政府、县政务服务管理局、采购人及有关采购代理机构、等部门',
    );
  });

  it('leaves the number, the day and whom to ask to a hand', () => {
    expect(letter.blanks).toEqual(['文号', '各单位于', '联系人', '电话']);
    expect(letter.paragraphs[0]).toEqual({ style: 'number', text: '×××〔2018〕×××号' });
  });
});

describe('催报函', () => {
  const letters = lettersOf('催报函', half);

  it('goes to each unit that has not sent everything, and to no other', () => {
    expect(letters.map(({ unit }) => unit)).toEqual([HOUSING, TOWNS[1], TOWNS[2]]);
  });

  it('names the domains that are waited for', () => {
    const [housing, town] = letters.map(textOf);
    expect(housing).toContain('你单位尚有1项没有报送');
    expect(housing).toContain(`1|${HOUSING}|住房保障领域|未报送|0|0`);
    expect(town).toContain('你单位尚有2项没有报送');
    expect(town).toContain(`2|${TOWNS[1]}|政府采购领域|未报送|0|0`);
  });

  it('of one unit alone where it is named; none to one that has sent', () => {
    expect(lettersOf('催报函', half, { unit: TOWNS[2] }).map(({ unit }) => unit)).toEqual([
      TOWNS[2],
    ]);
    expect(lettersOf('催报函', half, { unit: FINANCE })).toEqual([]);
  });

  it('says by when it was due, and for how many days it is overdue', () => {
    const { catalogue } = half;
    const due = { ...catalogue, scheme: { ...catalogue.scheme, due: '2018-10-09' } };
    const text = textOf(letterOf('催报函', roundOf([], due), { unit: HOUSING }));
    expect(text).toContain('应于2018年10月9日前报送');
    expect(text).toContain('已经逾期10天');
    expect(text).toContain(`1|${HOUSING}|住房保障领域|未报送|0|10`);
  });
});

describe('报送函', () => {
  it('of a lead unit tells its domain to the bureau: rows, who has not sent', () => {
    const letter = lettersOf('报送函', half).find(({ unit }) => unit === FINANCE);
    const text = letter ? textOf(letter) : '';
    expect(letter?.paragraphs[2]).toEqual({ style: 'addressee', text: `${BUREAU}：` });
    expect(text).toContain('领域目录共2条，由各责任单位报送的2条合并而成');
    // Townships report past the lead unit: it answers for two departments.
    expect(text).toContain('1|政府采购领域|3|2|2|2|0');
    expect(text).toContain('附件：县财政局领域目录（电子表格）');
    expect(letter?.foot).toBe('草稿');
  });

  it('of a township goes to the bureau with its forms, of a department to its lead unit', () => {
    const township = letterOf('报送函', half, { unit: TOWNS[0] });
    expect(textOf(township)).toContain('附件：甲镇人民政府公开目录填报表（电子表格）');
    expect(township.paragraphs[2]?.text).toBe(`${BUREAU}：`);
    expect([township.foot, township.paragraphs[1]?.text]).toEqual([
      '',
      '关于报送样例县公共资源配置领域政府信息主动公开目录清单填报表的函',
    ]);
    expect(letterOf('报送函', half, { unit: BUREAU }).paragraphs[2]?.text).toBe(`${FINANCE}：`);
  });
});

describe('部门工作方案', () => {
  it('has the three parts, and in the second the unit’s own rows by domain', () => {
    const letter = letterOf('部门工作方案', half, { unit: TOWNS[0] });
    const headings = letter.paragraphs.filter(({ style }) => style === 'heading1');
    expect(headings.map(({ text }) => text)).toEqual([
      '一、现状分析及思路目标',
      '二、主要任务及具体措施',
      '三、组织保障和监督考核',
    ]);
    const [housing, buying] = letter.paragraphs.filter(({ style }) => style === 'table');
    expect(housing?.table?.headings).toEqual([
      '序号',
      '公开事项',
      '公开内容',
      '公开主体',
      '公开渠道',
      '公开时效',
    ]);
    expect(buying?.table?.rows[1]).toEqual([
      '2',
      '采购合同信息',
      '甲镇人民政府的合同全文。',
      '甲镇人民政府',
      '政府网站、公共资源交易平台',
      '自中标、成交供应商确定之日起2个工作日内',
    ]);
  });

  it('of a unit that has not sent takes the scheme’s matters, and leaves the rest to a hand', () => {
    const letter = letterOf('部门工作方案', none, { unit: HOUSING });
    const rows = letter.paragraphs.find(({ style }) => style === 'table')?.table?.rows;
    expect(rows?.[0]).toEqual([
      '1',
      '农村危房改造信息',
      '包括农村危房改造政策、补助范围、对象认定及工作程序。',
      '×××',
      '×××',
      '×××',
    ]);
    expect(letter.blanks).toContain('表格“公开主体”栏');
  });

  it('says 不涉及 of a domain with the unit’s reason, and prints no table for it', () => {
    const letter = letterOf('部门工作方案', half, { unit: BUREAU });
    expect(textOf(letter)).toContain('（一）政府采购领域。本单位不涉及（无此项业务）。');
    expect(letter.paragraphs.filter(({ style }) => style === 'table')).toHaveLength(1);
  });

  it('one for every unit of which anything is expected', () => {
    expect(lettersOf('部门工作方案', none).map(({ unit }) => unit)).toEqual([
      HOUSING,
      FINANCE,
      BUREAU,
      ...TOWNS,
    ]);
  });
});

describe('保密审查登记表', () => {
  it('has a row an entry, and empty columns for the one who reviews', () => {
    const letter = letterOf('保密审查登记表', half, { unit: FINANCE });
    const [list, signed] = letter.paragraphs.filter(({ style }) => style === 'table');
    expect(list?.table?.headings).toEqual([
      ...['序号', '公开事项', '公开属性', '全文或部分公开', '删减处理', '不公开的理由', '审查意见'],
    ]);
    expect(list?.table?.rows).toEqual([
      ['1', '中标、成交结果信息', '主动', '', '', '', ''],
      ['2', '采购合同信息', '主动', '', '', '', ''],
    ]);
    expect(signed?.table?.rows.map((row) => row[1])).toEqual([
      ...['信息提供部门', '保密审查人员', '政务公开工作机构', '单位负责人'],
    ]);
    expect(letter.blanks).toEqual([]);
  });
});
