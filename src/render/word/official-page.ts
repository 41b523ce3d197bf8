/**
 * The page of an official document (GB/T 9704-2012, 5.2): 22 lines of 28 characters on the 156 by
 * 225 mm of the text. 三号 is 16 points, and 28 of them are wider than 156 mm: so they stand a
 * quarter of a point closer. That is said of the characters, not of the page's grid: LibreOffice
 * parts a line in half where the grid is narrower than a character.
 */
import { DocumentGridType, type ISectionOptions } from 'docx';
import { section, textWidth } from './page.js';

const LINES = 22;
const CHARACTERS = 28;
/** Twips from one line to the next: 29 points, 22 of them on a page. */
export const LINE = 580;
/** Twips of one character, from its beginning to the next one's. */
export const CHARACTER = textWidth('portrait') / CHARACTERS;
/** Twips between the characters of 三号: 28 of 15.75 points fit into 156 mm, 28 of 16 do not. */
export const CLOSER = -5;

/** 37 mm from the top; what the lines leave below the text is 35 mm but for half a point. */
const PAPER_HEIGHT = 16838;

/** An upright page with the grid; `foot` is a line in every foot: 样例, 草稿. */
export function officialSection(
  foot: string,
  children: ISectionOptions['children'],
): ISectionOptions {
  const whole = section({ orientation: 'portrait', foot }, children);
  const page = whole.properties?.page ?? {};
  const top = Number(page.margin?.top);
  return {
    ...whole,
    properties: {
      ...whole.properties,
      page: { ...page, margin: { ...page.margin, bottom: PAPER_HEIGHT - top - LINES * LINE } },
      grid: {
        type: DocumentGridType.LINES_AND_CHARS,
        linePitch: LINE,
        charSpace: 0,
      },
    },
  };
}
