/**
 * A cell of 公开依据 cut into pieces: titles in 《》, and what stands between separators,
 * list numbers and titles. What a piece means is decided in basis.ts.
 */
import { bracketDepths, bracketPairs } from './brackets.js';
import { listNumbers } from './numbering.js';
import { findTitles, type MarkedTitle } from './title-marks.js';

export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The separators in front; '' where it adjoins what stands before, # before a list number. */
  readonly separator: string;
  readonly title?: MarkedTitle;
  /** Where a bracket that opens the piece closes. */
  readonly bracketEnd?: number;
}

const SEPARATORS = new Set([...'、，,；;。\n\r']);
const LETTER = /[\p{L}\p{N}]/u;
const CONJUNCTION = /^(?:和|及|以及|与|或)$/;
/** Titles in a bracket that tells a law's history are no citations: （根据《…的决定》修正）. */
const HISTORY = /[（(][^（()）]*(?:根据|修正|修改|修订|代替|替代|废止|已被|见)[^（()）]*$/;
/** Two bare numbers with a blank between them. */
const BLANK_BETWEEN_NUMBERS =
  /(?<=号)[ \u3000]{1,9}(?=[\u4e00-\u9fff]{2,12}[〔[(（【﹝令]?[\d第])/g;
/** Two laws without marks with a blank between them: 土地管理法 城乡规划法. */
const BLANK_BETWEEN_NAMES =
  /(?<=[^方办看做说]法|条例|条|[)）])[ \u3000]{1,9}(?![\u4e00-\u9fff]{0,28}(?:应当|不得|[本该此](?:条例|法|办法|规定)))(?=[\u4e00-\u9fff]{2,30}(?:[^方办看做说]法|条例|办法|规定)(?:[\s（(第、，；]|$))/g;
/** A document without marks behind the number of another: …〔2018〕1号 民政部关于…的通知. */
const BLANK_BEFORE_ISSUER = /(?<=号[)）]?)[ \u3000]{1,9}(?=[\u4e00-\u9fff 、]{2,40}关于)/g;

/** The titles that are cited: not those in a bracket that explains the citation before it. */
function citedTitles(text: string): MarkedTitle[] {
  const titles = findTitles(text).filter((title) => LETTER.test(title.inner));
  const masked = mask(text, titles);
  const partners = bracketPairs(masked);
  const cited: MarkedTitle[] = [];
  let bracket = { start: -1, end: -1 };
  let at = 0;
  for (const title of titles) {
    for (; at < title.start; at += 1) {
      const partner = partners[at] ?? -1;
      if (partner > at && at > bracket.end && '(（'.includes(text.charAt(at)))
        bracket = { start: at, end: partner };
    }
    at = title.end;
    const explained =
      title.start < bracket.end
        ? explains(masked, bracket.start, title.start)
        : HISTORY.test(text.slice(Math.max(0, title.start - 60), title.start));
    if (!explained) cited.push(title);
  }
  return cited;
}

/** 《甲法》（以下简称《法》）, 《乙法》（根据《丙决定》修正): the bracket adjoins a title or its number and has words before the title. */
function explains(masked: string, bracket: number, title: number): boolean {
  return (
    /[\ufffc号条款项）)]\s{0,3}$/.test(masked.slice(Math.max(0, bracket - 4), bracket)) &&
    LETTER.test(masked.slice(bracket + 1, Math.min(title, bracket + 200)))
  );
}

/** A text with its titles made unreadable, each character where it was. */
function mask(text: string, titles: readonly MarkedTitle[]): string {
  let masked = '';
  for (const title of titles) {
    masked += text.slice(masked.length, title.start) + '\ufffc'.repeat(title.end - title.start);
  }
  return masked + text.slice(masked.length);
}

/** @returns the pieces in order, without blanks at their ends */
export function cutPieces(text: string): Piece[] {
  const titles = citedTitles(text);
  const masked = mask(text, titles);
  const depths = bracketDepths(masked);
  const partners = bracketPairs(masked);
  const starts = new Map(listNumbers(masked).map((number) => [number.start, number.end]));
  for (const blanks of [BLANK_BETWEEN_NUMBERS, BLANK_BETWEEN_NAMES, BLANK_BEFORE_ISSUER])
    for (const match of masked.matchAll(blanks)) starts.set(match.index, match.index + 1);
  const byStart = new Map(titles.map((title) => [title.start, title]));

  const pieces: Piece[] = [];
  let separator = '';
  let from = 0;
  const close = (until: number): void => {
    const raw = text.slice(from, until);
    const start = from + raw.length - raw.trimStart().length;
    const end = start + raw.trim().length;
    from = until;
    if (!LETTER.test(raw)) return;
    if (CONJUNCTION.test(text.slice(start, end))) {
      separator += '和';
      return;
    }
    const partner = partners[start] ?? -1;
    pieces.push({ start, end, separator, ...(partner > start ? { bracketEnd: partner + 1 } : {}) });
    separator = '';
  };
  for (let at = 0; at < text.length; ) {
    const title = byStart.get(at);
    const outside = (depths[at] ?? 0) === 0;
    if (title) {
      close(at);
      pieces.push({ start: at, end: title.end, separator, title });
      separator = '';
      at = title.end;
      from = at;
    } else if (outside && SEPARATORS.has(text.charAt(at))) {
      close(at);
      separator += text.charAt(at);
      at += 1;
      from = at;
    } else {
      const numberEnd = outside ? starts.get(at) : undefined;
      if (numberEnd !== undefined) {
        close(at);
        separator += '#';
      }
      // The 、 of a list number 1、 separates nothing.
      at = numberEnd ?? at + 1;
    }
  }
  close(text.length);
  return pieces;
}
