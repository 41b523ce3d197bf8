/** A unit whose rows were all left out (不收) has reported: both desks see it, with the reason. */
import { expect, it } from 'vitest';
import type { Decision, HandChange } from '../../../src/model/decision.js';
import { renderLeadExcel } from '../../../src/render/lead/excel.js';
import { decidedSection } from '../../../src/render/master/sources.js';
import { statistics } from '../../../src/render/master/statistics.js';
import { readSubmission } from '../../../src/submission/read.js';
import { readBytes } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, submission } from '../../merge/helpers.js';

const sent = [
  submission(FINANCE, [{}]),
  submission(BUREAU, [{ matterId: 'X1', matter: { level1: '框架协议采购信息' } }]),
];
const by = { level: 'lead' as const, person: '张三', date: '2018-10-20', reason: '不属本领域' };

function decidedBy(decisions: readonly Decision[], changes: readonly HandChange[] = []) {
  const decided = { decisions: [...decisions], changes: [...changes], use: [] };
  return { ...smallCatalogue(), decisions: decided };
}

function leave(): Decision {
  const [question] = merge(sent).beyond;
  if (!question) throw new Error('no question');
  const { id, domain, matter, candidates } = question;
  const said = candidates.map(({ text, units }) => ({ text, units: [...units] }));
  return { id, kind: 'beyond', domain, matter, candidates: said, choice: 'leave', ...by };
}

function strike(): HandChange {
  const entry = merge(sent).entries.find(({ units }) => units.includes(BUREAU));
  const about = { domain: '政府采购领域', matter: '框架协议采购信息' };
  return { id: 'c1', kind: 'remove', entry: entry?.id ?? '', ...about, ...by };
}

it.each([
  ['by a decision', decidedBy([leave()]), leave()],
  ['by hand', decidedBy([], [strike()]), strike()],
])('left out %s', async (_, catalogue, decision) => {
  const own = merge(sent, [], catalogue);
  const bytes = await renderLeadExcel(catalogue, own, FINANCE);
  const workbook = readBytes(bytes);
  const heard = workbook.sheets.find(({ name }) => name === '报送情况')?.cells ?? [];
  const row = heard.find(({ text }) => text === BUREAU)?.row;
  expect(heard.flatMap((cell) => (cell.row === row ? cell.text : []))).toEqual([
    ...['政府采购领域', BUREAU, '已报', '0条，另有1条不收', '不属本领域'],
    'submissions/县政务服务管理局.xlsx',
  ]);

  const input = { file: 'submissions/财政局领域目录.xlsx', workbook, problems: [] };
  const master = merge([readSubmission(input, smallCatalogue())]);
  expect(master.left).toMatchObject([
    { unit: BUREAU, matter: '框架协议采购信息', source: { row: 10 }, decision },
  ]);
  const figures = statistics(smallCatalogue(), master).find(({ title }) => title === '按报送单位');
  expect(figures?.headings.slice(2, 5)).toEqual(['报送条目', '列入总目录条目', '另有不收条目']);
  expect(figures?.rows.find(([unit]) => unit === BUREAU)?.slice(2, 5)).toEqual([0, 0, 1]);
  expect(decidedSection(smallCatalogue(), master).rows.map((one) => one[0])).toEqual([decision.id]);
});
