/** What a person decided is applied, kept apart from what units said, and never falls silent. */
import { describe, expect, it } from 'vitest';
import { stillAsked } from '../../src/merge/still-asked.js';
import type { Decision } from '../../src/model/decision.js';
import type { Finding } from '../../src/model/finding.js';
import type { Conflict, Question } from '../../src/model/master.js';
import { tracedSchema } from '../../src/model/traced.js';
import { carriedLead } from '../../src/render/lead/carried.js';
import { renderMasterJson } from '../../src/render/master/json.js';
import { decidedSection } from '../../src/render/master/sources.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, submission, TOWNS, within } from './helpers.js';

const finance = submission(FINANCE, [{ timeLimit: within(2) }]);
const bureau = submission(BUREAU, [{ timeLimit: within(7) }]);
const LONG = '采购人和采购代理机构的名称、地址和联系方式，采购项目名称、预算金额，评标结果';

function decided(decisions: readonly Decision[]) {
  return { ...smallCatalogue(), decisions: { decisions: [...decisions], changes: [], use: [] } };
}

/** An answer to a question as a person would give it. */
function answer(question: Question | undefined, over: Partial<Decision>): Decision {
  if (!question) throw new Error('no such question');
  const { id, kind, domain, matter, candidates } = question;
  return {
    id,
    kind,
    domain,
    matter,
    ...('field' in question ? { field: (question as Conflict).field } : {}),
    candidates: candidates.map(({ text, units }) => ({ text, units: [...units] })),
    choice: 'adopt',
    level: 'lead',
    person: '张三',
    date: '2018-10-20',
    reason: '以实施条例为准',
    ...over,
  };
}

const codes = (master: ReturnType<typeof merge>) => master.findings.map(({ code }) => code);

describe('a conflict', () => {
  const sent = [finance, bureau];
  const open = merge(sent).conflicts[0];

  it('takes the word of the unit that was chosen', () => {
    const chosen = answer(open, { unit: BUREAU });
    const master = merge(sent, [], decided([chosen]));
    expect(master.entries).toHaveLength(1);
    expect(master.entries[0]?.timeLimit?.text).toBe('7个工作日内');
    expect(master.entries[0]?.decided).toEqual({ timeLimit: open?.id });
    expect(master.entries[0]?.marked).toBe(false);
    expect(master.conflicts[0]?.decision).toEqual(chosen);
    expect(codes(master)).toEqual([]);
  });

  it('takes a text that a person wrote, read like any other', () => {
    const master = merge(
      sent,
      [],
      decided([answer(open, { choice: 'write', text: '3个工作日内' })]),
    );
    expect(master.entries[0]?.timeLimit).toMatchObject({
      text: '3个工作日内',
      limits: [{ kind: 'within', count: 3, unit: 'workday' }],
    });
  });

  it('puts both in one cell, or in two entries', () => {
    const together = merge(sent, [], decided([answer(open, { choice: 'merge' })]));
    expect(together.entries[0]?.timeLimit?.limits).toHaveLength(2);
    const apart = merge(sent, [], decided([answer(open, { choice: 'split' })]));
    expect(apart.entries.map(({ timeLimit, units }) => [timeLimit?.text, units])).toEqual([
      ['2个工作日内', [FINANCE]],
      ['7个工作日内', [BUREAU]],
    ]);
    expect(new Set(apart.entries.map(({ id }) => id)).size).toBe(2);
    expect(apart.duplicates).toEqual([]);
  });

  it('loses no row that says nothing of what was set apart', () => {
    const silent = submission(TOWNS[0], [{ timeLimit: { text: '', limits: [] } }]);
    const all = [...sent, silent];
    const chosen = answer(merge(all).conflicts[0], { choice: 'split' });
    const master = merge(all, [], decided([chosen]));
    expect(master.entries.map(({ units }) => units)).toEqual([[FINANCE, TOWNS[0]], [BUREAU]]);
    expect(master.merged).toBe(3);
  });

  it('stays open while it is being verified', () => {
    const master = merge(sent, [], decided([answer(open, { choice: 'verify' })]));
    expect(master.conflicts[0]).toMatchObject({ decision: null, verify: { person: '张三' } });
    expect(master.state).toBe('draft');
    expect(codes(master)).toEqual(['decision-verify']);
  });

  it('is asked again when something new was said, with what was decided before', () => {
    const chosen = answer(open, { unit: BUREAU });
    const town = submission(TOWNS[0], [{ timeLimit: within(5) }]);
    const more = merge([...sent, town], [], decided([chosen]));
    expect(more.conflicts[0]).toMatchObject({ decision: null, before: { unit: BUREAU } });
    expect(codes(more)).toEqual(['decision-stale']);
    const swapped = [
      submission(FINANCE, [{ timeLimit: within(7) }]),
      submission(BUREAU, [{ timeLimit: within(2) }]),
    ];
    expect(merge(swapped, [], decided([chosen])).conflicts[0]?.decision).toBeNull();
  });

  it('is asked again when the entry prints another content', () => {
    const chosen = answer(open, { unit: BUREAU });
    const fresh = [
      submission(FINANCE, [{ timeLimit: within(2), content: LONG }]),
      submission(BUREAU, [{ timeLimit: within(7), content: LONG }]),
    ];
    const master = merge(fresh, [], decided([chosen]));
    expect(master.conflicts[0]).toMatchObject({ decision: null, before: { unit: BUREAU } });
    expect(codes(master)).toEqual(['decision-stale']);
  });

  it('tells of a decision whose conflict is gone', () => {
    const agreed = [finance, submission(BUREAU, [{ timeLimit: within(2) }])];
    const master = merge(agreed, [], decided([answer(open, { unit: BUREAU })]));
    expect(master.conflicts).toEqual([]);
    expect(codes(master)).toEqual(['decision-unused']);
  });

  it('follows the higher level, and there the later day; two answers of one day hold neither', () => {
    const lead = answer(open, { unit: FINANCE, date: '2018-11-01' });
    const higher = answer(open, { unit: BUREAU, level: 'bureau' });
    expect(merge(sent, [], decided([lead, higher])).entries[0]?.timeLimit?.text).toBe(
      '7个工作日内',
    );
    const later = answer(open, { unit: BUREAU, date: '2018-11-02' });
    expect(merge(sent, [], decided([later, lead])).entries[0]?.timeLimit?.text).toBe('7个工作日内');
    const other = answer(open, { unit: BUREAU, date: '2018-11-01' });
    const disputed = merge(sent, [], decided([lead, other]));
    expect(disputed.conflicts[0]?.decision).toBeNull();
    expect(codes(disputed)).toEqual(['decision-disputed']);
  });

  it('keeps its decision when files are renamed and reordered', () => {
    const chosen = answer(open, { unit: BUREAU });
    const renamed = [
      { ...submission(BUREAU, [{ timeLimit: within(7) }], [], { file: 'a/副本.xlsx' }) },
      { ...submission(FINANCE, [{ timeLimit: within(2) }], [], { file: 'b/1.xlsx' }) },
    ];
    const master = merge(renamed, [], decided([chosen]));
    expect(master.conflicts[0]?.decision).toEqual(chosen);
    expect(master.entries[0]?.timeLimit?.text).toBe('7个工作日内');
  });
});

describe('a conflict on content', () => {
  const sent = [
    submission(FINANCE, [{ content: LONG, timeLimit: within(2) }]),
    submission(BUREAU, [{ content: LONG.replace('评标', '评审'), timeLimit: within(7) }]),
  ];
  const open = merge(sent).conflicts;

  it('does not lose the decision on the limit when the content is decided', () => {
    const [content, limit] = [
      open.find(({ field }) => field === 'content'),
      open.find(({ field }) => field === 'timeLimit'),
    ];
    const decisions = [answer(content, { unit: BUREAU }), answer(limit, { unit: FINANCE })];
    const master = merge(sent, [], decided(decisions));
    expect(master.entries[0]?.content).toContain('评审');
    expect(master.entries[0]?.timeLimit?.text).toBe('2个工作日内');
    expect(master.conflicts.map(({ decision }) => decision?.unit)).toEqual([BUREAU, FINANCE]);
    expect(codes(master)).toEqual([]);
  });

  it('is settled by two entries, each with its own limit', () => {
    const content = open.find(({ field }) => field === 'content');
    const master = merge(sent, [], decided([answer(content, { choice: 'split' })]));
    expect(master.entries.map(({ timeLimit }) => timeLimit?.text)).toEqual([
      '2个工作日内',
      '7个工作日内',
    ]);
    expect(master.conflicts.filter(({ decision }) => decision === null)).toEqual([]);
  });
});

describe('可能重复', () => {
  const sent = [
    submission(FINANCE, [{ content: '投诉处理决定' }]),
    submission(BUREAU, [{ content: '供应商违法失信行为记录' }]),
  ];
  const open = merge(sent).duplicates[0];

  it('become one entry that says everything both said', () => {
    const master = merge(sent, [], decided([answer(open, { choice: 'merge' })]));
    expect(master.entries.map(({ content, units }) => [content, units])).toEqual([
      ['投诉处理决定\n供应商违法失信行为记录', [FINANCE, BUREAU]],
    ]);
    expect(master.entries[0]?.provenance).toHaveLength(2);
    expect(master.duplicates[0]).toMatchObject({ entries: [0], decision: { person: '张三' } });
  });

  it('stand apart and are not asked again', () => {
    const master = merge(sent, [], decided([answer(open, { choice: 'split' })]));
    expect(master.entries).toHaveLength(2);
    expect(master.duplicates[0]?.decision?.choice).toBe('split');
  });
});

describe('a matter beyond the scheme', () => {
  const stranger = submission(FINANCE, [
    // An id of no matter of the scheme: known by its title alone, and beyond.
    { matterId: 'X1', matter: { level1: '框架协议采购信息' }, content: '征集公告' },
  ]);
  const open = merge([stranger]).beyond[0];

  it('is left out with its reason, and every row of it is told', () => {
    const master = merge([stranger], [], decided([answer(open, { choice: 'leave' })]));
    expect(master.entries).toEqual([]);
    expect(master.left).toMatchObject([
      { unit: FINANCE, matter: '框架协议采购信息', decision: { reason: '以实施条例为准' } },
    ]);
    expect(master.left[0]?.source.file).toBe(stranger.file);
    expect(codes(master)).toEqual([]);
  });

  const into = answer(open, { choice: 'merge', text: '采购合同信息' });

  it('put to one of the scheme is traced to the decision at both desks', () => {
    const catalogue = decided([into]);
    const own = submission(BUREAU, [{ matterId: 'M2.2', matter: { level1: '采购合同信息' } }]);
    const master = merge([stranger, own], [], catalogue);
    expect(master.entries.map(({ units, decided: by }) => [units, by])).toEqual([
      [[FINANCE], { matter: into.id }],
      [[BUREAU], {}],
    ]);
    const json = new TextDecoder().decode(renderMasterJson(catalogue, master));
    const { placed } = tracedSchema.parse(JSON.parse(json));
    expect(placed.map(({ decision }) => decision)).toEqual([into]);
    expect(decidedSection(catalogue, master).rows.map((row) => row.slice(0, 4))).toEqual([
      [into.id, '方案以外的事项', '政府采购领域', '框架协议采购信息'],
    ]);
    const ofFinance = master.leads.filter(({ lead }) => lead === FINANCE);
    const [domain] = carriedLead(FINANCE, 'final', ofFinance).domains;
    expect(domain?.decisions).toEqual([into]);
    expect(domain?.entries[0]?.decided).toEqual({ matter: into.id });
  });

  it('stands in, or goes to a matter of the scheme', () => {
    const taken = merge([stranger], [], decided([answer(open, { choice: 'accept' })]));
    expect(taken.entries).toHaveLength(1);
    expect(taken.beyond[0]?.decision?.choice).toBe('accept');
    const master = merge([stranger], [], decided([into]));
    expect(master.entries[0]).toMatchObject({
      matterId: 'M2.2',
      matter: { level1: '采购合同信息' },
    });
    expect(master.beyond).toEqual([]);
    expect(codes(master)).toEqual([]);
  });

  it('is no longer told as unknown once a person settled it', () => {
    const unknown: Finding = {
      code: 'matter-unknown',
      severity: 'warning',
      message: '',
      params: {},
      file: stranger.file,
      sheet: '政府采购领域',
      cell: 'D10',
    };
    const said = (choice?: Decision['choice']) =>
      merge([stranger], [unknown], decided(choice ? [answer(open, { choice })] : [])).findings;
    expect(said().map(({ code }) => code)).toEqual(['matter-unknown']);
    expect(said('leave')).toEqual([]);
    expect(said('accept')).toEqual([]);
    const asked = (choice: Decision['choice']) =>
      stillAsked(decided([answer(open, { choice })]), [stranger], [unknown]);
    expect([asked('accept'), asked('leave'), asked('verify')]).toEqual([[], [], [unknown]]);
    expect(stillAsked(decided([]), [stranger], [unknown])).toEqual([unknown]);
    const placed = merge([stranger], [unknown], decided([into]));
    expect(codes(placed)).toEqual([]);
  });

  it('is in at the bureau as the lead unit took it in, until somebody says another thing of it', () => {
    const accepted = answer(open, { choice: 'accept' });
    const said = { entries: [], heard: [], nil: [], left: [], changes: [] };
    const domain = { ...said, domainId: 'D2', decisions: [accepted] };
    const lead = { lead: FINANCE, state: 'final' as const, files: [], domains: [domain] };
    const sent = { ...stranger, lead };
    expect(merge([sent]).beyond).toMatchObject([{ decision: accepted }]);
    const left = answer(open, { choice: 'leave', level: 'bureau' });
    expect(merge([sent], [], decided([left])).left).toMatchObject([{ decision: left }]);
    const other = { matterId: 'X1', matter: { level1: '框架协议采购信息' }, content: '入围结果' };
    const town = submission(TOWNS[0], [other]);
    const [asked] = merge([sent, town]).beyond;
    expect(asked).toMatchObject({ decision: null, before: accepted });
  });

  it('is asked again where its target is not in the scheme', () => {
    const lost = answer(open, { choice: 'merge', text: '没有这一项' });
    const master = merge([stranger], [], decided([lost]));
    expect(master.entries).toHaveLength(1);
    expect(master.beyond[0]).toMatchObject({ decision: null, before: { text: '没有这一项' } });
  });
});
