/**
 * The properties of one section (w:sectPr) of a template, kept as they are written; a child can be
 * put in, changed or taken out at its place in the order that the schema asks for.
 */
import type { XmlNode, XmlPart } from './xml-part.js';

/** As CT_SectPr has them. */
const ORDER = [
  'w:headerReference',
  'w:footerReference',
  'w:footnotePr',
  'w:endnotePr',
  'w:type',
  'w:pgSz',
  'w:pgMar',
  'w:paperSrc',
  'w:pgBorders',
  'w:lnNumType',
  'w:pgNumType',
  'w:cols',
  'w:formProt',
  'w:vAlign',
  'w:noEndnote',
  'w:titlePg',
  'w:textDirection',
  'w:bidi',
  'w:rtlGutter',
  'w:docGrid',
  'w:printerSettings',
  'w:sectPrChange',
];

export type Which = 'default' | 'even' | 'first';

export interface Property {
  readonly name: string;
  readonly xml: string;
}

export class SectionProperties {
  readonly all: readonly Property[];

  constructor(all: readonly Property[]) {
    this.all = all;
  }

  static of(part: XmlPart, node: XmlNode): SectionProperties {
    return new SectionProperties(
      node.children.map((one) => ({ name: one.name, xml: part.raw(one) })),
    );
  }

  xml(): string {
    const place = ({ name }: Property) => {
      const at = ORDER.indexOf(name);
      return at < 0 ? ORDER.length : at;
    };
    const sorted = this.all.toSorted((a, b) => place(a) - place(b));
    return `<w:sectPr>${sorted.map(({ xml }) => xml).join('')}</w:sectPr>`;
  }

  without(...names: readonly string[]): SectionProperties {
    return new SectionProperties(this.all.filter(({ name }) => !names.includes(name)));
  }

  with(name: string, xml: string): SectionProperties {
    return new SectionProperties([...this.without(name).all, { name, xml }]);
  }

  /** The same on a new page, going on with the page numbers; no first page of its own. */
  goingOn(): SectionProperties {
    const numbers = this.#get('w:pgNumType')?.xml.replace(/\s(?:[\w.-]+:)?start\s*=\s*"[^"]*"/, '');
    const next = this.without('w:titlePg').with('w:type', '<w:type w:val="nextPage"/>');
    return numbers === undefined ? next : next.with('w:pgNumType', numbers);
  }

  /** @returns the relationship of a header or footer that the section itself names */
  reference(kind: 'header' | 'footer', which: Which): string | undefined {
    const own = this.all.find(
      ({ name, xml }) =>
        name === `w:${kind}Reference` && (attribute(xml, 'type') ?? 'default') === which,
    );
    return own && attribute(own.xml, 'id');
  }

  withReference(kind: 'header' | 'footer', which: Which, id: string): SectionProperties {
    const name = `w:${kind}Reference`;
    const others = this.all.filter(
      (one) => one.name !== name || (attribute(one.xml, 'type') ?? 'default') !== which,
    );
    const xml = `<${name} w:type="${which}" r:id="${id}"/>`;
    return new SectionProperties([...others, { name, xml }]);
  }

  get hasFirstPage(): boolean {
    const xml = this.#get('w:titlePg')?.xml;
    return xml !== undefined && !/^(?:0|false|off)$/.test(attribute(xml, 'val') ?? '1');
  }

  /** Of the text, or of one of its columns: in twips. What is not said is A4 with Word's margins. */
  get page(): { readonly room: number; readonly isLandscape: boolean } {
    const size = this.#get('w:pgSz')?.xml ?? '';
    const margins = this.#get('w:pgMar')?.xml ?? '';
    const width = number(size, 'w', 11906);
    const height = number(size, 'h', 16838);
    const sides =
      number(margins, 'left', 1800) + number(margins, 'right', 1800) + number(margins, 'gutter', 0);
    const columns = this.#get('w:cols')?.xml ?? '';
    const count = Math.max(1, number(columns, 'num', 1));
    const gaps = (count - 1) * number(columns, 'space', 425);
    return { room: Math.floor((width - sides - gaps) / count), isLandscape: width > height };
  }

  #get(name: string): Property | undefined {
    return this.all.find((one) => one.name === name);
  }
}

function attribute(xml: string, local: string): string | undefined {
  return new RegExp(`\\s(?:[\\w.-]+:)?${local}\\s*=\\s*["']([^"']*)["']`).exec(xml)?.[1];
}

function number(xml: string, local: string, otherwise: number): number {
  const value = Number(attribute(xml, local) ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
}
