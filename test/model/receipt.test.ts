/** What the registers remember: one line a content, nothing struck out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Came, type Receipt, received, withReturns } from '../../src/model/receipt.js';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const WHOLE = { whole: true };
const NOW = '2018-10-19 09:30';
const hashOf = ({ sha256 }: Receipt) => sha256;
const placeOf = ({ file, sha256 }: Receipt) => `${file} ${sha256}`;

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

it('loses nothing and moves nothing, whatever comes and goes', () => {
  const content = fc.constantFrom(...'abcdef');
  const round = fc.uniqueArray(content, { maxLength: 6 }).chain((contents) =>
    fc
      .uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6'), {
        minLength: contents.length,
        maxLength: contents.length,
      })
      .map((names) =>
        contents.map((one, at) => came(`${names[at]}.xlsx`, { sha256: one.repeat(64) })),
      ),
  );
  fc.assert(
    fc.property(fc.array(round, { maxLength: 6 }), (rounds) => {
      let known: Receipt[] = [];
      for (const one of rounds) {
        const next = received(known, one, NOW, WHOLE);
        expect(next.slice(0, known.length).map(hashOf)).toEqual(known.map(hashOf));
        expect(next.filter(({ gone }) => !gone).map(placeOf)).toHaveLength(one.length);
        expect(new Set(next.filter(({ gone }) => !gone).map(placeOf))).toEqual(
          new Set(one.map(({ sha256, names }) => `${names[0]} ${sha256}`)),
        );
        expect(received(next, one, NOW, WHOLE)).toEqual(next);
        known = next;
      }
    }),
  );
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
