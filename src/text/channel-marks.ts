/**
 * The marks of a checklist inside one cell: ■ □ and what fonts, hands and copying make of
 * them. Letters (R £ þ t) and 口 are marks only where an item begins behind them.
 */
import type { ChannelRecord } from '../model/register.js';
import { beginsChannel } from './channel-names.js';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly checked: boolean;
}

const BRACKETED = '[(（[【][ \\u3000]{0,4}([√✓✔☑■vV]?|[□☐×✗○])[ \\u3000]{0,4}[)）\\]】]';
const MARK = new RegExp(`${BRACKETED}|[■▄▲◆●◼☑☒√✓✔✅þý□☐◇△○〇◻£¨口RTtnul]`, 'gu');
const UNCHECKED = new Set([...'□☐◇△○〇◻£¨口×✗']);
/** Marks that are letters or characters of other words as well. */
const DOUBTFUL = new Set([...'口RTtnul〇']);
/** 窗口, 出入口, 门口 … are words. */
const BEFORE_MOUTH = /[窗出入门人港路进接端关户河山胃]$/;

/** @returns the marks of a cell in order; none for a plain list */
export function findMarks(text: string, register: readonly ChannelRecord[]): Mark[] {
  const sure = /[■▄▲◆◼☑☒√✓✔✅þ□☐◇△○◻£]/.test(text);
  const marks: Mark[] = [];
  for (const match of text.matchAll(MARK)) {
    const mark = match[0];
    const start = match.index;
    const end = start + mark.length;
    if (DOUBTFUL.has(mark) && !isMark(text, start, end, sure, register)) continue;
    const inside = match[1];
    const checked =
      inside === undefined ? !UNCHECKED.has(mark) : inside !== '' && !UNCHECKED.has(inside);
    marks.push({ start, end, checked });
  }
  return marks;
}

function isMark(
  text: string,
  start: number,
  end: number,
  sure: boolean,
  register: readonly ChannelRecord[],
): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  if (/[A-Za-z\d]/.test(before) || BEFORE_MOUTH.test(before)) return false;
  if (beginsChannel(text, end, register)) return true;
  const begins = before === '' || /\s/.test(before);
  return sure && begins && /^[ \u3000]{0,3}[\u4e00-\u9fff]/.test(text.slice(end, end + 4));
}
