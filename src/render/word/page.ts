/**
 * Sections of our Word papers: paper, margins, and the foot with its page number. GB/T 9704-2012:
 * the number in 四号 宋体 between dashes, on odd pages at the right, on even ones at the left.
 */
import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { FONT, POINTS, type } from './fonts.js';

/** Twentieths of a point. */
export const TWIPS_PER_MM = 1440 / 25.4;
const mm = (length: number) => Math.round(length * TWIPS_PER_MM);

const PAPERS = {
  A4: { width: mm(210), height: mm(297) },
  A3: { width: mm(297), height: mm(420) },
} as const;
export type PaperSize = keyof typeof PAPERS;

/** 天头 37, 订口 28, so that the text is 156 by 225 mm. */
const PORTRAIT = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(20) };
const LANDSCAPE = { top: mm(22), bottom: mm(20), left: mm(18), right: mm(18), footer: mm(9) };

/** Width of the text of a page, in twips. */
export function textWidth(orientation: 'portrait' | 'landscape', size: PaperSize = 'A4'): number {
  const { width, height } = PAPERS[size];
  return orientation === 'portrait'
    ? width - PORTRAIT.left - PORTRAIT.right
    : height - LANDSCAPE.left - LANDSCAPE.right;
}

/** Height of the text of a page, in points. */
export function textHeight(orientation: 'portrait' | 'landscape', size: PaperSize): number {
  const { width, height } = PAPERS[size];
  return orientation === 'portrait'
    ? (height - PORTRAIT.top - PORTRAIT.bottom) / 20
    : (width - LANDSCAPE.top - LANDSCAPE.bottom) / 20;
}

export interface SectionPage {
  readonly orientation: 'portrait' | 'landscape';
  readonly size?: PaperSize;
  /** A line in every foot: which paper this is, 样例, 草稿, the check code. */
  readonly foot: string;
  /** False on a cover. */
  readonly numbered?: boolean;
  /** The number of its first page, where it does not go on from the section before. */
  readonly firstNumber?: number;
}

/**
 * A section on pages of its own. A landscape one must begin with a heading paragraph: one that
 * begins with a table comes out upright in LibreOffice.
 */
export function section(
  { orientation, size = 'A4', foot, numbered = true, firstNumber }: SectionPage,
  children: ISectionOptions['children'],
): ISectionOptions {
  const foots = numbered
    ? {
        default: footer(foot, AlignmentType.RIGHT),
        even: footer(foot, AlignmentType.LEFT),
      }
    : { default: footer(foot), even: footer(foot) };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // docx turns width and height itself: the upright size is given.
        size: {
          ...PAPERS[size],
          orientation:
            orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: orientation === 'portrait' ? PORTRAIT : LANDSCAPE,
        ...(firstNumber === undefined ? {} : { pageNumbers: { start: firstNumber } }),
      },
    },
    footers: foots,
    children,
  };
}

function footer(
  text: string,
  side?: (typeof AlignmentType)['LEFT'] | (typeof AlignmentType)['RIGHT'],
): Footer {
  const note = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, ...type(FONT.song, POINTS.small) })],
  });
  if (side === undefined) return new Footer({ children: [note] });
  const number = new Paragraph({
    alignment: side,
    indent: side === AlignmentType.LEFT ? { left: 280 } : { right: 280 },
    children: [
      new TextRun({
        children: ['— ', PageNumber.CURRENT, ' —'],
        ...type(FONT.song, POINTS.page),
      }),
    ],
  });
  return new Footer({ children: [number, note] });
}
