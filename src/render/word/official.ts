/**
 * The parts of an official document as Word paragraphs, each in its place (GB/T 9704-2012, 7.2 and
 * 7.3): 发文字号, 标题, 主送机关, 正文, 附件说明, 署名 and 成文日期, 附注, 附件. 红头 and 版记 are
 * an office's own, and never drawn here.
 */
import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { FONT, POINTS, type } from './fonts.js';
import { CHARACTER, LINE } from './official-page.js';
import { lowParagraph } from './paper-paragraphs.js';
import type { Paragraph as Prose, ProseTable } from './paragraph.js';
import { proseTable } from './prose-table.js';
import { signatureIndents } from './signature.js';
import { wholeWordLines, widthInChars } from './title-lines.js';
import { xmlText } from './xml-text.js';

export interface Look {
  /** Without a seal (不加盖印章) name and date stand otherwise; with one where nothing is said. */
  readonly isSealed?: boolean;
  /** Something follows on the page that belongs to the signature: the places to sign. */
  readonly isFollowed?: boolean;
}

const EXACT = { line: LINE, lineRule: LineRuleType.EXACT } as const;
/** 二号: as many as the text is wide, but one. */
const TITLE_CHARACTERS = 19;
/** 36 points from line to line of a title; official-document.ts knows them by it. */
const TITLE_LINE = 720;
/** Room for the seal: its upper edge is to lie within a line of the text (7.3.5.1). */
const ABOVE_SIGNATURE = 2;

const chars = (count: number) => Math.round(count * CHARACTER);

/** @returns paragraphs and tables for a section of `officialSection` */
export function official(
  paragraphs: readonly Prose[],
  { isSealed = true, isFollowed = false }: Look = {},
): FileChild[] {
  const clean = paragraphs.map((one) => ({ ...one, text: xmlText(one.text) }));
  const signed = signatureIndents(
    clean.map(({ style, text }) => (style === 'signature' ? text : undefined)),
    isSealed,
  );
  return clean.flatMap((one, index) =>
    one.table
      ? drawnTable(one.table, clean[index + 1])
      : [
          drawn(one, {
            before: clean[index - 1],
            after: clean[index + 1],
            right: signed[index],
            isFollowed: isFollowed && index === clean.length - 1,
          }),
        ],
  );
}

interface Around {
  readonly before: Prose | undefined;
  readonly after: Prose | undefined;
  /** Of a signature: characters free at its right. */
  readonly right: number | undefined;
  readonly isFollowed: boolean;
}

function drawn(one: Prose, around: Around): Paragraph {
  const { style, text } = one;
  switch (style) {
    case 'number':
      return plain(text, { alignment: AlignmentType.CENTER, spacing: spaced(0, 2) });
    case 'title':
    case 'attachmentTitle':
      return titleOf(text, style === 'attachmentTitle' ? 1 : 0);
    case 'attachment':
      return plain(text, { pageBreakBefore: true, keepNext: true }, FONT.hei);
    case 'addressee':
      return plain(text, { keepNext: true });
    case 'signature':
      return signature(text, around);
    case 'attachments':
      return attachment(text, around);
    case 'note':
      return plain(text, { indent: { firstLine: chars(2) } });
    case 'heading1':
      return plain(
        text,
        {
          ...FIRST_LINE,
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: below(around.before),
        },
        FONT.hei,
      );
    default:
      return body(one, around);
  }
}

const FIRST_LINE = { indent: { firstLine: chars(2), firstLineChars: 200 } };

/** Lines left free above and below. */
function spaced(before: number, after = 0) {
  return { ...EXACT, before: before * LINE, after: after * LINE };
}

/** A little off the table above. */
function below(before: Prose | undefined) {
  return before?.style === 'table' ? { ...EXACT, before: 120 } : EXACT;
}

function plain(text: string, options: IParagraphOptions, name: string = FONT.fang): Paragraph {
  return new Paragraph({
    spacing: EXACT,
    ...options,
    children: [new TextRun({ text, ...type(name, POINTS.prose) })],
  });
}

/** 二号小标宋 in the middle, a line free below it; an attachment's on its page's third line. */
function titleOf(title: string, linesAbove: number): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    keepLines: true,
    spacing: {
      line: TITLE_LINE,
      lineRule: LineRuleType.EXACT,
      before: linesAbove * LINE,
      after: LINE,
    },
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

/** 仿宋, two characters in; of one that begins with （一） the first sentence is its heading, in 楷体. */
function body({ style, text }: Prose, { before, after }: Around): Paragraph {
  const end = style === 'heading2' ? text.indexOf('。') + 1 || text.length : 0;
  const parts = [
    { text: text.slice(0, end), name: FONT.kai },
    { text: text.slice(end), name: FONT.fang },
  ];
  const leads = style === 'heading2' && end === text.length;
  const isLast = isEnd(after);
  return new Paragraph({
    ...FIRST_LINE,
    alignment: AlignmentType.BOTH,
    keepNext: leads || isLast || after?.style === 'table',
    spacing: below(before),
    ...(leads ? { heading: HeadingLevel.HEADING_3 } : {}),
    children: parts
      .filter((part) => part.text !== '')
      .map((part) => new TextRun({ text: part.text, ...type(part.name, POINTS.prose) })),
  });
}

/** 附件说明, name and date never stand alone on a page (7.3.5.4): the last words go with them. */
function isEnd(after: Prose | undefined): boolean {
  return after?.style === 'signature' || after?.style === 'attachments';
}

/** 附件：1.名称 (7.3.4): what turns over a line begins below the name's first character. */
function attachment(text: string, { before, after }: Around): Paragraph {
  const isFirst = before?.style !== 'attachments';
  const label = isFirst ? (/^附件：/.exec(text)?.[0] ?? '') : '';
  const rest = text.slice(label.length);
  const number = /^\d{1,2}[.．]/.exec(rest)?.[0] ?? '';
  const numberWidth = number === '' ? 0 : Math.ceil(widthInChars(number) * 2) / 2;
  const nameAt = 2 + '附件：'.length + numberWidth;
  const hanging = isFirst ? nameAt - 2 : numberWidth;
  return new Paragraph({
    keepNext: isEnd(after),
    indent: { left: chars(nameAt), hanging: chars(hanging) },
    tabStops: [{ type: 'left', position: chars(nameAt) }],
    spacing: spaced(isFirst ? 1 : 0),
    children: [
      new TextRun({
        children:
          number === ''
            ? [label + rest]
            : [label + number.replace('．', '.'), new Tab(), rest.slice(number.length)],
        ...type(FONT.fang, POINTS.prose),
      }),
    ],
  });
}

/** 署名 above 成文日期, centred over it; see signature.ts. */
function signature(text: string, { before, after, right = 0, isFollowed }: Around): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepLines: true,
    keepNext: isFollowed || after?.style === 'signature',
    indent: { right: chars(right) },
    spacing: spaced(before?.style === 'signature' ? 0 : ABOVE_SIGNATURE),
    children: [new TextRun({ text, ...type(FONT.fang, POINTS.prose) })],
  });
}

/** Word wants a paragraph behind a table. */
function drawnTable(table: ProseTable, after: Prose | undefined): FileChild[] {
  const isFollowed = after !== undefined && after.style !== 'table';
  return [proseTable(table), ...(isFollowed ? [] : [lowParagraph()])];
}
