/** An official document as a .docx of its own: one upright section on the standard's grid. */
import { Document } from 'docx';
import { FONT, POINTS, type } from './fonts.js';
import { type Look, official } from './official.js';
import { CLOSER, officialSection } from './official-page.js';
import { packWord } from './pack.js';
import type { Paragraph } from './paragraph.js';
import { xmlText } from './xml-text.js';

export interface OfficialDocument extends Look {
  readonly paragraphs: readonly Paragraph[];
  /** Who made it, in the file's properties. */
  readonly maker: string;
  /** 2018-10-19 */
  readonly day: string;
  /** A line in every foot: 样例, 草稿. */
  readonly foot: string;
}

const TEXT = type(FONT.fang, POINTS.prose, {
  language: { eastAsia: 'zh-CN' },
  characterSpacing: CLOSER,
});

/** @returns the bytes of a .docx; the same for the same document on every machine */
export async function renderOfficial(paper: OfficialDocument): Promise<Uint8Array> {
  const { paragraphs, maker, day, foot } = paper;
  const title = xmlText(paragraphs.find(({ style }) => style === 'title')?.text ?? '').slice(
    0,
    250,
  );
  const document = new Document({
    title,
    creator: xmlText(maker),
    lastModifiedBy: xmlText(maker),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: TEXT },
      },
      // A grid of characters goes by the size that Normal itself has.
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: TEXT }],
    },
    sections: [officialSection(foot, official(paragraphs, paper))],
  });
  return packWord(document, day, [], (name, xml) =>
    name === 'word/document.xml' ? offGrid(xml) : xml,
  );
}

/**
 * What does not keep to the lines of the page's grid: the small type of a table, which would stand
 * 29 points apart, and the large type of a title, which would take two lines each.
 */
function offGrid(xml: string): string {
  const off = '<w:snapToGrid w:val="0"/><w:spacing ';
  return xml
    .replace(/<w:tbl>.*?<\/w:tbl>/gs, (table) => table.replaceAll('<w:spacing ', off))
    .replace(/<w:spacing (?=[^>]*w:line="720")/g, off);
}
