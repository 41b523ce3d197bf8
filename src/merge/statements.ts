/**
 * Rows of one matter that say the same: content equal after folding, or one's elements among
 * the other's (design, section 7). No row of a unit ever joins another row of that unit.
 */
import { groupBy } from '../model/group-by.js';
import { fold, withoutNumbering } from '../text/fold.js';
import { contentKey } from './identity.js';
import type { SourceRow } from './rows.js';

/** Rows that say the same; a merged entry is one statement, or several nearly alike. */
export interface Statement {
  /** In order. */
  readonly rows: readonly SourceRow[];
  /** Those of the rows that say all of it; the others say a part of its elements. */
  readonly full: readonly SourceRow[];
  readonly units: ReadonlySet<string>;
}

/** @param rows of one matter, in order; @returns statements in the order of their first rows */
export function statementsOf(rows: readonly SourceRow[]): Statement[] {
  const known = rows.filter((row) => row.unit !== '');
  // Nobody knows whether a row without a sender is somebody's second one: it stands alone.
  const unknown = rows.filter((row) => row.unit === '').map((row) => statement([row], [row]));
  const equal = equalContents(known);
  const parts = isComparable(equal) ? absorbParts(equal) : equal;
  return [...parts, ...unknown].sort(byFirstRow);
}

/** So many wordings of one matter no city has, nor so many characters of them. */
const MOST_STATEMENTS = 1_000;
const MOST_CHARACTERS = 1_000_000;

/** Whether there is anything to compare: rows of one unit stay apart, whatever they say. */
function isOfSeveralUnits([first, ...others]: readonly Statement[]): boolean {
  if (!first) return false;
  return first.units.size > 1 || others.some(({ units }) => !isSubset(units, first.units));
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const one of part) if (!whole.has(one)) return false;
  return true;
}

/** Too many to be held against each other: only rows of equal content are put together. */
export function areTooMany(statements: readonly Statement[]): boolean {
  if (!isOfSeveralUnits(statements)) return false;
  if (statements.length > MOST_STATEMENTS) return true;
  let characters = 0;
  for (const { full } of statements) characters += full[0]?.entry.content?.length ?? 0;
  return characters > MOST_CHARACTERS;
}

/** Whether statements of one matter are to be compared with each other. */
export function isComparable(statements: readonly Statement[]): boolean {
  return isOfSeveralUnits(statements) && !areTooMany(statements);
}

/** Matters whose rows were not compared, by what they say of themselves. */
export function mattersNotCompared(rows: readonly SourceRow[]): SourceRow[][] {
  return [...groupBy(rows, ({ identity }) => identity.key).values()].filter(
    (own) => own.length > 1 && areTooMany(equalContents(own.filter(({ unit }) => unit !== ''))),
  );
}

export function statement(rows: readonly SourceRow[], full: readonly SourceRow[]): Statement {
  const sorted = [...rows].sort((a, b) => a.order - b.order);
  return { rows: sorted, full, units: new Set(rows.map((row) => row.unit)) };
}

export function byFirstRow(a: Statement, b: Statement): number {
  return (a.rows[0]?.order ?? 0) - (b.rows[0]?.order ?? 0);
}

export function areDisjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const unit of small) if (large.has(unit)) return false;
  return true;
}

/** Rows with one content: the first of each unit together, the second of each, and so on. */
function equalContents(rows: readonly SourceRow[]): Statement[] {
  const layers = new Map<string, SourceRow[]>();
  const turns = new Map<string, number>();
  for (const row of rows) {
    const content = contentKey(row.entry);
    const own = `${row.unit}\n${content}`;
    const turn = (turns.get(own) ?? 0) + 1;
    turns.set(own, turn);
    const key = `${turn}\n${content}`;
    const layer = layers.get(key);
    if (layer) layer.push(row);
    else layers.set(key, [row]);
  }
  return [...layers.values()].map((layer) => statement(layer, layer));
}

interface Root {
  statement: Statement;
  readonly elements: ReadonlySet<string>;
}

/** Joins each statement to the closest one that says all its elements and has none of its units. */
function absorbParts(statements: readonly Statement[]): Statement[] {
  const sized = statements
    .map((one) => ({ statement: one, elements: elementsOf(one) }))
    .sort((a, b) => b.elements.size - a.elements.size || byFirstRow(a.statement, b.statement));
  const roots: Root[] = [];
  const holders = new Map<string, Root[]>();
  for (const part of sized) {
    const whole = closestWhole(part, holders);
    if (whole) {
      whole.statement = join(whole.statement, part, whole.elements.size);
      continue;
    }
    const root = { ...part };
    roots.push(root);
    for (const element of root.elements) {
      const known = holders.get(element);
      if (known) known.push(root);
      else holders.set(element, [root]);
    }
  }
  return roots.map((root) => root.statement);
}

/** Larger ones stand first among the holders: the last that fits is the closest, a tie the first. */
function closestWhole(part: Root, holders: ReadonlyMap<string, readonly Root[]>): Root | undefined {
  let rarest: readonly Root[] | undefined;
  for (const element of part.elements) {
    const found = holders.get(element) ?? [];
    if (!rarest || found.length < rarest.length) rarest = found;
  }
  let closest: Root | undefined;
  for (const whole of rarest ?? []) {
    if (closest && closest.elements.size <= whole.elements.size) continue;
    if (!isWithin(part.elements, whole.elements)) continue;
    if (areDisjoint(part.statement.units, whole.statement.units)) closest = whole;
  }
  return closest;
}

function join(whole: Statement, part: Root, size: number): Statement {
  const full = part.elements.size === size ? [...whole.full, ...part.statement.full] : whole.full;
  return statement([...whole.rows, ...part.statement.rows], full);
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  if (part.size > whole.size) return false;
  for (const element of part) if (!whole.has(element)) return false;
  return true;
}

/** Elements to compare by: folded, without list numbers, a leading 包括 and a last 等. */
function elementsOf(one: Statement): ReadonlySet<string> {
  const elements = one.rows[0]?.entry.elements ?? [];
  return new Set(
    elements
      .map((element) => fold(withoutNumbering(element)).replace(/^(?:主要)?包括|等$/g, ''))
      .filter((element) => element !== ''),
  );
}
