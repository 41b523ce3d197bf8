import { describe, expect, it } from 'vitest';
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
  ])('tells the event apart from the count: %s', (text, trigger) => {
    expect(limits(text)).toEqual([within(20, 'workday', trigger)]);
  });

  it('takes no subject for an event', () => {
    expect(limits('处罚决定：20个工作日内')).toEqual([within(20, 'workday')]);
  });

  it('reads several limits of one cell, each with its own event', () => {
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
  ])('knows the other kinds: %s', (text, limit) => {
    expect(limits(text)).toEqual([limit]);
  });
});

describe('what a time limit does not say', () => {
  it.each(['20内', '至少30', '20个工作', '信息形成之日起20公开'])(
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
  });

  it('the text stays as written, a blank one is no problem', () => {
    expect(parseTimeLimit(' 20 工作日\n').value.text).toBe('20 工作日');
    expect(parseTimeLimit('  ')).toEqual({ value: { text: '', limits: [] }, problems: [] });
  });
});
