/** The letter that goes with a file, and the receipt, as Word documents of their own. */
import type { Catalogue } from '../../model/catalogue.js';
import type { OwnTemplate } from '../own-template/template.js';
import { renderOfficial } from '../word/official-document.js';
import { renderOfficialInTemplate } from '../word/official-in-template.js';
import type { Paragraph } from '../word/paragraph.js';

/**
 * @param template the office's own, that carries the letter
 * @returns the bytes of a .docx; the same for the same paragraphs on every machine
 */
export function renderLetter(
  { scheme }: Catalogue,
  paragraphs: readonly Paragraph[],
  template?: OwnTemplate,
): Promise<Uint8Array> {
  const foot = scheme.sample ? '样例' : '';
  const paper = { paragraphs, maker: scheme.bureau, day: scheme.date, foot };
  return template ? renderOfficialInTemplate(template, paper) : renderOfficial(paper);
}
