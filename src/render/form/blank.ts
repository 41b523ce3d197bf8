/**
 * The blank general form (填报表（通用空白）): belongs to no scheme; unit, domain and matters are
 * typed in. Shipped ready to use for offices that have no scheme as data yet.
 */
import type { Layout } from '../../model/layout.js';
import type { Marks } from '../../model/marks.js';
import type { Registers } from '../../model/register.js';
import { requiredColumns } from '../../model/required.js';
import { checkCode } from '../office/check-code.js';
import { assemble } from './assemble.js';
import { demands } from './check-words.js';
import { formColumns } from './columns.js';
import { exampleRow } from './example.js';
import { domainCell } from './head.js';
import { limitWordings } from './limits.js';
import { type FormPlan, SPARE_ROWS } from './plan.js';
import { spareRow } from './prefill.js';

const TITLE = '政府信息主动公开目录清单填报表';
const SHEET = '填报表';
const NO_SCHEME = { scheme: { limits: [], date: '' }, registers: { limits: [] } };

/**
 * @param registers channels of the national kind are offered, in the register's order
 * @returns the bytes of an .xlsx
 */
export async function renderBlankForm(
  layout: Layout,
  registers: Pick<Registers, 'channels'>,
): Promise<Uint8Array> {
  const offered = registers.channels.filter(({ kind }) => kind === 'national');
  const columns = formColumns(
    layout,
    offered.map(({ name }) => name),
  );
  const spare = spareRow(NO_SCHEME);
  const head = { sheetName: SHEET, title: TITLE, unit: '', domain: '', columns };
  const plan: FormPlan = {
    ...head,
    demands: demands(requiredColumns(layout), columns, domainCell(columns)),
    rows: Array.from({ length: SPARE_ROWS }, () => spare),
    checkCode: checkCode(head),
    look: layout,
    sample: false,
  };
  // Of no scheme: the marks say only that the sheet is ours.
  const marks: Marks = { kind: 'other', scheme: '', version: '' };
  return assemble({
    properties: { title: TITLE, creator: '' },
    common: { marks, foot: TITLE, sample: false, look: layout },
    guide: {
      title: '填表说明',
      columns,
      channels: [],
      hasBases: false,
      hasMatters: false,
      addressees: [],
      exceptions: [],
    },
    example: {
      columns,
      required: requiredColumns(layout),
      row: exampleRow(limitWordings(NO_SCHEME.scheme, [])),
    },
    sheets: [{ plan }],
  });
}
