/**
 * One cell that carries the values of several records side by side (field notes f5): rows were
 * merged and both texts kept. Which value belongs to which row is for a person to say: the
 * cell is told with its values and read as it stands.
 */
import type { PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import type { Spots } from './fill.js';
import type { Grid } from './grid.js';

/** A time limit that needs no other words beside it. */
const LIMIT = /工作日|\d\s*[日天]|之日起|及时|实时|即时|长期|常年|每[年季月周日]|月底前|\d日前/;
/** A body, or a list of them. */
const BODIES =
  /^[\u4e00-\u9fff（()）、]+(?:局|委|办|办公室|政府|部门|中心|大队|所|站|院|公司|学校|委员会|办事处|机构)$/;
/** What goes on with the words before it, or is a numbered part of one value. */
const GOES_ON = /^(?:其中|其他|但|并|或|和|及(?!时)|以及|另有|法律|[（(]?\d+[.、)）]|[①-⑳])/;
const OPEN_END = /[，、；,;：:]$/;
/** A longer cell is prose. */
const LONGEST = 300;
const WIDE_GAP = /[ \t\u00a0]{2,}|[\t\u3000]+/;

/**
 * @param rows the record's row, and those of the records below it that have no text of their
 *   own in a column
 */
export function tellSeveralValues(
  spots: Spots,
  columns: readonly PlannedColumn[],
  rowsOf: (column: number) => number,
  grid: Grid,
  { say }: Context,
): void {
  const valuesIn = (kind: 'timeLimit' | 'owners') => {
    const column = columns.find((one) => one.kind === kind)?.column;
    const spot = column === undefined ? undefined : spots.get(column);
    if (column === undefined || !spot?.own || spot.raw !== undefined) return undefined;
    if (spot.text.length > LONGEST) return undefined;
    const rows = rowsOf(column);
    if (rows < 2) return undefined;
    const values = (kind === 'timeLimit' ? limits : bodies)(spot.text);
    return values.length >= 2 && values.length <= rows
      ? { kind, spot, rows, values, isWide: WIDE_GAP.test(spot.text) }
      : undefined;
  };
  const limit = valuesIn('timeLimit');
  const owners = valuesIn('owners');
  // Two bodies in one cell are mostly joint owners: only a gap, or two limits beside them, say otherwise.
  const told = [limit, owners?.isWide || limit ? owners : undefined];
  for (const one of told) {
    if (!one) continue;
    const { kind, spot, rows, values } = one;
    say({
      code: 'cell-several-values',
      sheet: grid.name,
      cell: spot.at,
      field: kind,
      text: spot.text,
      params: { rows, values: values.map((value) => `“${value}”`).join('、') },
    });
  }
}

function limits(text: string): string[] {
  const byGap = parts(text, /\n|[ \t\u00a0]{2,}|[\t\u3000]+/);
  const found = byGap.length > 1 ? byGap : parts(text, /\s+/);
  return found.every((one) => one.length >= 2 && LIMIT.test(one)) && standAlone(found) ? found : [];
}

function bodies(text: string): string[] {
  const byGap = parts(text, /\n|[ \t\u00a0]{2,}|[\t\u3000]+/);
  const found = byGap.length > 1 ? byGap : parts(text, /\s+/);
  return found.every((one) => BODIES.test(one)) && standAlone(found) ? found : [];
}

function parts(text: string, gap: RegExp): string[] {
  return text
    .split(gap)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function standAlone(values: readonly string[]): boolean {
  return values.every(
    (value, index) =>
      (index === 0 || !GOES_ON.test(value)) &&
      (index === values.length - 1 || !OPEN_END.test(value)),
  );
}
