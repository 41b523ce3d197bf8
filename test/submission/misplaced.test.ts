/** Files of ours that were laid into the wrong folder: told where they belong, nothing is read of them. */
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/check/check.js';
import { renderConflicts } from '../../src/render/conflicts/excel.js';
import { renderLeadExcel } from '../../src/render/lead/excel.js';
import { renderMasterExcel } from '../../src/render/master/excel.js';
import { renderOverview } from '../../src/render/overview/overview.js';
import { readDecisionSheet } from '../../src/submission/decision-sheet.js';
import { readSubmission } from '../../src/submission/read.js';
import { readBytes } from '../helpers/office.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { workbookOf } from '../helpers/table.js';
import { BUREAU, FINANCE, merge, submission, TOWNS, within } from '../merge/helpers.js';

const catalogue = smallCatalogue();
const sent = [
  submission(FINANCE, [{ timeLimit: within(2) }]),
  submission(BUREAU, [{ timeLimit: within(7) }]),
];
const master = merge(sent);

function told(bytes: Uint8Array, file: string): string[] {
  const read = readSubmission({ file, workbook: readBytes(bytes), problems: [] }, catalogue);
  expect(read.entries).toEqual([]);
  return checkAll(catalogue, [read]).flatMap((one) => (one.file === file ? [one.code] : []));
}

describe('among the submissions', () => {
  it('a sheet to decide is told to belong into decisions/', async () => {
    const bytes = await renderConflicts(catalogue, master, 'lead');
    expect(told(bytes, 'submissions/冲突处理表.xlsx')).toEqual(['file-decision-sheet']);
    expect(told(bytes, 'submissions/县财政局/表.xlsx')).toEqual(['file-decision-sheet']);
  });

  it('a list of ours is told to be no submission', async () => {
    const bytes = await renderOverview(catalogue, [], master.missing);
    expect(told(bytes, 'submissions/总览.xlsx')).toEqual(['file-of-ours']);
  });

  it('a master is told, and its rows go in no second time', async () => {
    const bytes = await renderMasterExcel(catalogue, master);
    const file = 'submissions/总目录.xlsx';
    const read = readSubmission({ file, workbook: readBytes(bytes), problems: [] }, catalogue);
    expect(read.entries.length).toBeGreaterThan(0);
    const all = [...sent, read];
    const codes = checkAll(catalogue, all).flatMap((one) => (one.file === file ? [one.code] : []));
    expect(codes).toEqual(['file-master']);
    const { findings: _, ...again } = merge(all);
    const { findings: _told, ...once } = master;
    expect(again).toEqual(once);
  });
});

describe('among the decisions', () => {
  const codes = (workbook: Parameters<typeof readDecisionSheet>[0]) =>
    readDecisionSheet(workbook, catalogue, 'decisions/表.xlsx').problems.map(({ code, params }) => [
      code,
      params?.what,
    ]);

  it('a lead catalogue and a master are told what they are', async () => {
    const lead = readBytes(await renderLeadExcel(catalogue, master, FINANCE));
    expect(codes(lead)).toEqual([['decision-sheet-is-submission', '领域目录']]);
    const whole = readBytes(await renderMasterExcel(catalogue, master));
    expect(codes(whole)).toEqual([['decision-sheet-is-master', undefined]]);
  });

  it('anybody’s table is no sheet to decide', () => {
    const table = workbookOf('| 公开事项 | 公开内容\n| 公告 | 全文');
    expect(codes(table)).toEqual([['decision-sheet-unknown', undefined]]);
  });
});

describe('files that say they are the same unit', () => {
  it('and say different things are listed together, and neither counts', () => {
    const files = [
      submission(TOWNS[0], [{ timeLimit: within(2) }], [], { file: 'submissions/甲镇.xlsx' }),
      submission(TOWNS[0], [{ timeLimit: within(5) }], [], { file: 'submissions/乙镇.xlsx' }),
    ];
    const findings = checkAll(catalogue, files).filter(({ code }) => code === 'several-files');
    expect(findings.map(({ file, params }) => [file, params.files])).toEqual([
      ['submissions/乙镇.xlsx', ['submissions/乙镇.xlsx', 'submissions/甲镇.xlsx']],
    ]);
    const merged = merge(files, findings);
    expect([merged.entries, merged.state]).toEqual([[], 'draft']);
    expect(merged.missing).not.toContainEqual({ unit: TOWNS[0], domain: '政府采购领域' });
    expect(merged.missing).toContainEqual({ unit: TOWNS[1], domain: '政府采购领域' });
  });
});
