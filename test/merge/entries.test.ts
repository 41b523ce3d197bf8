/** One entry or several: what unites, what conflicts, what stands apart. */
import { describe, expect, it } from 'vitest';
import { BUREAU, FINANCE, HOUSING, merge, owners, submission, TOWNS, within } from './helpers.js';

const LONG =
  '包括采购人和采购代理机构的名称、地址和联系方式，采购项目名称、预算金额和最高限价，评标结果。';

describe('one entry', () => {
  it('comes of rows with the same content; owners unite in the order of units.yaml', () => {
    const master = merge([submission(BUREAU, [{}]), submission(FINANCE, [{}])]);
    expect(master.entries).toHaveLength(1);
    expect(owners(master.entries[0])).toBe(`${FINANCE}、${BUREAU}`);
    expect(master.entries[0]?.units).toEqual([FINANCE, BUREAU]);
    expect(master.merged).toBe(2);
    expect(master.conflicts).toEqual([]);
  });

  it('comes of contents that differ in width, brackets, blanks and separators only', () => {
    const { entries } = merge([
      submission(FINANCE, [{ content: '包括采购人名称、项目名称、中标金额。' }]),
      submission(BUREAU, [{ content: '包括 采购人名称；项目名称；中标金额' }]),
    ]);
    expect(entries.map((entry) => entry.content)).toEqual(['包括采购人名称、项目名称、中标金额。']);
  });

  it('takes in rows whose elements are among the others, and prints the whole', () => {
    const { entries, conflicts } = merge([
      submission(FINANCE, [{ content: '项目名称、中标金额' }]),
      submission(BUREAU, [{ content: '采购人名称、项目名称、中标金额' }]),
      submission(HOUSING, [{ content: '中标金额' }]),
    ]);
    expect(entries.map((entry) => entry.content)).toEqual(['采购人名称、项目名称、中标金额']);
    expect(entries[0]?.elements).toEqual(['采购人名称', '项目名称', '中标金额']);
    expect(entries[0]?.units).toEqual([HOUSING, FINANCE, BUREAU]);
    expect(conflicts).toEqual([]);
  });

  it('joins a part to the closest whole', () => {
    const { entries } = merge([
      submission(FINANCE, [{ content: '项目名称、中标金额、评审专家名单' }]),
      submission(BUREAU, [{ content: '项目名称、中标金额、合同文本、履约情况' }]),
      submission(HOUSING, [{ content: '项目名称、中标金额' }]),
    ]);
    expect(entries.map((entry) => entry.units)).toEqual([[HOUSING, FINANCE], [BUREAU]]);
  });

  it('unites channels in the offered order, bases by title, number and article, ticks in layout order', () => {
    const basis = (text: string, title: string, number: string | null, article: string) => ({
      title,
      number,
      article,
      text,
    });
    const { entries } = merge([
      submission(FINANCE, [
        {
          channels: [
            { name: '某报', text: '某报' },
            { name: '公示栏', text: '公示栏' },
          ],
          basis: [
            basis('《政府采购法实施条例》第四十三条', '政府采购法实施条例', null, '第四十三条'),
          ],
          mode: ['依申请'],
          supervision: { text: '县财政局监督股' },
        },
      ]),
      submission(BUREAU, [
        {
          channels: [{ name: '政府网站', text: '县政府门户网站' }],
          basis: [
            basis(
              '《中华人民共和国政府采购法实施条例》（国务院令第658号）第四十三条',
              '中华人民共和国政府采购法实施条例',
              '国务院令第658号',
              '第四十三条',
            ),
            basis('《招标投标法》第五条', '招标投标法', null, '第五条'),
          ],
          mode: ['主动'],
          supervision: { text: '12345' },
        },
      ]),
    ]);
    expect(entries[0]?.channels).toEqual([
      { name: '政府网站', text: '政府网站' },
      { name: '公示栏', text: '公示栏' },
      { name: '某报', text: '某报' },
    ]);
    expect(entries[0]?.basis?.map((item) => item.text)).toEqual([
      '《中华人民共和国政府采购法实施条例》（国务院令第658号）第四十三条',
      '《招标投标法》第五条',
    ]);
    expect(entries[0]?.mode).toEqual(['主动', '依申请']);
    expect(entries[0]?.supervision?.text).toBe('县财政局监督股\n12345');
  });

  it('names the unit of a remark that not all make, and keeps what all say as it is', () => {
    const { entries } = merge([
      submission(FINANCE, [{ extra: { 备注: '涉密除外', 公开科室: '采购股' } }]),
      submission(BUREAU, [{ extra: { 备注: '每年更新', 公开科室: '采购股' } }]),
      submission(HOUSING, [{ extra: { 公开科室: '采购股', 索引号: 'A-1', 牵头单位: '某局' } }]),
    ]);
    expect(entries[0]?.extra).toEqual({
      牵头单位: FINANCE,
      公开科室: '采购股',
      备注: `${FINANCE}：涉密除外\n${BUREAU}：每年更新`,
    });
  });

  it('takes the unit itself for the owner where a row names none', () => {
    const { entries } = merge([submission(BUREAU, [{ owners: [] }])]);
    expect(owners(entries[0])).toBe(BUREAU);
  });
});

describe('rows of their own', () => {
  it('come of different contents, and are shown as possible duplicates', () => {
    const master = merge([
      submission(FINANCE, [{ content: '采购结果' }]),
      submission(BUREAU, [{ content: '投诉处理决定' }]),
    ]);
    expect(master.entries.map((entry) => entry.units)).toEqual([[FINANCE], [BUREAU]]);
    expect(master.duplicates).toMatchObject([
      { domain: '政府采购领域', matter: '中标、成交结果信息', entries: [0, 1], decision: null },
    ]);
    expect(master.conflicts).toEqual([]);
  });

  it('come of one unit, even with the same words, and are no duplicates', () => {
    const master = merge([submission(FINANCE, [{}, {}, { content: '别的' }])]);
    expect(master.entries.map((entry) => entry.source.row)).toEqual([10, 11, 12]);
    expect(master.duplicates).toEqual([]);
  });

  it('meet the same rows of another unit one by one', () => {
    const { entries } = merge([submission(FINANCE, [{}, {}]), submission(BUREAU, [{}])]);
    expect(entries.map((entry) => entry.units)).toEqual([[FINANCE, BUREAU], [FINANCE]]);
  });

  it('come of nobody known, marked, and are never taken for somebody', () => {
    const nobody = submission('', [{}]);
    const { unit: _file, ...rest } = nobody;
    const entries = nobody.entries.map(({ unit: _row, ...entry }) => entry);
    const master = merge([{ ...rest, entries }, submission(FINANCE, [{}])]);
    expect(master.entries.map((entry) => [entry.units, entry.marked])).toEqual([
      [[FINANCE], false],
      [[], true],
    ]);
  });

  it('come of a matter under different titles round it', () => {
    const { entries } = merge([
      submission(FINANCE, [{ matter: { level1: '采购公告', level2: '中标、成交结果信息' } }]),
      submission(BUREAU, [{ matter: { level1: '中标成交', level2: '中标、成交结果' } }]),
    ]);
    expect(entries.map((entry) => entry.matter)).toEqual([
      { level1: '中标、成交结果信息', level2: '采购公告' },
      { level1: '中标、成交结果信息', level2: '中标成交' },
    ]);
  });
});

describe('conflicts', () => {
  it('arise where limits differ; the lead unit speaks first', () => {
    const master = merge([
      submission(FINANCE, [{ timeLimit: within(7) }]),
      submission(HOUSING, [{ timeLimit: within(20) }]),
      submission(BUREAU, [{ timeLimit: within(20) }]),
    ]);
    expect(master.entries).toHaveLength(1);
    expect(master.entries[0]).toMatchObject({ marked: true, timeLimit: within(7) });
    expect(master.conflicts).toMatchObject([
      {
        domain: '政府采购领域',
        matter: '中标、成交结果信息',
        field: 'timeLimit',
        suggestion: '7个工作日内',
        decision: null,
        candidates: [
          {
            text: '7个工作日内',
            value: within(7).limits,
            units: [FINANCE],
            cells: [{ file: `submissions/${FINANCE}.xlsx`, sheet: '政府采购领域', cell: 'H10' }],
          },
          { text: '20个工作日内', units: [HOUSING, BUREAU] },
        ],
      },
    ]);
  });

  it.each([
    [within(7), within(7, 'day'), true],
    [within(7), within(7, 'workday', '信息形成或者变更之日'), false],
    [within(7, 'workday', '该信息产生之日'), within(7, 'workday', '信息形成或变更之日'), false],
    [within(7), within(7, 'workday', '合同签订之日'), false],
    [within(7, 'workday', '合同签订之日'), within(7, 'workday', '合同备案之日'), true],
    [within(7), { text: '尽快', limits: [] }, true],
    [{ text: '尽快。', limits: [] }, { text: '尽快', limits: [] }, false],
  ])('compare values, not wordings: %j and %j', (one, other, isConflict) => {
    const master = merge([
      submission(FINANCE, [{ timeLimit: one }]),
      submission(BUREAU, [{ timeLimit: other }]),
    ]);
    expect(master.conflicts.map((conflict) => conflict.field)).toEqual(
      isConflict ? ['timeLimit'] : [],
    );
  });

  it('do not arise against a blank limit', () => {
    const { timeLimit: _none, ...blank } = submission(BUREAU, [{}]).entries[0] ?? {};
    const { entries, conflicts } = merge([
      submission(FINANCE, [{ timeLimit: within(7) }]),
      { ...submission(BUREAU, []), entries: [blank as never] },
    ]);
    expect(conflicts).toEqual([]);
    expect(entries[0]?.timeLimit).toEqual(within(7));
  });

  it('arise on content where it is nearly the same', () => {
    const master = merge([
      submission(BUREAU, [{ content: LONG.replace('最高限价', '最高现价') }]),
      submission(FINANCE, [{ content: LONG }]),
      submission(HOUSING, [{ content: LONG.replace('最高限价', '最高现价') }]),
    ]);
    expect(master.entries).toHaveLength(1);
    expect(master.entries[0]).toMatchObject({ content: LONG, marked: true });
    expect(master.conflicts).toMatchObject([
      {
        field: 'content',
        candidates: [
          { text: LONG, units: [FINANCE] },
          { text: LONG.replace('最高限价', '最高现价'), units: [HOUSING, BUREAU] },
        ],
      },
    ]);
  });

  it('have ids that tell them apart and stay when other rows come', () => {
    const pair = [
      submission(FINANCE, [{ timeLimit: within(7) }, { timeLimit: within(7) }]),
      submission(BUREAU, [{ timeLimit: within(20) }, { timeLimit: within(20) }]),
    ];
    const ids = merge(pair).conflicts.map((conflict) => conflict.id);
    expect(new Set(ids).size).toBe(2);
    const more = merge([...pair, submission(TOWNS[0], [{ timeLimit: within(3) }])]);
    expect(more.conflicts.map((conflict) => conflict.id)).toEqual(ids);
  });
});
