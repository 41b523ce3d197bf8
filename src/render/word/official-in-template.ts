/** A letter in an office's own Word template: its red head and 版记 stand round what we write. */
import { fillTemplate } from '../own-template/fill.js';
import type { Known } from '../own-template/placeholders.js';
import { type OwnTemplate, openTemplate } from '../own-template/template.js';
import { dayInWords } from './day.js';
import { official } from './official.js';
import type { OfficialDocument } from './official-document.js';
import type { Paragraph } from './paragraph.js';

const KNOWN: Known = {
  lines: ['标题', '文号', '主送机关', '发文机关', '日期'],
  blocks: ['正文'],
  required: ['正文'],
};

/** What leaves the body of the letter when the template has a place for it. */
const MOVED = { 标题: 'title', 文号: 'number', 主送机关: 'addressee' } as const;

/** @throws UserError with one line: what is wrong with the template, where, what is allowed */
export function openLetterTemplate(file: string, bytes: Uint8Array): OwnTemplate {
  return openTemplate(file, bytes, KNOWN);
}

/** @returns the bytes of a .docx; the same for the same template and document on every machine */
export function renderOfficialInTemplate(
  template: OwnTemplate,
  paper: OfficialDocument,
): Promise<Uint8Array> {
  const { paragraphs, day, foot } = paper;
  const textOf = (style: Paragraph['style']) =>
    paragraphs.find((one) => one.style === style)?.text ?? '';
  const signed = paragraphs.filter(({ style }) => style === 'signature').map(({ text }) => text);
  const moved = new Set<string>(
    Object.entries(MOVED)
      .filter(([name]) => template.found.get(name)?.has('body'))
      .map(([, style]) => style),
  );
  return fillTemplate(template, {
    lines: {
      标题: textOf('title'),
      文号: textOf('number'),
      // The template's own colon follows.
      主送机关: textOf('addressee').replace(/[:：]\s*$/, ''),
      发文机关: signed[0] ?? paper.maker,
      日期: signed.findLast((text) => /年.*日/.test(text)) ?? dayInWords(day),
    },
    blocks: {
      正文: {
        children: official(
          paragraphs.filter(({ style }) => !moved.has(style)),
          paper,
        ),
        isLoose: true,
      },
    },
    keywords: foot === '' ? [] : [foot],
    ...(foot === '' ? {} : { foot: { text: foot, everywhere: true } }),
  });
}
