/**
 * Our own prose as Word paragraphs: titles in 小标宋, 一、 in 黑体, （一） in 楷体, the rest in 仿宋,
 * two characters indented, lines 29 points apart (GB/T 9704-2012, 7.3).
 */
import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import { FONT, POINTS, type } from './fonts.js';
import type { Paragraph as Prose } from './paragraph.js';
import { proseTable } from './prose-table.js';
import { wholeWordLines } from './title-lines.js';
import { xmlText } from './xml-text.js';

/** 29 points: 22 lines on the 225 mm of a page. */
const LINE = 580;
/** Two characters of 三号. */
const INDENT = POINTS.prose * 2 * 20;
const SPACING = { line: LINE, lineRule: LineRuleType.EXACT } as const;

export function prose(paragraphs: readonly Prose[]): FileChild[] {
  return paragraphs.map(({ style, text, table }, index) =>
    table
      ? proseTable(table)
      : drawn({ style, text: xmlText(text) }, paragraphs[index - 1], paragraphs[index + 1]),
  );
}

function drawn(
  { style, text }: Prose,
  before: Prose | undefined,
  after: Prose | undefined,
): Paragraph {
  switch (style) {
    case 'title':
      return titleParagraph(text, before !== undefined);
    case 'heading1':
      return new Paragraph({
        heading: HeadingLevel.HEADING_2,
        keepNext: true,
        indent: { firstLine: INDENT },
        spacing: SPACING,
        children: [new TextRun({ text, ...type(FONT.hei, POINTS.prose) })],
      });
    case 'addressee':
      return new Paragraph({
        keepNext: true,
        spacing: SPACING,
        children: [new TextRun({ text, ...type(FONT.fang, POINTS.prose) })],
      });
    case 'signature':
      return new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepLines: true,
        // With the places to sign, where they follow.
        keepNext: true,
        indent: { right: INDENT * 2 },
        spacing: { ...SPACING, before: before?.style === 'signature' ? 0 : LINE },
        children: [new TextRun({ text, ...type(FONT.fang, POINTS.prose) })],
      });
    default:
      return new Paragraph({
        alignment: AlignmentType.BOTH,
        // Name and date never stand alone on a page (7.3.5.4): the last words go with them.
        keepNext: (style === 'heading2' && text.endsWith('：')) || after?.style === 'signature',
        indent: { firstLine: INDENT },
        spacing: SPACING,
        children: runs(style, text),
      });
  }
}

/** Of a paragraph that begins with （一） the first sentence is its heading. */
function runs(style: Prose['style'], text: string): TextRun[] {
  const end = style === 'heading2' ? text.indexOf('。') + 1 || text.length : 0;
  const parts = [
    { text: text.slice(0, end), name: FONT.kai },
    { text: text.slice(end), name: FONT.fang },
  ];
  return parts
    .filter((part) => part.text !== '')
    .map((part) => new TextRun({ text: part.text, ...type(part.name, POINTS.prose) }));
}

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
    children: titleLines(title, TITLE_CHARACTERS).map(
      (text, index) =>
        new TextRun({
          text,
          ...(index > 0 ? { break: 1 } : {}),
          ...type(FONT.title, POINTS.title),
        }),
    ),
  });
}

/** @returns the title in lines of at most `most` characters, parted after whole words */
export function titleLines(title: string, most: number): string[] {
  return wholeWordLines(title, most);
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
