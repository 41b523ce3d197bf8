/** The places for signatures and the seal as a small table that stays on one page. */
import type { FileChild } from 'docx';
import { SIGN_OFF } from '../office/sign-off.js';
import { POINTS } from './fonts.js';
import { gridTable } from './grid.js';
import { textWidth } from './page.js';
import { lowParagraph } from './paper-paragraphs.js';

/** Room to sign and to stamp (a seal measures 42 mm), in twips. */
const ROOM = 1700;

/** @param bookmark by which reading knows the table */
export function signOff(bookmark: string): FileChild[] {
  const width = Math.floor(textWidth('portrait') / SIGN_OFF.length);
  return [
    lowParagraph(600),
    gridTable({
      widths: SIGN_OFF.map(() => width),
      points: POINTS.section,
      together: true,
      bookmark,
      rows: [
        { header: true, cells: SIGN_OFF.map((text) => ({ text })) },
        { height: ROOM, cells: SIGN_OFF.map(() => ({ text: '' })) },
      ],
    }),
    lowParagraph(),
  ];
}
