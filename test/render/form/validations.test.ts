/** Dropdowns, refusals, formulas and colours of a form, as the file carries them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Workbook } from '../../../src/model/workbook.js';
import { renderForm } from '../../../src/render/form/form.js';
import { headCells } from '../../../src/render/form/head.js';
import { ROW, SPARE_ROWS } from '../../../src/render/form/plan.js';
import { readBytes } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { columns } from './cases.js';
import { block, elements, holds, overlap, partsOf, plain } from './sheet-xml.js';

const LAST = ROW.first + 3 + SPARE_ROWS - 1;

let book: Workbook;
let xml: string;
let parts: Record<string, string>;

beforeAll(async () => {
  const catalogue = smallCatalogue();
  const bytes = await renderForm(catalogue, '县财政局', catalogue.scheme.domains);
  book = readBytes(bytes);
  parts = partsOf(bytes);
  xml = parts['xl/worksheets/sheet4.xml'] ?? '';
});

/** The validation of a cell, with its formula. */
function validation(address: string): Record<string, string> | undefined {
  return [...xml.matchAll(/<dataValidation\s[^>]*(?:(?<=\/)>|(?<!\/)>[\s\S]*?<\/dataValidation>)/g)]
    .map(([text]) => ({
      ...elements(text, 'dataValidation')[0],
      formula: /<formula1>([^<]*)</.exec(text)?.[1] ?? '',
    }))
    .find((rule: Record<string, string>) => holds(rule.sqref ?? '', address));
}

/** The texts that a dropdown offers. */
function offered(address: string): string[] {
  const name = validation(address)?.formula ?? '';
  const range = new RegExp(`<definedName name="${name}"[^>]*>'?选项'?!([^<]*)<`).exec(
    parts['xl/workbook.xml'] ?? '',
  )?.[1];
  const { top, left, bottom } = block(range ?? '');
  const choices = book.sheets.find((sheet) => sheet.name === '选项')?.cells ?? [];
  return choices
    .filter(({ row, column }) => column === left && row >= top && row <= bottom)
    .map(({ text }) => text);
}

describe('validations', () => {
  it('do not overlap', () => {
    const blocks = elements(xml, 'dataValidation').map(({ sqref = '' }) => block(sqref));
    const pairs = blocks.flatMap((one, index) => blocks.slice(index + 1).map((two) => [one, two]));
    expect(blocks.length).toBeGreaterThan(8);
    expect(pairs.filter(([one, two]) => one && two && overlap(one, two))).toEqual([]);
  });

  it('are no longer than Excel takes', () => {
    for (const rule of elements(xml, 'dataValidation')) {
      expect((rule.errorTitle ?? '').length).toBeLessThanOrEqual(32);
      expect((rule.promptTitle ?? '').length).toBeLessThanOrEqual(32);
      expect((rule.error ?? '').length).toBeLessThanOrEqual(225);
      expect((rule.prompt ?? '').length).toBeLessThanOrEqual(255);
    }
  });

  it('refuse typing over headings and prefilled titles, and say what to do', () => {
    for (const address of ['B5', 'T6', 'T7', `T${LAST}`]) {
      expect(validation(address)).toMatchObject({
        type: 'custom',
        formula: 'FALSE',
        showErrorMessage: '1',
      });
    }
    // A title may be typed over in a row that says 修改: the formula stands for the first row.
    for (const address of ['D7', 'D9']) {
      const rule = validation(address);
      expect(rule).toMatchObject({ type: 'custom', showErrorMessage: '1' });
      expect(plain(rule?.formula ?? '')).toBe('TRIM($R7)="修改"');
    }
    expect(validation('D7')?.error).toContain('空白行');
    expect(validation('D7')?.error).toContain('修改');
    expect(validation('D10')).toBeUndefined();
    expect(validation('F7')).toBeUndefined();
  });

  it('offer √ in the columns to tick, in spare rows too, and nothing else', () => {
    for (const address of ['I7', 'J10', 'L7', `N${LAST}`]) {
      expect(offered(address)).toEqual(['√']);
      expect(validation(address)?.showErrorMessage).toBe('1');
    }
    expect(validation('O7')).toBeUndefined();
    expect(offered('E7')).toEqual(['涉及', '不涉及']);
    expect(offered(`E${LAST}`)).toEqual(['涉及', '不涉及']);
  });

  it('offer what can be done with a matter in every row, and what kind of sending it is', () => {
    for (const address of ['R7', `R${LAST}`]) {
      expect(offered(address)).toEqual(['保留', '修改', '新增', '删除', '合并到']);
      expect(validation(address)?.showErrorMessage).toBe('1');
    }
    expect(validation('S7')?.prompt).toContain('合并到哪个公开事项');
    const { scope } = headCells({ columns });
    expect(offered(scope ?? '')).toEqual(['全部重报', '补报更正']);
  });

  it('offer the law’s limit first, then the scheme’s, and let other words pass', () => {
    expect(offered('H7').slice(0, 2)).toEqual([
      '自中标、成交供应商确定之日起2个工作日内',
      '信息形成或者变更之日起20个工作日内',
    ]);
    expect(offered('H8')[0]).toBe('信息形成或者变更之日起20个工作日内');
    expect(offered(`H${LAST}`)).toContain('作出行政决定之日起7个工作日内');
    expect(validation('H7')?.showErrorMessage).toBeUndefined();
  });
});

describe('formulas and colours', () => {
  it('use only what Excel 2010, WPS 2016 and LibreOffice have in common', () => {
    const formulas = [...xml.matchAll(/<(?:f|formula|formula1)>([^<]*)</g)].map(
      (match) => match[1],
    );
    const names = formulas.flatMap((formula) =>
      [...(formula ?? '').replace(/&quot;[^&]*&quot;|"[^"]*"/g, '').matchAll(/([A-Z.]+)\(/g)].map(
        (match) => match[1],
      ),
    );
    expect(new Set(names)).toEqual(new Set(['IF', 'LEN', 'TRIM', 'SUBSTITUTE']));
    expect(Math.max(...formulas.map((formula) => plain(formula).length))).toBeLessThan(8192);
  });

  it('light up every required column over all rows', () => {
    const ranges = elements(xml, 'conditionalFormatting').map(({ sqref }) => sqref);
    expect(ranges).toEqual([
      `C7:C${LAST}`,
      `D7:D${LAST}`,
      `F7:F${LAST}`,
      `G7:G${LAST}`,
      `H7:H${LAST}`,
      `I7:J${LAST}`,
      `K7:K${LAST}`,
      `L7:O${LAST}`,
      `P7:P${LAST}`,
      `Q7:Q${LAST}`,
      `S7:S${LAST}`,
      expect.stringMatching(/^[A-Z]+4$/),
      `B7:T${LAST}`,
    ]);
  });
});
