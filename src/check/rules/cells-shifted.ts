/**
 * Cells of a row stand one column too far to one side (field notes f7): at least two of them
 * look like what belongs into the next column, a limit under 公开主体.
 */
import type { Submission } from '../../model/submission.js';
import { parseCellName } from '../../workbook/address.js';
import { LOOKING, type Looking, looksLike } from '../cell-looks.js';
import { headingOf } from '../heading.js';
import { fieldPlace, textOf } from '../place.js';
import type { EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

export const cellsShifted: EntryRule = {
  code: 'cells-shifted',
  scope: 'row',
  per: 'entry',
  check: ({ submission, entry }) => {
    const order = fieldsInOrder(submission, entry.source.sheet);
    const moved = LOOKING.flatMap((field) => {
      const look = isOwn(entry, field) ? looksLike(textOf(entry, field)) : undefined;
      const step = look === undefined ? 0 : order.indexOf(look) - order.indexOf(field);
      return look !== undefined && Math.abs(step) === 1 && isApart(order, field, look)
        ? [{ field, look, step }]
        : [];
    });
    const aside = [-1, 1]
      .map((way) => moved.filter(({ step }) => step === way))
      .find((those) => those.length >= 2);
    const [first] = aside ?? [];
    if (!aside || !first) return [];
    const leftmost = aside.reduce(
      (best, one) => (order.indexOf(one.field) < order.indexOf(best.field) ? one : best),
      first,
    );
    return [
      {
        code: 'cells-shifted',
        ...fieldPlace(entry, leftmost.field),
        params: { heading: headingOf(leftmost.field), looks: headingOf(leftmost.look) },
      },
    ];
  },
};

function isApart(order: readonly string[], field: Looking, look: Looking): boolean {
  return order.includes(field) && order.includes(look);
}

const orders = new WeakMap<Submission, Map<string, readonly string[]>>();

/** Fields of a sheet from left to right, by their columns. */
function fieldsInOrder(submission: Submission, name: string): readonly string[] {
  const known = orders.get(submission) ?? new Map<string, readonly string[]>();
  orders.set(submission, known);
  const before = known.get(name);
  if (before) return before;
  const columns = submission.sheets.find((sheet) => sheet.name === name)?.columns ?? {};
  const order = Object.entries(columns)
    .map(([field, letter]) => [field, parseCellName(`${letter}1`)?.column ?? 0] as const)
    .sort((a, b) => a[1] - b[1])
    .map(([field]) => field);
  known.set(name, order);
  return order;
}
