/**
 * Dropdowns and refusals of a form's sheet. Each validation is one range, and no two overlap:
 * the packer would write overlapping ones otherwise. Nothing is protected, so sorting, pasting
 * and new rows stay possible; what is pasted over a validation the check finds later.
 */
import type { DataValidation, Worksheet } from 'exceljs';
import { OPERATION_NAMES } from '../../model/operation.js';
import { CONCERNED, NOT_CONCERNED, says } from './check-words.js';
import type { Choices } from './choices.js';
import { columnsOf, type FormColumn, operationColumns, signsIn } from './columns.js';
import { headCells, SCOPE_NAMES } from './head.js';
import { checkColumn, type FormPlan, firstColumn, firstSpareRow, lastRow, ROW } from './plan.js';

type Add = (range: string, validation: Partial<DataValidation>) => void;

/** Adds all validations of the sheet. */
export function addValidations(sheet: Worksheet, plan: FormPlan, choices: Choices): void {
  const add: Add = (range, validation) => validationsOf(sheet).add(range, validation);
  headRules(plan, choices, add);
  add(`${firstColumn(plan).letter}${ROW.heading}:${checkColumn(plan).letter}${ROW.part}`, {
    ...REFUSED,
    errorTitle: '表头不能改',
    error: `表头改了，汇总时就认不出这一列。请按“取消”，不要修改表头${remarkHint(plan)}。`,
  });
  titleRules(plan, add);
  const check = checkColumn(plan);
  add(down(check, check, ROW.first, lastRow(plan)), {
    ...REFUSED,
    errorTitle: '这一列自动计算',
    error: '这一列自动提示本行还缺什么，不用填写。请按“取消”，按提示补填左边的格子。',
  });
  tickRules(plan, choices, add);
  concernedRules(plan, choices, add);
  wordRules(plan, choices, add);
  limitRules(plan, choices, add);
  operationRules(plan, choices, add);
}

/** A formula that is never true: whatever is typed is refused, with the reason. */
const REFUSED: Partial<DataValidation> = {
  type: 'custom',
  allowBlank: false,
  formulae: ['FALSE'],
  showErrorMessage: true,
  errorStyle: 'stop',
};

function headRules(plan: FormPlan, choices: Choices, add: Add): void {
  const cells = headCells(plan);
  add(cells.concerned, {
    ...list(choices.name([CONCERNED, NOT_CONCERNED])),
    ...strict('请选“涉及”或“不涉及”', '这一格只能从下拉表里选“涉及”或“不涉及”。'),
    ...prompt(
      '整个领域不涉及时才选',
      '本单位与整个领域都无关的，选“不涉及”，在右边写明原因，下表不用填。',
    ),
  });
  if (cells.scope !== undefined) {
    const names = Object.values(SCOPE_NAMES);
    add(cells.scope, {
      ...list(choices.name(names)),
      ...strict(`请选“${names.join('”或“')}”`, '这一格只能从下拉表里选；第一次报送的留空。'),
      ...prompt(
        '报送性质',
        '第一次报送的不用选。再报的：这份表是全部内容的选“全部重报”；只有补充、更正的几行的选“补报更正”。',
      ),
    });
  }
  add(cells.serial, {
    type: 'whole',
    operator: 'greaterThanOrEqual',
    formulae: [1],
    allowBlank: true,
    ...strict('请填次数', '第一次报送填 1；退回修改后再报，填 2、3……'),
    ...prompt('第几次报送', '第一次报送填 1；退回修改后再报，填 2、3……'),
  });
}

/** Titles that went out prefilled may be typed over only by who says so: a row is known by them. */
function titleRules(plan: FormPlan, add: Add): void {
  const titles = columnsOf(plan.columns, 'matter');
  const [first] = titles;
  const last = titles.at(-1);
  const spare = firstSpareRow(plan);
  if (!first || !last || spare === ROW.first) return;
  const range = down(first, last, ROW.first, spare - 1);
  const done = operationColumns(plan.columns);
  if (!done) {
    add(range, { ...REFUSED, errorTitle: '事项名称不能改', error: titleLocked(plan) });
    return;
  }
  add(range, {
    ...REFUSED,
    formulae: [says(`$${done.operation.letter}${ROW.first}`, 'change')],
    errorTitle: '事项名称不能直接改',
    error: `${titleLocked(plan)}建议改名称的，先在“操作”里选“修改”并写明原因，再改名称。`,
  });
}

/** A refusal holds 255 characters, all sentences together. */
function titleLocked(plan: FormPlan): string {
  const [concerned] = columnsOf(plan.columns, 'concerned');
  const nil = concerned ? `；不涉及的，在“${concerned.heading}”里选“${NOT_CONCERNED}”` : '';
  return `这是实施方案规定的事项名称，改了就对不上号。请按“取消”。要新增事项，请填在下方空白行${nil}。`;
}

function remarkHint(plan: FormPlan): string {
  const [remark] = columnsOf(plan.columns, 'remark');
  return remark ? `；要补充说明，请写在${remark.heading}里` : '';
}

function operationRules(plan: FormPlan, choices: Choices, add: Add): void {
  const done = operationColumns(plan.columns);
  if (!done) return;
  const { operation, note } = done;
  add(down(operation, operation, ROW.first, lastRow(plan)), {
    ...list(choices.name(Object.values(OPERATION_NAMES))),
    ...strict(
      '请从下拉表里选',
      '这一格只能选“保留”“修改”“新增”“删除”“合并到”。事项没有增删改的，留空。',
    ),
    ...prompt(
      '操作',
      '方案列的事项不改的留空；要改的选“修改”，建议不再列的选“删除”，应并入别的事项的选“合并到”。',
    ),
  });
  add(down(note, note, ROW.first, lastRow(plan)), {
    ...prompt('操作说明', '修改、删除的，写明原因；合并到的，写合并到哪个公开事项（照写名称）。'),
  });
}

/** One rule over each run of neighbouring columns to tick with the same sign. */
function tickRules(plan: FormPlan, choices: Choices, add: Add): void {
  const ticks = plan.columns.filter(({ kind }) => kind === 'tick');
  for (const run of runs(ticks)) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    const [tick = '', blank] = signsIn(first);
    const unticked = blank === undefined ? '没选的留空' : `没选的留空，或者选“${blank}”`;
    add(down(first, last, ROW.first, lastRow(plan)), {
      ...list(choices.name(signsIn(first))),
      ...strict(`请打${tick}`, `选中的打“${tick}”（从下拉表里选），${unticked}。`),
    });
  }
}

function concernedRules(plan: FormPlan, choices: Choices, add: Add): void {
  const [remark] = columnsOf(plan.columns, 'remark');
  for (const column of columnsOf(plan.columns, 'concerned')) {
    add(down(column, column, ROW.first, lastRow(plan)), {
      ...list(choices.name([CONCERNED, NOT_CONCERNED])),
      ...strict(
        '请选“涉及”或“不涉及”',
        '这一格只能从下拉表里选“涉及”或“不涉及”。不选的，按涉及处理。',
      ),
      ...prompt(
        column.heading,
        `选“不涉及”的，${remark ? `只要在${remark.heading}栏写明原因，` : ''}其他格子不用填。`,
      ),
    });
  }
}

/** A ticked field that the layout has as one column: its usual words are offered, others allowed. */
function wordRules(plan: FormPlan, choices: Choices, add: Add): void {
  for (const column of plan.columns) {
    const words = column.part === undefined ? WORDS[column.key] : undefined;
    if (!words) continue;
    add(down(column, column, ROW.first, lastRow(plan)), {
      ...list(choices.name(words)),
      showErrorMessage: false,
      ...prompt(column.heading, '从下拉表里选；有几项的，直接写，用顿号隔开。'),
    });
  }
}

const WORDS: Partial<Record<FormColumn['key'], readonly string[]>> = {
  mode: ['主动', '依申请', '主动、依申请'],
  audience: ['全社会', '特定群体'],
};

/** Rows that offer the same wordings share one rule. */
function limitRules(plan: FormPlan, choices: Choices, add: Add): void {
  const [column] = columnsOf(plan.columns, 'timeLimit');
  if (!column) return;
  let from = 0;
  plan.rows.forEach((row, index) => {
    const next = plan.rows[index + 1];
    const name = choices.name(row.limits);
    if (next && choices.name(next.limits) === name) return;
    add(down(column, column, ROW.first + from, ROW.first + index), {
      ...list(name),
      // Free text stays allowed: the list is a help.
      showErrorMessage: false,
      ...prompt(
        column.heading,
        '从下拉表里选；表里没有的，可以直接写，如“自签订之日起2个工作日内”。',
      ),
    });
    from = index + 1;
  });
}

function list(name: string): Partial<DataValidation> {
  return { type: 'list', allowBlank: true, formulae: [name] };
}

function strict(errorTitle: string, error: string): Partial<DataValidation> {
  return { showErrorMessage: true, errorStyle: 'stop', errorTitle, error };
}

function prompt(promptTitle: string, text: string): Partial<DataValidation> {
  return { showInputMessage: true, promptTitle, prompt: text };
}

function down(from: FormColumn, to: FormColumn, top: number, bottom: number): string {
  return `${from.letter}${top}:${to.letter}${bottom}`;
}

function runs(columns: readonly FormColumn[]): FormColumn[][] {
  const result: FormColumn[][] = [];
  for (const column of columns) {
    const run = result.at(-1);
    const before = run?.at(-1);
    const isNext = before?.number === column.number - 1;
    if (run && isNext && signsIn(before).join() === signsIn(column).join()) run.push(column);
    else result.push([column]);
  }
  return result;
}

/** exceljs has the list, its types do not. */
function validationsOf(sheet: Worksheet): { add: Add } {
  const { dataValidations } = sheet as unknown as { dataValidations: { add: Add } };
  return dataValidations;
}
