/**
 * Colours that follow what is typed: required cells that are still empty light up, rows and
 * domains that do not concern the unit turn grey. The words of the check column decide, so that
 * colour and words cannot disagree.
 */
import type { ConditionalFormattingRule, Worksheet } from 'exceljs';
import { COLOUR } from '../office/styles.js';
import {
  HEAD_LACKS_REASON,
  NOT_CONCERNED,
  namesLabel,
  reasonLabel,
  says,
  TARGET_LABEL,
  WHY_LABEL,
} from './check-words.js';
import { columnsOf, type FormColumn, operationColumns } from './columns.js';
import { absolute, headCells } from './head.js';
import { checkColumn, type FormPlan, firstColumn, lastRow, ROW } from './plan.js';

/** Adds all conditional formats of the sheet. */
export function addHighlights(sheet: Worksheet, plan: FormPlan): void {
  const checkCell = `$${checkColumn(plan).letter}${ROW.first}`;
  const head = headCells(plan);
  let priority = 1;
  const add = (ref: string, formula: string, argb: string, more: Look = {}): void => {
    sheet.addConditionalFormatting({ ref, rules: [rule(formula, argb, priority, more)] });
    priority += 1;
  };
  for (const { label, columns } of plan.demands) {
    add(block(plan, columns), namesLabel(checkCell, label), COLOUR.missing);
  }
  const [remark] = columnsOf(plan.columns, 'remark');
  if (remark) {
    add(block(plan, [remark]), namesLabel(checkCell, reasonLabel(remark)), COLOUR.missing);
  }
  const done = operationColumns(plan.columns);
  if (done) {
    const lacks = [WHY_LABEL, TARGET_LABEL].map((label) => namesLabel(checkCell, label));
    add(block(plan, [done.note]), `IF(${lacks[0]},TRUE,${lacks[1]})`, COLOUR.missing);
  }
  const lacksReason = `${absolute(head.check)}="${HEAD_LACKS_REASON}"`;
  add(head.reason, lacksReason, COLOUR.missing);
  add(block(plan, [firstColumn(plan), checkColumn(plan)]), silent(plan), COLOUR.prefilled, GREY);
}

type Look = Pick<ConditionalFormattingRule['style'] & object, 'font'>;
const GREY: Look = { font: { color: { argb: COLOUR.grey } } };

/** The row, or the whole domain, does not concern the unit; or the unit gives its matter up. */
function silent(plan: FormPlan): string {
  const at = (column: FormColumn) => `$${column.letter}${ROW.first}`;
  const [concerned] = columnsOf(plan.columns, 'concerned');
  const done = operationColumns(plan.columns);
  const any = [
    `${absolute(headCells(plan).concerned)}="${NOT_CONCERNED}"`,
    ...(concerned ? [`${at(concerned)}="${NOT_CONCERNED}"`] : []),
    ...(done ? [says(at(done.operation), 'strike'), says(at(done.operation), 'into')] : []),
  ];
  return any.reduceRight((rest, one) => `IF(${one},TRUE,${rest})`);
}

/** The rows of the table under the first to the last of the columns. */
function block(plan: FormPlan, columns: readonly FormColumn[]): string {
  const from = columns[0]?.letter ?? firstColumn(plan).letter;
  const to = columns.at(-1)?.letter ?? from;
  return `${from}${ROW.first}:${to}${lastRow(plan)}`;
}

function rule(
  formula: string,
  argb: string,
  priority: number,
  more: Look,
): ConditionalFormattingRule {
  return {
    type: 'expression',
    formulae: [formula],
    priority,
    // In a difference style the background carries the colour of a solid fill.
    style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } }, ...more },
  };
}
