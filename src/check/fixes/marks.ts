/**
 * Mending of the marks of a checklist: what fonts and hands make of ■ and □ (口 £ R þ ▄ ▲), back to
 * them. Ticks that everybody reads (√ ☑) stay. Pure.
 */
import type { ChannelRecord } from '../../model/register.js';
import { findMarks } from '../../text/channel-marks.js';
import type { Mending } from './words.js';

/** Letters and shapes that stand for a box; whoever prints the list again sees what they are. */
const ODD = /^[▄▲◆●◼þý◇△○〇◻£¨口RTtnul]$/;
/** The same empty box in one font or another; any other shape could be meant as one of its own. */
const EMPTY_BOX = /^[□口£¨◻]$/;

/**
 * @param texts all lists of the file: where it ticks with two marks (■ must, ▲ may), they say
 *   different things, and every mark stays
 */
export function listMarks(register: readonly ChannelRecord[], texts: readonly string[]): Mending {
  const kinds = new Set<string>();
  for (const text of texts) {
    for (const { start, end, checked } of findMarks(text, register)) {
      const mark = text.slice(start, end);
      kinds.add(checked ? `+${mark}` : EMPTY_BOX.test(mark) ? '-' : `-${mark}`);
    }
  }
  const ofOneKind = (sign: string) => [...kinds].filter((kind) => kind.startsWith(sign)).length < 2;
  const isPlain = ofOneKind('+') && ofOneKind('-');
  return {
    what: '渠道前的符号用■（选）和□（不选）',
    mend: (text) => (isPlain ? boxed(text, register) : text),
  };
}

function boxed(text: string, register: readonly ChannelRecord[]): string {
  const marks = findMarks(text, register);
  if (!marks.some(({ start, end }) => ODD.test(text.slice(start, end)))) return text;
  let done = '';
  let from = 0;
  for (const { start, end, checked } of marks) {
    done += text.slice(from, start) + (checked ? '■' : '□');
    from = end;
  }
  return done + text.slice(from);
}
