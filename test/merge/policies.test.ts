/** A scheme's policies settle what they can, and say so; a person's word stands over them. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decision.js';
import type { Conflict } from '../../src/model/master.js';
import { type Policies, policiesSchema } from '../../src/model/scheme.js';
import { leadFile } from '../helpers/lead-file.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, submission, TOWNS, within } from './helpers.js';

function under(policies: Partial<Policies>) {
  const catalogue = smallCatalogue();
  const scheme = { ...catalogue.scheme, policies: policiesSchema.parse(policies) };
  return { ...catalogue, scheme };
}

describe('time limits', () => {
  const [two, seven] = [FINANCE, BUREAU].map((unit, at) =>
    submission(unit, [{ timeLimit: within(at === 0 ? 7 : 2) }]),
  );
  const sent = [two, seven].flatMap((one) => one ?? []);

  it('are asked about unless the scheme says otherwise', () => {
    expect(merge(sent).state).toBe('draft');
    expect(merge(sent).conflicts[0]).not.toHaveProperty('policy');
  });

  it('take the strictest where they can be compared', () => {
    const master = merge(sent, [], under({ timeLimit: 'strictest' }));
    expect(master.entries[0]?.timeLimit?.text).toBe('2个工作日内');
    expect(master.entries[0]?.marked).toBe(false);
    expect(master.conflicts[0]).toMatchObject({
      decision: null,
      policy: { name: 'strictest', text: '2个工作日内' },
    });
  });

  it.each([
    ['of another unit of time', within(3, 'day')],
    ['from another event', within(3, 'workday', '合同签订之日')],
  ])('%s have no order: a person is asked', (_, timeLimit) => {
    const mixed = [...sent, submission(TOWNS[0], [{ timeLimit }])];
    const master = merge(mixed, [], under({ timeLimit: 'strictest' }));
    expect(master.conflicts[0]).not.toHaveProperty('policy');
    expect(master.entries[0]?.marked).toBe(true);
  });

  it('follow the lead unit where it speaks, and are asked about where it does not', () => {
    const lead = under({ timeLimit: 'lead' });
    expect(merge(sent, [], lead).entries[0]?.timeLimit?.text).toBe('7个工作日内');
    const others = sent.filter(({ unit }) => unit !== FINANCE);
    const town = submission(TOWNS[0], [{ timeLimit: within(5) }]);
    expect(merge([...others, town], [], lead).conflicts[0]).not.toHaveProperty('policy');
  });

  it('give way to a decision', () => {
    const open = merge(sent).conflicts[0];
    const { id = '', domain = '', matter = '', candidates = [] } = open ?? {};
    const master = merge(sent, [], {
      ...under({ timeLimit: 'strictest' }),
      decisions: {
        decisions: [
          {
            id,
            kind: 'conflict',
            domain,
            matter,
            field: 'timeLimit',
            candidates: candidates.map(({ text, units }) => ({ text, units: [...units] })),
            choice: 'adopt',
            unit: FINANCE,
            level: 'lead',
            person: '张三',
            date: '2018-10-20',
            reason: '会议定的',
          },
        ],
        changes: [],
        use: [],
      },
    });
    expect(master.entries[0]?.timeLimit?.text).toBe('7个工作日内');
    expect(master.conflicts[0]).not.toHaveProperty('policy');
  });
});

describe('contents', () => {
  const LONG = '采购人和采购代理机构的名称、地址和联系方式，采购项目名称、预算金额，评标结果';
  const more = `${LONG}表`;

  it('take the longest where it holds all the others', () => {
    const sent = [
      submission(FINANCE, [{ content: LONG }]),
      submission(BUREAU, [{ content: more }]),
    ];
    const master = merge(sent, [], under({ content: 'longest' }));
    expect(master.entries.map(({ content }) => content)).toEqual([more]);
    expect(master.conflicts[0]).toMatchObject({ policy: { name: 'longest', text: more } });
    const typo = [
      submission(FINANCE, [{ content: LONG }]),
      submission(BUREAU, [{ content: more.replace('预算', '概算') }]),
    ];
    const asked = merge(typo, [], under({ content: 'longest' }));
    expect(asked.conflicts[0]).not.toHaveProperty('policy');
  });
});

describe('lists', () => {
  const web = [{ name: '政府网站', text: '政府网站' }];
  const both = [...web, { name: '公示栏', text: '公示栏' }];
  const sent = [submission(FINANCE, [{ channels: web }]), submission(BUREAU, [{ channels: both }])];
  const names = (policies: Partial<Policies>) =>
    merge(sent, [], under(policies)).entries[0]?.channels?.map(({ name }) => name);

  it('unite, or follow the lead unit', () => {
    expect(names({})).toEqual(['政府网站', '公示栏']);
    expect(names({ channels: 'lead' })).toEqual(['政府网站']);
  });

  it('are a question where the scheme says ask, and print what unites them meanwhile', () => {
    const master = merge(sent, [], under({ channels: 'ask' }));
    expect(master.conflicts.map(({ field, candidates }) => [field, candidates.length])).toEqual([
      ['channels', 2],
    ]);
    expect(master.state).toBe('draft');
    expect(names({ channels: 'ask' })).toEqual(['政府网站', '公示栏']);
    const same = [sent[0], submission(BUREAU, [{ channels: [...web].reverse() }])];
    const agreed = same.flatMap((one) => one ?? []);
    expect(merge(agreed, [], under({ channels: 'ask' })).conflicts).toEqual([]);
  });

  const asking = under({ channels: 'ask' });
  /** Channels of the only entry once a person has decided on the only conflict. */
  const decided = (
    files: Parameters<typeof merge>[0],
    answer: Pick<Decision, 'choice'> & Partial<Decision>,
  ) => {
    const open = merge(files, [], asking);
    expect(open.conflicts.map(({ field }) => field)).toEqual(['channels']);
    const decision = { ...on(open.conflicts[0]), ...answer };
    const decisions = { decisions: [decision], changes: [], use: [] };
    const { entries } = merge(files, [], { ...asking, decisions });
    return entries[0]?.channels?.map(({ name }) => name);
  };

  it('take the adopted unit’s word also where it came by a lead catalogue', async () => {
    const lead = await leadFile([submission(BUREAU, [{ channels: web }])], FINANCE, {
      catalogue: asking,
    });
    const files = [lead, submission(TOWNS[0], [{ channels: both }])];
    expect(decided(files, { choice: 'adopt', unit: BUREAU })).toEqual(['政府网站']);
    expect(decided(files, { choice: 'adopt', unit: TOWNS[0] })).toEqual(['政府网站', '公示栏']);
  });

  it('left open by a lead unit are asked at the bureau with what each unit said', async () => {
    const lead = await leadFile(sent, FINANCE, { catalogue: asking });
    const { conflicts, entries } = merge([lead], [], asking);
    expect(conflicts.map(({ candidates }) => candidates.map(({ units }) => units))).toEqual([
      [[FINANCE], [BUREAU]],
    ]);
    expect(entries[0]?.marked).toBe(true);
    expect(decided([lead], { choice: 'adopt', unit: FINANCE })).toEqual(['政府网站']);
    expect(decided([lead], { choice: 'merge' })).toEqual(['政府网站', '公示栏']);
    expect(decided([lead], { choice: 'merge', text: '公示栏' })).toEqual(['公示栏']);
  });
});

function on(conflict: Conflict | undefined): Omit<Decision, 'choice'> {
  const { id = '', domain = '', matter = '', field = '', candidates = [] } = conflict ?? {};
  return {
    ...{ id, kind: 'conflict', domain, matter, field },
    candidates: candidates.map(({ text, units }) => ({ text, units: [...units] })),
    ...{ level: 'bureau', person: '张三', date: '2018-10-20', reason: '会议定的' },
  };
}
