/** What 总目录.docx and its volumes share: properties, styles, hidden marks, the foot. */
import { Document, type ISectionOptions } from 'docx';
import type { Catalogue } from '../../model/catalogue.js';
import { type Marks, writeMarks } from '../../model/marks.js';
import { FONT, POINTS, type } from '../word/fonts.js';
import { packWord } from '../word/pack.js';
import { markedTitle, type Paper } from './paper.js';
import { CONTENTS_STYLES } from './word-contents.js';

/** The document's property that carries the marks, as cell A1 does in a workbook. */
export const MARKS_PROPERTY = 'mulu';

/** A line in every foot: which paper it is, 样例, 草稿, the check code. */
export function footLine(paper: Paper, title = paper.title): string {
  return `${markedTitle(paper, title)}　校验码 ${paper.code}`;
}

/** @returns the bytes of the .docx */
export function packPaper(
  { scheme }: Catalogue,
  paper: Paper,
  title: string,
  sections: ISectionOptions[],
): Promise<Uint8Array> {
  const { id, version, bureau: unit } = scheme;
  const marks: Marks = { kind: 'master', scheme: id, version, unit };
  const document = new Document({
    title: markedTitle(paper, title),
    creator: paper.maker,
    lastModifiedBy: paper.maker,
    subject: paper.status.join('、'),
    keywords: paper.status.join('、'),
    customProperties: [{ name: MARKS_PROPERTY, value: writeMarks(marks) }],
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { ...type(FONT.fang, POINTS.prose), language: { eastAsia: 'zh-CN' } } },
      },
      paragraphStyles: [...CONTENTS_STYLES],
    },
    sections,
  });
  return packWord(document, paper.day);
}
