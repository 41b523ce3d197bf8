/**
 * Letters: a Handlebars text and plain data give the paragraphs of an official document. An
 * office edits the text; what is wrong in it is told in one line with the line's number.
 * No format, no file is known here.
 */
import { UserError } from '../model/user-error.js';
import type { Paragraph } from '../render/word/paragraph.js';
import { assembled, type Sheet } from './assemble.js';
import { fillTemplate } from './engine.js';
import { blanksOf, type Line, linesOf } from './lines.js';
import { marked, unmarked } from './marks.js';
import { renumbered } from './numbering.js';

/** A template's text, and how the file is called in messages. */
export interface LetterTemplate {
  readonly file: string;
  readonly text: string;
}

export interface FilledLetter {
  readonly paragraphs: readonly Paragraph[];
  /** What a hand has to fill in (×××), each with the words before it. */
  readonly blanks: readonly string[];
  /** Headings of columns that stay empty, for a hand to fill in. */
  readonly columns: readonly string[];
}

/**
 * Fills a template: every line that is not blank is a paragraph, the first one the title, the
 * others by their numbering (一、 （一） 1. （1）), which is put in order; one that four full-width
 * blanks begin is a signature; see lines.ts for the rest.
 * @param data plain data; only what JSON can say of it is seen, line breaks in it become blanks
 * @throws UserError where a field is unknown or not closed, or a helper is unknown
 */
export function fillLetter(template: string | LetterTemplate, data: object): Paragraph[] {
  return linesFilled(template, data).map(paragraphOf);
}

/** A whole official document, with what is left to fill in by hand. @throws UserError as `fillLetter` */
export function fillOfficial(
  template: string | LetterTemplate,
  data: object,
  sheet: Sheet,
): FilledLetter {
  const lines = assembled(linesFilled(template, data), sheet);
  const paragraphs = lines.map(paragraphOf);
  const columns = paragraphs.flatMap(({ table }) =>
    (table?.byHand ?? []).map((column) => table?.headings[column] ?? ''),
  );
  return { paragraphs, blanks: lines.flatMap(blanksOf), columns: [...new Set(columns)] };
}

function linesFilled(template: string | LetterTemplate, data: object): Line[] {
  const { file, text } = typeof template === 'string' ? { file: '模板', text: template } : template;
  const filled = fillTemplate(text, plain(data), file);
  const lines = linesOf(filled.text, filled.tables, file);
  if (lines.length > 0) return renumbered(lines);
  throw new UserError(`${file}：模板里没有可印的文字，请写上标题和正文，或者删去这个文件。`);
}

/** Only what JSON can say, so that a template reaches no function; each text in one line. */
function plain(data: object): unknown {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      value === undefined || typeof value === 'function' ? [] : [[name, plainValue(value)]],
    ),
  );
}

/** The lists of a round go into a thousand letters: each is gone through once. */
const known = new WeakMap<object, unknown>();

function plainValue(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null;
  if (isObject && known.has(value)) return known.get(value);
  const json = JSON.stringify(value, (_, one) => (typeof one === 'string' ? marked(one) : one));
  const made: unknown = JSON.parse(json);
  if (isObject) known.set(value, made);
  return made;
}

function paragraphOf({ style, text, table }: Line): Paragraph {
  if (!table) return { style, text: unmarked(text) };
  const { headings, rows, ...rest } = table;
  return {
    style,
    text: '',
    table: {
      headings: headings.map(unmarked),
      rows: rows.map((row) => row.map(unmarked)),
      ...rest,
    },
  };
}
