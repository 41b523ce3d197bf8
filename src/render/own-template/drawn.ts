/**
 * What we draw with docx, as XML that can stand in somebody else's body: the paragraphs and tables,
 * the page that they wish for, and our own feet. Drawn in a paper of its own, then taken out.
 */
import { Document, type FileChild, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { settle } from '../office/settle.js';
import { type SectionPage, section } from '../word/page.js';

/** Blocks that stand in place of one placeholder. */
export interface Block {
  readonly children: readonly FileChild[];
  /** Wishes for pages of their own, wherever the template's are upright. */
  readonly page?: Omit<SectionPage, 'foot'>;
  /** Its tables may part between any rows: a red head leaves less of a page than we reckoned with. */
  readonly isLoose?: boolean;
}

export interface Drawn {
  readonly body: string;
  readonly pageSize: string;
  readonly margins: string;
  /** Our own feet: of all or odd pages, of even ones. */
  readonly feet: { readonly default: string; readonly even: string };
}

/** @param foot the line of text in our own feet */
export async function draw({ children, page, isLoose = false }: Block, foot = ''): Promise<Drawn> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [section({ orientation: 'portrait', ...page, foot }, [...children])],
  });
  const parts = unzipSync(settle(new Uint8Array(await Packer.toArrayBuffer(document))));
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const xml = read('word/document.xml');
  const end = xml.lastIndexOf('<w:sectPr');
  const body = xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, end);
  if (/\sr:\w+="|<w:numPr>/.test(body)) {
    throw new Error('What stands in a template cannot link to parts: pictures, links, numbering.');
  }
  const properties = xml.slice(end);
  return {
    body: isLoose ? loose(body) : body,
    pageSize: /<w:pgSz\b[^>]*>/.exec(properties)?.[0] ?? '',
    margins: /<w:pgMar\b[^>]*>/.exec(properties)?.[0] ?? '',
    feet: { default: footOf(read, properties, 'default'), even: footOf(read, properties, 'even') },
  };
}

function loose(body: string): string {
  return body.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, (table) =>
    table.replaceAll('<w:keepNext/>', ''),
  );
}

function footOf(read: (name: string) => string, properties: string, which: string): string {
  const reference = new RegExp(`<w:footerReference w:type="${which}" r:id="([^"]*)"`);
  const id = reference.exec(properties)?.[1] ?? '';
  const target = new RegExp(`Id="${id}"[^>]*?Target="([^"]*)"`);
  return read(`word/${target.exec(read('word/_rels/document.xml.rels'))?.[1] ?? ''}`);
}

/** Numbers the bookmarks of a block on from the template's own. */
export function renumbered(body: string, after: number): string {
  return body.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*?\sw:id=")(\d+)(")/g,
    (_all, before: string, id: string, end: string) => before + (Number(id) + after + 1) + end,
  );
}
