/**
 * What stands at the head and foot of a Word document's pages (页眉、页脚), as lines: offices
 * put the unit and the title there, too. Page numbers are none of it.
 */
import { type DocSection, parseDocument, textOf } from './docx-parse.js';
import { type Relationship, readRelationships } from './package.js';
import { decodeXml } from './xml.js';
import type { Zip } from './zip.js';

/** In reading order. Those of even pages say what the others say. */
const PLACES = ['header first', 'header default', 'footer first', 'footer default'];
/** 第 1 页 共 3 页, — 1 —, 1/3 */
const PAGE_NUMBER = /^[\s\d第页共总/／,，.·|_\-—–－]*$/;

export class PageLines {
  readonly #zip: Zip;
  readonly #related: ReadonlyMap<string, Relationship>;
  readonly #bySection: readonly string[];
  readonly #lines = new Map<string, readonly string[]>();

  /** @param document the main part, whose sections these are */
  constructor(zip: Zip, document: string, sections: readonly DocSection[]) {
    this.#zip = zip;
    const isAny = sections.some(({ parts }) => parts.size > 0);
    this.#related = isAny ? readRelationships(zip, document) : new Map();
    this.#bySection = this.#shownParts(sections);
  }

  /**
   * The lines of a section's pages, each once; the same list for sections with the same pages.
   * @throws ReadStop where a part is damaged or a cap is met
   */
  of(section: number): readonly string[] {
    const parts = this.#bySection[section] ?? '';
    const lines = this.#lines.get(parts) ?? [
      ...new Set(parts.split('\n').flatMap((part) => this.#linesIn(part))),
    ];
    this.#lines.set(parts, lines);
    return lines;
  }

  /** Each section's parts, a line each. What a section does not say is as in the one before. */
  #shownParts(sections: readonly DocSection[]): string[] {
    let known: ReadonlyMap<string, string> = new Map();
    return sections.map(({ parts, hasFirstPage }) => {
      known = new Map([...known, ...parts]);
      const shown = PLACES.filter((place) => hasFirstPage || !place.endsWith('first'));
      return shown.flatMap((place) => this.#pathOf(known.get(place) ?? '')).join('\n');
    });
  }

  #pathOf(id: string): string[] {
    const part = this.#related.get(id);
    return part && (part.type === 'header' || part.type === 'footer') ? [part.path] : [];
  }

  #linesIn(path: string): string[] {
    const bytes = path === '' ? undefined : this.#zip.read(path);
    if (!bytes) return [];
    const lines = textOf(parseDocument(decodeXml(bytes)).blocks).split('\n');
    return lines.map((line) => line.trim()).filter((line) => !PAGE_NUMBER.test(line));
  }
}
