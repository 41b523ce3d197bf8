/** Reports and sheets of figures: what they say of the round, and what they leave to a hand. */
import { describe, expect, it } from 'vitest';
import { BUREAU, FINANCE, HOUSING, submission, TOWNS } from '../merge/helpers.js';
import { everything, half, letterOf, roundOf, textOf } from './round.js';

describe('报告', () => {
  it('of a round with something open says so in the title, in the foot and in a part of its own', () => {
    const letter = letterOf('报告', half);
    const text = textOf(letter);
    expect(letter.paragraphs[1]?.text).toBe(
      '关于报送样例县公共资源配置领域政府信息主动公开目录清单的报告（草稿）',
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
