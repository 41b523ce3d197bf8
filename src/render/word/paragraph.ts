/**
 * A paragraph of our own prose (compilation note, letter): text and its place in the order of
 * headings. letters/ makes them, Word draws them. No fonts here.
 */
export const PARAGRAPH_STYLES = [
  /** 发文字号, above the title. */
  'number',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  /** To whom a letter goes (主送机关): from the margin, without indent. */
  'addressee',
  /** 附件说明: one line an attachment, behind the body. */
  'attachments',
  /** Who issues it, and the day: at the right, at the end. */
  'signature',
  /** 附注 below the date: （此件公开发布）. */
  'note',
  /** 附件1 at the top left of a page of its own, and the title below it. */
  'attachment',
  'attachmentTitle',
  /** Rows of data; the text is empty. */
  'table',
] as const;

export interface Paragraph {
  readonly style: (typeof PARAGRAPH_STYLES)[number];
  readonly text: string;
  /** Of a table. */
  readonly table?: ProseTable;
}

/** Data as a table among paragraphs: texts alone, the widths follow from them. */
export interface ProseTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of figures, by position: centred, and as narrow as they may be. */
  readonly figures: readonly number[];
  /** The last row is one of sums. */
  readonly isSummed: boolean;
  /** Columns that stay empty, to be filled in by hand: their rows are higher. */
  readonly byHand: readonly number[];
}
