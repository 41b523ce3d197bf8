/**
 * A list of channels cut into items: at 、，；, list numbers, blanks and line breaks, but never
 * inside a name that the register knows, whatever stands in it.
 */
import type { ChannelRecord } from '../model/register.js';
import { bracketDepths } from './brackets.js';
import { exactChannel, knownChannel, longestSpelling, namesOfItem } from './channel-names.js';
import { listNumbers } from './numbering.js';

export interface ChannelItem {
  readonly text: string;
  readonly names: readonly string[];
  readonly known: boolean;
  /** Only a blank or a line break stands in front. */
  readonly soft: boolean;
  /** It begins a line and ends like the name of a channel. */
  readonly ownLine: boolean;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly soft: boolean;
}

const SEPARATORS = new Set([...'、，,；;。|｜']);
/** What introduces a part of the list: 线上：政府网站；线下：公示栏. */
const LABEL =
  /(?:(?:线|网|云)[上下]|必选|可选|主要|辅助|主动|依申请)?(?:公开)?(?:渠道(?:和载体)?|载体|平台|方式|形式|途径|媒介)?(?<=[\u4e00-\u9fff]{2})[:：]|(?:[省市县区乡镇街村]|社区|街道|乡镇|、|\(|\)){1,9}级[:：]/g;
/** Where a name can end: a blank behind it parts two names, elsewhere it is a wrap. */
const NAME_END =
  /(?:网|网站|站|平台|中心|栏|屏|点|厅|端|报|台|媒体|系统|公众号|号|会|场|室|院|馆|所|专栏|热线|终端|报纸|公报|推送|其他)[)）]?$/;
/** What is left of an item that was but a list number, a mark or an address is no name. */
const WORDS = /\p{L}|\d{3}|\*/u;
const MOST_JOINED = 6;
const LONGEST_NAME = 80;

/** @returns the items of a list in order */
export function readChannelList(text: string, register: readonly ChannelRecord[]): ChannelItem[] {
  if (text.trim() === '') return [];
  const tokens = cut(text);
  const items: ChannelItem[] = [];
  for (let index = 0; index < tokens.length; ) {
    const first = tokens[index];
    if (!first) break;
    const count = lengthOfItem(text, tokens, index, register);
    const written = text
      .slice(first.start, tokens[index + count - 1]?.end ?? first.end)
      .trim()
      .replace(/[:：]$/, '');
    const { names, known } = namesOfItem(written, register);
    if (names.some((name) => WORDS.test(name))) {
      const before = text.slice(Math.max(0, first.start - 4), first.start);
      const ownLine = /[\r\n]\s*$/.test(before) && NAME_END.test(written.slice(-8));
      items.push({ text: written, soft: first.soft, ownLine, names, known });
    }
    index += count;
  }
  return items;
}

function lengthOfItem(
  text: string,
  tokens: readonly Token[],
  index: number,
  register: readonly ChannelRecord[],
): number {
  const start = tokens[index]?.start ?? 0;
  const span = (count: number): string =>
    text.slice(start, tokens[index + count - 1]?.end ?? start);
  const isUrl = (token: Token | undefined): boolean =>
    token?.soft === true && /^\s*(?:https?:|www\.)/.test(text.slice(token.start, token.end));
  let count = lengthOfKnown(text, tokens, index, register);
  const known = count > 0;
  count = Math.max(count, 1);
  for (let next = tokens[index + count]; next?.soft; next = tokens[index + count]) {
    const words = text.slice(next.start, next.end);
    const ends = known || NAME_END.test(span(count).slice(-8));
    if (!isUrl(next) && (ends || knownChannel(words, register) !== undefined)) break;
    count += 1;
  }
  return count;
}

/** How many tokens make up a name of the register, the longest first; 0 where none does. */
function lengthOfKnown(
  text: string,
  tokens: readonly Token[],
  index: number,
  register: readonly ChannelRecord[],
): number {
  const start = tokens[index]?.start ?? 0;
  // A name wrapped or justified has blanks between its characters: twice as long.
  const longest = 2 * longestSpelling(register);
  const most = Math.min(MOST_JOINED, tokens.length - index);
  for (let count = most; count > 0; count -= 1) {
    const words = text.slice(start, tokens[index + count - 1]?.end ?? start);
    if (words.length > (count > 1 ? longest : LONGEST_NAME)) continue;
    const find = count > 1 ? exactChannel : knownChannel;
    if (find(words, register) === undefined) continue;
    if (count === 1 || !eachIsKnown(text, tokens.slice(index, index + count), register)) {
      return count;
    }
  }
  return 0;
}

/** 公示栏、电子屏 are two, though 公示栏（电子屏） is a name of its own. */
function eachIsKnown(
  text: string,
  tokens: readonly Token[],
  register: readonly ChannelRecord[],
): boolean {
  return tokens.every(
    ({ start, end, soft }, index) =>
      (index === 0 || !soft) && exactChannel(text.slice(start, end), register) !== undefined,
  );
}

function cut(text: string): Token[] {
  const depths = bracketDepths(text);
  const numbers = new Map(listNumbers(text).map((number) => [number.start, number.end]));
  const tokens: Token[] = [];
  let soft = false;
  let from = 0;
  const close = (until: number): void => {
    if (/[\p{L}\p{N}*]/u.test(text.slice(from, until))) {
      tokens.push({ start: from, end: until, soft });
      soft = true;
    }
  };
  const labels = new Map(
    [...text.matchAll(LABEL)].map(({ index, 0: label }) => [index, index + label.length]),
  );
  for (let at = 0; at < text.length; ) {
    const mark = text.charAt(at);
    const labelEnd = at === from || text.slice(from, at).trim() === '' ? labels.get(at) : undefined;
    if (labelEnd !== undefined) {
      soft = false;
      at = labelEnd;
      from = at;
      continue;
    }
    const outside = (depths[at] ?? 0) === 0;
    const numberEnd = outside ? numbers.get(at) : undefined;
    const hard = SEPARATORS.has(mark);
    if (numberEnd === undefined && !(outside && (hard || /\s/.test(mark)))) {
      at += 1;
      continue;
    }
    close(at);
    if (numberEnd !== undefined || hard) soft = false;
    at = numberEnd ?? at + 1;
    from = at;
  }
  close(text.length);
  return tokens;
}
