/** The check code stands for contents, not for how they came to lie in memory. */
import { expect, test } from 'vitest';
import { checkCode } from '../../../src/render/office/check-code.js';

test('papers that were filed keep their codes', () => {
  expect(checkCode([])).toBe('4F53-CDA1');
  expect(checkCode({ b: 1, 10: 2, 9: undefined, a: [undefined, { z: 1, '01': null }] })).toBe(
    'C8D5-DA9A',
  );
});

test('the order of keys, and whether equal parts are one object, do not matter', () => {
  const cells = { content: 'E5', matter: 'D5' };
  const row = (own: object) => ({ unit: '县财政局', cells: own, row: 5 });
  const shared = checkCode([row(cells), row(cells)]);
  const apart = checkCode([row({ ...cells }), row({ matter: 'D5', content: 'E5' })]);
  expect(shared).toBe(apart);
  expect(checkCode([row(cells), row({ ...cells, content: 'E6' })])).not.toBe(shared);
});
