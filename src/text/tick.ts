/**
 * Cells that carry a mark instead of words: ticks, crosses, placeholders, 同上.
 * Only whole cells are judged here; marks inside a list of channels are channel-marks.ts.
 */
import { fold } from './fold.js';

/** ☑ ■ and what fonts and hands make of them: þ (Wingdings), R (Wingdings 2), v typed for √. */
const TICKS = new Set([...'√✓✔☑■▄▲◆●✅þ', 'r', 'v', '是', '有']);
const UNTICKS = new Set([...'□☐○〇◇△×✗✕✘x口£', '否', '无']);

/** A mark may stand in brackets: （√）. */
const core = (text: string): string => fold(text).replace(/^[([]([^()[\]]{0,4})[)\]]$/, '$1');

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

const DITTO = /^(?:[\u4e00-\u9fff]{0,4}同上(?:一?[行条项栏格])?|〃|["″]|'')$/;

/** @returns true where the whole cell says 同上 (内容同上, 〃) */
export function isDitto(text: string): boolean {
  return DITTO.test(fold(text));
}
