/** The wordings of a limit that a form offers. */
import { describe, expect, it } from 'vitest';
import { layoutSchema } from '../../../src/model/layout.js';
import { requiredColumns } from '../../../src/model/required.js';
import { checkFormula, demands } from '../../../src/render/form/check-words.js';
import { formColumns } from '../../../src/render/form/columns.js';
import { limitWordings, statutoryLimits } from '../../../src/render/form/limits.js';
import { parseTimeLimit } from '../../../src/text/time-limit.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';

const { scheme, registers } = smallCatalogue();
const [housing, procurement] = scheme.domains;
const [award] = procurement?.matters ?? [];
if (!housing || !procurement || !award) throw new Error('the small catalogue has matters');

describe('wordings of a limit', () => {
  it('all read without a finding: what is picked is never sent back', () => {
    const offered = [
      ...limitWordings(scheme, registers.limits),
      ...limitWordings(scheme, registers.limits, { domain: procurement, matter: award }),
      ...limitWordings({ limits: [], date: '' }, []),
    ];
    expect(offered.map((text) => [text, parseTimeLimit(text).problems])).toEqual(
      offered.map((text) => [text, []]),
    );
    for (const text of offered) expect(parseTimeLimit(text).value.limits).not.toEqual([]);
  });

  it('stand once each, a kind’s own limit before the general one', () => {
    const licence = { ...award, title: '许可信息', kinds: ['licence'] };
    const offered = limitWordings(scheme, registers.limits, { domain: housing, matter: licence });
    expect(offered.slice(0, 2)).toEqual([
      '作出行政决定之日起7个工作日内',
      '信息形成或者变更之日起20个工作日内',
    ]);
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('keep to the law’s own time and domains', () => {
    const ids = (day: string, over = {}) =>
      statutoryLimits(
        procurement,
        award,
        registers.limits.map((limit) => ({ ...limit, ...over })),
        day,
      ).map(({ id }) => id);
    expect(ids('2018-10-19')).toEqual(['award-notice']);
    expect(ids('2015-02-28')).toEqual([]);
    expect(ids('2018-10-19', { until: '2018-10-19' })).toEqual([]);
    expect(ids('2018-10-19', { domains: ['政府采购'] })).toEqual(['award-notice']);
    expect(ids('2018-10-19', { domains: ['住房保障'] })).toEqual([]);
  });
});

it('the check formula of the widest layout stays below what Excel takes', () => {
  const width = 10;
  const column = (key: string, heading: string, parts?: string[]) => ({
    key,
    heading,
    width,
    required: true,
    ...(parts && { parts }),
  });
  const layout = layoutSchema.parse({
    id: 'wide',
    title: '宽表',
    columns: [
      column('domain', '公开领域'),
      column('matter', '公开事项', ['一级事项', '二级事项', '三级事项']),
      { ...column('concerned', '本单位是否涉及') },
      column('content', '公开内容（要素）'),
      column('basis', '公开依据'),
      column('timeLimit', '公开时限'),
      column('owners', '公开主体'),
      column('channels', '公开渠道和载体'),
      column('audience', '公开对象', ['全社会', '特定群体']),
      column('mode', '公开方式', ['主动', '依申请']),
      column('tier', '公开层级', ['市级', '县级', '乡级', '村级']),
      column('supervision', '监督渠道'),
      column('remark', '备注'),
    ],
  });
  const columns = formColumns(
    layout,
    Array.from({ length: 20 }, (_one, at) => `渠道${at}`),
  );
  const wanted = demands(requiredColumns(layout), columns, '$AF$4');
  expect(wanted).toHaveLength(12);
  expect(checkFormula(columns, wanted, 1000, '$AF$5').length).toBeLessThan(8192);
});
