import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Limit } from '../../src/model/limit.js';
import { writeNumeral } from '../../src/text/numeral.js';
import { parseTimeLimit } from '../../src/text/time-limit.js';

const limits = (text: string) => parseTimeLimit(text).value.limits;
const codes = (text: string) => parseTimeLimit(text).problems.map((problem) => problem.code);
const within = (count: number, unit: string, trigger?: string) => ({
  kind: 'within',
  role: 'due',
  count,
  unit,
  ...(trigger === undefined ? {} : { trigger }),
});
const atLeast = (role: string, count: number, unit: string, trigger?: string) => ({
  ...within(count, unit, trigger),
  kind: 'at-least',
  role,
});

describe('what a time limit says', () => {
  it('keeps working days and days apart, with or without 个', () => {
    expect(limits('20工作日')).toEqual([within(20, 'workday')]);
    expect(limits('批准后20日内')).toEqual([within(20, 'day', '批准')]);
    expect(limits('二十个工作日内')).toEqual([within(20, 'workday')]);
    expect(limits('24小时内')).toEqual([within(24, 'hour')]);
  });

  it.each([
    ['自收到申请之日起20个工作日内', '收到申请'],
    ['信息形成后，20个工作日内公开', '信息形成'],
    ['20个工作日（自该信息形成或者变更之日起）', '该信息形成或者变更'],
    ['行政处罚信息自作出行政决定之日起20个工作日内', '作出行政决定'],
    ['制 定 或 获 取 信 息之日起 20 个 工作日内', '制定或获取信息'],
    ['公开事项信息形成或变更之日起20个工作日内', '公开事项信息形成或变更'],
    ['自然资源局批复后20个工作日内', '自然资源局批复'],
    ['处罚信息在执法决定作出之日起20个工作日内', '执法决定作出'],
    ['财政部门批复部门预算后20个工作日内', '财政部门批复部门预算'],
    ['第1-3项信息形成之日起20个工作日内', '信息形成'],
    ['公示期满无异议的，20个工作日内', '公示期满无异议'],
    ['公示期满20个工作日内公布', '公示期满'],
    ['应急响应终止后20个工作日内', '应急响应终止'],
    ['自公布之日起动态管理，调整后20个工作日内更新', '调整'],
  ])('tells the event apart from the count: %s', (text, trigger) => {
    expect(limits(text)).toEqual([within(20, 'workday', trigger)]);
  });

  it('takes no subject for an event', () => {
    expect(limits('处罚决定：20个工作日内')).toEqual([within(20, 'workday')]);
  });

  it('reads several limits of one cell, each with its own event', () => {
    expect(limits('信息形成之日起20个工作日内（依申请的自收到申请之日起15日内答复）')).toEqual([
      within(20, 'workday', '信息形成'),
      within(15, 'day', '收到申请'),
    ]);
    expect(
      limits(
        '信息形成之日起20个工作日内；行政许可决定作出后7个工作日内，法律法规另有规定的从其规定',
      ),
    ).toEqual([
      within(20, 'workday', '信息形成'),
      within(7, 'workday', '行政许可决定作出'),
      { kind: 'per-law', role: 'due' },
    ]);
    expect(limits('收到评标报告之日起3日内公示，公示期不得少于3日')).toEqual([
      within(3, 'day', '收到评标报告'),
      atLeast('retention', 3, 'day'),
    ]);
  });

  it.each([
    ['公示7个工作日', atLeast('retention', 7, 'workday')],
    ['公告期限为5个工作日', atLeast('retention', 5, 'workday')],
    ['公示期不得少于7日', atLeast('retention', 7, 'day')],
    ['不少于20个工作日', atLeast('retention', 20, 'workday')],
    ['公开1年', atLeast('retention', 1, 'year')],
    ['拍卖日7日前', atLeast('notice', 7, 'day', '拍卖')],
    ['开标前20日', atLeast('notice', 20, 'day', '开标')],
    ['提前7日公告', atLeast('notice', 7, 'day')],
    ['招标公告在开标20日前发布', atLeast('notice', 20, 'day', '开标')],
    ['公开后保持1个月', atLeast('retention', 1, 'month')],
    ['计划停水提前24小时公告', atLeast('notice', 24, 'hour')],
    ['公示（7天）', atLeast('retention', 7, 'day')],
    ['公示期限最长为三年', atLeast('retention', 3, 'year')],
    ['异议期15天', atLeast('retention', 15, 'day')],
    ['2年内有效', atLeast('retention', 2, 'year')],
  ])('takes a least period never for a deadline: %s', (text, limit) => {
    expect(limits(text)).toEqual([limit]);
  });

  it.each([
    [
      '每年6月5日、12月5日前',
      { kind: 'periodic', role: 'due', every: 'year', by: '6月5日、12月5日前' },
    ],
    ['每月后10个工作日', { kind: 'periodic', role: 'due', every: 'month', by: '后10个工作日' }],
    ['每季度的首个月20日', { kind: 'periodic', role: 'due', every: 'quarter', by: '首个月20日' }],
    ['半年至少更新1次', { kind: 'periodic', role: 'refresh', every: 'half-year' }],
    ['按月公开', { kind: 'periodic', role: 'due', every: 'month' }],
    ['次年3月31日前', { kind: 'by-date', role: 'due', date: '次年3月31日前' }],
    ['6月底前', { kind: 'by-date', role: 'due', date: '6月底前' }],
    ['实时公开', { kind: 'real-time', role: 'due' }],
    ['及时更新', { kind: 'prompt', role: 'refresh' }],
    ['长期公开', { kind: 'standing', role: 'retention' }],
    ['按法定时限公开', { kind: 'per-law', role: 'due' }],
    ['按季公告', { kind: 'periodic', role: 'due', every: 'quarter' }],
    ['一月一公开', { kind: 'periodic', role: 'due', every: 'month' }],
    ['每12个月', { kind: 'periodic', role: 'due', every: 'year' }],
    ['年内', { kind: 'by-date', role: 'due', date: '年内' }],
    ['受理后即公开', { kind: 'prompt', role: 'due' }],
    ['公示时间：3月1日至3月7日', { kind: 'by-date', role: 'retention', date: '3月1日至3月7日' }],
  ])('knows the other kinds: %s', (text, limit) => {
    expect(limits(text)).toEqual([limit]);
  });
});

describe('numbers that are no limit', () => {
  it.each([
    ['自收到申请之日起20个工作日内答复，延长期限最长不超过20个工作日', '收到申请'],
    ['五年规划批准后20个工作日内', '五年规划批准'],
    ['①②20个工作日内', undefined],
    ['20个工作日内，不足15日的顺延', undefined],
    ['热线全天24小时受理，办结后20个工作日内', '办结'],
    ['上半年信息形成后20个工作日内', '上半年信息形成'],
    ['20个工作日内公开20个工作日内公开', undefined],
  ])('%s', (text, trigger) => {
    expect([limits(text), codes(text)]).toEqual([[within(20, 'workday', trigger)], []]);
  });
});

/** One limit in the words that the forms teach, and what they mean. */
const written: fc.Arbitrary<readonly [string, Limit]> = fc.oneof(
  fc
    .record({
      count: fc.integer({ min: 1, max: 99 }),
      unit: fc.constantFrom(
        ['个工作日', 'workday'] as const,
        ['工作日', 'workday'] as const,
        ['日', 'day'] as const,
        ['天', 'day'] as const,
        ['小时', 'hour'] as const,
        ['个月', 'month'] as const,
      ),
      digits: fc.boolean(),
      trigger: fc.constantFrom(undefined, '信息形成或者变更', '作出行政处罚决定', '收到评标报告'),
      least: fc.constantFrom(
        undefined,
        '公示期不少于',
        '公告不得少于',
        '至少公示',
        '公示时间不低于',
      ),
    })
    .map(({ count, unit: [word, unit], digits, trigger, least }): readonly [string, Limit] => {
      const amount = `${digits ? count : writeNumeral(count)}${word}`;
      return least
        ? [`${least}${amount}`, { kind: 'at-least', role: 'retention', count, unit }]
        : [
            `${trigger ? `自${trigger}之日起` : ''}${amount}内`,
            { kind: 'within', role: 'due', count, unit, ...(trigger ? { trigger } : {}) },
          ];
    }),
  fc.constantFrom<readonly [string, Limit]>(
    ['实时公开', { kind: 'real-time', role: 'due' }],
    ['及时公开', { kind: 'prompt', role: 'due' }],
    ['长期公开', { kind: 'standing', role: 'retention' }],
    ['每季度公开', { kind: 'periodic', role: 'due', every: 'quarter' }],
    ['每年1月31日前', { kind: 'periodic', role: 'due', every: 'year', by: '1月31日前' }],
    ['6月底前', { kind: 'by-date', role: 'due', date: '6月底前' }],
    ['法律法规另有规定的，从其规定', { kind: 'per-law', role: 'due' }],
  ),
);
const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('any limits in one cell', () => {
  it('are each read as written: count, unit, kind and event', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(written, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (list, numbered) => {
          const text = list
            .map(([words], index) => `${numbered ? `${index + 1}.` : ''}${words}`)
            .join('；');
          const wanted = new Map(list.map(([, limit]) => [JSON.stringify(limit), limit]));
          expect(limits(text)).toEqual([...wanted.values()]);
          expect(codes(text)).toEqual([]);
        },
      ),
    );
  });

  it('are the same with blanks, line breaks and wide figures inside', () => {
    const blank = fc.constantFrom('', '', '', ' ', '　', '\u200b');
    fc.assert(
      fc.property(
        written,
        fc.array(blank, { maxLength: 30 }),
        fc.boolean(),
        ([words], blanks, isWide) => {
          const plain = isWide ? wide(words) : words;
          const text = [...plain].map((mark, at) => mark + (blanks[at] ?? '')).join('');
          const bare = (limit: Limit): unknown => ({ ...limit, trigger: '', date: '', by: '' });
          expect(limits(text).map(bare)).toEqual(limits(words).map(bare));
        },
      ),
    );
  });
});

describe('what a time limit does not say', () => {
  it.each(['20内', '至少30', '20个工作', '信息形成之日起20公开', '公示10', '不少于5个'])(
    'a lost unit is told, never guessed: %s',
    (text) => {
      expect([limits(text), codes(text)]).toEqual([[], ['time-limit-unit-lost']]);
    },
  );

  it.each([
    '培训信息需含计划、通知、报道。',
    '定期公开',
    '每两年公布',
    '3个月',
    '公示期满5个工作日后公开',
    '20日内（工作日）',
    '20日工作日内',
    '每半月公布',
    '每学期公开',
    '30分钟内',
  ])('what cannot be read is told: %s', (text) => {
    expect([limits(text), codes(text)]).toEqual([[], ['time-limit-unread']]);
  });

  it('a limit that contradicts itself is told', () => {
    expect(codes('20个工作日内及时公开')).toEqual(['time-limit-contradiction']);
    expect(codes('实时公开，20个工作日内')).toEqual(['time-limit-contradiction']);
    expect(codes('信息形成之日起20个工作日内，信息形成之日起7个工作日内')).toEqual([
      'time-limit-contradiction',
    ]);
    expect(codes('及时公开，最迟20个工作日内')).toEqual([]);
    expect(codes('与政策文件同步发布，时间跨度不超过5个工作日')).toEqual([]);
    expect(codes('自形成之日起20个工作日内，实时更新')).toEqual([]);
    expect(codes('许可信息20个工作日内，空气质量实时公开')).toEqual([]);
    expect(codes('许可自决定作出之日起7日内，处罚自决定作出之日起20日内')).toEqual([]);
    expect(codes('中标后即时公示，合同签订后20个工作日内公布')).toEqual([]);
    expect(codes('20个工作日内，并实时公开')).toEqual(['time-limit-contradiction']);
  });

  it('what one part of a cell leaves unread is told beside what was read', () => {
    expect([limits('及时公开；收费情况每学期公布'), codes('及时公开；收费情况每学期公布')]).toEqual(
      [[{ kind: 'prompt', role: 'due' }], ['time-limit-unread']],
    );
  });

  it('the text stays as written, a blank one is no problem', () => {
    expect(parseTimeLimit(' 20 工作日\n').value.text).toBe('20 工作日');
    expect(parseTimeLimit('  ')).toEqual({ value: { text: '', limits: [] }, problems: [] });
  });
});
