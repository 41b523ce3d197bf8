/**
 * What the form says a row lacks is what the check finds missing: reckoned by our own code, and
 * by LibreOffice from the formulas of a form that openpyxl filled in.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/model/entry.js';
import { missingColumns, requiredColumns } from '../../../src/model/required.js';
import type { Workbook } from '../../../src/model/workbook.js';
import {
  checkText,
  demands,
  HEAD_DONE,
  HEAD_LACKS_ANSWER,
  HEAD_LACKS_REASON,
  NOT_CONCERNED,
  namesLabel,
  REASON_LABEL,
} from '../../../src/render/form/check-words.js';
import {
  columnsOf,
  type FormColumn,
  formColumns,
  OTHER_CHANNEL,
} from '../../../src/render/form/columns.js';
import { renderBlankForm, renderForm } from '../../../src/render/form/form.js';
import { headCells } from '../../../src/render/form/head.js';
import { ROW, SPARE_ROWS } from '../../../src/render/form/plan.js';
import { readSubmission } from '../../../src/submission/read.js';
import { isPlaceholder, isUntick } from '../../../src/text/tick.js';
import { columnName } from '../../../src/workbook/address.js';
import { fillAndReckon, hasOffice, readBytes, texts } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { tempRoot } from '../../helpers/temp-folder.js';

const catalogue = smallCatalogue();
const { layout, scheme } = catalogue;
const columns = formColumns(layout, scheme.channels.offered);
const wanted = demands(requiredColumns(layout), columns, '$A$1');
const [, procurement] = scheme.domains;
if (!procurement) throw new Error('the small catalogue has two domains');
const SHEET = procurement.title;
const HEAD = { domain: SHEET, concerned: '' };
const FIRST_SPARE = ROW.first + procurement.matters.length;
const CHECK = columns.at(-1)?.letter ?? '';

const scratch = (at: number): string => columnName(columns.length + 10 + at);

/** A row by sub-heading, else heading. */
type Row = Readonly<Record<string, string | number>>;

const FULL: Row = {
  公开领域: '政府采购领域',
  公开事项: '采购需求公示',
  '公开内容（要素）': '采购需求、征求意见的期限',
  公开依据: '《某办法》',
  公开时限: '及时公开',
  主动: '√',
  责任主体: '县财政局',
  政府网站: '√',
  监督渠道: '县财政局办公室',
};

const nameOf = (column: FormColumn): string => column.part ?? column.heading;
const textIn = (row: Row) => (column: FormColumn) => String(row[nameOf(column)] ?? '');
const without = (...names: string[]): Row =>
  Object.fromEntries(Object.entries(FULL).filter(([name]) => !names.includes(name)));

/** The row as an entry, by the rules of reading: a placeholder says nothing, a cross says no. */
function entryOf(row: Row): Entry {
  const said = (name: string): string => {
    const text = String(row[name] ?? '').trim();
    return isPlaceholder(text) ? '' : text;
  };
  const ticked = (key: 'mode' | 'channels'): string[] =>
    columnsOf(columns, key)
      .filter((column) => column.kind === 'tick')
      .map(nameOf)
      .filter((name) => said(name) !== '' && !isUntick(said(name)));
  const list = (name: string) =>
    said(name) === '' ? [] : [{ name: said(name), text: said(name) }];
  return {
    // The head and the marks tell it, where the row does not.
    domain: said('公开领域') || SHEET,
    matter: { level1: said('公开事项') },
    content: said('公开内容（要素）'),
    basis: list('公开依据').map(({ text }) => ({ title: null, number: null, article: null, text })),
    owners: list('责任主体'),
    timeLimit: { text: said('公开时限'), limits: [] },
    mode: ticked('mode'),
    channels: [
      ...ticked('channels').map((name) => ({ name, text: name })),
      ...list(OTHER_CHANNEL).filter(({ text }) => !isUntick(text)),
    ],
    supervision: { text: said('监督渠道') },
    extra: {},
    raw: {},
    source: { file: '', sheet: '', row: 1, cells: {} },
  };
}

/** What the check would find missing, in the form's words. */
const missingWords = (row: Row): string => lacks(entryOf(row));

function lacks(entry: Entry): string {
  const missing = missingColumns(layout, entry).map(({ heading }) => heading);
  return missing.length === 0 ? '' : `缺：${missing.join('、')}`;
}

const answered: readonly Row[] = [
  FULL,
  ...Object.keys(FULL).map((name) => without(name)),
  without('公开时限', '主动', '监督渠道'),
  { 公开事项: '只写了名称' },
  { ...without('主动'), 依申请: '√' },
  { ...without('主动'), 依申请: '□' },
  { ...without('政府网站'), [OTHER_CHANNEL]: '县融媒体中心' },
  { ...without('政府网站'), [OTHER_CHANNEL]: '无' },
  { ...without('政府网站'), 公示栏: '√' },
  { ...without('政府网站'), 公示栏: '×' },
  { ...FULL, 公开时限: '—' },
  { ...FULL, 监督渠道: '×××' },
  { ...FULL, '公开内容（要素）': '　 ' },
  { ...FULL, 监督渠道: 7123456 },
  { ...FULL, 本单位是否涉及: '涉及' },
];

const NOT_OURS: readonly (readonly [Row, string])[] = [
  [{}, ''],
  [{ 序号: 9 }, ''],
  [{ ...without('公开时限'), 本单位是否涉及: '不涉及' }, `缺：${REASON_LABEL}`],
  [{ ...without('公开时限'), 本单位是否涉及: '不涉及', 备注: '—' }, `缺：${REASON_LABEL}`],
  [{ ...without('公开时限'), 本单位是否涉及: '不涉及', 备注: '本单位没有这项职责' }, ''],
];

const CASES: readonly (readonly [Row, string])[] = [
  ...answered.map((row) => [row, missingWords(row)] as const),
  ...NOT_OURS,
];

describe('what a row lacks, in words', () => {
  it('names what the check finds missing, column by column', () => {
    const said = CASES.map(([row]) => checkText(columns, wanted, textIn(row), HEAD));
    expect(said).toEqual(CASES.map(([, words]) => words));
  });

  it('agrees with the check for every row that anybody may type', () => {
    const text = fc.constantFrom('', ' ', '—', '无', '××', '/', '√', '□', '县政府网站');
    const row = fc.record(
      Object.fromEntries(columns.slice(0, -1).map((column) => [nameOf(column), text])),
    );
    fc.assert(
      fc.property(row, (cells) => {
        const asked = { ...cells, 本单位是否涉及: '涉及' };
        expect(checkText(columns, wanted, textIn(asked), HEAD)).toBe(missingWords(asked));
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing where the whole domain does not concern the unit', () => {
    const nil = { ...HEAD, concerned: NOT_CONCERNED };
    for (const [row] of CASES) {
      expect(checkText(columns, wanted, textIn(row), nil)).toBe('');
    }
  });
});

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
    const cells = CASES.flatMap(([row], index) =>
      columns
        .filter((column) => row[nameOf(column)] !== undefined)
        .map((column) => [`${column.letter}${FIRST_SPARE + index}`, row[nameOf(column)] ?? '']),
    );
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
    // A row without a title is read as one more of the matter above.
    const rows = CASES.flatMap(([row], index) => (row.公开事项 ? [FIRST_SPARE + index] : []));
    expect(rows.map((row) => [row, byRow.get(row)])).toEqual(
      rows.map((row) => [row, cell('rows')(`${CHECK}${row}`)]),
    );
    expect(byRow.has(FIRST_SPARE + CASES.findIndex(([row]) => row.序号 === 9))).toBe(false);
    expect(byRow.has(FIRST_SPARE + CASES.length)).toBe(false);
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
