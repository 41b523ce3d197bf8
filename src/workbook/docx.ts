/**
 * The tables of a Word document → sheets: each table one, with the paragraphs above it as
 * rows above, since titles and 填报单位：… stand there, or at the head of its pages; what follows
 * the last table goes below it.
 */
import type { Problem } from '../model/finding.js';
import { type Marks, OWN_PROPERTY, readBookmark, readMarks, writeMarks } from '../model/marks.js';
import { cellName } from './address.js';
import { type Budget, damaged } from './caps.js';
import { PageLines } from './docx-pages.js';
import { type Block, type DocCell, type DocTable, parseDocument, textOf } from './docx-parse.js';
import { SheetBuilder, type SheetContext } from './sheet-builder.js';
import type { ReadSheets } from './xlsx.js';
import { decodeXml, parseXml } from './xml.js';
import type { Zip } from './zip.js';

/** @returns the main part of a Word document; undefined where the archive is none */
export function documentPart(zip: Zip): string | undefined {
  return zip.names.find((name) => /^\/?word\/document\d?\.xml$/i.test(name));
}

/**
 * @returns no sheet where the document has no table
 * @throws ReadStop where the document is damaged or a cap is met
 */
export function readDocx(zip: Zip, budget: Budget): ReadSheets {
  const part = documentPart(zip);
  const bytes = part === undefined ? undefined : zip.read(part);
  if (!bytes) throw damaged('word/document.xml');
  const { blocks, sections, isWhole } = parseDocument(decodeXml(bytes));
  const own = ownProperty(zip);
  const chapters = chaptersOf(unwrapped(blocks), own);
  const context: SheetContext = { strings: [], styles: [], date1904: false, budget };
  const pages = new PageLines(zip, part ?? '', sections);
  const sheets = withPageLines(chapters, pages, own).map((chapter, index) => {
    const writer = new SheetWriter(`表${index + 1}`, context);
    writer.mark(markOf(chapter.table, own));
    for (const text of chapter.above) writer.line(text);
    writer.table(chapter.table);
    for (const text of chapter.below) writer.line(text);
    return writer.finish();
  });
  return {
    sheets: sheets.map(({ sheet }) => sheet),
    problems: [
      ...(isWhole ? [] : [{ code: 'document-part-unread' }]),
      ...sheets.flatMap(({ problems }) => problems),
    ],
  };
}

interface Chapter {
  /** In the order in which they decide: its own paragraphs, then what stands on its pages. */
  readonly above: readonly string[];
  readonly table: DocTable;
  below: readonly string[];
}

function chaptersOf(blocks: readonly Block[], own: Marks | undefined): Chapter[] {
  const chapters: Chapter[] = [];
  let above: string[] = [];
  for (const block of blocks) {
    if (typeof block === 'string') above.push(block);
    else {
      chapters.push({ above: markOf(block, own) ? [] : above, table: block, below: [] });
      above = [];
    }
  }
  const last = chapters.at(-1);
  if (last) last.below = markOf(last.table, own) ? [] : above;
  return chapters;
}

/**
 * A table of ours: what it is stands in its bookmark, of which scheme in the document's properties.
 * Over and under it stand cover, note and headings of our own: nothing that a unit says of itself.
 */
function markOf({ bookmark }: DocTable, own: Marks | undefined): string | undefined {
  const table = bookmark === undefined ? undefined : readBookmark(bookmark);
  return own && table && writeMarks({ ...own, ...table });
}

/** The marks in the properties of a document of ours. */
function ownProperty(zip: Zip): Marks | undefined {
  const bytes = zip.read('docProps/custom.xml');
  if (!bytes) return undefined;
  let text = '';
  let isOwn = false;
  parseXml(decodeXml(bytes), {
    open: (name, attributes) => {
      if (name === 'property') isOwn = attributes.name === OWN_PROPERTY;
    },
    close: () => undefined,
    text: (piece) => {
      if (isOwn) text += piece;
    },
  });
  return readMarks(text);
}

/**
 * What stands at the head and foot of the pages, over each table that does not only go on: over
 * the first of its pages, and over one that has words of its own. Ours have marks instead.
 */
function withPageLines(
  chapters: readonly Chapter[],
  pages: PageLines,
  own: Marks | undefined,
): Chapter[] {
  let before: readonly string[] = [];
  return chapters.map((chapter) => {
    const { above, table } = chapter;
    if (markOf(table, own)) return chapter;
    const lines = pages.of(table.section);
    const isNew = lines !== before || above.some((text) => text.trim() !== '');
    before = lines;
    const more = isNew ? lines.filter((line) => !above.includes(line)) : [];
    return { ...chapter, above: [...above, ...more] };
  });
}

/** A frame of single cells round other tables is only drawn: what it holds stands by itself. */
function unwrapped(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (typeof block === 'string') return [block];
    const cells = block.rows.flatMap((row) => row.cells);
    const isFrame = block.rows.every((row) => row.cells.length === 1) && cells.some(holdsTable);
    return isFrame ? unwrapped(cells.flatMap((cell) => cell.blocks)) : [block];
  });
}

function holdsTable(cell: DocCell): boolean {
  return cell.blocks.some((block) => typeof block !== 'string');
}

interface OpenMerge {
  readonly top: number;
  readonly right: number;
  bottom: number;
}

class SheetWriter {
  readonly #name: string;
  readonly #builder: SheetBuilder;
  readonly #nested: Problem[] = [];
  /** Blocks that may go on in the next row, by their first column. */
  readonly #open = new Map<number, OpenMerge>();
  #row = 0;
  /** Columns to the left of the table: that of our marks. */
  #shift = 0;

  constructor(name: string, context: SheetContext) {
    this.#name = name;
    this.#builder = new SheetBuilder(name, context);
  }

  /** A table of ours is known as our sheets are: by the marks in the first cell, left of it. */
  mark(text: string | undefined): void {
    if (text === undefined) return;
    this.#write(++this.#row, 1, text);
    this.#shift = 1;
  }

  /** A paragraph as a row; an empty one takes none. */
  line(text: string): void {
    if (text.trim() !== '') this.#write(++this.#row, 1 + this.#shift, text);
  }

  table(table: DocTable): void {
    for (const row of table.rows) {
      this.#row += 1;
      let column = row.skipped + 1 + this.#shift;
      row.cells.forEach((cell, index) => {
        const right = column + width(row.cells, index) - 1;
        this.#cell(cell, column, right);
        column += cell.span;
      });
    }
    for (const [left, open] of this.#open) this.#merge(left, open);
    this.#open.clear();
  }

  finish(): ReturnType<SheetBuilder['finish']> {
    const { sheet, problems } = this.#builder.finish(true);
    return { sheet, problems: [...problems, ...this.#nested] };
  }

  #cell(cell: DocCell, left: number, right: number): void {
    if (holdsTable(cell)) {
      const place = { sheet: this.#name, cell: cellName(this.#row, left) };
      this.#nested.push({ code: 'cell-table-inside', ...place });
    }
    this.#write(this.#row, left, textOf(cell.blocks));
    if (cell.across === 'goesOn') return;
    const open = this.#open.get(left);
    if (cell.down === 'goesOn' && open?.right === right && open.bottom === this.#row - 1) {
      open.bottom = this.#row;
      return;
    }
    if (open) this.#merge(left, open);
    this.#open.set(left, { top: this.#row, right, bottom: this.#row });
  }

  #merge(left: number, { top, right, bottom }: OpenMerge): void {
    this.#builder.mergeRange({ top, left, bottom, right });
  }

  #write(row: number, column: number, text: string): void {
    this.#builder.cell(row, column, { type: 'str', style: -1, value: text, formula: undefined });
  }
}

/** Columns of a cell with those that old files merge into it. */
function width(cells: readonly DocCell[], index: number): number {
  let columns = cells[index]?.span ?? 1;
  if (cells[index]?.across !== 'starts') return columns;
  for (let next = index + 1; cells[next]?.across === 'goesOn'; next++) {
    columns += cells[next]?.span ?? 1;
  }
  return columns;
}
