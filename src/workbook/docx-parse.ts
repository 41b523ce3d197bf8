/**
 * A Word document's XML → paragraphs and tables, nested as they stand. By local names, so that
 * what Word, WPS and LibreOffice write is one. Leaves out what nobody sees: deleted
 * and hidden text, field codes, the second telling of a drawing. Knows nothing of sheets.
 */
import { OWN_BOOKMARK } from '../model/marks.js';
import { type Attributes, parseXml } from './xml.js';

/** A paragraph's text, or a table. */
export type Block = string | DocTable;

export interface DocTable {
  readonly rows: DocRow[];
  /** Position of the section that it stands in. */
  readonly section: number;
  /** The name of a bookmark of ours in it, which tells what it is: _mulu_1_master_D1. */
  bookmark?: string;
}

export interface DocRow {
  /** Columns left free before the first cell. */
  skipped: number;
  readonly cells: DocCell[];
}

export interface DocCell {
  /** How many columns of the grid it takes. */
  span: number;
  /** Its part in a block of cells merged downwards, and (old files) across. */
  down?: 'starts' | 'goesOn';
  across?: 'starts' | 'goesOn';
  readonly blocks: Block[];
}

/** Pages of one make: what stands at their head and foot. */
export interface DocSection {
  /** Relationship ids of the parts, by place and kind of page: header default, footer first. */
  readonly parts: Map<string, string>;
  /** Its first page has a head and foot of its own. */
  hasFirstPage: boolean;
}

/** Deeper than any person nests tables. */
const MOST_NESTED = 20;
const MOST_COLUMNS = 16_384;
const IN_TABLE = new Set(['tr', 'tc', 'gridBefore', 'gridSpan', 'vMerge', 'hMerge']);

/** Elements whose text is not shown. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback', 'delText', 'instrText', 'rt']);
const MARKS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** Marks that offices put from the symbol fonts: ticked and empty boxes. */
const SYMBOLS: Readonly<Record<string, string>> = {
  'wingdings 6e': '■',
  'wingdings 6f': '□',
  'wingdings a8': '□',
  'wingdings fc': '√',
  'wingdings fe': '☑',
  'wingdings fd': '☒',
  'wingdings 2 50': '√',
  'wingdings 2 52': '☑',
  'wingdings 2 53': '☒',
  'wingdings 2 54': '☒',
  'wingdings 2 2a': '□',
  'wingdings 2 a3': '□',
};

/**
 * @returns the blocks of the body in their order, the sections, and whether another file stands
 *   among them
 * @throws ReadStop where the XML is damaged
 */
export function parseDocument(xml: string): {
  blocks: Block[];
  sections: DocSection[];
  isWhole: boolean;
} {
  const body: Block[] = [];
  const sections: DocSection[] = [];
  /** What a section was before somebody changed it stands inside of it. */
  let inSection = 0;
  const tables: DocTable[] = [];
  const paragraphs: string[][] = [];
  let unseen = 0;
  let inText = 0;
  let inRun = 0;
  /** Tables within tables beyond what is kept apart: their words are the last cell's. */
  let tooDeep = 0;
  let hiddenRun = false;
  const unread = new Set<string>();

  const row = () => tables.at(-1)?.rows.at(-1);
  const cell = () => row()?.cells.at(-1);
  const place = () => (tables.length === 0 ? body : cell()?.blocks);
  const write = (text: string) => {
    if (unseen === 0 && !hiddenRun) paragraphs.at(-1)?.push(text);
  };

  const openTable = () => {
    if (tables.length >= MOST_NESTED) {
      tooDeep += 1;
      return;
    }
    // What a section is stands at its end.
    const table: DocTable = { rows: [], section: sections.length };
    place()?.push(table);
    tables.push(table);
  };

  const open = (name: string, attributes: Attributes) => {
    if (UNSEEN.has(name)) unseen += 1;
    else if (name === 'sectPr') {
      inSection += 1;
      if (inSection === 1) sections.push({ parts: new Map(), hasFirstPage: false });
    } else if (inSection > 0) sectionProperty(name, attributes);
    else if (name === 'tbl') openTable();
    else if (name === 'p') paragraphs.push([]);
    else if (name === 'r') {
      inRun += 1;
      hiddenRun = false;
    } else if (tooDeep > 0 && IN_TABLE.has(name)) return;
    else if (name === 'tr') tables.at(-1)?.rows.push({ skipped: 0, cells: [] });
    else if (name === 'tc') row()?.cells.push({ span: 1, blocks: [] });
    else if (name === 'vanish') hiddenRun = inRun > 0 && !isOff(named(attributes, 'val'));
    else if (name === 'altChunk' || name === 'subDoc') unread.add(name);
    else if (name === 't') inText += 1;
    else if (name === 'sym') write(symbol(attributes));
    else if (inRun > 0 && MARKS[name] !== undefined) write(MARKS[name]);
    else property(name, attributes);
  };

  const sectionProperty = (name: string, attributes: Attributes) => {
    const section = sections.at(-1);
    if (inSection > 1 || !section) return;
    const place = /^(header|footer)Reference$/.exec(name)?.[1];
    const id = named(attributes, 'id');
    if (place !== undefined && id !== undefined) {
      section.parts.set(`${place} ${named(attributes, 'type') ?? 'default'}`, id);
    } else if (name === 'titlePg') section.hasFirstPage = !isOff(named(attributes, 'val'));
  };

  const property = (name: string, attributes: Attributes) => {
    const here = cell();
    const value = named(attributes, 'val');
    if (name === 'bookmarkStart') noteBookmark(named(attributes, 'name') ?? '');
    else if (name === 'gridBefore' && here === undefined) {
      const last = row();
      if (last) last.skipped = count(value, 0);
    } else if (!here) return;
    else if (name === 'gridSpan') here.span = count(value, 1);
    else if (name === 'vMerge') here.down = value === 'restart' ? 'starts' : 'goesOn';
    else if (name === 'hMerge') here.across = value === 'restart' ? 'starts' : 'goesOn';
  };

  const noteBookmark = (name: string) => {
    const table = tables.at(-1);
    if (table && name.startsWith(OWN_BOOKMARK)) table.bookmark ??= name;
  };

  const close = (name: string) => {
    if (UNSEEN.has(name)) unseen -= 1;
    else if (name === 'sectPr') inSection -= 1;
    else if (name === 'tbl' && tooDeep > 0) tooDeep -= 1;
    else if (name === 'tbl') tables.pop();
    else if (name === 'r') {
      inRun -= 1;
      hiddenRun = false;
    } else if (name === 't') inText -= 1;
    else if (name === 'p') place()?.push((paragraphs.pop() ?? []).join(''));
  };

  parseXml(xml, {
    open,
    close,
    text: (piece) => {
      if (inText > 0) write(piece);
    },
  });
  return { blocks: body, sections, isWhole: unread.size === 0 };
}

/** Paragraphs by line breaks; a table inside row by row, so that no word is lost. */
export function textOf(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) =>
    typeof block === 'string'
      ? [block]
      : block.rows.map((row) => row.cells.map((cell) => textOf(cell.blocks)).join(' ')),
  );
  return lines.join('\n').replace(/^\n+|\n+$/g, '');
}

/** A property is on where it stands, unless it says that it is not. */
function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}

function symbol(attributes: Attributes): string {
  const font = named(attributes, 'font') ?? '';
  const code = (named(attributes, 'char') ?? '').slice(-2);
  return SYMBOLS[`${font} ${code}`.toLowerCase()] ?? '';
}

/** An attribute whatever its prefix: w:val. */
function named(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key === local || key.endsWith(`:${local}`));
  return name === undefined ? undefined : attributes[name];
}

function count(value: string | undefined, least: number): number {
  const number = Number(value ?? least);
  return Number.isInteger(number) ? Math.min(Math.max(number, least), MOST_COLUMNS) : least;
}
