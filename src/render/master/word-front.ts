/** What stands before the tables of 总目录.docx: the cover, and the contents by serial numbers. */
import {
  AlignmentType,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Catalogue } from '../../model/catalogue.js';
import { FONT, POINTS, type } from '../word/fonts.js';
import { textWidth } from '../word/page.js';
import { titleLines, titleParagraph } from '../word/prose.js';
import type { DomainRows } from './by-domain.js';
import type { Paper } from './paper.js';
import type { NumberedEntry } from './table.js';

/** Place, title, 样例 or 草稿, who made it, the day. */
export function cover({ scheme }: Catalogue, paper: Paper): Paragraph[] {
  const centred = (text: string, name: string, points: number, before: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, line: points * 30, lineRule: LineRuleType.AT_LEAST },
      children: [new TextRun({ text, ...type(name, points) })],
    });
  const status = paper.status.map((word) => `（${word}）`).join('');
  return [
    centred(scheme.jurisdiction, FONT.hei, POINTS.title, 2400),
    ...titleLines(withoutPlace(paper.title, scheme.jurisdiction), 14).map((line, index) =>
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

/** 一、住房保障领域 … 第1—12条; no page numbers, which no program but Word reckons. */
export function contents(domains: readonly DomainRows[]): Paragraph[] {
  const right = textWidth('portrait');
  const line = (text: string, place: string) =>
    new Paragraph({
      spacing: { line: 640, lineRule: LineRuleType.EXACT },
      tabStops: [{ type: TabStopType.RIGHT, position: right, leader: LeaderType.DOT }],
      children: [
        new TextRun({ children: [text, new Tab(), place], ...type(FONT.fang, POINTS.prose) }),
      ],
    });
  return [
    titleParagraph('目　　录'),
    ...domains.map((domain) => line(domainTitle(domain), serials(domain.part))),
  ];
}

/** 四、政府采购领域 */
export function domainTitle({ number, title }: DomainRows): string {
  return `${number}、${title}`;
}

/** 第1—12条, also where they are not one run: 第1—3、8条. */
export function serials(rows: readonly NumberedEntry[]): string {
  const runs: [number, number][] = [];
  for (const { serial } of rows) {
    const run = runs.at(-1);
    if (run && run[1] === serial - 1) run[1] = serial;
    else runs.push([serial, serial]);
  }
  return `第${runs.map(([from, to]) => (from === to ? from : `${from}—${to}`)).join('、')}条`;
}
