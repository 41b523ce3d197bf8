/** Our reader against two others, cell by cell: what all three read is what the file says. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { Sheet } from '../../src/model/workbook.js';
import { cellName, parseCellName } from '../../src/workbook/address.js';
import { makeXlsx, table } from '../helpers/make-xlsx.js';
import { read } from './cells.js';

interface Plain {
  readonly cells: Readonly<Record<string, readonly [kind: string, text: string]>>;
  readonly merges: readonly string[];
  readonly visible: boolean;
}
type PlainBook = Readonly<Record<string, Plain>>;

const SAMPLES = join(import.meta.dirname, '../samples/tables');
const PYTHON = '/usr/bin/python3';
const folder = mkdtempSync(join(tmpdir(), 'mulu-corpus-'));
const corpus = new Map<string, string>();

beforeAll(() => {
  for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith('.xlsx'))) {
    corpus.set(name, join(SAMPLES, name));
  }
  for (const [name, bytes] of Object.entries(generated())) {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, bytes);
    corpus.set(name, path);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the reader agrees', () => {
  test('with SheetJS', () => {
    expect(corpus.size).toBeGreaterThan(20);
    for (const [name, path] of corpus) {
      expect.soft(ours(path), name).toEqual(sheetJs(path));
    }
  });

  test('with openpyxl', (context) => {
    if (!hasOpenpyxl()) {
      if (process.env.CI) throw new Error('CI 上须装有 python3-openpyxl');
      console.warn('!! 没有 python3-openpyxl：没有与它逐格核对 !!');
      context.skip();
    }
    const script = join(import.meta.dirname, '../tools/dump_openpyxl.py');
    const json = execFileSync(PYTHON, [script, ...corpus.values()], { encoding: 'utf8' });
    const books: Record<string, PlainBook> = JSON.parse(json);
    for (const [name, path] of corpus) {
      expect.soft(ours(path), name).toEqual(withPlainNumbers(books[path] ?? {}));
    }
  });
});

function hasOpenpyxl(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function ours(path: string): PlainBook {
  const { workbook, problems } = read(readFileSync(path));
  if (!workbook) throw new Error(JSON.stringify(problems));
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, plain(sheet)]));
}

function plain(sheet: Sheet): Plain {
  const cells = sheet.cells
    .filter(({ text }) => text !== '')
    .map(({ row, column, text, kind }) => [cellName(row, column), [kind, text]] as const);
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) => `${cellName(top, left)}:${cellName(bottom, right)}`,
  );
  return { cells: Object.fromEntries(cells), merges: merges.sort(), visible: sheet.visible };
}

function sheetJs(path: string): PlainBook {
  const book = XLSX.read(readFileSync(path), { cellNF: true, nodim: true });
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name] ?? {};
    const cells = Object.entries(sheet).flatMap(([address, cell]) =>
      parseCellName(address) ? [[address, sheetJsCell(cell, date1904)] as const] : [],
    );
    const shown = cells.filter(([, [, text]]) => text !== '');
    const merges = (sheet['!merges'] ?? []).map((merge) => XLSX.utils.encode_range(merge)).sort();
    const visible = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0;
    return [name, { cells: Object.fromEntries(shown), merges, visible }] as const;
  });
  return Object.fromEntries(sheets);
}

function sheetJsCell({ t, v, w, z }: XLSX.CellObject, date1904: boolean): [string, string] {
  if (t === 'n' && XLSX.SSF.is_date(String(z))) {
    const day = Number(v) < 1 ? '' : XLSX.SSF.format('yyyy-mm-dd', v, { date1904 });
    const time = Number(v) % 1 === 0 ? '' : XLSX.SSF.format('hh:mm', v);
    return ['date', `${day} ${time}`.trim()];
  }
  if (t === 'n') return ['number', plainNumber(String(v))];
  if (t === 'b') return ['boolean', v ? 'TRUE' : 'FALSE'];
  if (t === 'e') return ['error', String(w)];
  return ['text', String(v ?? '').replace(/\r\n?/g, '\n')];
}

/** 15 digits, as every spreadsheet shows. */
function plainNumber(text: string): string {
  return String(Number(Number(text).toPrecision(15)));
}

function withPlainNumbers(book: PlainBook): PlainBook {
  const sheets = Object.entries(book).map(([name, sheet]) => {
    const cells = Object.entries(sheet.cells).map(([address, [kind, text]]) => [
      address,
      [kind, kind === 'number' ? plainNumber(text) : text.replace(/\r\n?/g, '\n')],
    ]);
    return [name, { ...sheet, cells: Object.fromEntries(cells) }];
  });
  return Object.fromEntries(sheets);
}

/** What the samples do not hold: kinds of cells, formats, hidden sheets, far cells, odd writing. */
function generated(): Record<string, Uint8Array> {
  const rows = table(`
    序号 | 公开事项     | 公开时限
    1    | 采购合同信息 | 自合同签订之日起2个工作日内
         | 审计结果公告 | 实时
  `);
  const kinds =
    '<row r="1"><c r="A1"><v>0.1</v></c><c r="B1"><v>1E+20</v></c><c r="C1" t="b"><v>0</v></c>' +
    '<c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><f>A1&amp;"个"</f><v>1个</v></c></row>' +
    '<row r="3"><c r="A3" s="1"><v>43392</v></c><c r="B3" s="2"><v>43392.5</v></c>' +
    '<c r="C3" s="3"><v>0.25</v></c><c r="D3" s="4"><v>43392</v></c><c r="E3" s="5"><v>0.5</v></c></row>' +
    '<row r="4"><c r="XFD4" t="inlineStr"><is><r><t>东</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>ト</t></rPh></is></c></row>';
  const formats = [14, 'yyyy-mm-dd hh:mm', 20, 'yyyy"年"m"月"d"日"', '0%'];
  return {
    shared: makeXlsx({ sheets: [{ rows, merges: ['A2:A3'] }], shared: true }),
    inline: makeXlsx({ sheets: [{ rows, merges: ['A2:A3', 'D1:E4'] }] }),
    kinds: makeXlsx({ sheets: [{ data: kinds, before: '<dimension ref="A1"/>' }], formats }),
    mac: makeXlsx({ sheets: [{ data: kinds }], formats, date1904: true }),
    hidden: makeXlsx({
      sheets: [
        { name: '表', rows },
        { name: '选项', state: 'hidden', rows },
      ],
    }),
    loose: makeXlsx({
      sheets: [
        {
          data: '<row><c><v>1</v></c><c t="inlineStr"><is><t>甲</t></is></c></row><row r="7"><c><v>2</v></c></row>',
        },
      ],
    }),
  };
}
