/** Where a paragraph of a template stands, as a person would look for it: 正文第3段, 页眉, 文本框. */
import { inside, type XmlNode, type XmlPart } from './xml-part.js';

/** What a part of the package is to a person. */
export type Area = 'body' | 'header' | 'footer' | 'note';

const AREAS: Readonly<Record<Area, string>> = {
  body: '正文',
  header: '页眉',
  footer: '页脚',
  note: '脚注或尾注',
};

/** @param text of the paragraph: its beginning is quoted */
export function placeName(part: XmlPart, area: Area, node: XmlNode, text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const quoted = words === '' ? '' : `“${words.length > 24 ? `${words.slice(0, 24)}…` : words}”`;
  return `${spot(part, area, node)}${quoted}`;
}

function spot(part: XmlPart, area: Area, node: XmlNode): string {
  if (inBox(node)) return area === 'body' ? '文本框' : `${AREAS[area]}里的文本框`;
  if (area !== 'body') return AREAS[area];
  if (inside(node, 'w:tbl')) return '正文的表格里';
  const body = inside(node, 'w:body');
  const before = body?.children.filter(
    ({ name, start }) => name === 'w:p' && start <= node.start,
  ).length;
  return part.root.name === 'w:document' && before ? `正文第${before}段` : '正文';
}

/** In a text box, in either of its two tellings; or in WordArt. */
export function inBox(node: XmlNode): boolean {
  return inside(node, 'w:txbxContent') !== undefined || node.name === 'textpath';
}
