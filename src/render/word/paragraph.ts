/**
 * A paragraph of our own prose (compilation note, letter): text and its place in the order of
 * headings. letters/ makes them, Word draws them. No fonts here.
 */
export const PARAGRAPH_STYLES = ['title', 'heading1', 'heading2', 'heading3', 'body'] as const;

export interface Paragraph {
  readonly style: (typeof PARAGRAPH_STYLES)[number];
  readonly text: string;
}
