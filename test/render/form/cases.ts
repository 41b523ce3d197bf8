/** Rows that a clerk may leave behind, with the words that the form has for what they lack. */
import type { Entry } from '../../../src/model/entry.js';
import { missingColumns, requiredColumns } from '../../../src/model/required.js';
import {
  demands,
  reasonLabel,
  TARGET_LABEL,
  WHY_LABEL,
} from '../../../src/render/form/check-words.js';
import {
  columnsOf,
  type FormColumn,
  formColumns,
  OTHER_CHANNEL,
} from '../../../src/render/form/columns.js';
import { ROW } from '../../../src/render/form/plan.js';
import { isPlaceholder, isUntick } from '../../../src/text/tick.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';

export const catalogue = smallCatalogue();
const { layout, scheme } = catalogue;
export const columns = formColumns(layout, scheme.channels.offered);
export const wanted = demands(requiredColumns(layout), columns, '$A$1');
/** 备注 is what the small catalogue's layout calls it. */
export const REASON_LABEL = reasonLabel({ heading: '备注' });
export const procurement = secondDomain();

function secondDomain() {
  const [, second] = scheme.domains;
  if (!second) throw new Error('the small catalogue has two domains');
  return second;
}

export const SHEET = procurement.title;
export const HEAD = { domain: SHEET, concerned: '' };
export const FIRST_SPARE = ROW.first + procurement.matters.length;
export const CHECK = columns.at(-1)?.letter ?? '';

/** A row by sub-heading, else heading. */
export type Row = Readonly<Record<string, string | number>>;

export const FULL: Row = {
  公开领域: '政府采购领域',
  公开事项: '采购需求公示',
  '公开内容（要素）': '采购需求、征求意见的期限',
  公开依据: '《某办法》',
  公开时限: '及时公开',
  主动: '√',
  责任主体: '县财政局',
  政府网站: '√',
  监督渠道: '县财政局办公室',
};

export const nameOf = (column: FormColumn): string => column.part ?? column.heading;
export const textIn = (row: Row) => (column: FormColumn) => String(row[nameOf(column)] ?? '');
const without = (...names: string[]): Row =>
  Object.fromEntries(Object.entries(FULL).filter(([name]) => !names.includes(name)));

/** The row as an entry, by the rules of reading: a placeholder says nothing, a cross says no. */
function entryOf(row: Row): Entry {
  const said = (name: string): string => {
    const text = String(row[name] ?? '').trim();
    return isPlaceholder(text) ? '' : text;
  };
  const ticked = (key: 'mode' | 'channels'): string[] =>
    columnsOf(columns, key)
      .filter((column) => column.kind === 'tick')
      .map(nameOf)
      .filter((name) => said(name) !== '' && !isUntick(said(name)));
  const list = (name: string) =>
    said(name) === '' ? [] : [{ name: said(name), text: said(name) }];
  return {
    // The head and the marks tell it, where the row does not.
    domain: said('公开领域') || SHEET,
    matter: { level1: said('公开事项') },
    content: said('公开内容（要素）'),
    basis: list('公开依据').map(({ text }) => ({ title: null, number: null, article: null, text })),
    owners: list('责任主体'),
    timeLimit: { text: said('公开时限'), limits: [] },
    mode: ticked('mode'),
    channels: [
      ...ticked('channels').map((name) => ({ name, text: name })),
      ...list(OTHER_CHANNEL).filter(({ text }) => !isUntick(text)),
    ],
    supervision: { text: said('监督渠道') },
    extra: {},
    raw: {},
    source: { file: '', sheet: '', row: 1, cells: {} },
  };
}

/** What the check would find missing, in the form's words. */
export const missingWords = (row: Row): string => lacks(entryOf(row));

export function lacks(entry: Entry): string {
  const missing = missingColumns(layout, entry).map(({ heading }) => heading);
  return missing.length === 0 ? '' : `缺：${missing.join('、')}`;
}

const answered: readonly Row[] = [
  FULL,
  ...Object.keys(FULL).map((name) => without(name)),
  without('公开时限', '主动', '监督渠道'),
  { 公开事项: '只写了名称' },
  { ...without('主动'), 依申请: '√' },
  { ...without('主动'), 依申请: '□' },
  { ...without('政府网站'), [OTHER_CHANNEL]: '县融媒体中心' },
  { ...without('政府网站'), [OTHER_CHANNEL]: '无' },
  { ...without('政府网站'), 公示栏: '√' },
  { ...without('政府网站'), 公示栏: '×' },
  { ...FULL, 公开时限: '—' },
  { ...FULL, 监督渠道: '×××' },
  { ...FULL, '公开内容（要素）': '　 ' },
  { ...FULL, 监督渠道: 7123456 },
  { ...FULL, 本单位是否涉及: '涉及' },
];

const NOT_OURS: readonly (readonly [Row, string])[] = [
  [{}, ''],
  [{ 序号: 9 }, ''],
  [{ ...without('公开时限'), 本单位是否涉及: '不涉及' }, `缺：${REASON_LABEL}`],
  [{ ...without('公开时限'), 本单位是否涉及: '不涉及', 备注: '—' }, `缺：${REASON_LABEL}`],
  [{ ...without('公开时限'), 本单位是否涉及: '不涉及', 备注: '本单位没有这项职责' }, ''],
];

export const CASES: readonly (readonly [Row, string])[] = [
  ...answered.map((row) => [row, missingWords(row)] as const),
  ...NOT_OURS,
];

const struck = without('公开时限', '主动', '监督渠道');

/** Rows that say what is to be done with their matter. */
export const OPERATION_CASES: readonly (readonly [Row, string])[] = [
  [{ ...FULL, 操作: '保留' }, ''],
  [{ ...FULL, 操作: '新增' }, ''],
  [{ ...without('公开时限'), 操作: '保留' }, '缺：公开时限'],
  [{ ...FULL, 操作: '修改' }, `缺：${WHY_LABEL}`],
  [{ ...FULL, 操作: '修改', 操作说明: '按新办法改名' }, ''],
  [{ ...without('公开时限'), 操作: '修改' }, `缺：公开时限、${WHY_LABEL}`],
  [{ ...struck, 操作: '删除' }, `缺：${WHY_LABEL}`],
  [{ ...struck, 操作: '删除', 操作说明: '—' }, `缺：${WHY_LABEL}`],
  [{ ...struck, 操作: '删除', 操作说明: '不再办理' }, ''],
  [{ ...struck, 操作: '合并到' }, `缺：${TARGET_LABEL}`],
  [{ ...struck, 操作: '合并到', 操作说明: '采购合同信息' }, ''],
  [{ 公开事项: '采购需求公示', 操作: '删除', 本单位是否涉及: '不涉及' }, `缺：${REASON_LABEL}`],
  // A choice that was dragged down is nothing written.
  [{ 操作: '删除' }, ''],
];
