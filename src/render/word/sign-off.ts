/** The places for signatures and the seal as a small table that stays on one page. */
import type { FileChild } from 'docx';
import { SIGN_OFF } from '../office/sign-off.js';
import { POINTS } from './fonts.js';
import { gridTable } from './grid.js';
import { textWidth } from './page.js';
import { lowParagraph } from './prose.js';

/** Room to sign and to stamp (a seal measures 42 mm), in twips. */
const ROOM = 1700;

export function signOff(): FileChild[] {
  const width = Math.floor(textWidth('portrait') / SIGN_OFF.length);
  return [
    lowParagraph(600),
    gridTable({
      widths: SIGN_OFF.map(() => width),
      points: POINTS.section,
      together: true,
      rows: [
        { header: true, cells: SIGN_OFF.map((text) => ({ text })) },
        { height: ROOM, cells: SIGN_OFF.map(() => ({ text: '' })) },
      ],
    }),
    lowParagraph(),
  ];
}
