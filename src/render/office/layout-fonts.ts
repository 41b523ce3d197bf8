/** The fonts of a layout in a workbook of ours: names put in place of ours, wherever they stand. */
import type { Layout } from '../../model/layout.js';
import { HEI, SIZE, SONG } from './styles.js';

type Edit = (name: string, xml: string) => string;

/** @returns for packing: a change to the styles of the workbook, none where the fonts are ours */
export function layoutFonts({ title, heading, body }: Layout['fonts']): Edit {
  if (title === HEI && heading === HEI && body === SONG) return (_name, xml) => xml;
  const named = (font: string): string => {
    const isTitle = font.includes(`<sz val="${SIZE.title}"/>`);
    return font
      .replace(`<name val="${HEI}"/>`, `<name val="${isTitle ? title : heading}"/>`)
      .replace(`<name val="${SONG}"/>`, `<name val="${body}"/>`);
  };
  return (name, xml) =>
    name === 'xl/styles.xml' ? xml.replace(/<font>.*?<\/font>/gs, named) : xml;
}
