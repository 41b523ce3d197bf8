/** Titles in lines: no word is torn, no line begins with 的, the lines are about as long as one another. */
import { expect, test } from 'vitest';
import { wholeWordLines, widthInChars } from '../../../src/render/word/title-lines.js';

test.each([
  ['关于做好填报工作的通知', ['关于做好填报工作的通知']],
  [
    '关于催报昌宁县公共资源配置领域政府信息主动公开目录清单的函',
    ['关于催报昌宁县公共资源配置领域', '政府信息主动公开目录清单的函'],
  ],
  [
    '某某县政务服务管理局2018年上半年推进公共资源配置领域政府信息公开工作情况的报告',
    ['某某县政务服务管理局', '2018年上半年推进公共资源配置', '领域政府信息公开工作情况的报告'],
  ],
])('%s', (title, lines) => {
  expect(wholeWordLines(title, 19)).toEqual(lines);
});

test.each(['甲'.repeat(45), '=1+1', '某局'.repeat(2500), '《》'.repeat(30), '的'.repeat(30), ''])(
  'whatever the title is, nothing of it is lost and every line fits: %.20s',
  (title) => {
    const lines = wholeWordLines(title, 19);
    expect(lines.join('')).toBe(title);
    for (const line of lines) expect(widthInChars(line)).toBeLessThanOrEqual(19);
  },
);
