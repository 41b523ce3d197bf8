/**
 * 操作 (保留, 修改, 新增, 删除, 合并到) of a row, with its reason or the matter that it goes to.
 * On a form of ours the column is always that; in anybody's table only where its values say so.
 */
import type { Problem } from '../model/finding.js';
import { OPERATION_NAMES, type Operation, type OperationKind } from '../model/operation.js';
import type { PlannedColumn } from './columns.js';
import type { Spots } from './fill.js';
import type { Grid } from './grid.js';

/** What people write for it; the first that a text begins with decides. */
const WORDS: readonly (readonly [OperationKind, RegExp])[] = [
  ['into', /^(?:(?:合并|归并|整合|并)[到至入]|归入|(?:合并|归并|整合)(?=$|[（(：:，,“"《]))/],
  ['strike', /^(?:删除|删去|删掉|取消|废止|撤销|移除|剔除|停止公开|不再公开)/],
  ['add', /^(?:新增|增加|增补|新设|添加)/],
  ['change', /^(?:修改|修订|变更|调整|更新|更名|改名|更正|完善)/],
  ['keep', /^(?:保留|不变|无变化|未变化|没有变化|无变动|沿用|维持|延续)(?:不变)?/],
];
/** 删除（机构改革划出）, 新增：见通知 — after the word its reason, or nothing. */
const BEHIND = /^[（(：:，,、；;“"《—-]/;
/** A cell of more is a text about something else. */
const LONGEST = 120;
const ENOUGH = 0.8;
const SAMPLE = 200;

interface Said {
  readonly kind: OperationKind;
  /** What stands behind the word. */
  readonly rest: string;
}

/** @returns undefined where the text names no operation */
export function operationIn(text: string): Said | undefined {
  const plain = text.replace(/\s+/g, '');
  if (plain.length > LONGEST) return undefined;
  for (const [kind, pattern] of WORDS) {
    const word = pattern.exec(plain)?.[0];
    if (word === undefined) continue;
    const rest = plain.slice(word.length);
    if (kind === 'into' || rest === '' || BEHIND.test(rest)) return { kind, rest: bare(rest) };
  }
  return undefined;
}

function bare(rest: string): string {
  const open = /^[（(]([^（）()]*)[)）]$/.exec(rest)?.[1];
  return open ?? rest.replace(/^[：:，,、；;—-]+/, '');
}

/**
 * In anybody's table 变动情况 and the like are 操作 only where nearly all their values are; else
 * they stay further columns, each under a heading of its own.
 * @param rows of the table's body
 */
export function withSettledOperations(
  columns: readonly PlannedColumn[],
  rows: readonly number[],
  grid: Grid,
): readonly PlannedColumn[] {
  const operation = columns.find(({ kind }) => kind === 'operation');
  const isOperation = operation !== undefined && saysOperations(operation, rows, grid);
  if (isOperation || !columns.some(isOfOperation)) return columns;
  const taken = new Set(columns.flatMap((one) => (one.kind === 'extra' ? [one.heading] : [])));
  return columns.map((column) => {
    if (!isOfOperation(column)) return column;
    let heading = column.heading;
    for (let turn = 2; taken.has(heading); turn += 1) heading = `${column.heading}（${turn}）`;
    taken.add(heading);
    return { ...column, kind: 'extra', heading };
  });
}

function isOfOperation({ kind }: PlannedColumn): boolean {
  return kind === 'operation' || kind === 'operationNote';
}

function saysOperations({ column }: PlannedColumn, rows: readonly number[], grid: Grid): boolean {
  const texts = rows
    .slice(0, SAMPLE)
    .map((row) => grid.text(row, column).trim())
    .filter((text) => text !== '');
  const said = texts.filter((text) => operationIn(text) !== undefined).length;
  return said > 0 && said >= texts.length * ENOUGH;
}

export interface RowOperation {
  readonly operation?: Operation;
  /** Cells that it stands in, by the names that findings use. */
  readonly cells: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

/**
 * @param ours whether the row is one of a form of ours, whose 操作说明 alone says why
 * @returns the row's operation; none where the cell is blank, and a problem where it says something else
 */
export function rowOperation(
  spots: Spots,
  columns: readonly PlannedColumn[],
  sheet: string,
  ours: boolean,
): RowOperation {
  const spotOf = (kind: PlannedColumn['kind']) => {
    const column = columns.find((one) => one.kind === kind)?.column;
    return column === undefined ? undefined : spots.get(column);
  };
  const spot = spotOf('operation');
  if (!spot) return { cells: {} };
  const note = spotOf('operationNote');
  const cells = { operation: spot.at, ...(note ? { operationNote: note.at } : {}) };
  if (spot.text === '') return { cells };
  const said = operationIn(spot.text);
  if (!said) {
    const place = { sheet, cell: spot.at, field: 'operation', text: spot.text };
    const allowed = Object.values(OPERATION_NAMES);
    return { cells, problem: { code: 'operation-unknown', ...place, params: { allowed } } };
  }
  const { kind, rest } = said;
  const remark = ours ? '' : (spotOf('remark')?.text ?? '');
  const written = [note?.text ?? '', rest].map((text) => text.trim()).filter((text) => text !== '');
  const reason = written.join('；') || remark.trim();
  if (kind !== 'into') return { cells, operation: { kind, reason } };
  const target = (rest !== '' ? rest : reason).replace(/^(?:合并|归并|并|归)?[到至入]/, '').trim();
  return { cells, operation: { kind, reason, target } };
}
