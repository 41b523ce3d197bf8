/** The most that a layout may ask for still makes a form that Excel opens. */
import { expect, test } from 'vitest';
import { type Layout, layoutSchema } from '../../../src/model/layout.js';
import { requiredColumns } from '../../../src/model/required.js';
import { checkFormula, demands } from '../../../src/render/form/check-words.js';
import { formColumns } from '../../../src/render/form/columns.js';
import { layoutFaults } from '../../../src/store/load-layout-faults.js';

const TEXTS = [
  'domain',
  'matter',
  'content',
  'basis',
  'timeLimit',
  'owners',
  'supervision',
  'remark',
];
const TICKED = ['audience', 'mode', 'tier'];
/** So long, and no longer, may a heading be. */
const long = (start: string) => start.padEnd(20, '公');

function layoutWith(extras: number): Layout {
  const column = (key: string, heading: string) => ({ key, heading, width: 10, required: true });
  const parts = Array.from({ length: 15 }, (_, index) => long(`第${index + 1}项`));
  return layoutSchema.parse({
    id: 'own',
    title: '版式',
    columns: [
      ...TEXTS.map((key) => column(key, long(key))),
      ...TICKED.map((key) => ({ ...column(key, long(key)), parts })),
      column('channels', long('channels')),
      ...Array.from({ length: extras }, (_, index) => column('extra', long(`另${index}`))),
    ],
  });
}

const faultsOf = (value: Layout) =>
  layoutFaults({ value, fault: (_, message) => ({ file: '', message }) }, 'own').map(
    ({ message }) => message,
  );

test('a formula of Excel holds 8192 characters, a layout asks for no more than fits', () => {
  const most = layoutWith(4);
  expect(faultsOf(most)).toEqual([]);
  expect(faultsOf(layoutWith(5))).toEqual(['必须填写的栏目最多 16 栏']);
  const channels = Array.from({ length: 20 }, (_, index) => `第${index}种渠道`);
  const columns = formColumns(most, channels);
  const wanted = demands(requiredColumns(most), columns, '$AZ$4');
  expect(checkFormula(columns, wanted, 1000, '$AZ$4').length).toBeLessThan(8192);
});
