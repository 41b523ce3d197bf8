/** A letter as a Word document of its own: paragraphs on an upright page, nothing else. */
import { Document, Packer } from 'docx';
import type { Catalogue } from '../../model/catalogue.js';
import { settle } from '../office/settle.js';
import { FONT, POINTS, type } from '../word/fonts.js';
import { section } from '../word/page.js';
import type { Paragraph } from '../word/paragraph.js';
import { prose } from '../word/prose.js';

/** @returns the bytes of a .docx; the same for the same paragraphs on every machine */
export async function renderLetter(
  { scheme }: Catalogue,
  paragraphs: readonly Paragraph[],
): Promise<Uint8Array> {
  const title = paragraphs.find(({ style }) => style === 'title')?.text ?? '';
  const document = new Document({
    title,
    creator: scheme.bureau,
    lastModifiedBy: scheme.bureau,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { ...type(FONT.fang, POINTS.prose), language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      section({ orientation: 'portrait', foot: scheme.sample ? '样例' : '' }, prose(paragraphs)),
    ],
  });
  return settle(new Uint8Array(await Packer.toArrayBuffer(document)), scheme.date);
}
