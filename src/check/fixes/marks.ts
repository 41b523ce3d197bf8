/**
 * Mending of the marks of a checklist: what fonts and hands make of ■ and □ (口 £ R þ ▄ ▲), back to
 * them. Ticks that everybody reads (√ ☑) stay. Pure.
 */
import type { ChannelRecord } from '../../model/register.js';
import { findMarks } from '../../text/channel-marks.js';
import type { Mending } from './words.js';

/** Letters and shapes that stand for a box; whoever prints the list again sees what they are. */
const ODD = /^[▄▲◆●◼þý◇△○〇◻£¨口RTtnul]$/;

export function listMarks(register: readonly ChannelRecord[]): Mending {
  return {
    what: '渠道前的符号用■（选）和□（不选）',
    mend(text) {
      const marks = findMarks(text, register);
      if (!marks.some(({ start, end }) => ODD.test(text.slice(start, end)))) return text;
      let done = '';
      let from = 0;
      for (const { start, end, checked } of marks) {
        done += text.slice(from, start) + (checked ? '■' : '□');
        from = end;
      }
      return done + text.slice(from);
    },
  };
}
