/** Paragraphs that our Word papers share: the title of a part, and the low one behind a table. */
import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } from 'docx';
import { FONT, POINTS, type } from './fonts.js';
import { wholeWordLines } from './title-lines.js';

/** 二号: as many as the text is wide, but one. */
const TITLE_CHARACTERS = 19;

/** A title in the middle, in lines of whole words. */
export function titleParagraph(title: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    pageBreakBefore,
    keepNext: true,
    spacing: { after: 400, line: 700, lineRule: LineRuleType.AT_LEAST },
    children: wholeWordLines(title, TITLE_CHARACTERS).map(
      (text, index) =>
        new TextRun({
          text,
          ...(index > 0 ? { break: 1 } : {}),
          ...type(FONT.title, POINTS.title),
        }),
    ),
  });
}

/**
 * Word wants a paragraph behind a table; one this low never opens a page.
 * @param before twips above it; with any it stays with what follows
 */
export function lowParagraph(before = 0): Paragraph {
  return new Paragraph({
    keepNext: before > 0,
    spacing: { before, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
  });
}
