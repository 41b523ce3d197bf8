/** What the registers remember: one line a content, nothing struck out. */
import { describe, expect, it } from 'vitest';
import { type Came, type Receipt, received, withReturns } from '../../src/model/receipt.js';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const WHOLE = { whole: true };

function came(file: string, over: Partial<Came> = {}): Came {
  return { names: [file], sha256: A, domains: ['政府采购领域'], rows: 3, verdict: 'back', ...over };
}

function register(...rounds: readonly (readonly Came[])[]): Receipt[] {
  return rounds.reduce<Receipt[]>(
    (known, round, at) => received(known, round, `2018-10-0${at + 1} 09:30`, WHOLE),
    [],
  );
}

describe('the register of receipts', () => {
  it('keeps the time when a content was first seen, and follows what becomes of it', () => {
    const [receipt, ...others] = register(
      [came('a.xlsx')],
      [came('a.xlsx', { verdict: 'accepted' })],
    );
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({ first: '2018-10-01 09:30', verdict: 'accepted', rows: 3 });
  });

  it('knows a renamed file again by its bytes', () => {
    const [receipt, ...others] = register([came('a.xlsx')], [came('b.xlsx')]);
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({
      file: 'b.xlsx',
      earlier: ['a.xlsx'],
      first: '2018-10-01 09:30',
    });
  });

  it('is not misled by a copy that stands before the first by name', () => {
    const copied = came('a.xlsx', { names: ['0 副本a.xlsx', 'a.xlsx'] });
    expect(register([came('a.xlsx')], [copied])[0]).toMatchObject({ file: 'a.xlsx', earlier: [] });
  });

  it('keeps a file that is not there any more, since when it is so, and takes it up again', () => {
    const gone = register([came('a.xlsx')], [], []);
    expect(gone[0]).toMatchObject({ file: 'a.xlsx', gone: '2018-10-02 09:30' });
    expect(received(gone, [came('a.xlsx')], '2018-10-09 10:00', WHOLE)[0]?.gone).toBeUndefined();
  });

  it('holds a new content under the same name as a file of its own', () => {
    const [old, fresh] = register([came('a.xlsx')], [came('a.xlsx', { sha256: B })]);
    expect([old?.gone, fresh?.first]).toEqual(['2018-10-02 09:30', '2018-10-02 09:30']);
  });

  it('leaves what a person wrote, and strikes nothing out where single files were checked', () => {
    const [receipt] = register([came('a.xlsx')]);
    const mended = {
      ...(receipt as Receipt),
      first: '2018-09-30',
      stamped: true,
      note: '电话催过',
    };
    const [again] = received([mended], [came('a.xlsx')], '2018-10-05 08:00', WHOLE);
    expect(again).toEqual(mended);
    const part = received([mended], [came('b.xlsx', { sha256: B })], '2018-10-05 08:00', {
      whole: false,
    });
    expect(part.map(({ file, gone }) => [file, gone])).toEqual([
      ['a.xlsx', undefined],
      ['b.xlsx', undefined],
    ]);
  });
});

it('a return written anew of the same content counts once', () => {
  const one = {
    date: '2018-10-01',
    file: 'a.xlsx',
    sha256: A,
    domains: [],
    errors: 1,
    warnings: 0,
  };
  const known = withReturns([], [one]);
  expect(withReturns(known, [{ ...one, date: '2018-10-03' }])).toEqual([one]);
  expect(withReturns(known, [{ ...one, sha256: B }])).toHaveLength(2);
});
