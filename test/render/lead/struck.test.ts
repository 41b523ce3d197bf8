/** What departments asked of their lead unit, and units renamed since: the bureau learns it from the lead catalogue. */
import { expect, it } from 'vitest';
import { checkAll } from '../../../src/check/check.js';
import type { Catalogue } from '../../../src/model/catalogue.js';
import type { NilReturn } from '../../../src/model/submission.js';
import { onItsDate } from '../../../src/model/succession.js';
import { renderLeadExcel } from '../../../src/render/lead/excel.js';
import { readSubmission } from '../../../src/submission/read.js';
import { readBytes, texts } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, submission } from '../../merge/helpers.js';

const struck: Partial<NilReturn> = {
  matterId: 'M2.2',
  matter: '采购合同信息',
  reason: '不再办理',
  operation: { kind: 'strike', reason: '不再办理' },
};

/** The lead's file as the bureau reads it, in a catalogue of its own. */
async function sentOn(catalogue: Catalogue) {
  const sent = [submission(FINANCE, [{}]), submission(BUREAU, [], [struck])];
  const bytes = await renderLeadExcel(smallCatalogue(), merge(sent), FINANCE);
  const workbook = readBytes(bytes);
  const input = { file: 'submissions/财政局领域目录.xlsx', workbook, problems: [] };
  return { workbook, lead: readSubmission(input, catalogue) };
}

it('a matter struck out is told again, stays open, and is listed as asked for', async () => {
  const { workbook, lead } = await sentOn(smallCatalogue());
  const findings = checkAll(smallCatalogue(), [lead]);
  expect(findings.find(({ code }) => code === 'matter-struck')).toMatchObject({
    file: 'submissions/财政局领域目录.xlsx',
    params: { unit: BUREAU, matter: '采购合同信息', reason: '不再办理' },
  });
  const master = merge([lead], findings);
  const contract = master.coverage.find(({ matter }) => matter === '采购合同信息');
  expect(contract?.status).toBe('missing');
  expect(master.missing).not.toContainEqual({ unit: BUREAU, domain: '政府采购领域' });
  const sheets = workbook.sheets.filter(({ visible }) => visible);
  const said = sheets.flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(said).toContain('建议删除');
  expect(texts(workbook, sheets[0]?.name ?? '')('A1')).not.toBe('');
});

it('units that another one has succeeded since are heard as that one', async () => {
  const base = smallCatalogue();
  const units = {
    ...base.units,
    units: [
      ...base.units.units.map((unit) =>
        unit.name === BUREAU ? { ...unit, until: '2019-03-01', successor: '县数据局' } : unit,
      ),
      { name: '县数据局', aliases: [], direct: false },
    ],
  };
  const later = onItsDate({ ...base, units, scheme: { ...base.scheme, date: '2019-03-01' } });
  const { lead } = await sentOn(later);
  const master = merge([lead], [], later);
  expect(master.missing.filter(({ domain }) => domain === '政府采购领域')).not.toContainEqual({
    unit: '县数据局',
    domain: '政府采购领域',
  });
  expect(master.nil[0]?.unit).toBe('县数据局');
});
