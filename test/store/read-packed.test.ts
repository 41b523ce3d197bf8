/** What a worker understood goes through bytes and is the same again. */
import { expect, test } from 'vitest';
import type { SubmittedEntry } from '../../src/model/submission.js';
import { pack, unpack } from '../../src/store/read-packed.js';

const entry = (row: number, content: string): SubmittedEntry => ({
  domain: '政府采购领域',
  content,
  basis: [{ title: '政府采购法', number: null, article: null, text: '《政府采购法》' }],
  extra: { 备注: '一\n二' },
  raw: {},
  source: { file: '县财政局.xlsx', sheet: 'Sheet1', row, cells: { content: `E${row}` } },
});

const submissionOf = (entries: readonly SubmittedEntry[]) => ({
  file: '县财政局.xlsx',
  marks: [],
  serial: 1,
  sheets: [],
  entries,
  nil: [],
  problems: [{ code: 'x', text: 'a\nb' }],
});

test('the same comes out, in the same order of keys; what is equal is one object', () => {
  const { matter, ...other }: SubmittedEntry = { ...entry(3, '丙'), matter: { level1: '甲' } };
  const read = {
    submission: submissionOf([entry(1, '甲'), entry(2, '甲\n乙'), { matter, ...other }]),
    judged: [{ code: 'y' }],
    problems: [],
  };
  const again = unpack(pack(read));
  expect(JSON.stringify(again)).toBe(JSON.stringify(read));
  expect(again).toStrictEqual(read);
  const [one, two] = again.submission?.entries ?? [];
  expect(one?.basis).toBe(two?.basis);
});

test('a file of which nothing could be understood, and one of many, too', () => {
  for (const read of [
    { problems: [{ code: 'file-empty' }] },
    { members: [{ entry: 'a', name: 'a.xlsx' }], problems: [] },
    { submission: submissionOf([]), problems: [] },
  ]) {
    expect(unpack(pack(read as Parameters<typeof pack>[0]))).toStrictEqual(read);
  }
});

test('an absent value takes no key', () => {
  const read = { submission: submissionOf([{ ...entry(1, '甲'), unit: undefined } as never]) };
  const [one] = unpack(pack({ ...read, problems: [] })).submission?.entries ?? [];
  expect(Object.keys(one ?? {})).not.toContain('unit');
});
