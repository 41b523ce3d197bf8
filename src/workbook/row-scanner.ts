/**
 * The rows between <sheetData> and </sheetData>, character by character. Throws UNUSUAL at
 * whatever a spreadsheet program does not usually write; sheet-scan.ts says what then.
 */
import { readSharedStrings } from './shared-strings.js';
import type { SheetBuilder } from './sheet-builder.js';
import { resolveReferences } from './xml-text.js';

const SPACE = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const A = 0x41;
const Z = 0x5a;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;

/** Thrown at anything that this scanner does not know. */
export const UNUSUAL = Symbol('unusual');

/** Attributes as they are usually written: one blank before each, no blank round =, double quotes. */
const ATTRIBUTES = /^(?: [\w:.-]+="[^"<]*")* ?\/?$/;

export class RowScanner {
  readonly #xml: string;
  readonly #end: number;
  readonly #builder: SheetBuilder;
  #at: number;
  #row = 0;
  #inRow = false;
  #column = 0;
  /** Row of the cell being read: its own reference has the last word. */
  #cellRow = 0;
  #type = '';
  #style = 0;

  constructor(xml: string, start: number, end: number, builder: SheetBuilder) {
    this.#xml = xml;
    this.#at = start;
    this.#end = end;
    this.#builder = builder;
  }

  scan(): void {
    for (this.#skipBlanks(); this.#at < this.#end; this.#skipBlanks()) {
      if (this.#inRow && this.#isAt('<c')) this.#scanCell();
      else if (this.#inRow) {
        this.#expect('</row>');
        this.#inRow = false;
      } else this.#scanRow();
    }
    if (this.#inRow) throw UNUSUAL;
  }

  #scanRow(): void {
    this.#expect('<row');
    if (this.#isAt(' r="')) {
      this.#at += 4;
      this.#row = this.#scanNumber();
    } else this.#row++;
    this.#column = 0;
    const end = this.#tagEnd(this.#at);
    const tag = this.#xml.slice(this.#at, end);
    // Where the number does not come first it was not seen.
    if (!ATTRIBUTES.test(tag) || tag.includes(' r=')) throw UNUSUAL;
    if (/ hidden="(?:1|true|on)"/.test(tag)) this.#builder.hideRow(this.#row);
    this.#inRow = !tag.endsWith('/');
    this.#at = end + 1;
  }

  #scanCell(): void {
    const xml = this.#xml;
    this.#at += 2;
    this.#column++;
    this.#cellRow = this.#row;
    this.#type = '';
    this.#style = 0;
    this.#scanAttributes();
    if (xml.charCodeAt(this.#at) === SLASH) {
      this.#expect('/>');
      return;
    }
    this.#at++;
    if (!this.#isAt('<v>') || !this.#scanPlain()) this.#scanContents();
  }

  /**
   * <v>12</v></c>: nearly every cell is a shared text or a whole number and nothing else.
   * @returns false where this cell is not; then the cursor stands where it stood
   */
  #scanPlain(): boolean {
    const isShared = this.#type === 's';
    if (!isShared && this.#type !== '') return false;
    const xml = this.#xml;
    const start = this.#at + 3;
    let at = start;
    let index = 0;
    for (let code = xml.charCodeAt(at); code !== LESS; code = xml.charCodeAt(++at)) {
      if (!(code >= ZERO && code <= NINE)) return false;
      index = index * 10 + code - ZERO;
    }
    this.#at = at;
    this.#expect('</v></c>');
    // No string is made for the number of a shared text.
    if (isShared) this.#builder.sharedText(this.#cellRow, this.#column, index);
    else this.#addCell(xml.slice(start, at), undefined);
    return true;
  }

  #scanContents(): void {
    let value: string | undefined;
    let formula: string | undefined;
    for (this.#skipBlanks(); !this.#isAt('</c>'); this.#skipBlanks()) {
      if (this.#isAt('<v')) {
        const text = this.#scanElement('v').text;
        if (this.#type !== 'inlineStr') value = text;
      } else if (this.#isAt('<f')) {
        const { tag, text } = this.#scanElement('f');
        formula = text || (/ t="shared"/.test(tag) ? 'shared' : undefined);
      } else if (this.#isAt('<is>') && this.#type === 'inlineStr') {
        value = this.#scanInline();
      } else throw UNUSUAL;
    }
    this.#at += 4;
    this.#addCell(value, formula);
  }

  #addCell(value: string | undefined, formula: string | undefined): void {
    const stored = { type: this.#type, style: this.#style, value, formula };
    this.#builder.cell(this.#cellRow, this.#column, stored);
  }

  /** An element with text alone. Leaves the cursor behind it. */
  #scanElement(name: string): { tag: string; text: string } {
    const xml = this.#xml;
    const start = this.#at + 1 + name.length;
    const tagEnd = this.#tagEnd(start);
    const tag = xml.slice(start, tagEnd);
    if (tag !== '' && !ATTRIBUTES.test(tag)) throw UNUSUAL;
    this.#at = tagEnd + 1;
    return { tag, text: tag.endsWith('/') ? '' : this.#scanText(`</${name}>`) };
  }

  #scanInline(): string {
    const xml = this.#xml;
    const start = this.#at + 4;
    this.#at = start;
    if (xml.startsWith('<t', start)) {
      const { text } = this.#scanElement('t');
      if (this.#isAt('</is>')) {
        this.#at += 5;
        return text;
      }
    }
    // Rich text or phonetics: the parser takes this one text.
    const end = xml.indexOf('</is>', start);
    if (end < 0 || end > this.#end) throw UNUSUAL;
    this.#at = end + 5;
    return readSharedStrings(`<sst><si>${xml.slice(start, end)}</si></sst>`)[0] ?? '';
  }

  /** Text up to the next tag, which must be `close`. */
  #scanText(close: string): string {
    const end = this.#xml.indexOf('<', this.#at);
    const text = resolveReferences(this.#xml.slice(this.#at, end));
    if (text === undefined) throw UNUSUAL;
    this.#at = end;
    this.#expect(close);
    return text;
  }

  /** Attributes of a cell, up to > or />. */
  #scanAttributes(): void {
    const xml = this.#xml;
    for (let code = xml.charCodeAt(this.#at); code === SPACE; code = xml.charCodeAt(this.#at)) {
      const name = xml.charCodeAt(this.#at + 1);
      const isShort =
        xml.charCodeAt(this.#at + 2) === EQUALS && xml.charCodeAt(this.#at + 3) === QUOTE;
      if (!isShort) this.#skipAttribute();
      else {
        this.#at += 4;
        if (name === LOWER_R) this.#scanReference();
        else if (name === LOWER_S) this.#style = this.#scanNumber();
        else if (name === LOWER_T) this.#type = this.#scanType();
        else throw UNUSUAL;
      }
    }
    const last = xml.charCodeAt(this.#at);
    if (last !== GREATER && last !== SLASH) throw UNUSUAL;
  }

  /** B12" */
  #scanReference(): void {
    const xml = this.#xml;
    let column = 0;
    let code = xml.charCodeAt(this.#at);
    for (; code >= A && code <= Z; code = xml.charCodeAt(++this.#at)) {
      column = column * 26 + code - A + 1;
    }
    if (column === 0 || column > 18_278) throw UNUSUAL;
    this.#column = column;
    this.#cellRow = this.#scanNumber();
  }

  /** 12" */
  #scanNumber(): number {
    const xml = this.#xml;
    let number = 0;
    const start = this.#at;
    let code = xml.charCodeAt(start);
    for (; code >= ZERO && code <= NINE; code = xml.charCodeAt(++this.#at)) {
      number = number * 10 + code - ZERO;
    }
    if (code !== QUOTE || this.#at === start || this.#at > start + 9) throw UNUSUAL;
    this.#at++;
    return number;
  }

  /** s" */
  #scanType(): string {
    const xml = this.#xml;
    if (this.#isAt('s"')) {
      this.#at += 2;
      return 's';
    }
    const start = this.#at;
    const end = xml.indexOf('"', start);
    this.#at = end + 1;
    return xml.slice(start, end);
  }

  /** An attribute with a longer name, as cm="1", says nothing here. */
  #skipAttribute(): void {
    const equals = this.#xml.indexOf('=', this.#at);
    const name = this.#xml.slice(this.#at + 1, equals);
    const end = this.#xml.indexOf('"', equals + 2);
    const isUsual = /^[\w:.-]{2,40}$/.test(name) && this.#xml.charCodeAt(equals + 1) === QUOTE;
    if (!isUsual || end < 0) throw UNUSUAL;
    this.#at = end + 1;
  }

  #tagEnd(start: number): number {
    const end = this.#xml.indexOf('>', start);
    if (end < 0 || end > this.#end) throw UNUSUAL;
    return end;
  }

  #expect(text: string): void {
    if (!this.#isAt(text)) throw UNUSUAL;
    this.#at += text.length;
  }

  /** As startsWith, at a third of its cost: this is asked a million times. */
  #isAt(text: string): boolean {
    const xml = this.#xml;
    const at = this.#at;
    for (let index = 0; index < text.length; index++) {
      if (xml.charCodeAt(at + index) !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Line breaks and indents between tags. */
  #skipBlanks(): void {
    const xml = this.#xml;
    let code = xml.charCodeAt(this.#at);
    while (code === SPACE || (code >= 9 && code <= 13)) code = xml.charCodeAt(++this.#at);
  }
}
