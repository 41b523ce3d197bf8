/** What stands before the tables of 总目录.docx: the cover; and how a domain is named there. */
import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Catalogue } from '../../model/catalogue.js';
import { FONT, POINTS, type } from '../word/fonts.js';
import { wholeWordLines } from '../word/title-lines.js';
import type { DomainRows } from './by-domain.js';
import type { Paper } from './paper.js';
import type { NumberedEntry } from './table.js';

/**
 * 附件 at the margin of the first line, as of what goes with a letter (GB/T 9704-2012, 7.3.7);
 * place, title, 样例 or 草稿, who made it, the day.
 */
export function cover({ scheme }: Catalogue, paper: Paper): Paragraph[] {
  const centred = (text: string, name: string, points: number, before: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, line: points * 30, lineRule: LineRuleType.AT_LEAST },
      children: [new TextRun({ text, ...type(name, points) })],
    });
  const status = paper.status.map((word) => `（${word}）`).join('');
  return [
    new Paragraph({ children: [new TextRun({ text: '附件', ...type(FONT.hei, POINTS.prose) })] }),
    centred(scheme.jurisdiction, FONT.hei, POINTS.title, 1900),
    ...wholeWordLines(withoutPlace(paper.title, scheme.jurisdiction), 14).map((line, index) =>
      centred(line, FONT.title, POINTS.cover, index === 0 ? 600 : 0),
    ),
    ...(status === '' ? [] : [centred(status, FONT.hei, POINTS.title, 500)]),
    centred(`编制单位：${paper.maker}`, FONT.kai, POINTS.prose, status === '' ? 4200 : 3200),
    centred(paper.date, FONT.kai, POINTS.prose, 200),
  ];
}

/** The place stands in a line of its own above. */
function withoutPlace(title: string, jurisdiction: string): string {
  const rest = title.startsWith(jurisdiction) ? title.slice(jurisdiction.length) : title;
  return rest === '' ? title : rest;
}

/** 四、政府采购领域 */
export function domainTitle({ number, title }: DomainRows): string {
  return `${number}、${title}`;
}

/** 第1—12项, also where they are not one run: 第1—3、8项. */
export function serials(rows: readonly NumberedEntry[]): string {
  const runs: [number, number][] = [];
  for (const { serial } of rows) {
    const run = runs.at(-1);
    if (run && run[1] === serial - 1) run[1] = serial;
    else runs.push([serial, serial]);
  }
  return `第${runs.map(([from, to]) => (from === to ? from : `${from}—${to}`)).join('、')}项`;
}
