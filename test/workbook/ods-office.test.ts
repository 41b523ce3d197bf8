/** Our reader of .ods against LibreOffice: a file, and the .xlsx it makes of it, cell by cell. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Sheet } from '../../src/model/workbook.js';
import { cellName } from '../../src/workbook/address.js';
import { makeFods, odsRow, odsTable, odsText, odsXml } from '../helpers/make-ods.js';
import { hasOffice } from '../helpers/office.js';
import { tempRoot } from '../helpers/temp-folder.js';
import { read } from './cells.js';

const SAMPLES = join(import.meta.dirname, '../samples');
const TO_ODS = [
  'tables/08-label-split-over-two-rows.xlsx',
  'tables/12-two-domains.xlsx',
  'tables/16-domain-column.et',
  'tables/19-ditto.xls',
  'tables/20-merged-down-and-serial-jump.xlsx',
  'workbooks/libreoffice.xls',
];

describe.skipIf(!hasOffice)('LibreOffice', () => {
  const folder = tempRoot();
  const inside = (...parts: string[]) => join(folder, ...parts);
  const convert = (format: string, out: string, files: readonly string[]) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${inside('profile')}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        inside(out),
        ...files,
      ],
      { stdio: 'ignore' },
    );

  beforeAll(() => {
    mkdirSync(inside('ods'));
    writeFileSync(inside('ods', 'kinds.fods'), makeFods(kinds()));
    convert(
      'ods',
      'ods',
      TO_ODS.map((name) => join(SAMPLES, name)),
    );
    const files = readdirSync(inside('ods')).map((name) => inside('ods', name));
    convert('xlsx:Calc MS Excel 2007 XML', 'xlsx', files);
  }, 120_000);

  test('reads every .ods as we do', () => {
    const names = readdirSync(inside('ods'));
    expect(names).toHaveLength(TO_ODS.length + 1);
    for (const name of names) {
      const theirs = inside('xlsx', name.replace(/\.f?ods$/, '.xlsx'));
      expect.soft(plain(inside('ods', name)), name).toEqual(plain(theirs));
    }
  });
});

function plain(path: string) {
  const { workbook, problems } = read(readFileSync(path), path);
  if (!workbook) throw new Error(JSON.stringify(problems));
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    visible: sheet.visible,
    cells: sheet.cells.map(({ row, column, text, kind, formula }) => [
      cellName(row, column),
      text,
      kind,
      formula,
    ]),
    merges: sheet.merges
      .map(({ top, left, bottom, right }) => [top, left, bottom, right].join())
      .sort(),
    hiddenRows: [...sheet.hiddenRows].filter((row) => row <= lastRow(sheet)),
    hiddenColumns: [...sheet.hiddenColumns],
  }));
}

function lastRow({ cells }: Sheet): number {
  return cells.at(-1)?.row ?? 0;
}

/** What the samples do not hold: kinds of cells, repeats, what is hidden in every way. */
function kinds(): string {
  const cell = (more: string, inner = '') =>
    `<table:table-cell ${more}>${inner}</table:table-cell>`;
  const p = (text: string) => `<text:p>${text}</text:p>`;
  const noon = 'office:value-type="date" office:date-value="2018-10-19T12:00:00"';
  const columns =
    '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="3"/><table:table-column table:default-cell-style-name="day"/>';
  const values = [
    cell('office:value-type="float" office:value="0.1"', p('0.10')),
    cell('office:value-type="float" office:value="110101199003070000"', p('1.1E+17')),
    cell('office:value-type="percentage" office:value="0.15" table:style-name="part"', p('15%')),
    cell('office:value-type="date" office:date-value="2018-10-19" table:style-name="day"'),
    cell(`${noon} table:style-name="both"`, p('某日')),
    cell(noon),
    cell('office:value-type="time" office:time-value="PT09H30M00S" table:style-name="clock"'),
    cell(`${noon} table:style-name="clock"`),
  ];
  const texts = [
    cell('', p('没有类型')),
    cell('office:value-type="string"', `${p('第一行')}\n  ${p('第二行')}`),
    cell('office:value-type="string"', p('甲  乙<text:s/><text:s text:c="2"/>丙 ')),
    cell(
      'office:value-type="string"',
      `<office:annotation><dc:creator>某人</dc:creator>${p('批注')}</office:annotation>${p('字')}`,
    ),
    cell('office:value-type="string"', `${p('')}${p('空行之后')}`),
    cell('office:value-type="string"', p('_x000D_')),
  ];
  const merged =
    'table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"';
  const covered = `<table:covered-table-cell office:value-type="string">${p('盖住')}</table:covered-table-cell>`;
  const formulas = [
    cell('table:formula="of:=SUM([.A1];[.$A$1])" office:value-type="float" office:value="0.2"'),
  ];
  const repeated = 'table:number-columns-repeated="3"';
  const rows = [
    odsRow(values.join('')),
    odsRow(texts.join(''), 'table:number-rows-repeated="2"'),
    odsRow(cell(merged, p('合')) + covered + formulas.join(''), 'table:visibility="collapse"'),
    odsRow(
      `<table:covered-table-cell table:number-columns-repeated="2"/>${odsText('重', repeated)}`,
      'table:visibility="filter"',
    ),
    `<table:table-row-group table:display="false">${odsRow(odsText('组'), 'table:visibility="collapse"')}</table:table-row-group>`,
    odsRow(odsText('末')),
    odsRow('<table:table-cell/>', 'table:number-rows-repeated="1048569"'),
  ];
  const hidden = odsTable(odsRow(odsText('藏')), 'table:style-name="hidden"', '二');
  return odsXml(odsTable(columns + rows.join('')) + hidden);
}
