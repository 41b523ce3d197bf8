/** Cells of a sheet as XML, for rows that are written rather than drawn. */
import { xmlText } from '../word/xml-text.js';

/** @param place its address and style: r="B5" s="3"; @param words as `escapedText` gives them */
export function textCell(place: string, words: string): string {
  return words === '' ? `<c ${place}/>` : `<c ${place} t="inlineStr"><is><t>${words}</t></is></c>`;
}

/** A line break inside a text stays one: written as it is, a reader of XML keeps it. */
export function escapedText(text: string): string {
  return xmlText(text)
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
