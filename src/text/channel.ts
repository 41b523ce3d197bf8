/**
 * Channels (公开渠道和载体) in words to items of the register, and back. In a checklist only
 * what is ticked is chosen; what has lost its own mark is told, not guessed.
 */
import type { Channel } from '../model/entry.js';
import type { ChannelRecord } from '../model/register.js';
import { type ChannelItem, readChannelList } from './channel-list.js';
import { findMarks, type Mark, plainMarks } from './channel-marks.js';
import { namesOfItem } from './channel-names.js';
import type { Parsed, TextProblem } from './parsed.js';
import { isDitto, isPlaceholder } from './tick.js';

/** A remark under the list is no channel. */
const NOTE = /(?:^|[\r\n；;。])\s{0,20}(?:注意?|备注|说明|提示)\s{0,3}[:：]/;

/** What stands beside a mark: 0 where it adjoins words or their colon, 1 a blank, 2 the end of an item. */
const gap = (beside: string): number =>
  /^[ \t\u00a0\u3000]*(?:[\r\n、，,；;。]|$)/.test(beside) ? 2 : /^\s/.test(beside) ? 1 : 0;

/** One mark's stretch of a checklist, with the items in it. */
interface Stretch {
  readonly checked: boolean;
  readonly items: readonly ChannelItem[];
}

/** @returns the canonical name of one channel; its own words where the register does not know it */
export function channelName(text: string, register: readonly ChannelRecord[]): string {
  return namesOfItem(text, register).names[0] ?? text.trim();
}

/**
 * @returns the chosen channels of a cell in order, each once. Problems: channel-unmarked (an
 * item without a mark in a marked list) and channel-unknown (with a register), each with `text`.
 */
export function parseChannels(text: string, register: readonly ChannelRecord[]): Parsed<Channel[]> {
  if (isPlaceholder(text) || isDitto(text)) return { value: [], problems: [] };
  const plain = plainMarks(text);
  const note = plain.search(NOTE);
  const list = note > 0 ? plain.slice(0, note) : plain;
  const marks = findMarks(list, register);
  const problems: TextProblem[] = [];
  const chosen =
    marks.length === 0
      ? readChannelList(list, register)
      : readChecklist(list, marks, register, problems);
  const value = chosen.flatMap((item) => item.names.map((name) => ({ name, text: item.text })));
  const seen = new Set<string>();
  for (const item of register.length > 0 ? chosen : []) {
    if (!item.known) problems.push({ code: 'channel-unknown', params: { text: item.text } });
  }
  return {
    value: value.filter(({ name }) => !seen.has(name) && seen.add(name)),
    problems,
  };
}

/** @returns the names of channels as a cell holds them */
export function writeChannels(channels: readonly Channel[]): string {
  return channels.map((channel) => channel.name).join('、');
}

function readChecklist(
  text: string,
  marks: readonly Mark[],
  register: readonly ChannelRecord[],
  problems: TextProblem[],
): ChannelItem[] {
  const chosen: ChannelItem[] = [];
  for (const { checked, items } of stretches(text, marks, register, problems)) {
    const [first, ...rest] = items;
    if (!first) continue;
    const open = /^其[他它]/.test(first.text);
    // ■其他 基层公共服务平台: the words say what the other is.
    const said = open && first.names[0] === '其他' && rest.some((item) => !item.known);
    if (checked && !said) chosen.push(first);
    for (const item of rest) {
      if (open && checked)
        chosen.push(
          item.known ? item : { ...item, ...namesOfItem(`其他：${item.text}`, register) },
        );
      // ■图书馆、档案馆: names of one mark, where the form has none of them.
      else if (checked && !item.known && !item.soft) chosen.push(item);
      else if (
        (item.known || item.ownLine) &&
        !item.names.every((name) => first.names.includes(name))
      )
        problems.push({ code: 'channel-unmarked', params: { text: item.text } });
    }
  }
  return chosen;
}

/** Marks stand before their items (■政府网站) or behind them (政府网站√). */
function stretches(
  text: string,
  marks: readonly Mark[],
  register: readonly ChannelRecord[],
  problems: TextProblem[],
): Stretch[] {
  const unmarked = (words: string): void => {
    for (const item of readChannelList(words, register)) {
      problems.push({ code: 'channel-unmarked', params: { text: item.text } });
    }
  };
  const head = text.slice(0, marks[0]?.start ?? 0);
  if (standBehind(text, marks)) {
    unmarked(text.slice(marks.at(-1)?.end ?? 0));
    return marks.map((mark, index) => {
      const items = readChannelList(text.slice(marks[index - 1]?.end ?? 0, mark.start), register);
      // Of several names before one mark only the last is marked.
      return { checked: mark.checked, items: items.toReversed() };
    });
  }
  // 公开渠道：■政府网站
  if (!/[:：]$/.test(head.trim())) unmarked(head);
  return marks.map((mark, index) => ({
    checked: mark.checked,
    items: readChannelList(text.slice(mark.end, marks[index + 1]?.start ?? text.length), register),
  }));
}

/** Words before the first mark, and the marks adjoin what stands before them or end the cell. */
function standBehind(text: string, marks: readonly Mark[]): boolean {
  if (text.slice(0, marks[0]?.start ?? 0).trim() === '') return false;
  if (text.slice(marks.at(-1)?.end ?? 0).trim() === '') return true;
  let behind = 0;
  for (const { start, end } of marks) {
    behind +=
      gap(text.slice(end, end + 4)) -
      gap([...text.slice(Math.max(0, start - 4), start)].reverse().join(''));
  }
  return behind > 0;
}
