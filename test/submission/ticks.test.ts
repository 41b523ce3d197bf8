import { describe, expect, it } from 'vitest';
import { readTicks, readTickWords } from '../../src/submission/ticks.js';

const AUDIENCE = ['全社会', '特定群体'];

describe('ticked columns', () => {
  it.each([
    [['√', ''], ['全社会']],
    [['', ' √\n'], ['特定群体']],
    [
      ['√', '√'],
      ['全社会', '特定群体'],
    ],
    [['■', '□'], ['全社会']],
    [['R', '£'], ['全社会']],
    [['☑', '☐'], ['全社会']],
    [['√√', ''], ['全社会']],
    [['（√）', '（ ）'], ['全社会']],
    [['√', '×'], ['全社会']],
    [['是', '否'], ['全社会']],
    [['V', ''], ['全社会']],
    [['', '申请人'], ['特定群体']],
    [['', '√面向拟征收土地所在地的村集体成员'], ['特定群体']],
    [['全社会', ''], ['全社会']],
    [['√', '□面向申请人'], ['全社会']],
    [['√', '不涉及'], ['全社会']],
    [['√', '不公开'], ['全社会']],
    [['不适用', '在征收范围内'], ['特定群体']],
    [['√（除涉密外）', ''], ['全社会']],
    [['●', '○'], ['全社会']],
    [['', '××村村民'], ['特定群体']],
    [['', '到服务窗口 申请的人'], ['特定群体']],
    [['', ''], []],
  ])('%j', (texts, expected) => {
    const cells = texts.map((text, index) => ({ part: AUDIENCE[index] ?? '', text }));
    expect(readTicks(cells).values).toEqual(expected);
  });

  it('keeps what a cell says beside its tick', () => {
    expect(readTicks([{ part: '特定群体', text: '申请人' }]).raw).toBe('申请人');
    expect(readTicks([{ part: '特定群体', text: '不涉及' }])).toEqual({
      values: [],
      raw: '不涉及',
    });
    expect(readTicks([{ part: '全社会', text: '√' }]).raw).toBeUndefined();
    expect(readTicks([{ part: '州级县级', text: '县级' }]).values).toEqual(['县级']);
  });
});

describe('words in place of ticks', () => {
  it.each([
    ['audience', '全社会', ['全社会']],
    ['audience', '社会公众', ['全社会']],
    ['audience', '面向全社会', ['全社会']],
    ['audience', '特定群众', ['特定群体']],
    ['audience', '全社会、特定群体', ['全社会', '特定群体']],
    ['audience', '■全社会 □特定群体', ['全社会']],
    ['audience', '□全社会\n■特定群体', ['特定群体']],
    ['audience', '全社会■ 特定群体□', ['全社会']],
    ['audience', '全社会（√）特定群体（ ）', ['全社会']],
    ['audience', '（√）全社会（ ）特定群体', ['全社会']],
    ['audience', '[√]全社会 [ ]特定群体', ['全社会']],
    ['audience', '√全社会 特定群体', ['全社会']],
    ['audience', 'R全社会 £特定群体', ['全社会']],
    ['audience', '■全社会 口特定群体', ['全社会']],
    ['audience', '□全社会 √特定群体（申请人）', ['特定群体']],
    ['audience', '申请人', ['申请人']],
    ['audience', '低保对象、特困人员', ['低保对象', '特困人员']],
    ['mode', '主动公开', ['主动']],
    ['mode', '依申请公开', ['依申请']],
    ['mode', '主动公开/依申请公开', ['主动', '依申请']],
    ['mode', '√主动公开 □依申请公开', ['主动']],
    ['mode', '主动公开√\n依申请公开', ['主动']],
    ['mode', '主动☑  依申请☐', ['主动']],
    ['mode', '√ 主动', ['主动']],
    ['mode', '不予公开', ['不予公开']],
    ['mode', '全社会主动公开', ['主动']],
    ['tier', '县级', ['县级']],
    ['tier', '县级、乡级', ['县级', '乡级']],
    ['tier', '县级/乡级', ['县级', '乡级']],
    ['tier', '■县级 □乡级', ['县级']],
    ['tier', '√县级 √乡级', ['县级', '乡级']],
    ['tier', '县级√ 乡级', ['县级']],
    ['tier', '县级 乡级', ['县级', '乡级']],
    ['tier', '县、乡、村级', ['县级', '乡级', '村级']],
    ['tier', '■县(区)级 □镇(街)级', ['县(区)级']],
    ['tier', '县级、乡镇（街道）', ['县级', '乡镇（街道）']],
    ['audience', '○○村村民', ['○○村村民']],
    ['audience', '全社会口特定群体√', ['特定群体']],
    ['audience', '¨全社会 þ特定群体', ['特定群体']],
    ['audience', '□全社会 □特定群体', []],
  ] as const)('%s: %j', (field, text, expected) => {
    expect(readTickWords(field, text).values).toEqual(expected);
  });

  it('keeps the cell as written where it is not the value itself', () => {
    expect(readTickWords('mode', '主动公开').raw).toBe('主动公开');
    expect(readTickWords('tier', '县级、乡级').raw).toBeUndefined();
  });
});
