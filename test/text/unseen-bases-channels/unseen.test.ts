import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeCitation, parseBases, writeBases } from '../../../src/text/basis.js';
import { parseChannels, writeChannels } from '../../../src/text/channel.js';
import { scoreBases, scoreChannels } from '../cell-scores.js';
import { CHANNELS } from '../support.js';

const LEAST = 0.97;
const FEWEST = 30;

function load<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));
}

const texts = (name: string): string[] => load<{ text: string }>(name).map(({ text }) => text);

describe('cells that no sample holds are read as a person reads them', () => {
  it.each([
    ['bases-1', () => scoreBases(load('bases-1'))],
    ['bases-2', () => scoreBases(load('bases-2'))],
    ['channels-1', () => scoreChannels(load('channels-1'))],
    ['bases-3', () => scoreBases(load('bases-3'))],
    ['channels-2', () => scoreChannels(load('channels-2'))],
    ['channels-3', () => scoreChannels(load('channels-3'))],
    ['channels-4', () => scoreChannels(load('channels-4'))],
  ])('%s', (name, scored) => {
    const { right, total, misses } = scored();
    for (const miss of misses) console.log(miss);
    console.log(`${name}: ${right} / ${total}`);
    expect(total).toBeGreaterThan(FEWEST);
    expect(right / total).toBeGreaterThanOrEqual(LEAST);
  });
});

describe('what was read is written back with the same meaning', () => {
  it.each([...texts('bases-1'), ...texts('bases-2'), ...texts('bases-3')])(
    '公开依据 %s',
    (text) => {
      const items = parseBases(text).value;
      expect(items.every((item) => text.includes(item.text))).toBe(true);
      expect(parseBases(writeBases(items)).value).toEqual(items);
      const formal = items
        .filter((item) => item.title !== null || item.number !== null)
        .map((item) => ({ ...item, text: composeCitation(item) }));
      expect(formal.flatMap((item) => parseBases(item.text).value)).toEqual(formal);
    },
  );

  it.each([
    ...texts('channels-1'),
    ...texts('channels-2'),
    ...texts('channels-3'),
    ...texts('channels-4'),
  ])('公开渠道和载体 %s', (text) => {
    const channels = parseChannels(text, CHANNELS).value;
    const again = parseChannels(writeChannels(channels), CHANNELS).value;
    expect(again.map(({ name }) => name)).toEqual(channels.map(({ name }) => name));
  });
});

describe('5,000 marks or brackets are read at once', () => {
  const LONGEST_MS = 50;
  /** Of the processor's time, so that other work on the machine does not count. */
  const quickest = (read: () => unknown): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = process.cpuUsage();
        read();
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1_000;
      }),
    );
  const long = (bit: string): string => bit.repeat(Math.ceil(5_000 / bit.length));

  it.each([
    ...[...'《》（）()〔〕[]【】〈〉<>«»「」“”、；。条款项号令 \n'],
    '《》',
    '《（',
    '〈甲法',
    '（《甲法》',
    '“甲法”',
    '〔2017〕',
    '《甲法》（',
    '第一、',
    '第(一)项、',
    '第一条至',
    '县委、',
    '关于印发《',
    '2017年',
    '甲法 ',
    '及',
    '和',
    '省',
    '以及',
    '号 关于',
    '〈关于〉',
    '&lt;',
    '令〔',
    '第(',
    '一二三',
    '委员会 ',
  ])('公开依据 %j', (bit) => {
    const text = long(bit);
    expect(quickest(() => parseBases(text))).toBeLessThan(LONGEST_MS);
  });

  it.each([
    ...[...'■□☑√口R£t●★（）()[]【】、，；：\n '],
    '■□',
    '[√]',
    '（ ）',
    '政府网站√',
    '√ ',
    '其他：',
    '线上：',
    '级：',
    '在',
    '（■表示',
    '至少选',
    '注：',
    '/',
    '和',
    '政府网站/',
    '县',
    '其他（',
    '政府网站 ',
    '1.',
  ])('公开渠道和载体 %j', (bit) => {
    const text = long(bit);
    expect(quickest(() => parseChannels(text, CHANNELS))).toBeLessThan(LONGEST_MS);
  });
});
