/** What a lead unit relies on: its domains, who sent and who did not, and a workbook that reads back. */
import { describe, expect, test } from 'vitest';
import { readMarks } from '../../../src/model/marks.js';
import { renderLeadExcel } from '../../../src/render/lead/excel.js';
import { nodeInflate } from '../../../src/store/inflate.js';
import { readSubmission } from '../../../src/submission/read.js';
import { readWorkbook } from '../../../src/workbook/read.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { sampleMaster } from '../master/sample-master.js';
import { part } from '../unpack.js';

const catalogue = smallCatalogue();

function readBack(bytes: Uint8Array) {
  const { workbook, problems } = readWorkbook(bytes, { name: 'a.xlsx', inflate: nodeInflate });
  if (!workbook) throw new Error('not read');
  return {
    workbook,
    submission: readSubmission({ file: 'a.xlsx', workbook, problems }, catalogue),
  };
}

describe('a lead catalogue', () => {
  test('has a sheet a domain under the lead unit’s marks, and its sources beside', async () => {
    const bytes = await renderLeadExcel(catalogue, sampleMaster(catalogue), '县财政局');
    const { workbook } = readBack(bytes);
    const marks = workbook.sheets.map(({ name, cells }) => {
      const { kind, unit, domain } = readMarks(cells[0]?.text ?? '') ?? {};
      return [name, kind, unit, domain];
    });
    expect(marks).toEqual([
      ['政府采购领域', 'lead', '县财政局', 'D2'],
      ['报送情况', 'other', '县财政局', undefined],
      ['来源', 'other', '县财政局', undefined],
      // What it carries for the bureau stands on a sheet that nobody sees.
      ['mulu', undefined, undefined, undefined],
    ]);
  });

  test('reads back as the submission of its lead unit', async () => {
    const master = sampleMaster(catalogue);
    const { submission } = readBack(await renderLeadExcel(catalogue, master, '县财政局'));
    const [lead] = master.leads.filter((one) => one.lead === '县财政局');
    expect(submission.unit).toBe('县财政局');
    expect(submission.entries.map(({ content, matterId }) => [content, matterId])).toEqual(
      lead?.entries.map(({ content, matterId }) => [content, matterId]),
    );
  });

  test('lists who sent, who said 不涉及 and who has not been heard', async () => {
    const master = sampleMaster(catalogue);
    const source = { file: 'submissions/乙.xlsx', sheet: '表', row: 5, cells: {} };
    const leads = master.leads.map((one) => ({
      ...one,
      nil: [{ unit: '县政务服务管理局', reason: '没有职责', source }],
      missing: [{ unit: '县住房城乡建设局', domain: one.domain }],
    }));
    const bytes = await renderLeadExcel(catalogue, { ...master, leads }, '县财政局');
    const { workbook } = readBack(bytes);
    const sheet = workbook.sheets.find(({ name }) => name === '报送情况');
    const rows = new Map<number, string[]>();
    for (const { row, column, text } of sheet?.cells ?? []) {
      if (column > 1 && row > 2) rows.set(row, [...(rows.get(row) ?? []), text]);
    }
    expect([...rows.values()]).toEqual([
      ['政府采购领域', '县财政局', '已报', '3条', 'submissions/县财政局.xlsx'],
      ['政府采购领域', '县政务服务管理局', '不涉及', '整个领域', '没有职责', 'submissions/乙.xlsx'],
      ['政府采购领域', '县住房城乡建设局', '未报'],
    ]);
    expect(part(bytes, 'docProps/core.xml')).toContain('（草稿）');
  });
});
