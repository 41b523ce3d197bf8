/**
 * Channels (公开渠道和载体) in words to items of the register, and back. In a checklist only
 * what is ticked is chosen; what has lost its own mark is told, not guessed.
 */
import type { Channel } from '../model/entry.js';
import type { ChannelRecord } from '../model/register.js';
import { type ChannelItem, readChannelList } from './channel-list.js';
import { findMarks, type Mark } from './channel-marks.js';
import { namesOfItem } from './channel-names.js';
import type { Parsed, TextProblem } from './parsed.js';
import { isDitto, isPlaceholder } from './tick.js';

/** A remark under the list is no channel. */
const NOTE = /(?:^|[\r\n])\s{0,20}(?:注|备注|说明)\s{0,3}[:：]/;

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
  const note = text.search(NOTE);
  const list = note > 0 ? text.slice(0, note) : text;
  const marks = findMarks(list, register);
  const problems: TextProblem[] = [];
  const chosen =
    marks.length === 0
      ? readChannelList(list, register)
      : readChecklist(list, marks, register, problems);
  const value = chosen.flatMap((item) => item.names.map((name) => ({ name, text: item.text })));
  for (const item of register.length > 0 ? chosen : []) {
    if (!item.known) problems.push({ code: 'channel-unknown', params: { text: item.text } });
  }
  return {
    value: [...new Map(value.toReversed().map((one) => [one.name, one])).values()].toReversed(),
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
    if (checked) chosen.push(first);
    for (const item of rest) {
      if (open && checked)
        chosen.push(
          item.known ? item : { ...item, ...namesOfItem(`其他：${item.text}`, register) },
        );
      else if (item.known) problems.push({ code: 'channel-unmarked', params: { text: item.text } });
    }
  }
  return chosen;
}

/** Marks stand before their items (■政府网站) or, where the cell ends in one, behind them (政府网站√). */
function stretches(
  text: string,
  marks: readonly Mark[],
  register: readonly ChannelRecord[],
  problems: TextProblem[],
): Stretch[] {
  const first = marks[0]?.start ?? 0;
  const last = marks.at(-1)?.end ?? 0;
  const head = text.slice(0, first).trim();
  const behind = head !== '' && text.slice(last).trim() === '';
  if (behind) {
    return marks.map((mark, index) => {
      const items = readChannelList(text.slice(marks[index - 1]?.end ?? 0, mark.start), register);
      // Of several names before one mark only the last is marked.
      return { checked: mark.checked, items: items.toReversed() };
    });
  }
  for (const item of /[:：]$/.test(head) ? [] : readChannelList(head, register)) {
    problems.push({ code: 'channel-unmarked', params: { text: item.text } });
  }
  return marks.map((mark, index) => ({
    checked: mark.checked,
    items: readChannelList(text.slice(mark.end, marks[index + 1]?.start ?? text.length), register),
  }));
}
