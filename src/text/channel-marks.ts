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

/** （√） [ ] 【√】 */
const BRACKETED =
  '[(（[【〔{][ \\u3000]{0,4}([√✓✔☑■●▲★*vVxX]?|[□☐×✗✘○])[ \\u3000]{0,4}[)）\\]】〕}]';
const CHECKED = '■▇█▉▄▲◆●★◼◾▪⬛🔳▣◉◎☑☒√✓✔✅þýü';
const UNCHECKED = '❌N□☐◇△○〇☆◻◽▫⬜▢▭❏❑❒⬚🔲£¨×✗✘✕ûoq口';
/** Letters that a symbol font shows as a ticked box, and what hands type for one. */
const CHECKED_LETTERS = '*＊RTtnulPQSVvY';
const MARK = new RegExp(`${BRACKETED}|[${CHECKED}${UNCHECKED}${CHECKED_LETTERS}]\\uFE0F?`, 'gu');
/** Marks that are letters or characters of other words as well. */
const DOUBTFUL = new Set([...CHECKED_LETTERS, ...'Noq口〇×✗✘✕']);
/** Bullets, unless both are there. */
const SMALL = new Set([...'▪▫']);
const EMPTY = new Set([...UNCHECKED]);
/** Marks that no list without boxes has. */
const SURE = new RegExp(
  `[${[...CHECKED, ...UNCHECKED].filter((mark) => !DOUBTFUL.has(mark) && !SMALL.has(mark) && mark !== '●').join('')}]`,
  'u',
);
/** 窗口, 出入口, 门口 … are words. */
const BEFORE_MOUTH = /[窗出入门人港路进接端关户河山胃]$/;
/** Beside a tick a crossed box is one that was crossed out, beside ● a ring is the other choice. */
const CROSSED = /[☒ý]/u;
const CROSS = /[×✗✘✕]/;
const CROSS_BEHIND = /^[ \u3000]{0,3}(?:[、，,；;。\n]|$)/;
const RING = '◎';

/** Half-width squares; symbol fonts keep their signs in the private area: Wingdings and Wingdings 2. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '￭': '■',
  '￮': '○',
  '\uF0FE': '☑',
  '\uF052': '☑',
  '\uF0FC': '✓',
  '\uF050': '✓',
  '\uF0FD': '☒',
  '\uF051': '☒',
  '\uF053': '☒',
  '\uF054': '☒',
  '\uF078': '☒',
  '\uF0FB': '✗',
  '\uF04F': '✗',
  '\uF0A3': '□',
  '\uF0A8': '□',
  '\uF06F': '□',
  '\uF071': '□',
  '\uF072': '□',
  '\uF06E': '■',
  '\uF075': '◆',
  '\uF074': '◆',
  '\uF06C': '●',
};
/** What the marks mean is no mark: （“■”表示必选项，“□”表示可选项）. */
const LEGEND =
  /[（(][^（()）\n]{0,60}(?:表示|必选项|可选项|标注范围|任选|至少选)[^（()）\n]{0,80}[)）]|^[^\n（(]{0,40}(?:表示|[■√☑●][”"]?为(?:必|可|选|应|已|公开|主动))[^\n]{0,60}(?=\n)|[★※*]?[ ]?(?:在[^\n■□☑☐√、，；]{0,20})?(?:至少|任意?)选[择一其][^\n■□☑☐√、，；]{0,40}/gm;

/** A bracket that names channels is no legend, whatever else it says. */
const NAMED = /网站|公报|一端|媒体|查阅点|中心|服务站|公[示告开]栏|平台|现场|推送/;

/** @returns the text with legends blanked out and the signs of symbol fonts as what they show, each where it was */
export function plainMarks(text: string): string {
  return text
    .replace(/[￭￮\uF04F-\uF0FE]/g, (mark) => SYMBOLS[mark] ?? mark)
    .replace(LEGEND, (legend) => (NAMED.test(legend) ? legend : legend.replace(/[^\n]/g, ' ')));
}

/** @returns the marks of a cell in order; none for a plain list */
export function findMarks(text: string, register: readonly ChannelRecord[]): Mark[] {
  const sure = SURE.test(text);
  const ticked = /[√✓✔☑■þ]/.test(text);
  const small = /▪/.test(text) && /▫/.test(text);
  const filled = /[●■]/.test(text);
  const marks: Mark[] = [];
  for (const match of text.matchAll(MARK)) {
    const mark = match[0].replace('\uFE0F', '');
    const start = match.index;
    const end = start + match[0].length;
    if (SMALL.has(mark) && !small) continue;
    if (DOUBTFUL.has(mark) && !isMark(text, start, end, sure, register)) continue;
    const sign = match[1] ?? mark;
    const out =
      EMPTY.has(sign) ||
      sign === '' ||
      (ticked && (CROSSED.test(sign) || (match[1] !== undefined && /[xX]/.test(sign)))) ||
      (filled && sign === RING);
    marks.push({ start, end, checked: !out });
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
  // 县**公示栏 is masked by somebody, not marked.
  if (/[*＊]/.test(text.charAt(start)) && !/^[\s、，,；;]?$/.test(before)) return false;
  if (/[A-Za-z\d]/.test(before) || BEFORE_MOUTH.test(before)) return false;
  if (beginsChannel(text, end, register)) return true;
  // A cross behind its item: 政府公报 ×，
  if (sure && CROSS.test(text.slice(start, end)) && CROSS_BEHIND.test(text.slice(end, end + 4)))
    return true;
  const begins = before === '' || /\s/.test(before);
  return sure && begins && /^[ \u3000]{0,3}[\u4e00-\u9fff]/.test(text.slice(end, end + 4));
}
