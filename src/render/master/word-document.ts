/** What 总目录.docx and its volumes share: properties, styles, hidden marks, the foot. */
import { Document, type ISectionOptions } from 'docx';
import type { Catalogue } from '../../model/catalogue.js';
import { OWN_PROPERTY, type TableMarks, writeBookmark, writeMarks } from '../../model/marks.js';
import { FONT, POINTS, type } from '../word/fonts.js';
import { packWord } from '../word/pack.js';
import { markedTitle, type Paper } from './paper.js';
import { CONTENTS_STYLES } from './word-contents.js';

/** Names the next table of one document: the bookmark by which reading knows it again. */
export type NameTable = (table: TableMarks) => string;

/** @returns names that do not come again; a new one for each document */
export function tableNames(): NameTable {
  let count = 0;
  return (table) => {
    count += 1;
    return writeBookmark(count, table);
  };
}

/** A line in every foot: which paper it is, 样例, 草稿, the check code. */
export function footLine(paper: Paper, title = paper.title): string {
  return `${markedTitle(paper, title)}　校验码 ${paper.code}`;
}

/** The property by which reading knows a paper of ours. */
export function ownProperty({ scheme }: Catalogue): { name: string; value: string } {
  const { id, version, bureau: unit } = scheme;
  return { name: OWN_PROPERTY, value: writeMarks({ kind: 'master', scheme: id, version, unit }) };
}

/** @returns the bytes of the .docx */
export function packPaper(
  catalogue: Catalogue,
  paper: Paper,
  title: string,
  sections: ISectionOptions[],
): Promise<Uint8Array> {
  const document = new Document({
    title: markedTitle(paper, title),
    creator: paper.maker,
    lastModifiedBy: paper.maker,
    subject: paper.status.join('、'),
    keywords: paper.status.join('、'),
    customProperties: [ownProperty(catalogue)],
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { ...type(FONT.fang, POINTS.prose), language: { eastAsia: 'zh-CN' } } },
      },
      paragraphStyles: [...CONTENTS_STYLES],
    },
    sections,
  });
  return packWord(document, paper.day, Object.values(catalogue.layout.fonts));
}
