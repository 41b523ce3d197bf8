/** Each letter of a cycle: whom it goes to, what it says of the round, what it leaves to a hand. */
import { describe, expect, it } from 'vitest';
import { LETTER_KINDS } from '../../src/letters/kinds.js';
import { BUREAU, FINANCE, HOUSING, housingRow, submission, TOWNS } from '../merge/helpers.js';
import { letterOf, lettersOf, roundOf, textOf } from './round.js';

const everything = (unit: string) => [
  { ...housingRow },
  { ...housingRow, matterId: 'M1.2', matter: { level1: '保障性住房分配信息' } },
  {},
  { matterId: 'M2.2', matter: { level1: '采购合同信息' }, content: `${unit}的合同全文。` },
];
/** 县财政局 and one township sent; the bureau said 不涉及; the rest is missing. */
const half = roundOf([
  submission(FINANCE, [{}, { matterId: 'M2.2', matter: { level1: '采购合同信息' } }]),
  submission(BUREAU, [], [{}]),
  submission(TOWNS[0], everything(TOWNS[0])),
]);
const none = roundOf([]);
const stylesOf = (name: string, round = half, options = {}) =>
  letterOf(name, round, options).paragraphs.map(({ style }) => style);

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
    expect(text).toContain('附件：1.公开目录填报表（电子表格，另发）\n2.各领域牵头单位和责任单位');
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
    expect(letterOf('报送函', half, { unit: BUREAU }).paragraphs[2]?.text).toBe(`${FINANCE}：`);
  });
});

describe('报告', () => {
  it('of a round with something open says so in the title, in the foot and in a part of its own', () => {
    const letter = letterOf('报告', half);
    const text = textOf(letter);
    expect(letter.paragraphs[1]?.text).toBe(
      '关于报送《样例县公共资源配置领域政府信息主动公开目录清单》的报告（草稿）',
    );
    expect(letter.foot).toBe('草稿');
    expect(letter.paragraphs[2]?.text).toBe('样例县人民政府：');
    expect(text).toContain('三、尚未解决的问题');
    expect(text).toContain('1|县住房城乡建设局|住房保障领域');
    expect(text).toContain('1|政府采购领域|审计结果公告');
    expect(text).toContain('四、下一步工作');
  });

  it('of a finished round has no such part, and names the catalogue as its attachment', () => {
    const all = (unit: string) => [
      ...everything(unit).slice(0, 3),
      { matterId: 'M2.2', matter: { level1: '采购合同信息' }, content: '政府采购合同全文。' },
      { matterId: 'M2.3', matter: { level1: '审计结果公告' }, content: '审计结果公告全文。' },
    ];
    const done = roundOf([
      submission(HOUSING, all(HOUSING).slice(0, 2)),
      submission(FINANCE, all(FINANCE).slice(2)),
      submission(BUREAU, [], [{}]),
      ...TOWNS.map((town) => submission(town, all(town))),
    ]);
    expect(done.master.state).toBe('final');
    const letter = letterOf('报告', done);
    const text = textOf(letter);
    expect(letter.foot).toBe('');
    expect(text).not.toContain('草稿');
    expect(text).toContain('三、下一步工作');
    expect(text).toContain('附件：样例县公共资源配置领域政府信息主动公开目录清单');
    expect(letter.blanks).toEqual(['文号']);
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

describe.each([
  ['半年工作情况报告', '2018年上半年'],
  ['年度工作情况报告', '2018年度'],
] as const)('%s', (name, period) => {
  const scheme = {
    ...half.catalogue.scheme,
    reports: [
      {
        title: '半年和年度工作情况',
        due: ['6月5日', '12月5日'],
        to: ['县人民政府办公室', '县发展改革局'],
      },
    ],
  };
  const round = roundOf([submission(FINANCE, [{}])], { ...half.catalogue, scheme });

  it('of the whole goes to the government with the figures by domain', () => {
    const letter = letterOf(name, round);
    const text = textOf(letter);
    expect(letter.paragraphs[1]?.text).toBe(
      `县政务服务管理局${period}推进公共资源配置领域政府信息公开工作情况的报告`,
    );
    expect(letter.paragraphs[2]?.text).toBe('样例县人民政府：');
    expect(text).toContain('2|政府采购领域|县财政局|3|1|1|4');
    expect(text).toContain('没有报送或者没有报齐的单位：县住房城乡建设局、县政务服务管理局');
  });

  it('of a unit goes to whom the scheme names, with its own figures and blanks for the rest', () => {
    const letter = letterOf(name, round, { unit: FINANCE });
    const text = textOf(letter);
    expect(letter.paragraphs[2]?.text).toBe('县人民政府办公室、县发展改革局：');
    expect(text).toContain(name.startsWith('半年') ? '6月5日前' : '12月5日前');
    expect(text).toContain('列入目录清单的条目1条');
    expect(text).toContain('1|2个工作日内|1|||');
    expect(letter.blanks).toContain('收到信息公开申请');
  });

  it('says another period where one is given', () => {
    const text = textOf(letterOf(name, round, { occasion: { period: '2019年' } }));
    expect(text).toContain('现将2019年工作情况报告如下');
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

describe('季度监测', () => {
  it('has a row a unit with what is known, and leaves the rest empty', () => {
    const letter = letterOf('季度监测', half);
    const text = textOf(letter);
    expect(letter.paragraphs[0]?.text).toContain('2018年第三季度监测情况');
    expect(text).toContain('应报9项（一个单位报一个领域为一项），已接收3项，不涉及1项');
    expect(text).toContain('2|县财政局|1|1|0|0|2|||');
    expect(text).toContain(
      '没有报送或者没有报齐的单位：县住房城乡建设局、乙镇人民政府、丙乡人民政府',
    );
  });
});

describe('年度考核', () => {
  it('has the figures of each unit, and no score of its own making', () => {
    const letter = letterOf('年度考核', half);
    const tables = letter.paragraphs.filter(({ style }) => style === 'table');
    expect(tables[0]?.table?.rows[1]).toEqual(['2', '县财政局', '1', '0', '0', '0', '2', '0', '0']);
    expect(tables[1]?.table?.headings.slice(-2)).toEqual(['得分', '等次']);
    expect(tables[1]?.table?.rows[1]).toEqual(['2', '县财政局', '', '', '', '', '', '', '']);
  });
});

describe('自查报告', () => {
  it('goes through the four points, and lists who has not sent', () => {
    const letter = letterOf('自查报告', half);
    const headings = letter.paragraphs.filter(({ style }) => style === 'heading1');
    expect(headings.map(({ text }) => text)).toEqual([
      '一、信息公开情况',
      '二、公开时效',
      '三、交易平台掌握信息的报送和公开情况',
      '四、创新举措',
      '五、存在问题和整改措施',
    ]);
    expect(textOf(letter)).toContain(
      '没有报送或者没有报齐的单位3个：县住房城乡建设局、乙镇人民政府、丙乡人民政府',
    );
  });
});

describe('every letter', () => {
  const letters = LETTER_KINDS.filter(({ id }) => id !== 'return');

  it.each(letters.map(({ name }) => name))('%s ends with who signs and the day', (name) => {
    const [letter] = lettersOf(name, half);
    const signed = letter?.paragraphs.filter(({ style }) => style === 'signature') ?? [];
    if (name === '保密审查登记表') expect(signed).toEqual([]);
    else expect(signed.map(({ text }) => text)).toEqual([expect.any(String), '2018年10月19日']);
  });

  it.each(letters.map(({ name }) => name))(
    '%s of a round without any file has no empty part',
    (name) => {
      for (const letter of lettersOf(name, none)) {
        expect(textOf(letter)).not.toMatch(/undefined|null|NaN|\[object|：。|、、|（）|，，/);
      }
    },
  );

  it.each(letters.map(({ name }) => name))('%s of a scheme without matters names none', (name) => {
    const { catalogue } = none;
    const domains = catalogue.scheme.domains.map((domain) => ({ ...domain, matters: [] }));
    const bare = roundOf([], { ...catalogue, scheme: { ...catalogue.scheme, domains } });
    for (const letter of lettersOf(name, bare)) {
      expect(textOf(letter)).not.toMatch(/“”|[^\d]0项公开事项|：。|、、/);
    }
  });

  it('of a sample has neither number nor 此件公开发布, and says 样例', () => {
    const { catalogue } = half;
    const sample = roundOf([], { ...catalogue, scheme: { ...catalogue.scheme, sample: true } });
    const occasion = { number: '样政办发〔2018〕9号', note: '此件公开发布' };
    for (const { name } of letters) {
      const options = name === '下发通知' ? { occasion } : {};
      for (const letter of lettersOf(name, sample, options)) {
        expect(letter.foot).toContain('样例');
        expect(letter.paragraphs[0]).toMatchObject({ style: 'title' });
        expect(letter.paragraphs[0]?.text).toMatch(/（样例）$/);
        expect(textOf(letter)).not.toMatch(/〔2018〕|公开发布/);
        expect(letter.blanks).not.toContain('文号');
      }
    }
  });

  it('carries its number and 附注 where they are given', () => {
    const occasion = { number: '样政办发〔2018〕9号', note: '此件公开发布' };
    const letter = letterOf('报告', half, { occasion });
    expect(letter.paragraphs[0]).toEqual({ style: 'number', text: '样政办发〔2018〕9号' });
    expect(letter.paragraphs.at(-1)).toEqual({ style: 'note', text: '（此件公开发布）' });
    expect(letter.blanks).not.toContain('文号');
  });

  it('lists a further attachment, numbered, without 《》 lost or a stop behind it', () => {
    const occasion = { attached: ['会议纪要。', '《某某办法》'] };
    const text = textOf(letterOf('报告', half, { occasion }));
    expect(text).toContain(
      '附件：1.样例县公共资源配置领域政府信息主动公开目录清单\n2.会议纪要\n3.《某某办法》',
    );
  });

  it('of one part only goes to the right styles', () => {
    expect(stylesOf('催报函', half, { unit: HOUSING })).toEqual([
      ...['number', 'title', 'addressee', 'body', 'table', 'body', 'body', 'body'],
      ...['signature', 'signature'],
    ]);
  });
});
