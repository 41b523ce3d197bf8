/** Matters under nearly the same title are asked about, side by side, and made one only by a person. */
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Decision } from '../../src/model/decision.js';
import type { Question } from '../../src/model/master.js';
import { renderConflicts } from '../../src/render/conflicts/excel.js';
import { readDecisionSheet } from '../../src/submission/decision-sheet.js';
import { readBytes } from '../helpers/office.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, HOUSING, merge, type Row, submission, TOWNS } from './helpers.js';

/** The domain leaves its matters to the units. */
function freeCatalogue(decisions: readonly Decision[] = []): Catalogue {
  const { scheme, ...others } = smallCatalogue();
  const domains = scheme.domains.map((domain) =>
    domain.id === 'D2' ? { ...domain, matters: [] } : domain,
  );
  return {
    ...others,
    scheme: { ...scheme, domains },
    decisions: { decisions: [...decisions], changes: [], use: [] },
  };
}

const named = (title: string, over: Row = {}): Row => ({
  // An id that the scheme does not know: the title alone tells the matter.
  matterId: 'X1',
  matter: { level1: title },
  ...over,
});

function answer(question: Question | undefined, over: Partial<Decision>): Decision {
  if (!question) throw new Error('no such question');
  const { id, kind, domain, matter, candidates } = question;
  return {
    id,
    kind,
    domain,
    matter,
    candidates: candidates.map(({ text, units }) => ({ text, units: [...units] })),
    choice: 'merge',
    level: 'lead',
    person: '张三',
    date: '2018-10-20',
    reason: '同一事项',
    ...over,
  };
}

const titles = ({ entries }: ReturnType<typeof merge>) =>
  entries.map(({ matter }) => matter?.level1);
const codes = ({ findings }: ReturnType<typeof merge>) => findings.map(({ code }) => code);

const sent = [
  submission(FINANCE, [named('更正事项信息', { content: '更正事项、原公告\n其他' })]),
  submission(BUREAU, [named('更正公告', { content: '更正内容及日期' })]),
];
const free = (decisions: readonly Decision[] = [], all = sent) =>
  merge(all, [], freeCatalogue(decisions));
const [open] = free().near;

describe('matters with nearly the same title', () => {
  it('are asked about with both titles, whose they are and why, and stand apart', () => {
    const master = free();
    expect(titles(master)).toEqual(['更正事项信息', '更正公告']);
    expect(master.near).toMatchObject([
      {
        kind: 'near',
        domain: '政府采购领域',
        matter: '“更正事项信息”与“更正公告”',
        candidates: [
          { text: '更正事项信息\n更正事项、原公告', units: [FINANCE] },
          { text: '更正公告\n更正内容及日期', units: [BUREAU] },
        ],
        suggestion: '名称几乎相同，内容不同',
        entries: [0, 1],
        decision: null,
      },
    ]);
    expect(open?.candidates[1]?.cells).toMatchObject([{ cell: 'D10' }]);
    expect(master.state).toBe(free([answer(open, { choice: 'split' })]).state);
  });

  it('are the same question in any order and under any name of files', () => {
    const renamed = [
      submission(BUREAU, [named('更正公告')], [], { file: 'a/1.xlsx' }),
      submission(FINANCE, [named('更正事项信息')], [], { file: 'z/2.xlsx' }),
    ];
    expect(free([], renamed).near.map(({ id }) => id)).toEqual([open?.id]);
  });

  it('become one under the title that stood first, with the sources of both', () => {
    const master = free([answer(open, {})]);
    expect(new Set(titles(master))).toEqual(new Set(['更正事项信息']));
    expect(master.merged).toBe(2);
    expect(master.entries.map(({ units }) => units)).toEqual([[FINANCE], [BUREAU]]);
    expect(master.entries.map(({ decided }) => decided)).toEqual([{}, { matter: open?.id }]);
    expect(master.near).toMatchObject([{ entries: [0, 1], decision: { choice: 'merge' } }]);
    expect(codes(master)).toEqual([]);
  });

  it('become one entry where they say the same', () => {
    const same = sent.map(({ unit }, at) =>
      submission(unit ?? '', [named(['更正事项信息', '更正公告'][at] ?? '')]),
    );
    const master = free([answer(open, {})], same);
    expect(master.entries).toHaveLength(1);
    expect(master.entries[0]?.provenance.map(({ unit }) => unit)).toEqual([FINANCE, BUREAU]);
  });

  it('keep the title that the person wrote', () => {
    const master = free([answer(open, { text: '更正公告' })]);
    expect(new Set(titles(master))).toEqual(new Set(['更正公告']));
    const lost = free([answer(open, { text: '没有这一项' })]);
    expect(titles(lost)).toEqual(['更正事项信息', '更正公告']);
    expect(lost.near[0]).toMatchObject({ decision: null, before: { text: '没有这一项' } });
  });

  it('keep the title that stood first before the person, whoever comes first today', () => {
    const [first, second] = open?.candidates ?? [];
    const candidates = [second, first].map((one) => ({ text: one?.text ?? '', units: [] }));
    const master = free([answer(open, { candidates })]);
    expect(new Set(titles(master))).toEqual(new Set(['更正公告']));
  });

  it('are not asked again once set apart, whatever their contents become', () => {
    const apart = answer(open, { choice: 'split' });
    const other = [
      ...sent,
      submission(TOWNS[0], [named('更正公告', { content: '更正公告全文和附件' })]),
    ];
    const master = free([apart], other);
    expect(master.near).toMatchObject([{ decision: { choice: 'split' } }]);
    expect(titles(master)).toContain('更正公告');
    expect(codes(master)).toEqual([]);
  });

  it('are not asked again by the bureau where the lead unit set them apart', () => {
    const apart = answer(open, { choice: 'split' });
    const lead = submission(FINANCE, [named('更正事项信息')], [], {
      lead: {
        lead: FINANCE,
        state: 'final',
        files: [],
        domains: [
          {
            domainId: 'D2',
            heard: [],
            entries: [],
            nil: [],
            left: [],
            decisions: [apart],
            changes: [],
          },
        ],
      },
    });
    const master = free([], [lead, submission(TOWNS[0], [named('更正公告')])]);
    expect(master.near).toMatchObject([{ decision: { choice: 'split' } }]);
  });

  it('stay open while they are verified; a decision without its titles is told', () => {
    const master = free([answer(open, { choice: 'verify' })]);
    expect(master.near[0]).toMatchObject({ decision: null, verify: { person: '张三' } });
    expect(codes(master)).toEqual(['decision-verify']);
    expect(codes(free([answer(open, {})], sent.slice(0, 1)))).toEqual(['decision-unused']);
  });

  it('are two questions where they are three, and no third after two were put together', () => {
    const three = [...sent, submission(HOUSING, [named('更正事项的公示')])];
    const asked = free([], three).near;
    expect(asked).toHaveLength(2);
    const [first, second] = asked;
    const master = free([answer(first, {}), answer(second, {})], three);
    expect(new Set(titles(master)).size).toBe(1);
    expect(master.near.filter(({ decision }) => decision === null)).toEqual([]);
    // What was set apart from one is apart from all that is one with it.
    const parted = free([answer(first, { choice: 'split' }), answer(second, {})], three);
    expect(new Set(titles(parted)).size).toBe(2);
    expect(parted.near.filter(({ decision }) => decision === null)).toEqual([]);
  });
});

describe('nothing is asked', () => {
  it.each([
    ['招标公告', '中标公告'],
    ['年度建设计划', '年度建设计划完成情况'],
    ['2018年部门预算', '2019年部门预算'],
    ['一般公共预算支出表', '国有资本经营预算支出表'],
  ])('of %s and %s', (a, b) => {
    const both = [submission(FINANCE, [named(a)]), submission(BUREAU, [named(b)])];
    expect(free([], both).near).toEqual([]);
  });

  it('where one unit sends both: it tells them apart', () => {
    const both = [submission(FINANCE, [named('更正事项信息'), named('更正公告')])];
    expect(free([], both).near).toEqual([]);
  });

  it('across domains, and of the scheme’s own matters', () => {
    const apart = [
      submission(FINANCE, [named('更正事项信息')]),
      submission(BUREAU, [named('更正公告', { domain: '住房保障领域', domainId: 'D1' })]),
    ];
    expect(free([], apart).near).toEqual([]);
    const { scheme, ...others } = smallCatalogue();
    const domains = scheme.domains.map((domain) => ({
      ...domain,
      matters: domain.matters.map((one, at) => ({ ...one, title: `采购${'合同'.repeat(at)}信息` })),
    }));
    const own = [
      submission(FINANCE, [{ matterId: 'M2.2' }]),
      submission(BUREAU, [{ matterId: 'M2.3' }]),
    ];
    expect(merge(own, [], { ...others, scheme: { ...scheme, domains } }).near).toEqual([]);
  });

  it('of levels that all share: what stands under them is told apart', () => {
    const under = (level1: string, level2: string) => ({
      matterId: 'X1',
      matter: { level1, level2 },
    });
    const rows = [
      submission(FINANCE, [under('最低生活保障', '办事指南')]),
      submission(BUREAU, [under('最低生活保障', '政策文件')]),
      submission(HOUSING, [under('临时救助', '办事指南')]),
    ];
    expect(free([], rows).near).toEqual([]);
    const slip = submission(TOWNS[0], [under('最低生活保障信息', '办事指南')]);
    const folded = free([], [...rows, slip]);
    expect(folded.near).toEqual([]);
    const other = submission(TOWNS[0], [under('最低生活保障的有关情况', '办事指南')]);
    expect(free([], [...rows, other]).near.map(({ matter }) => matter)).toEqual([
      '“最低生活保障 / 办事指南”与“最低生活保障的有关情况 / 办事指南”',
    ]);
  });

  it('of a series told apart by a name', () => {
    const names = ['红石', '青石', '白石', '黑石', '黄石', '花石', '大石', '小石', '上石', '长石'];
    const rows = names.map((name, at) =>
      submission(`单位${at}`, [named(`${name}村农村危房改造公告`)]),
    );
    expect(free([], rows).near).toEqual([]);
  });
});

describe('decisions that cannot hold together', () => {
  const three = [
    submission(FINANCE, [named('供应商征集公告')]),
    submission(BUREAU, [named('供应商征集情况公示')]),
    submission(HOUSING, [named('供应商的征集')]),
  ];
  const [a, b, c] = three;
  /** The question of two of them, as it is asked while the third has not come. */
  const between = (...two: (typeof a)[]) =>
    free(
      [],
      two.flatMap((one) => one ?? []),
    ).near[0];
  const AB = answer(between(a, b), {});
  const BC = answer(between(b, c), { level: 'bureau' });
  const notAC = answer(between(a, c), { choice: 'split', person: '李四' });
  const all = titles(free([], three));
  const contradicted = (master: ReturnType<typeof merge>) =>
    master.findings.filter(({ code }) => code === 'decisions-contradict');

  it('make nothing one, are told once with all of them, and asked again', () => {
    const master = free([AB, BC, notAC], three);
    expect(titles(master)).toEqual(all);
    expect(contradicted(master)).toMatchObject([
      { severity: 'error', params: { domain: '政府采购领域' } },
    ]);
    expect(contradicted(master)[0]?.params.answers).toEqual([
      `${notAC.matter}分列（编号${notAC.id}，牵头单位李四，2018-10-20）`,
      `${BC.matter}合并（编号${BC.id}，汇总单位张三，2018-10-20）`,
      `${AB.matter}合并（编号${AB.id}，牵头单位张三，2018-10-20）`,
    ]);
    expect(codes(master).filter((code) => code.startsWith('decision-'))).toEqual([]);
    expect(master.near.map(({ decision, disputed }) => [decision, disputed?.length])).toEqual([
      [null, 3],
      [null, 3],
      [null, 3],
    ]);
    expect(JSON.stringify(free([notAC, BC, AB], [...three].reverse()))).toBe(
      JSON.stringify(master),
    );
  });

  it('hold again once one of them is settled anew', () => {
    const later = { ...notAC, choice: 'merge' as const, date: '2018-10-22' };
    const master = free([AB, BC, notAC, later], three);
    expect(contradicted(master)).toEqual([]);
    expect(new Set(titles(master)).size).toBe(1);
    const apart = { ...BC, choice: 'split' as const, date: '2018-10-22' };
    expect(new Set(titles(free([AB, BC, notAC, apart], three))).size).toBe(2);
  });

  it('leave what has nothing to do with them', () => {
    const others = [
      submission(TOWNS[0], [named('投诉处理结果')]),
      submission(TOWNS[1], [named('投诉的处理结果公告')]),
    ];
    const own = answer(free([], others).near[0], {});
    const master = free([AB, BC, notAC, own], [...three, ...others]);
    expect(titles(master).slice(3)).toEqual(['投诉处理结果']);
    expect(contradicted(master)).toHaveLength(1);
  });

  it('are those that put one matter to two of the scheme', () => {
    const decisions = [
      { ...AB, text: '采购合同信息' },
      { ...BC, text: '审计结果公告' },
    ];
    const owned = submission(TOWNS[0], [
      { matterId: 'M2.2', matter: { level1: '采购合同信息' } },
      { matterId: 'M2.3', matter: { level1: '审计结果公告' } },
    ]);
    const master = merge([...three, owned], [], {
      ...smallCatalogue(),
      decisions: { decisions, changes: [], use: [] },
    });
    expect(contradicted(master)).toHaveLength(1);
    expect(titles(master)).toEqual(['采购合同信息', '审计结果公告', ...all]);
  });
});

describe('a copied row under another title', () => {
  const CONTENT = '申办条件、申办材料、办理程序、办理时限、收费标准、办理地点和咨询电话';
  const both = (content: string) => [
    submission(FINANCE, [named('重大隐患信息', { content: CONTENT })]),
    submission(BUREAU, [named('重大事故隐患信息', { content })]),
  ];

  it('is asked about where titles are less alike, for its content', () => {
    expect(free([], both(CONTENT.replace('和', '及'))).near).toMatchObject([
      { suggestion: '内容相近，名称有相近之处（相似度0.50）' },
    ]);
    expect(free([], both('隐患名称、整改责任人、整改期限以及督办单位')).near).toEqual([]);
  });
});

describe('a matter beyond the scheme that is near one of the scheme', () => {
  const stranger = [
    submission(FINANCE, [named('政府采购合同公示')]),
    submission(BUREAU, [named('采购合同情况公开')]),
  ];

  it('is one question, which says where it could go', () => {
    const master = merge(stranger);
    expect(master.beyond.map(({ suggestion }) => suggestion)).toEqual([
      '与“采购合同信息”几乎同名，可并入',
      '与“采购合同信息”几乎同名，可并入',
    ]);
    expect(master.near).toEqual([]);
  });

  it('is not likened to a matter that is another one', () => {
    const other = [submission(FINANCE, [named('采购合同变更公告')])];
    expect(merge(other).beyond.map(({ suggestion }) => suggestion)).toEqual([null]);
  });

  it('is asked about with another stranger, where the scheme has none of them', () => {
    const strangers = [
      submission(FINANCE, [named('供应商征集公告')]),
      submission(BUREAU, [named('供应商征集情况公示')]),
    ];
    const master = merge(strangers);
    expect(master.near).toHaveLength(1);
    const decisions = [answer(master.near[0], { text: '中标成交结果' })];
    const lost = merge(strangers, [], {
      ...smallCatalogue(),
      decisions: { decisions, changes: [], use: [] },
    });
    expect(lost.near[0]).toMatchObject({ decision: null });
    const into = [answer(master.near[0], { text: '采购合同信息' })];
    const moved = merge(strangers, [], {
      ...smallCatalogue(),
      decisions: { decisions: into, changes: [], use: [] },
    });
    expect(moved.entries.map(({ matterId }) => matterId)).toEqual(['M2.2']);
    expect(moved.beyond).toEqual([]);
  });
});

describe('on the sheet to decide', () => {
  const filled = async (answers: Readonly<Record<string, string>>) => {
    const sheet = readBytes(await renderConflicts(freeCatalogue(), free(), 'lead'));
    const [own, ...others] = sheet.sheets;
    const at = (heading: string) =>
      own?.cells.find(({ row, text }) => row === 3 && text === heading)?.column ?? 0;
    const written = Object.entries(answers).map(([heading, text]) => ({
      row: 4,
      column: at(heading),
      text,
      kind: 'text' as const,
    }));
    const cells = [...(own?.cells ?? []), ...written].sort(
      (a, b) => a.row - b.row || a.column - b.column,
    );
    if (!own) throw new Error('no sheet');
    return { sheet: own, read: { ...sheet, sheets: [{ ...own, cells }, ...others] } };
  };
  const GOOD = {
    处理方式: '合并',
    处理理由: '同一事项',
    处理人: '张三',
    处理日期: '2018-10-20',
  };

  it('stand both titles with the reason', async () => {
    const { sheet } = await filled({});
    const row = sheet.cells.filter(({ row: own }) => own === 4).map(({ text }) => text);
    expect(row).toContain('事项名称相近');
    expect(row).toContain('名称几乎相同，内容不同');
    expect(
      row.some((text) => text.startsWith('更正公告\n更正内容及日期\n——县政务服务管理局')),
    ).toBe(true);
  });

  it('is read back, and merging follows it', async () => {
    const { read } = await filled({ ...GOOD, 定下的文字: '更正公告' });
    const { decisions, problems } = readDecisionSheet(read, freeCatalogue(), '冲突处理表.xlsx');
    expect(problems).toEqual([]);
    const master = free(decisions);
    expect(new Set(titles(master))).toEqual(new Set(['更正公告']));
  });

  it('tells of a title that is neither', async () => {
    const { read } = await filled({ ...GOOD, 定下的文字: '别的名称' });
    const { decisions, problems } = readDecisionSheet(read, freeCatalogue(), '冲突处理表.xlsx');
    expect(decisions).toEqual([]);
    expect(problems.map(({ code, params }) => [code, params?.listed])).toEqual([
      ['decision-target-unknown', ['“更正事项信息”', '“更正公告”']],
    ]);
  });
});
