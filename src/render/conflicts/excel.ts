/**
 * 冲突处理表: one row a question that nobody has settled, what the units say side by side, and
 * cells in which the one who decides writes the decision; on further sheets every cell it was
 * said in, and what is settled already. It shows and asks; it decides nothing. Given back, it is
 * read by submission/decision-sheet.ts.
 */
import type { DataValidation, Worksheet } from 'exceljs';
import type { Catalogue } from '../../model/catalogue.js';
import { CHOICE_NAMES, CHOICES_FOR, LEVEL_NAMES, type Level } from '../../model/decision.js';
import { type ConflictCandidate, isOpen, type Master, type Question } from '../../model/master.js';
import { writeNumeral } from '../../text/numeral.js';
import { cellName } from '../../workbook/address.js';
import { Choices } from '../form/choices.js';
import { drawFigures } from '../master/figure-sheet.js';
import { gathered } from '../master/gathered.js';
import { footOf, markedTitle, type Paper, paperOf } from '../master/paper.js';
import { addSheet, newBook, packBook, setCarried, setMarks } from '../office/book.js';
import { setPage } from '../office/page.js';
import { COLOUR, fill, paint, SIZE, STYLES } from '../office/styles.js';
import { rowHeight } from '../office/text-size.js';
import {
  ANSWER,
  allQuestions,
  FRONT,
  fieldHeading,
  fieldOf,
  helpColumns,
  KIND_NAMES,
  LAST_WORD,
  lastWord,
  openQuestions,
  type SheetColumn,
  SUGGESTION,
  saidColumns,
  settledRow,
} from './questions.js';

export const DECISION_SHEET = '冲突处理表';
const HEADER_ROW = 3;

/**
 * @param level whose desk it is for: prefilled, and still free to choose
 * @returns the bytes of the workbook; call it only where a question is open or settled
 */
export async function renderConflicts(
  catalogue: Catalogue,
  master: Master,
  level: Level,
): Promise<Uint8Array> {
  const questions = openQuestions(master);
  const paper = paperOf(catalogue, master.state, master.entries, DECISION_SHEET);
  const book = newBook({ title: markedTitle(paper), creator: paper.maker, day: paper.day });
  const sheet = addSheet(book, DECISION_SHEET);
  const { id: scheme, version } = catalogue.scheme;
  const marks = { scheme, version };
  const columns = [...FRONT, ...saidColumns(questions), ...helpColumns(questions), ...ANSWER];
  drawSheet(sheet, columns, questions, paper, catalogue, LEVEL_NAMES[level]);
  setMarks(sheet, { kind: 'other', ...marks });
  const choices = new Choices();
  addChoices(sheet, columns, questions, choices);
  const others = { kind: 'other' as const, ...marks };
  drawFigures(addSheet(book, '出处'), {
    paper,
    marks: others,
    title: '各种写法的出处',
    widths: [12, 14, 22, 8, 30, 40, 18, 8],
    sections: [{ headings: WHENCE, rows: questions.flatMap(places) }],
    orientation: 'landscape',
    filter: true,
  });
  const settled = allQuestions(master).filter((one) => !isOpen(one));
  if (settled.length > 0) {
    drawFigures(addSheet(book, '已处理'), {
      paper,
      marks: others,
      title: '已有处理意见的事项',
      widths: [12, 14, 16, 26, 14, 70],
      sections: [{ headings: SETTLED, rows: settled.map((one) => settledRow(one, catalogue)) }],
      orientation: 'landscape',
      filter: true,
    });
  }
  choices.write(book, others);
  setCarried(book, { level, questions: questions.map(carriedOf) });
  return packBook(book, paper.day);
}

/** What the sheet asked, for when it comes back: what people see there may have been changed. */
function carriedOf(question: Question) {
  const { id, kind, domain, matter, candidates } = question;
  const field = fieldOf(question);
  return {
    id,
    kind,
    domain,
    matter,
    ...(field === undefined ? {} : { field }),
    candidates: candidates.map(({ text, units }) => ({ text, units })),
  };
}

const INSTRUCTION = [
  '下面每一行是一处要定下来的事项。请在黄色格内选“处理方式”，写明处理理由、处理人和日期；没有把握的先空着，下次还会列出。',
  '采用某单位：再选“采用的单位”。自行填写：把定下的文字写在“定下的文字”。合并：几种写法合在一条里；方案以外的事项选“合并”的，在“定下的文字”写并入哪个公开事项。分列：各列一条。退回核实：请有关单位核实后重报。收入、不收：用于方案以外的事项。',
  '事项名称相近：选“合并”的，两个事项合为一个，用写法一的名称；要用写法二或者方案中的名称，写在“定下的文字”。选“分列”的，两个名称都还在，就不再问。',
].join('\n');

function drawSheet(
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  questions: readonly Question[],
  paper: Paper,
  catalogue: Catalogue,
  level: string,
): void {
  const last = 1 + columns.length;
  columns.forEach(({ width }, index) => {
    sheet.getColumn(2 + index).width = width;
  });
  wide(sheet, 1, last, markedTitle(paper), STYLES.title, 34);
  wide(sheet, 2, last, INSTRUCTION, STYLES.body, 72);
  columns.forEach(({ heading }, index) => {
    const cell = sheet.getCell(HEADER_ROW, 2 + index);
    cell.value = heading;
    paint(cell, STYLES.heading);
  });
  sheet.getRow(HEADER_ROW).height = 36;
  questions.forEach((question, index) => {
    drawQuestion(sheet, HEADER_ROW + 1 + index, question, catalogue, columns, level);
  });
  sheet.views = [{ state: 'frozen', xSplit: 5, ySplit: HEADER_ROW, showGridLines: false }];
  setPage(sheet, {
    paper: 'A3',
    repeat: [HEADER_ROW, HEADER_ROW],
    area: `B1:${cellName(HEADER_ROW + questions.length, last)}`,
    foot: footOf(paper),
  });
}

function drawQuestion(
  sheet: Worksheet,
  row: number,
  question: Question,
  catalogue: Catalogue,
  columns: readonly SheetColumn[],
  level: string,
): void {
  const { id, kind, domain, matter, candidates, suggestion } = question;
  const field = fieldOf(question);
  const texts: readonly string[] = [
    id,
    KIND_NAMES[kind],
    domain,
    matter,
    field === undefined ? '' : fieldHeading(catalogue, field),
    ...candidates.map((one) => saidText(one, catalogue)),
  ];
  const byHeading = new Map([
    [SUGGESTION, suggestion ?? ''],
    [LAST_WORD, lastWord(question)],
    ['决定层级', level],
  ]);
  const placed = columns.map(({ heading, width }, index) => {
    const cell = sheet.getCell(row, 2 + index);
    const text = byHeading.get(heading) ?? texts[index] ?? '';
    if (text !== '') cell.value = text;
    const asked = ANSWER.some((one) => one.heading === heading);
    paint(cell, STYLES.cell, { numFmt: '@', ...(asked ? { fill: fill(COLOUR.missing) } : {}) });
    return { text, width };
  });
  sheet.getRow(row).height = rowHeight(placed, SIZE.table, 40);
}

/** Dropdowns row by row: what can be chosen depends on what is asked. */
function addChoices(
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  questions: readonly Question[],
  choices: Choices,
): void {
  const columnOf = (heading: string) =>
    2 + columns.findIndex((column) => column.heading === heading);
  questions.forEach(({ kind, candidates }, index) => {
    const row = HEADER_ROW + 1 + index;
    const add = (heading: string, texts: readonly string[], prompt: string) => {
      if (texts.length === 0) return;
      const rule: DataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [choices.name(texts)],
        showErrorMessage: true,
        errorStyle: 'stop',
        errorTitle: '请从下拉表里选',
        error: `“${heading}”只能从下拉表里选。`,
        showInputMessage: true,
        promptTitle: heading,
        prompt,
      };
      sheet.getCell(row, columnOf(heading)).dataValidation = rule;
    };
    const named = CHOICES_FOR[kind].map((choice) => CHOICE_NAMES[choice]);
    add('处理方式', named, '从下拉表里选。');
    if (CHOICES_FOR[kind].includes('adopt')) {
      const units = [...new Set(candidates.flatMap((one) => one.units))].filter(Boolean);
      add('采用的单位', units, '处理方式选“采用某单位”时才选。');
    }
    add('决定层级', Object.values(LEVEL_NAMES), '由哪一级定的。');
  });
}

/** More places than these go to the second sheet: the row would grow taller than a page. */
const MOST_PLACES = 2;
const WHENCE = ['编号', '公开领域', '公开事项', '写法', '文字', '文件', '工作表', '单元格'];
const SETTLED = ['编号', '类别', '公开领域', '公开事项', '栏目', '处理意见'];

/** 2个工作日内 ——县财政局（县财政局.xlsx 政府采购领域 D6） */
function saidText(
  { text, units, cells, reasons = [] }: ConflictCandidate,
  catalogue: Catalogue,
): string {
  const found = cells.map(({ file, sheet, cell }) => `${file} ${sheet} ${cell}`);
  const told = found.length > MOST_PLACES ? `共${found.length}处，见“出处”表` : found.join('；');
  const why = reasons.map((one) => `\n操作说明（${one.unit}）：${one.text}`).join('');
  return `${text}\n——${gathered(units, catalogue).join('、')}${why}\n（${told}）`;
}

/** Every cell in which a candidate was said. */
function places({ id, domain, matter, candidates }: Question): string[][] {
  return candidates.flatMap(({ text, cells }, index) =>
    cells.map(({ file, sheet, cell }) => [
      id,
      domain,
      matter,
      writeNumeral(index + 1),
      text,
      file,
      sheet,
      cell,
    ]),
  );
}

function wide(
  sheet: Worksheet,
  row: number,
  last: number,
  text: string,
  style: Parameters<typeof paint>[1],
  height: number,
): void {
  sheet.mergeCells(row, 2, row, last);
  const cell = sheet.getCell(row, 2);
  cell.value = text;
  paint(cell, style);
  sheet.getRow(row).height = height;
}
