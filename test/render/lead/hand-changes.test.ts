/** What a lead unit changed by hand goes to the bureau with its catalogue, and is traced there. */
import { describe, expect, it } from 'vitest';
import type { HandChange } from '../../../src/model/decision.js';
import { renderLeadExcel } from '../../../src/render/lead/excel.js';
import { readSubmission } from '../../../src/submission/read.js';
import { readBytes } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { FINANCE, merge, submission, TOWNS, within } from '../../merge/helpers.js';

const DOMAIN = '政府采购领域';
const MATTER = '中标、成交结果信息';
const finance = submission(FINANCE, [
  { timeLimit: within(2), content: '投诉处理决定' },
  { timeLimit: within(2), content: '供应商违法失信行为记录' },
]);
const [first, second] = merge([finance]).entries;
const by = {
  domain: DOMAIN,
  matter: MATTER,
  level: 'lead',
  person: '张某',
  date: '2018-11-01',
  reason: '局务会意见',
} as const;
const changes: HandChange[] = [
  {
    id: 'H1',
    kind: 'cell',
    entry: first?.id ?? '',
    field: 'timeLimit',
    text: '1个工作日内',
    ...by,
  },
  { id: 'H2', kind: 'remove', entry: second?.id ?? '', was: FINANCE, ...by },
  {
    id: 'H3',
    kind: 'add',
    entry: first?.id ?? '',
    row: { domain: DOMAIN, matter: MATTER, content: '评审专家抽取结果' },
    ...by,
  },
];

describe('a lead catalogue with changes made by hand', () => {
  it('comes to the bureau as it was changed, each row with where it came from', async () => {
    const catalogue = {
      ...smallCatalogue(),
      decisions: { decisions: [], changes, use: [] },
    };
    const bytes = await renderLeadExcel(catalogue, merge([finance], [], catalogue), FINANCE);
    const file = '财政局领域目录.xlsx';
    const bureaus = smallCatalogue();
    const lead = readSubmission({ file, workbook: readBytes(bytes), problems: [] }, bureaus);
    expect(lead.lead?.domains[0]?.changes).toEqual([...changes].sort(inOrder));
    const master = merge([lead, submission(TOWNS[0], [{ content: '投诉处理决定' }])], [], bureaus);
    expect(
      master.entries.map(({ content, provenance }) => [
        content,
        provenance.map((one) => [one.unit, one.file]),
      ]),
    ).toEqual([
      [
        '投诉处理决定',
        [
          [FINANCE, finance.file],
          [TOWNS[0], `submissions/${TOWNS[0]}.xlsx`],
        ],
      ],
      ['评审专家抽取结果', [[FINANCE, file]]],
    ]);
    expect(master.conflicts.map(({ field }) => field)).toEqual(['timeLimit']);
    expect(master.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/** Rows are put in first. */
function inOrder(a: HandChange, b: HandChange): number {
  const order = ['add', 'cell', 'remove'];
  return order.indexOf(a.kind) - order.indexOf(b.kind);
}
