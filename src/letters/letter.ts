/**
 * Letters: a Handlebars text and plain data give the paragraphs of an official document. An
 * office edits the text; what is wrong in it is told in one line with the line's number.
 * No format, no file is known here.
 */
import type { Paragraph } from '../render/word/paragraph.js';
import { fillTemplate } from './engine.js';
import { levelOf, renumbered } from './numbering.js';

/** A template's text, and how the file is called in messages. */
export interface LetterTemplate {
  readonly file: string;
  readonly text: string;
}

/**
 * Fills a template: every line that is not blank is a paragraph, the first one the title, the
 * others by their numbering (一、 （一） 1.), which is put in order; one that four full-width
 * blanks begin is a signature.
 * @param data plain data; only what JSON can say of it is seen, line breaks in it become blanks
 * @throws UserError where a field is unknown or not closed, or a helper is unknown
 */
export function fillLetter(template: string | LetterTemplate, data: object): Paragraph[] {
  const { file, text } = typeof template === 'string' ? { file: '模板', text: template } : template;
  const lines = fillTemplate(text, plain(data), file)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  return renumbered(
    lines.map((line, index) => ({
      style: index === 0 ? 'title' : styleOf(line),
      text: line.trim(),
    })),
  );
}

/** Only what JSON can say, so that a template reaches no function; each text in one line. */
function plain(data: object): unknown {
  return JSON.parse(
    JSON.stringify(data, (_, value) =>
      typeof value === 'string' ? value.replace(/\s*\n\s*/g, ' ') : value,
    ),
  );
}

/** 署名 by its blanks, headings by their numbers. */
function styleOf(line: string): Paragraph['style'] {
  if (/^[ \t]*\u3000{4}/.test(line)) return 'signature';
  return levelOf(line.trim()) ?? 'body';
}
