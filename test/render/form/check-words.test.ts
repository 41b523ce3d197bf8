/** What the form says a row lacks is what the check finds missing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText, NOT_CONCERNED } from '../../../src/render/form/check-words.js';
import {
  CASES,
  columns,
  HEAD,
  missingWords,
  nameOf,
  OPERATION_CASES,
  textIn,
  wanted,
} from './cases.js';

describe('what a row lacks, in words', () => {
  it('names what the check finds missing, column by column', () => {
    const said = CASES.map(([row]) => checkText(columns, wanted, textIn(row), HEAD));
    expect(said).toEqual(CASES.map(([, words]) => words));
  });

  it('asks nothing but the reason of a row that gives its matter up', () => {
    const said = OPERATION_CASES.map(([row]) => checkText(columns, wanted, textIn(row), HEAD));
    expect(said).toEqual(OPERATION_CASES.map(([, words]) => words));
  });

  it('agrees with the check for every row that anybody may type', () => {
    const text = fc.constantFrom('', ' ', '—', '无', '××', '/', '√', '□', '县政府网站');
    const row = fc.record(
      Object.fromEntries(columns.slice(0, -1).map((column) => [nameOf(column), text])),
    );
    fc.assert(
      fc.property(row, (cells) => {
        const asked = { ...cells, 本单位是否涉及: '涉及' };
        expect(checkText(columns, wanted, textIn(asked), HEAD)).toBe(missingWords(asked));
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing where the whole domain does not concern the unit', () => {
    const nil = { ...HEAD, concerned: NOT_CONCERNED };
    for (const [row] of CASES) {
      expect(checkText(columns, wanted, textIn(row), nil)).toBe('');
    }
  });
});
