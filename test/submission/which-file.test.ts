import { describe, expect, it } from 'vitest';
import type { NilReturn, Submission, SubmittedEntry } from '../../src/model/submission.js';
import { countingSubmissions } from '../../src/submission/which-file.js';
import { goodEntry } from '../helpers/small-catalogue.js';

function sent(file: string, over: Partial<Submission> = {}): Submission {
  const place = (entry: SubmittedEntry): SubmittedEntry => ({
    ...entry,
    source: { ...entry.source, file },
  });
  return {
    file,
    unit: '县财政局',
    marks: [],
    serial: 1,
    sheets: [],
    nil: [],
    problems: [],
    ...over,
    entries: (over.entries ?? [goodEntry()]).map(place),
  };
}

const housing = goodEntry({ domain: '住房保障领域', domainId: 'D1', matterId: 'M1.1' });
const codes = (submissions: Submission[]) =>
  countingSubmissions(submissions).problems.map((problem) => [problem.file, problem.code]);
const rows = (submissions: Submission[]) =>
  countingSubmissions(submissions).counting.map((file) => [file.file, file.entries.length]);

describe('which file counts', () => {
  it('takes the highest serial and says which file it replaces', () => {
    const files = [sent('b.xlsx'), sent('a.xlsx', { serial: 2 })];
    expect(rows(files)).toEqual([
      ['a.xlsx', 1],
      ['b.xlsx', 0],
    ]);
    expect(codes(files)).toEqual([['b.xlsx', 'file-superseded']]);
  });

  it('decides each domain by itself', () => {
    const files = [
      sent('a.xlsx', { entries: [goodEntry(), housing] }),
      sent('b.xlsx', { serial: 2 }),
    ];
    const { counting } = countingSubmissions(files);
    expect(counting.map((file) => file.entries.map((entry) => entry.domainId))).toEqual([
      ['D1'],
      ['D2'],
    ]);
  });

  it('chooses nothing between two different files of one serial', () => {
    const files = [
      sent('b.xlsx', { entries: [goodEntry({ content: '另一种内容' })] }),
      sent('a.xlsx'),
    ];
    expect(rows(files)).toEqual([
      ['a.xlsx', 0],
      ['b.xlsx', 0],
    ]);
    const { problems, undecided } = countingSubmissions(files);
    expect(problems).toMatchObject([
      {
        code: 'several-files',
        params: {
          unit: '县财政局',
          domain: ['政府采购领域'],
          files: ['a.xlsx', 'b.xlsx'],
          differences: ['中标、成交结果信息（第10行／第10行）'],
        },
      },
    ]);
    expect(undecided).toEqual([{ unit: '县财政局', domainId: 'D2' }]);
  });

  it('names a matter that only one of the files has', () => {
    const contract = goodEntry({ matterId: 'M2.2', matter: { level1: '采购合同信息' } });
    const files = [sent('a.xlsx'), sent('b.xlsx', { entries: [goodEntry(), contract] })];
    const [problem] = countingSubmissions(files).problems;
    expect(problem?.params?.differences).toEqual(['采购合同信息（无／第10行）']);
  });

  it('says once what is true of several domains', () => {
    const files = ['a.xlsx', 'b.xlsx'].map((file) =>
      sent(file, { entries: [goodEntry({ content: file }), { ...housing, content: file }] }),
    );
    const { problems } = countingSubmissions(files);
    expect(problems.map((problem) => problem.params?.domain)).toEqual([
      ['政府采购领域', '住房保障领域'],
    ]);
  });

  it('takes one of two files that say the same, and tells', () => {
    const files = [sent('a.xlsx'), sent('b.xlsx')];
    expect(rows(files)).toEqual([
      ['a.xlsx', 1],
      ['b.xlsx', 0],
    ]);
    expect(codes(files)).toEqual([['b.xlsx', 'file-repeated']]);
  });

  it('sees 不涉及 in one file against rows in the other', () => {
    const nil: NilReturn = {
      unit: '县财政局',
      domain: '政府采购领域',
      domainId: 'D2',
      reason: '无此项业务',
      source: { file: 'b.xlsx', sheet: '政府采购领域', row: 4, cells: {} },
    };
    expect(codes([sent('a.xlsx'), sent('b.xlsx', { entries: [], nil: [nil] })])).toEqual([
      ['a.xlsx', 'several-files'],
    ]);
  });

  describe('a later file', () => {
    const contract = goodEntry({ matterId: 'M2.2', matter: { level1: '采购合同信息' } });
    const first = sent('a.xlsx', { entries: [goodEntry(), contract] });
    const kept = (submissions: Submission[]) =>
      countingSubmissions(submissions).counting.map((file) => [
        file.file,
        file.entries.map(({ matterId }) => matterId),
      ]);

    it('with some of the matters amends: the others stay as they were sent, and are listed', () => {
      const later = sent('b.xlsx', { serial: 2, entries: [goodEntry({ content: '新的内容' })] });
      expect(kept([first, later])).toEqual([
        ['a.xlsx', ['M2.2']],
        ['b.xlsx', ['M2.1']],
      ]);
      const [problem] = countingSubmissions([first, later]).problems;
      expect([problem?.file, problem?.code]).toEqual(['a.xlsx', 'file-amended']);
      expect(problem?.params?.differences).toEqual(['采购合同信息（第10行）']);
    });

    it('that says it only adds and mends comes after one of the same serial', () => {
      const entries = [goodEntry({ content: '新的内容' })];
      const later = sent('b.xlsx', { scope: 'part', entries });
      expect(kept([later, first])).toEqual([
        ['a.xlsx', ['M2.2']],
        ['b.xlsx', ['M2.1']],
      ]);
      expect(codes([first, later])).toEqual([['a.xlsx', 'file-amended']]);
      const other = sent('c.xlsx', { scope: 'part', entries: [goodEntry({ content: '又一种' })] });
      expect(codes([first, later, other]).map(([, code]) => code)).toContain('several-files');
    });

    it('that says it holds everything replaces, and lists what vanishes', () => {
      const later = sent('b.xlsx', { serial: 2, scope: 'whole' });
      expect(kept([first, later])).toEqual([
        ['a.xlsx', []],
        ['b.xlsx', ['M2.1']],
      ]);
      expect(codes([first, later])).toEqual([
        ['a.xlsx', 'file-superseded'],
        ['a.xlsx', 'rows-vanish'],
      ]);
    });

    it('that says 不涉及 for the domain replaces all of it', () => {
      const nil: NilReturn = {
        unit: '县财政局',
        domain: '政府采购领域',
        domainId: 'D2',
        reason: '职能划转',
        source: { file: 'b.xlsx', sheet: '政府采购领域', row: 4, cells: {} },
      };
      const later = sent('b.xlsx', { serial: 2, entries: [], nil: [nil] });
      expect(kept([first, later])).toEqual([
        ['a.xlsx', []],
        ['b.xlsx', []],
      ]);
      expect(codes([first, later])).toEqual([['a.xlsx', 'file-superseded']]);
      const back = sent('c.xlsx', { serial: 3 });
      expect(countingSubmissions([first, later, back]).counting.map((one) => one.nil)).toEqual([
        [],
        [],
        [],
      ]);
    });

    it('amends what an amendment left of the first', () => {
      const third = goodEntry({ matterId: 'M2.3', matter: { level1: '审计结果公告' } });
      const files = [
        sent('a.xlsx', { entries: [goodEntry(), contract, third] }),
        sent('b.xlsx', { serial: 2, entries: [contract] }),
        sent('c.xlsx', { serial: 3, entries: [third] }),
      ];
      expect(kept(files)).toEqual([
        ['a.xlsx', ['M2.1']],
        ['b.xlsx', ['M2.2']],
        ['c.xlsx', ['M2.3']],
      ]);
    });
  });

  describe('use:', () => {
    const one = sent('sub/a.xlsx', { sha256: 'a'.repeat(64) });
    const two = sent('sub/b.xlsx', { entries: [goodEntry({ content: '另一种' })] });
    const used = (over: object) =>
      countingSubmissions([one, two], { use: [{ unit: '县财政局', ...over }] });

    it.each([{ file: 'b.xlsx' }, { file: 'sub/b.xlsx', domain: '政府采购' }])(
      'settles which of two files counts: %j',
      (over) => {
        const { counting, problems, undecided } = used(over);
        expect(counting.map(({ entries }) => entries.length)).toEqual([0, 1]);
        expect(problems.map(({ file, code }) => [file, code])).toEqual([
          ['sub/a.xlsx', 'file-not-used'],
        ]);
        expect(undecided).toEqual([]);
      },
    );

    it('goes by the bytes where names change', () => {
      const { counting } = used({ sha256: 'A'.repeat(64) });
      expect(counting.map(({ entries }) => entries.length)).toEqual([1, 0]);
    });

    it('of a file that did not come settles nothing, and is told', () => {
      expect(used({ file: 'c.xlsx' }).problems.map(({ code }) => code)).toEqual([
        'use-file-missing',
        'several-files',
      ]);
      expect(used({ file: 'b.xlsx', domain: '住房保障领域' }).problems).toMatchObject([
        { code: 'several-files' },
      ]);
    });
  });

  it('leaves out a file that says two things of whose it is', () => {
    const file = sent('a.xlsx', { problems: [{ code: 'unit-disagrees' }] });
    expect(countingSubmissions([file]).counting).toEqual([]);
  });

  it('keeps files of nobody and of different units', () => {
    const { unit: _unit, ...nobody } = goodEntry();
    const { unit: _none, ...anonymous } = sent('c.xlsx', { entries: [nobody] });
    const other = sent('b.xlsx', {
      unit: '县住房城乡建设局',
      entries: [goodEntry({ unit: '县住房城乡建设局' })],
    });
    expect(rows([anonymous, other, sent('a.xlsx')])).toEqual([
      ['a.xlsx', 1],
      ['b.xlsx', 1],
      ['c.xlsx', 1],
    ]);
  });
});
