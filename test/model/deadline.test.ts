/** By when units are to have sent, as the scheme's phases let see. */
import { expect, it } from 'vitest';
import { daysAfter, deadlineOf } from '../../src/model/deadline.js';

const phase = (title: string, until: string | undefined, ...tasks: string[]) => ({
  title,
  from: '2018-01-01',
  ...(until === undefined ? {} : { until }),
  tasks,
});
const prepared = phase(
  '动员部署阶段',
  '2018-02-28',
  '各单位成立领导小组，将名单报送县政务服务管理局。',
);
const sent = phase(
  '第二阶段',
  '2018-04-30',
  '召开会议；各单位完成公开目录清单，按时报送给牵头单位；抓好落实。',
);
const made = phase('形成清单，完善制度', '2018-06-30');
const summed = phase('总结提升', '2018-12-30', '各单位将工作总结报县人民政府办公室。');

it('is the end of the first phase in which the catalogue is sent', () => {
  expect(deadlineOf({ phases: [prepared, sent, made, summed] })).toEqual({
    date: '2018-04-30',
    from: '第二阶段',
  });
});

it('is else the end of the phase in which it is made, never of one that reports on the work', () => {
  expect(deadlineOf({ phases: [prepared, made, summed] })?.date).toBe('2018-06-30');
  expect(deadlineOf({ phases: [prepared, summed] })).toBeUndefined();
  expect(deadlineOf({ phases: [phase('按时报送目录清单', undefined)] })).toBeUndefined();
});

it('is what scheme.yaml says where it says so', () => {
  expect(deadlineOf({ due: '2018-03-15', phases: [sent] })).toEqual({
    date: '2018-03-15',
    from: null,
  });
});

it('is passed by whole days, over the end of a month and a year', () => {
  expect(daysAfter('2018-12-30', '2019-01-02')).toBe(3);
  expect(daysAfter('2018-12-30', '2018-12-30')).toBe(0);
  expect(daysAfter('2018-12-30', '2018-12-01')).toBe(0);
});
