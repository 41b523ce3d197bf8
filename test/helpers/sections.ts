/** The sections of a Word document as tests see them: their words, their page, their head and feet. */
import { part, parts } from '../render/unpack.js';

export interface SeenSection {
  /** Of the body, paragraphs apart by |. */
  readonly words: string;
  readonly page: 'landscape' | 'portrait';
  readonly width: number;
  /** Properties in their order, without prefix; those with a value that matters with it. */
  readonly properties: readonly string[];
  /** Words of the default foot, also where it is taken over from the section before. */
  readonly foot: string;
  readonly firstFoot: string;
  readonly head: string;
}

export function sectionsOf(bytes: Uint8Array): SeenSection[] {
  const all = parts(bytes);
  const links = new Map(
    [...part(bytes, 'document.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      value(tag, 'Id'),
      `word/${value(tag, 'Target')}`,
    ]),
  );
  const body = /<w:body>(.*)<\/w:body>/s.exec(part(bytes, 'word/document.xml'))?.[1] ?? '';
  const found: SeenSection[] = [];
  const inherited = new Map<string, string>();
  let start = 0;
  for (const match of body.matchAll(/<w:sectPr\b[^>]*>(.*?)<\/w:sectPr>|<w:sectPr\b[^>]*\/>/gs)) {
    const inner = match[1] ?? '';
    // In a paragraph's properties: the paragraph is the section's last.
    const after = match.index + match[0].length;
    const end = body.startsWith('</w:pPr>', after) ? body.indexOf('</w:p>', after) + 6 : after;
    const size = /<w:pgSz\b[^>]*>/.exec(inner)?.[0] ?? '';
    for (const [tag, kind] of inner.matchAll(/<w:(header|footer)Reference\b[^>]*>/g)) {
      inherited.set(`${kind} ${value(tag, 'type')}`, links.get(value(tag, 'id')) ?? '?');
    }
    const at = (key: string) => wordsOf(all.get(inherited.get(key) ?? '') ?? '');
    const width = Number(value(size, 'w') || 11906);
    found.push({
      words: wordsOf(body.slice(start, end)),
      page: width > Number(value(size, 'h') || 16838) ? 'landscape' : 'portrait',
      width,
      properties: [...inner.matchAll(/<w:(\w+)\b([^>]*)>/g)].map(([, name, rest]) => {
        const told = name === 'type' ? value(rest ?? '', 'val') : value(rest ?? '', 'start');
        return told === '' ? (name ?? '') : `${name}=${told}`;
      }),
      foot: at('footer default'),
      firstFoot: at('footer first'),
      head: at('header default'),
    });
    start = end;
  }
  return found;
}

function value(tag: string, name: string): string {
  return new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function wordsOf(xml: string): string {
  return xml
    .replace(/<(w:instrText|wp:posOffset)[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<w:br w:type="page"\/>/g, '※')
    .split('</w:p>')
    .map((one) => one.replace(/<[^>]*>/g, '').trim())
    .filter((one) => one !== '')
    .join('|');
}
