import { describe, expect, it } from 'vitest';
import {
  basisRecordSchema,
  organRecordSchema,
  statutoryLimitSchema,
} from '../../src/model/register.js';
import { composeCitation, parseBases } from '../../src/text/basis.js';
import { findDocumentNumber } from '../../src/text/document-number.js';
import { fold } from '../../src/text/fold.js';
import { parseTimeLimit } from '../../src/text/time-limit.js';
import { CHANNELS, registerRows } from './support.js';

const BASES = registerRows('bases', basisRecordSchema);
const LIMITS = registerRows('limits', statutoryLimitSchema);
const ORGANS = registerRows('organs', organRecordSchema);

const doubles = (keys: readonly string[]): string[] =>
  keys.filter((key, at) => keys.indexOf(key) !== at);

describe('the register of laws and documents', () => {
  it('lists a version once', () => {
    expect(
      doubles(BASES.map((row) => `${fold(row.title)}|${row.number ?? ''}|${row.from ?? ''}`)),
    ).toEqual([]);
  });

  it('has versions of one title follow one another', () => {
    for (const [index, row] of BASES.entries()) {
      for (const other of BASES.slice(index + 1).filter((one) => one.title === row.title)) {
        const [early, late] = (row.from ?? '') <= (other.from ?? '') ? [row, other] : [other, row];
        expect([row.title, (early.until ?? '9999') <= (late.from ?? '')]).toEqual([
          row.title,
          true,
        ]);
      }
    }
  });

  it('writes every citation so that it is read back', () => {
    for (const { title, number } of BASES.filter(
      (row) => row.number === undefined || findDocumentNumber(row.number),
    )) {
      const citation = composeCitation({ title, number: number ?? null, article: null });
      const read = parseBases(citation).value.map((item) => [
        item.title,
        item.number && fold(item.number),
      ]);
      expect(read).toEqual([[title, number === undefined ? null : fold(number)]]);
    }
  });

  it('does not call one document by the short name of another', () => {
    const titles = new Map(BASES.map((row) => [fold(row.title), row.title]));
    for (const row of BASES) {
      for (const short of row.short)
        expect([short, titles.get(fold(short))]).toEqual([short, undefined]);
    }
  });

  it('says what replaced a document that is no more', () => {
    expect(BASES.filter((row) => row.status === 'repealed' && !row.replacedBy)).toEqual([]);
  });

  it('calls repealed what is over on the day of the register, and nothing else', () => {
    const over = BASES.filter(({ until = '9999', asOf }) => until <= asOf);
    expect(over.filter(({ status }) => status === 'in-force')).toEqual([]);
    expect(BASES.filter((row) => row.status === 'repealed' && !over.includes(row))).toEqual([]);
  });

  it('says of a fact that nobody verified it only where there is such a fact, and the rest was seen', () => {
    for (const row of BASES) {
      const idle = row.unverified.filter((fact) => {
        const value = row[fact];
        return value === undefined || (Array.isArray(value) && value.length === 0);
      });
      expect([row.title, row.certainty === 'unverified' ? row.unverified : [], idle]).toEqual([
        row.title,
        [],
        [],
      ]);
    }
  });

  it('knows each article once, and none beyond the last', () => {
    for (const { title, articleForms } of BASES) {
      expect([title, doubles(articleForms.map(({ article }) => article))]).toEqual([title, []]);
    }
  });
});

describe('the register of channels', () => {
  it('begins with the thirteen of the national form', () => {
    expect(CHANNELS.filter((row) => row.kind === 'national').map((row) => row.name)).toEqual([
      '政府网站',
      '政府公报',
      '两微一端',
      '发布会/听证会',
      '广播电视',
      '纸质媒体',
      '公开查阅点',
      '政务服务中心',
      '便民服务站',
      '入户/现场',
      '社区/企事业单位/村公示栏（电子屏）',
      '精准推送',
      '其他',
    ]);
  });

  it('gives every spelling to one channel only', () => {
    expect(doubles(CHANNELS.flatMap((row) => [row.name, ...row.aliases]).map(fold))).toEqual([]);
  });
});

describe('the register of statutory limits', () => {
  it('says in words what it says in values', () => {
    for (const row of LIMITS) {
      expect([row.id, parseTimeLimit(row.text)]).toEqual([
        row.id,
        { value: { text: row.text, limits: row.limits }, problems: [] },
      ]);
    }
  });

  it('names each limit once, and a basis that the register of laws knows', () => {
    expect(doubles(LIMITS.map((row) => row.id))).toEqual([]);
    for (const { id, basis } of LIMITS) {
      const known = BASES.some((row) => row.title === basis.title && row.number === basis.number);
      expect([id, known]).toEqual([id, true]);
    }
  });
});

describe('the register of renamed organs', () => {
  it('lists an old name once, and never as its own successor', () => {
    expect(doubles(ORGANS.map((row) => row.old))).toEqual([]);
    expect(ORGANS.filter((row) => row.names.includes(row.old))).toEqual([]);
  });
});
