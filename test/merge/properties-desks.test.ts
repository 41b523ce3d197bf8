/** What holds for any submissions with decisions on them, and over three desks that pass only files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOICES_FOR, type Decision, type Decisions } from '../../src/model/decision.js';
import { isOpen, type Master, type Question } from '../../src/model/master.js';
import type { Submission, SubmittedEntry } from '../../src/model/submission.js';
import { allQuestions, fieldOf } from '../../src/render/conflicts/questions.js';
import { carriedLead } from '../../src/render/lead/carried.js';
import { countingSubmissions } from '../../src/submission/which-file.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import {
  BUREAU,
  FINANCE,
  HOUSING,
  housingRow,
  merge,
  type Row,
  submission,
  TOWNS,
  within,
} from './helpers.js';

const row = fc
  .record({
    matter: fc.constantFrom<Row>(
      {},
      { matterId: 'M2.2', matter: { level1: '采购合同信息' } },
      housingRow,
      { matterId: 'X1', matter: { level1: '框架协议采购信息' } },
    ),
    content: fc.constantFrom(
      '采购人名称、项目名称、中标金额',
      '项目名称、中标金额',
      '评标结果及采购人的名称、地址和联系方式',
      '评标接果及采购人的名称、地址和联系方式',
    ),
    timeLimit: fc.constantFrom(within(7), within(20), within(7, 'workday', '合同签订之日')),
  })
  .map(({ matter, ...rest }): Row => ({ ...matter, ...rest }));

const nilReturn = fc.constantFrom(
  {},
  { matterId: 'M2.2', matter: '采购合同信息' },
  { domain: '住房保障领域', domainId: 'D1' },
);

/** @param isClear no two files of one unit have the same serial, so that it is clear which counts */
const sentBy = (units: readonly string[], isClear = false) =>
  fc
    .array(
      fc.record({
        unit: fc.constantFrom(...units),
        rows: fc.array(row, { maxLength: 3 }),
        nil: fc.array(nilReturn, { maxLength: 2 }),
        serial: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 7 },
    )
    .map((sent) =>
      sent.map(({ unit, rows, nil, serial }, at) =>
        submission(unit, rows, nil, {
          file: `${at}.xlsx`,
          serial: isClear ? at + 1 : serial,
          sha256: `${at}`.repeat(64),
        }),
      ),
    );
const DEPARTMENTS = [FINANCE, BUREAU, HOUSING];
const departments = sentBy(DEPARTMENTS, true);
const everybody = sentBy([...DEPARTMENTS, ...TOWNS]);
const clear = sentBy([...DEPARTMENTS, ...TOWNS], true);

const RUNS = { numRuns: 80 };
const NONE: Decisions = { decisions: [], changes: [], use: [] };
const decidedBy = (decisions: readonly Decision[]) => ({
  ...smallCatalogue(),
  decisions: { ...NONE, decisions: [...decisions] },
});

/** An answer to each open question, which of those that can be given `pick` says. */
function answers(master: Master, pick: number): Decision[] {
  const questions = [master, ...master.leads].flatMap((one) => allQuestions(one)).filter(isOpen);
  const first = new Map(questions.map((one) => [one.id, one]));
  return [...first.values()].map((question, at) => answer(question, pick + at));
}

function answer(question: Question, pick: number): Decision {
  const { id, kind, domain, matter, candidates } = question;
  const field = fieldOf(question);
  const choices = CHOICES_FOR[kind].filter((choice) => choice !== 'verify');
  const choice = choices[pick % choices.length] ?? 'split';
  const units = candidates.flatMap((one) => one.units);
  return {
    id,
    kind,
    domain,
    matter,
    ...(field === undefined ? {} : { field }),
    candidates: candidates.map((one) => ({ text: one.text, units: [...one.units] })),
    choice,
    ...(choice === 'adopt' ? { unit: units[pick % units.length] ?? '' } : {}),
    ...(choice === 'write' ? { text: '3个工作日内' } : {}),
    ...(choice === 'merge' && kind === 'beyond' ? { text: '采购合同信息' } : {}),
    level: 'bureau',
    person: '张三',
    date: '2018-11-01',
    reason: '依职责',
  };
}

const placeOf = (source: { file: string; row: number }) => `${source.file}:${source.row}`;
const placesIn = (master: Master) => [
  ...master.entries.flatMap(({ provenance }) => provenance.map(placeOf)),
  ...master.left.map(({ source }) => placeOf(source)),
];

/** What a lead unit sends on, without going through a workbook. */
function sentOn(master: Master, lead: string): Submission {
  const domains = master.leads.filter((one) => one.lead === lead);
  const carried = carriedLead(lead, 'final', domains);
  const file = `领域目录/${lead}.xlsx`;
  const byId = new Map(
    carried.domains.flatMap(({ entries }) => entries.map((one) => [one.id, one])),
  );
  const entries = domains.flatMap(({ domain, entries }) =>
    entries.map((entry, at): SubmittedEntry => {
      const { id, units: _, provenance: _from, decided: _by, marked: _open, ...said } = entry;
      const own = byId.get(id);
      const source = { file, sheet: domain, row: 4 + at, cells: {} };
      return { ...said, source, unit: lead, entryId: id, ...(own ? { carried: own } : {}) };
    }),
  );
  return { ...submission(lead, [], [], { file }), entries, lead: carried };
}

/** Each conflict with who says what. */
const asked = ({ conflicts }: Master) =>
  conflicts
    .map(({ id, candidates }) => [
      id,
      candidates.map(({ text, units }) => [text, units.toSorted()]),
    ])
    .map((one) => JSON.stringify(one))
    .sort();

const desks = (master: Master) => [sentOn(master, FINANCE), sentOn(master, HOUSING)];

/** What a reader sees of a result, without the way that it came. */
function seen({ entries, missing, coverage, conflicts, merged }: Master) {
  return {
    merged,
    missing,
    coverage,
    conflicts: conflicts.filter(isOpen).map(({ field, matter }) => [matter, field]),
    entries: entries.map(({ matter, content, timeLimit, owners, units, provenance }) => [
      matter,
      content,
      timeLimit?.text,
      owners?.map(({ name }) => name),
      units,
      provenance.map(placeOf),
    ]),
  };
}

describe('any submissions with decisions', () => {
  it('give the same master in any order of files and of decisions', () => {
    const orders = everybody.chain((sent) =>
      fc.record({
        sent: fc.constant(sent),
        other: fc.shuffledSubarray(sent, { minLength: sent.length }),
        pick: fc.nat(20),
      }),
    );
    fc.assert(
      fc.property(orders, ({ sent, other, pick }) => {
        const decisions = answers(merge(sent), pick);
        const one = merge(sent, [], decidedBy(decisions));
        const turned = merge(other, [], decidedBy(decisions.toReversed()));
        expect(JSON.stringify(turned)).toBe(JSON.stringify(one));
      }),
      RUNS,
    );
  });

  it('have a place for every row: in an entry, left out with its reason, or its file is told', () => {
    fc.assert(
      fc.property(everybody, fc.nat(20), (sent, pick) => {
        const master = merge(sent, [], decidedBy(answers(merge(sent), pick)));
        const { counting, problems } = countingSubmissions(sent);
        const counted = counting.flatMap(({ entries }) =>
          entries.map(({ source }) => placeOf(source)),
        );
        expect(placesIn(master).sort()).toEqual(counted.sort());
        for (const { decision } of master.left) expect(decision.reason).not.toBe('');
        const told = new Set(
          problems.flatMap(({ file, params }) => [file, ...[params?.files ?? []].flat()]),
        );
        const rows = sent.flatMap(({ entries }) => entries.map(({ source }) => source));
        for (const source of rows) {
          if (!counted.includes(placeOf(source))) expect(told).toContain(source.file);
        }
      }),
      RUNS,
    );
  });

  it('keep their decisions when files are renamed', () => {
    const renamed = everybody.chain((sent) =>
      fc.record({
        sent: fc.constant(sent),
        names: fc.shuffledSubarray(
          sent.map((_, at) => `另存${at}.xlsx`),
          {
            minLength: sent.length,
          },
        ),
        pick: fc.nat(20),
      }),
    );
    fc.assert(
      fc.property(renamed, ({ sent, names, pick }) => {
        const other = sent.map((one, at): Submission => {
          const file = names[at] ?? one.file;
          const moved = <T extends { source: SubmittedEntry['source'] }>(said: T): T => ({
            ...said,
            source: { ...said.source, file },
          });
          return { ...one, file, entries: one.entries.map(moved), nil: one.nil.map(moved) };
        });
        const decisions = answers(merge(sent), pick);
        const asked = (submissions: readonly Submission[]) => {
          const master = merge(submissions, [], decidedBy(decisions));
          const said = master.findings.map(({ code, params }) => `${code} ${params.id ?? ''}`);
          return [said.sort(), master.conflicts.map(({ id, decision }) => [id, decision?.choice])];
        };
        expect(asked(other)).toEqual(asked(sent));
      }),
      RUNS,
    );
  });
});

describe('any departments’ files, merged by their lead units', () => {
  it('give the bureau the same master as all files, and merging once more changes nothing', () => {
    fc.assert(
      fc.property(departments, fc.option(fc.nat(20), { nil: undefined }), (sent, pick) => {
        const decisions = pick === undefined ? [] : answers(merge(sent), pick);
        const first = merge(sent, [], decidedBy(decisions));
        const second = merge(desks(first));
        expect(seen(second)).toEqual(seen(first));
        expect(placesIn(second).sort()).toEqual(placesIn(first).sort());
        const third = merge(desks(second));
        expect(seen(third)).toEqual(seen(first));
        expect(third.left).toEqual(second.left);
      }),
      RUNS,
    );
  });

  it('lose no row on the way, beside townships’ files and the departments’ own', () => {
    fc.assert(
      fc.property(clear, (sent) => {
        const first = merge(sent);
        const direct = sent.filter(({ unit }) => (TOWNS as readonly string[]).includes(unit ?? ''));
        const master = merge([...desks(first), ...direct]);
        expect(placesIn(master).sort()).toEqual(placesIn(first).sort());
        expect(master.missing).toEqual(first.missing);
        expect(asked(master)).toEqual(asked(first));
        const beside = merge([...desks(first), ...sent]);
        expect(placesIn(beside).sort()).toEqual(placesIn(first).sort());
      }),
      RUNS,
    );
  });
});
