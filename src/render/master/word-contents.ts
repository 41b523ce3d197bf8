/**
 * The contents (目录) of 总目录.docx: a real contents field whose stored result lists the domains
 * with their serials (第1—12项). So it is right in every program without being reckoned, and
 * becomes page numbers when the office updates it. It never asks to be updated when opened.
 */
import {
  Bookmark,
  type FileChild,
  InternalHyperlink,
  type IStylesOptions,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { FONT, POINTS, type } from '../word/fonts.js';
import { textWidth } from '../word/page.js';
import { titleParagraph } from '../word/paper-paragraphs.js';

/** The style of the headings that the contents list; of nothing else, so nothing else is listed. */
export const DOMAIN_STYLE = 'MuluDomain';
const DOMAIN_STYLE_NAME = '目录领域';
export const DOMAIN_HEADING = { id: DOMAIN_STYLE, name: DOMAIN_STYLE_NAME } as const;
const LINE_STYLE = 'TOC1';

const TAB = { type: TabStopType.RIGHT, position: textWidth('portrait'), leader: LeaderType.DOT };
const LINE = { line: 640, lineRule: LineRuleType.EXACT } as const;

/** A line of the contents: 一、住房保障领域 … 第1—12项. */
export interface ContentsLine {
  readonly title: string;
  readonly place: string;
}

/** The part with its title; the nth line leads to the heading that `bookmarked` marks with n. */
export function contents(lines: readonly ContentsLine[]): FileChild[] {
  return [
    titleParagraph('目　　录'),
    new TableOfContents('目录', {
      hyperlink: true,
      stylesWithLevels: [{ styleName: DOMAIN_STYLE_NAME, level: 1 }],
      beginDirty: false,
      contentChildren: lines.map((line, index) =>
        contentsLine([new InternalHyperlink({ anchor: anchor(index), children: runs(line) })]),
      ),
    }),
  ];
}

/** The same where the tables stand in volumes of their own: plain lines, since a field would find nothing. */
export function contentsOfVolumes(lines: readonly ContentsLine[]): FileChild[] {
  return [titleParagraph('目　　录'), ...lines.map((line) => contentsLine(runs(line)))];
}

function contentsLine(children: (InternalHyperlink | TextRun)[]): Paragraph {
  return new Paragraph({ style: LINE_STYLE, tabStops: [TAB], spacing: LINE, children });
}

function runs({ title, place }: ContentsLine): TextRun[] {
  return [new TextRun({ children: [title, new Tab(), place], ...type(FONT.fang, POINTS.prose) })];
}

/** A heading's text as the place to which the nth line of the contents leads. */
export function bookmarked(index: number, children: TextRun[]): Bookmark[] {
  return [new Bookmark({ id: anchor(index), children })];
}

function anchor(index: number): string {
  return `_Toc${String(index + 1).padStart(8, '0')}`;
}

/** So that lines and headings keep their look when the office updates the field. */
export const CONTENTS_STYLES: NonNullable<IStylesOptions['paragraphStyles']> = [
  {
    id: DOMAIN_STYLE,
    name: DOMAIN_STYLE_NAME,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    paragraph: { outlineLevel: 0, keepNext: true },
    run: type(FONT.hei, POINTS.section),
  },
  {
    id: LINE_STYLE,
    name: 'toc 1',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { spacing: LINE },
    run: type(FONT.fang, POINTS.prose),
  },
];
