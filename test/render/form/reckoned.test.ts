/** The forms as LibreOffice reckons them after openpyxl has filled them in. */
import { beforeAll, describe, expect, it } from 'vitest';
import { lackingNote } from '../../../src/model/operation.js';
import type { Workbook } from '../../../src/model/workbook.js';
import {
  HEAD_DONE,
  HEAD_LACKS_ANSWER,
  HEAD_LACKS_REASON,
  namesLabel,
  TARGET_LABEL,
  WHY_LABEL,
} from '../../../src/render/form/check-words.js';
import { formColumns } from '../../../src/render/form/columns.js';
import { renderBlankForm, renderForm } from '../../../src/render/form/form.js';
import { headCells } from '../../../src/render/form/head.js';
import { ROW, SPARE_ROWS } from '../../../src/render/form/plan.js';
import { readSubmission } from '../../../src/submission/read.js';
import { columnName } from '../../../src/workbook/address.js';
import { fillAndReckon, hasOffice, readBytes, texts } from '../../helpers/office.js';
import { tempRoot } from '../../helpers/temp-folder.js';

import {
  CASES,
  CHECK,
  catalogue,
  columns,
  FIRST_SPARE,
  lacks,
  nameOf,
  OPERATION_CASES,
  procurement,
  REASON_LABEL,
  SHEET,
  wanted,
} from './cases.js';

const { layout } = catalogue;
const scratch = (at: number): string => columnName(columns.length + 10 + at);

describe.skipIf(!hasOffice)('a form that openpyxl filled in and LibreOffice reckoned', () => {
  let form: Uint8Array;
  let blank: Uint8Array;
  let books: Map<string, Workbook>;
  const head = headCells({ columns });
  const general = formColumns(
    layout,
    catalogue.registers.channels.filter(({ kind }) => kind === 'national').map(({ name }) => name),
  );
  const generalHead = headCells({ columns: general });
  const BLANK = '填报表';
  const cell = (name: string, sheet = SHEET) => {
    const book = books.get(name);
    if (!book) throw new Error(`no workbook ${name}`);
    return texts(book, sheet);
  };

  beforeAll(async () => {
    form = await renderForm(catalogue, '县财政局', [procurement]);
    blank = await renderBlankForm(layout, catalogue.registers);
    const title = { [`D${ROW.first}`]: '公告信息' };
    const cellsOf = (cases: typeof CASES) =>
      cases.flatMap(([row], index) =>
        columns
          .filter((column) => row[nameOf(column)] !== undefined)
          .map((column) => [`${column.letter}${FIRST_SPARE + index}`, row[nameOf(column)] ?? '']),
      );
    const cells = cellsOf(CASES);
    // The conditions of the colours, put into cells right of the table to be reckoned, too.
    const conditions = CASES.flatMap((_case, index) =>
      wanted.map(({ label }, at) => {
        const row = FIRST_SPARE + index;
        return [`${scratch(at)}${row}`, `=IF(${namesLabel(`$${CHECK}${row}`, label)},1,0)`];
      }),
    );
    const filling = (name: string, filled: Record<string, string | number>) => ({
      name,
      bytes: form,
      sheet: SHEET,
      cells: filled,
    });
    books = fillAndReckon(tempRoot(), [
      filling('rows', Object.fromEntries(cells)),
      filling('colours', Object.fromEntries([...cells, ...conditions])),
      filling('operations', Object.fromEntries(cellsOf(OPERATION_CASES))),
      filling('rest', {}),
      filling('nil', { [head.concerned]: '不涉及', [head.reason]: '本单位没有这项职责' }),
      filling('nil-without-reason', { [head.concerned]: '不涉及' }),
      filling('reason-alone', { [head.reason]: '本单位没有这项职责' }),
      { ...filling('general', title), bytes: blank, sheet: BLANK },
      {
        ...filling('general-head', { ...title, [generalHead.domain]: '住房保障领域' }),
        bytes: blank,
        sheet: BLANK,
      },
    ]);
  });

  it('has room for all cases in its spare rows', () => {
    expect(CASES.length).toBeLessThanOrEqual(SPARE_ROWS);
  });

  it('says of each row what the check finds missing, and nothing else', () => {
    const said = CASES.map((_case, index) => cell('rows')(`${CHECK}${FIRST_SPARE + index}`));
    expect(said).toEqual(CASES.map(([, words]) => words));
  });

  it('is read to the same lacks and the same 不涉及 as it says itself', () => {
    const workbook = books.get('rows');
    if (!workbook) throw new Error('no workbook');
    const read = readSubmission({ file: '县财政局.xlsx', workbook, problems: [] }, catalogue);
    expect(read.unit).toBe('县财政局');
    const byRow = new Map<number, string>();
    for (const entry of read.entries) byRow.set(entry.source.row, lacks(entry));
    for (const nil of read.nil) {
      byRow.set(nil.source.row, nil.reason === '' ? `缺：${REASON_LABEL}` : '');
    }
    const rows = CASES.flatMap(([, words], index) =>
      words === '' && !byRow.has(FIRST_SPARE + index) ? [] : [FIRST_SPARE + index],
    );
    expect(rows.map((row) => [row, byRow.get(row)])).toEqual(
      rows.map((row) => [row, cell('rows')(`${CHECK}${row}`)]),
    );
    expect(byRow.has(FIRST_SPARE + CASES.findIndex(([row]) => row.序号 === 9))).toBe(false);
    expect(byRow.has(FIRST_SPARE + CASES.length)).toBe(false);
  });

  it('says of a row with an operation what the check says of it', () => {
    const workbook = books.get('operations');
    if (!workbook) throw new Error('no workbook');
    const read = readSubmission({ file: '县财政局.xlsx', workbook, problems: [] }, catalogue);
    const checked = OPERATION_CASES.map((_case, index) => {
      const row = FIRST_SPARE + index;
      const lackingIn = ({ operation }: (typeof read)['entries' | 'nil'][number]) => {
        const lacking = operation && lackingNote(operation);
        return lacking ? [lacking === 'target' ? TARGET_LABEL : WHY_LABEL] : [];
      };
      const entry = read.entries.find((one) => one.source.row === row);
      const nil = read.nil.find((one) => one.source.row === row);
      const fields = entry ? lacks(entry).replace('缺：', '') : '';
      const isSilent = nil !== undefined && !nil.operation && nil.reason === '';
      const all = [
        ...(fields === '' ? [] : [fields]),
        ...(entry ? lackingIn(entry) : nil ? lackingIn(nil) : []),
        ...(isSilent ? [REASON_LABEL] : []),
      ];
      return all.length === 0 ? '' : `缺：${all.join('、')}`;
    });
    const said = OPERATION_CASES.map((_case, index) =>
      cell('operations')(`${CHECK}${FIRST_SPARE + index}`),
    );
    expect(said).toEqual(OPERATION_CASES.map(([, words]) => words));
    expect(checked).toEqual(said);
  });

  it('carried at rest the values that LibreOffice reckons', () => {
    const atRest = texts(readBytes(form), SHEET);
    const addresses = Array.from(
      { length: procurement.matters.length + SPARE_ROWS },
      (_row, index) => `${CHECK}${ROW.first + index}`,
    );
    const values = [head.check, ...addresses].map(atRest);
    expect([head.check, ...addresses].map(cell('rest'))).toEqual(values);
    expect(values.filter((value) => value !== '')).toHaveLength(procurement.matters.length);
  });

  it('is silent in all rows once the whole domain is not concerned, and wants the reason', () => {
    const rows = [0, 1, 2, 3].map((index) => `${CHECK}${ROW.first + index}`);
    expect(rows.map(cell('nil'))).toEqual(['', '', '', '']);
    expect(cell('nil')(head.check)).toBe(HEAD_DONE);
    expect(cell('nil-without-reason')(head.check)).toBe(HEAD_LACKS_REASON);
    expect(cell('reason-alone')(head.check)).toBe(HEAD_LACKS_ANSWER);
    expect(cell('reason-alone')(`${CHECK}${ROW.first}`)).not.toBe('');
  });

  it('is read as 不涉及 for the whole domain, with its reason and without entries', () => {
    const workbook = books.get('nil');
    if (!workbook) throw new Error('no workbook');
    const read = readSubmission({ file: 'a.xlsx', workbook, problems: [] }, catalogue);
    expect(read.entries).toEqual([]);
    expect(
      read.nil.map(({ unit, domainId, matterId, reason }) => [unit, domainId, matterId, reason]),
    ).toEqual([['县财政局', 'D2', undefined, '本单位没有这项职责']]);
  });

  it('lights up exactly the columns that its words name', () => {
    const lit = CASES.map((_case, index) =>
      wanted
        .filter((_demand, at) => cell('colours')(`${scratch(at)}${FIRST_SPARE + index}`) === '1')
        .map(({ label }) => label),
    );
    const named = CASES.map(([, words]) =>
      words
        .replace(/^缺：/, '')
        .split('、')
        .filter((label) => wanted.some((one) => one.label === label)),
    );
    expect(lit).toEqual(named);
  });

  it('asks for the domain only on the general form, and takes it from the head', () => {
    const check = `${general.at(-1)?.letter}${ROW.first}`;
    expect(cell('general', BLANK)(check)).toMatch(/^缺：公开领域、/);
    expect(cell('general-head', BLANK)(check)).toMatch(/^缺：公开内容（要素）、/);
  });
});
