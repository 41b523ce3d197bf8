/**
 * 不涉及 in tables that have no column for it: written where the content or the remark would
 * stand, or in one line for the whole sheet. A form of ours has its own places (nil.ts).
 */

import type { PlannedColumn } from './columns.js';
import type { Spots } from './fill.js';
import type { Grid } from './grid.js';
import type { ColumnKind } from './header-words.js';

export interface NilSaid {
  /** '' where nothing says why. */
  readonly reason: string;
  /** A1 names: where it says 不涉及, and where it says why. */
  readonly at: string;
  readonly reasonAt?: string;
}

const WHO = '(?:本|我|该)?(?:单位|部门|[局委办院镇乡县区]|街道|中心|公司|学校|站|所)?';
const ROW = new RegExp(
  `^${WHO}(?:目前)?(?:暂|均)?不涉及(?:[该本此这]?(?:一?项|类)?(?:事项|内容|工作|业务|职能|职责|信息|领域)?)?(?:[,，。.;；:：(（、\\s]+(.*?))?[)）。.]*$`,
);
/** No duty of that kind: a reason that says 不涉及 by itself. */
const NO_DUTY = new RegExp(
  `^${WHO}(?:没有|无)(?:此|该|这|相关|本)(?:一?项|类)?(?:职能|职责|职权|业务|工作|事项)[。.]?$`,
);
const LONGEST = 80;
/** Where a row may say it, the plainest place first. */
const PLACES: readonly ColumnKind[] = ['content', 'remark', 'timeLimit', 'owners', 'channels'];

/** @returns undefined where the row says nothing of the kind */
export function nilInRow(spots: Spots, columns: readonly PlannedColumn[]): NilSaid | undefined {
  if (columns.some(({ kind }) => kind === 'concerned')) return undefined;
  const said = PLACES.flatMap((kind) => {
    const column = columns.find((one) => one.kind === kind)?.column;
    const spot = column === undefined ? undefined : spots.get(column);
    const reason = spot && reasonIn(spot.text);
    return spot && reason !== undefined ? [{ kind, spot, reason }] : [];
  });
  const [first] = said;
  // One field alone may be what does not apply: 公开渠道：不涉及.
  const isPlain = first && (first.kind === 'content' || first.kind === 'remark');
  if (!first || (!isPlain && said.length < 3)) return undefined;
  const why = said.find(({ reason }) => reason !== '');
  if (why) return { reason: why.reason, at: first.spot.at, reasonAt: why.spot.at };
  const remark = spots.get(columns.find(({ kind }) => kind === 'remark')?.column ?? 0);
  if (!remark || remark.text === '' || reasonIn(remark.text) === '') {
    return { reason: '', at: first.spot.at };
  }
  return { reason: remark.text, at: first.spot.at, reasonAt: remark.at };
}

/** @returns the reason that stands with it, '' for none; undefined where the text does not say 不涉及 */
function reasonIn(text: string): string | undefined {
  const plain = text.replace(/\s+/g, '');
  if (plain.length > LONGEST) return undefined;
  if (NO_DUTY.test(plain)) return plain;
  const found = ROW.exec(plain);
  return found ? (found[1] ?? '') : undefined;
}

const LINE =
  /不涉及(?:[本该此这]|以上|上述|住房|[\u4e00-\u9fff]{2,14})?[^,，。;；的]{0,12}(?:领域|目录|清单)|领域[^,，。;；的]{0,12}不涉及/;
/** 不涉及该领域的单位请…: a rule for filling in, and no answer. */
const RULE = /请|应当|[如若凡]|须|填写|不涉及[^,，。;；]{0,20}的[，,]?(?:单位|部门|可|不)|是否/;

/**
 * A line of a sheet that says that the whole domain does not concern the unit.
 * @param bare whether 不涉及 alone, without the word 领域, says it of the whole
 */
export function nilInLine(
  grid: Grid,
  rows: readonly number[],
  bare: boolean,
): (NilSaid & { row: number }) | undefined {
  for (const row of rows) {
    const cells = grid.shown(row);
    const [only] = cells;
    if (cells.length !== 1 || !only) continue;
    const plain = only.text.replace(/\s+/g, '');
    if (plain.length > LONGEST * 2 || RULE.test(plain)) continue;
    const found = LINE.exec(plain);
    const alone = bare ? reasonIn(plain) : undefined;
    if (!found && alone === undefined) continue;
    const at = grid.address(row, only.column);
    const reason = found ? around(plain, found.index, found[0].length) : (alone ?? '');
    return { row, at, reason, ...(reason === '' ? {} : { reasonAt: at }) };
  }
  return undefined;
}

/** What stands behind it, or 因… before it. */
function around(text: string, from: number, length: number): string {
  const behind = text
    .slice(from + length)
    .replace(/^[^,，。;；:：(（]*[,，。;；:：(（]*/, '')
    .replace(/[)）。.]+$/, '');
  const cause = /(?:因为?|由于)([^,，。;；]{2,40})[,，]/.exec(text.slice(0, from))?.[1];
  return behind === '' ? (cause ?? '') : behind.replace(/^(?:原因(?:是|为|[:：])?|因为?|由于)/, '');
}
