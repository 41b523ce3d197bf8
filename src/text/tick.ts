/**
 * Cells that carry a mark instead of words: ticks, crosses, placeholders, 同上.
 * Only whole cells are judged here; marks inside a list of channels are channel-marks.ts.
 */
import { fold } from './fold.js';
import { remembered } from './remember.js';

/** ☑ ■ and what fonts make of them: þ ü and the private area are Wingdings. */
export const TICK_SIGNS = '√✓✔☑☒■▄▲◆●★✅þü\uF0FE\uF052\uF0FC\uF050';
/** Boxes left empty and crosses; £ and ¨ are Wingdings. */
export const BOX_SIGNS = '□☐○〇◯◇△▢×✗✕✘£¨\uF0A3\uF0A8\uF06F';
/** R is Wingdings 2, v is typed for √. */
const TICKS = new Set([...TICK_SIGNS, 'r', 'v', 'y', 'yes', '是', '有']);
const UNTICKS = new Set([...BOX_SIGNS, 'x', 'n', 'no', '口', '否', '无']);

/** A mark may stand in brackets, （√）, twice, √√, or with the sign that asks for a coloured picture. */
function core(text: string): string {
  const short = text.trim();
  return short.length > 40 ? short : bareMark(short);
}

const bareMark = remembered((text) => {
  const mark = text
    .replace(/\uFE0F/g, '')
    .replace(/^¨$/, '□')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase();
  const bare = mark.replace(/^[([]([^()[\]]{0,4})[)\]]$/, '$1').replace(/[.。、,;]$/, '');
  return bare.replace(/^([√✓✔■])\1{1,3}$/, '$1');
});

/** @returns true where the cell is ticked (√ ■ ☑ …, 是) */
export function isTick(text: string): boolean {
  return TICKS.has(core(text));
}

/** @returns true where the cell holds an empty box, a cross or 否; a blank cell is neither tick nor untick */
export function isUntick(text: string): boolean {
  const mark = core(text);
  return UNTICKS.has(mark) || (mark === '' && text.trim() !== '');
}

const PLACEHOLDER = /^(?:[-‐-―─━—_/\\|~*]{1,40}|[×x✗]{2,40}|无|暂无|n\/a)$/;

/** @returns true where the cell holds a placeholder only (— --- / 无 ×××); false for a blank cell */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(fold(text));
}

const DITTO = /^(?:[\u4e00-\u9fff]{0,4}同上(?:一?[行条项栏格])?|〃|["″]|''|′′)$/;

/** @returns true where the whole cell says 同上 (内容同上, 〃) */
export function isDitto(text: string): boolean {
  return DITTO.test(fold(text));
}
