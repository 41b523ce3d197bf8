/** One layout drives everything: for each that is shipped, from the form to the master read back. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.js';
import { requiredColumns } from '../../../src/model/required.js';
import { renderLeadExcel } from '../../../src/render/lead/excel.js';
import { renderMasterCsv } from '../../../src/render/master/csv.js';
import { renderMasterExcel } from '../../../src/render/master/excel.js';
import { renderMasterWord } from '../../../src/render/master/word.js';
import { renderReturn } from '../../../src/render/return/return.js';
import { layoutFiles, loadLayout } from '../../../src/store/load-layout.js';
import { headingsOfLayout } from '../../../src/submission/own-headings.js';
import { readSubmission } from '../../../src/submission/read.js';
import { parseTimeLimit } from '../../../src/text/time-limit.js';
import { readBytes } from '../../helpers/office.js';
import { goodEntry } from '../../helpers/small-catalogue.js';
import { submission } from '../../merge/helpers.js';
import { type Cycle, cycle, readBack, told, toldByMaster } from './cycle.js';

const IDS = layoutFiles().map(({ id }) => id);

test('the county layout, the three field profiles and the national form are there', () => {
  expect(IDS).toEqual(['county', 'grassroots-2019', 'pilot-2017', 'six-fields', 'standard']);
});

/** A unit that sent a table of its own, with fields that some layouts have no column for. */
const other = submission('县政务服务管理局', [
  goodEntry({
    unit: '县政务服务管理局',
    owners: [{ name: '县政务服务管理局', text: '县政务服务管理局' }],
    audience: ['全社会'],
    mode: ['主动'],
    tier: ['县级'],
    timeLimit: parseTimeLimit('自成交之日起2个工作日内').value,
    content: '进场交易项目的成交结果。',
    elements: ['进场交易项目的成交结果'],
    matter: { level1: '中标、成交结果信息' },
    extra: { 公开时长: '长期' },
  }),
]);

function lateLimit(file: string): Finding {
  return {
    code: 'time-limit-over-law',
    severity: 'error',
    message: '公开时限超过了规定。',
    params: {},
    file,
    sheet: '政府采购领域',
    cell: 'H7',
    field: 'timeLimit',
  };
}

describe.each(IDS)('%s', (id) => {
  let made: Cycle;
  const layout = () => {
    const loaded = loadLayout(id);
    if ('faults' in loaded) throw new Error(loaded.faults.map(({ message }) => message).join());
    return loaded.layout;
  };

  beforeAll(async () => {
    made = await cycle(layout(), [other]);
  });

  test('a form that is filled in lacks nothing, and is read field by field', () => {
    const { submissions, findings } = made;
    const lacking = findings.filter(({ code }) => /required-empty|column-missing/.test(code));
    expect(lacking.filter(({ file }) => file !== other.file)).toEqual([]);
    const [, form] = submissions;
    const rows = form?.entries ?? [];
    expect(rows.map(({ matterId }) => matterId)).toEqual(['M2.1', 'M2.2', 'M2.3']);
    const keys = layout().columns.map(({ key }) => key);
    const parts = (key: string) => layout().columns.find((column) => column.key === key)?.parts;
    for (const key of ['audience', 'mode', 'tier'] as const) {
      const options = parts(key) ?? [];
      const wanted = rows.map((_, index) => options[index % options.length]);
      expect(rows.map((row) => row[key]?.[0])).toEqual(
        keys.includes(key) ? wanted : [undefined, undefined, undefined],
      );
    }
    expect(rows.map(({ timeLimit }) => timeLimit?.text)).toEqual(
      rows.map(() => '自信息形成之日起2个工作日内'),
    );
  });

  test('what it demands is what its columns say', () => {
    const asked = requiredColumns(layout()).map(({ key }) => key);
    expect(asked.includes('basis')).toBe(!['county', 'six-fields'].includes(id));
    expect(asked.includes('supervision')).toBe(['county', 'six-fields'].includes(id));
    expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('the master in Excel says every entry again, with the catalogue at hand or without', async () => {
    const { catalogue, master } = made;
    const bytes = await renderMasterExcel(catalogue, master);
    const wanted = toldByMaster(master);
    expect(wanted.length).toBeGreaterThanOrEqual(6);
    expect(readBack(bytes, catalogue)).toEqual(wanted);
    expect(readBack(bytes)).toEqual(wanted);
  });

  test('what it has no column for is not lost', () => {
    const entry = made.master.entries.find(({ units }) => units.includes('县政务服务管理局'));
    expect(entry).toMatchObject({
      supervision: { text: '县政务服务管理局政务公开股' },
      audience: ['全社会'],
      tier: ['县级'],
      extra: { 公开时长: '长期' },
    });
    expect(entry?.basis).toHaveLength(1);
    expect(entry?.channels).toHaveLength(2);
  });

  test('so do the master in Word and in CSV', async () => {
    const { catalogue, master } = made;
    const wanted = toldByMaster(master);
    const word = await renderMasterWord(catalogue, master, []);
    expect(readBack(word, catalogue, '总目录.docx')).toEqual(wanted);
    expect(readBack(renderMasterCsv(catalogue, master), catalogue, '总目录.csv')).toEqual(wanted);
  });

  test('a return is the form again, and is read as the next turn of the same unit', async () => {
    const { catalogue, submissions, filled } = made;
    const [, form] = submissions;
    const [, workbook] = filled;
    if (!form || !workbook) throw new Error('two units sent their forms');
    const findings = [lateLimit(form.file)];
    const bytes = await renderReturn(catalogue, form, workbook, findings);
    const again = readSubmission(
      { file: form.file, workbook: readBytes(bytes), problems: [] },
      catalogue,
    );
    expect(again.serial).toBe(2);
    expect(again.entries.map(told)).toEqual(form.entries.map(told));
  });

  test('a lead catalogue is read again as it was merged', async () => {
    const { catalogue, master } = made;
    for (const { lead, entries } of master.leads) {
      const bytes = await renderLeadExcel(catalogue, master, lead);
      const read = readBack(bytes, catalogue, `submissions/${lead}.xlsx`);
      expect(read).toEqual(toldByMaster({ entries }));
    }
  });
});

test('the words of the shipped layouts are known: tables of anybody’s are read as ever', () => {
  const strange = IDS.filter((id) => {
    const loaded = loadLayout(id);
    return 'layout' in loaded && headingsOfLayout(loaded.layout) !== undefined;
  });
  expect(strange).toEqual([]);
});
