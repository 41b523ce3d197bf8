/** The letter that goes with a file, and the receipt, as Word documents of their own. */
import type { Catalogue } from '../../model/catalogue.js';
import { renderOfficial } from '../word/official-document.js';
import type { Paragraph } from '../word/paragraph.js';

/** @returns the bytes of a .docx; the same for the same paragraphs on every machine */
export function renderLetter(
  { scheme }: Catalogue,
  paragraphs: readonly Paragraph[],
): Promise<Uint8Array> {
  return renderOfficial({
    paragraphs,
    maker: scheme.bureau,
    day: scheme.date,
    foot: scheme.sample ? '样例' : '',
  });
}
