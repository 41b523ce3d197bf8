/**
 * A title in its place of the template, parted after whole words (GB/T 9704-2012, 7.3.1: 词意完整):
 * only where it stands alone in the middle of the page's text in a size that is told.
 */
import { wholeWordLines } from '../word/title-lines.js';
import { bodyLook } from './body-look.js';
import type { OfficePackage } from './package.js';
import { textOf } from './paragraph-text.js';
import type { Spot } from './placeholders.js';
import { roomAt } from './sheets.js';
import { child, type XmlPart } from './xml-part.js';

/** @returns the title, with line breaks where the template's line cannot hold it */
export function titleInLines(all: OfficePackage, part: XmlPart, spot: Spot, title: string): string {
  const { node, area, found, pieces } = spot;
  const [only] = found;
  const isAlone =
    only !== undefined &&
    found.length === 1 &&
    textOf(pieces).slice(0, only.from).trim() === '' &&
    textOf(pieces).slice(only.to).trim() === '';
  const align = child(child(node, 'w:pPr'), 'w:jc');
  const isCentred = align !== undefined && part.attribute(align, 'val') === 'center';
  if (area !== 'body' || node.parent?.name !== 'w:body' || !isAlone || !isCentred) return title;
  const { size } = bodyLook(all, part, spot);
  // A character of so many half points is ten times as many twips wide.
  const most = size === undefined ? 0 : Math.floor(roomAt(part, node.start) / (size * 10));
  return most < NARROWEST ? title : wholeWordLines(title, most).join('\n');
}

/** Characters of a line: a narrower one is not worth parting by words. */
const NARROWEST = 8;
