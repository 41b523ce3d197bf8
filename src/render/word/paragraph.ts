/**
 * A paragraph of our own prose (compilation note, letter): text and its place in the order of
 * headings. letters/ makes them, Word draws them. No fonts here.
 */
export const PARAGRAPH_STYLES = [
  'title',
  'heading1',
  'heading2',
  'heading3',
  'body',
  /** To whom a letter goes (主送机关): from the margin, without indent. */
  'addressee',
  /** Who issues it, and the day: at the right, at the end. */
  'signature',
] as const;

export interface Paragraph {
  readonly style: (typeof PARAGRAPH_STYLES)[number];
  readonly text: string;
}
