/** Every rule is shown at work by texts: what it must tell, and what looks like it and is right. */
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/check/check.js';
import { RULES } from '../../src/check/rules.js';
import { type Case, casesIn } from './cases.js';

const failing = casesIn('should-fail');
const passing = casesIn('should-pass');

/** The cells of which the case's code is told. */
function told({ catalogue, submissions, code }: Case): string[] {
  return checkAll(catalogue, submissions)
    .filter((finding) => finding.code === code)
    .map(({ cell = '-' }) => cell);
}

describe('every rule', () => {
  const codes = RULES.map(({ code }) => code);

  it('has a case that it must tell', () => {
    const shown = new Set(failing.map(({ code }) => code));
    expect(codes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('has a case that it must let be', () => {
    const shown = new Set(passing.map(({ code }) => code));
    expect(codes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('has cases that say where such a fault was met, and none of an unknown code', () => {
    const known = new Set(RULES.flatMap(({ code, also = [] }) => [code, ...also]));
    const wrong = [...failing, ...passing].filter(
      ({ where, code }) => where.length < 5 || !known.has(code),
    );
    expect(wrong.map(({ code, name }) => `${code}/${name}`)).toEqual([]);
  });
});

describe('must be told', () => {
  it.each(failing.map((one) => [`${one.code}/${one.name}`, one] as const))('%s', (_, one) => {
    expect(one.cells).not.toEqual([]);
    expect(told(one)).toEqual(one.cells);
  });
});

describe('must be let be', () => {
  it.each(passing.map((one) => [`${one.code}/${one.name}`, one] as const))('%s', (_, one) => {
    expect(told(one)).toEqual([]);
    // A case of which nothing was read would pass for nothing.
    expect(one.submissions.some(({ entries, nil }) => entries.length + nil.length > 0)).toBe(true);
  });
});
