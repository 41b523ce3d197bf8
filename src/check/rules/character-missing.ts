/**
 * One character is missing everywhere on a sheet: stumps of words that hold it stand in
 * several cells, and the character itself in none. Told once a sheet, at the first of them.
 */
import type { Problem } from '../../model/finding.js';
import type { SubmittedEntry } from '../../model/submission.js';
import { remembered } from '../../text/remember.js';
import { LOST_CHARACTERS } from '../lost-characters.js';
import { type Stump, stumpsOf } from '../lost-words.js';
import { fieldPlace } from '../place.js';
import type { SubmissionContext, SubmissionRule } from '../rule.js';
import { ownTexts } from '../text-rule.js';

const LEAST_CELLS = 3;
const LEAST_STUMPS = 3;
/** A loss shows on the first rows; a long sheet need not be looked through for stumps. */
const MOST_CELLS = 3000;

interface Cell {
  readonly entry: SubmittedEntry;
  readonly field: string;
  readonly text: string;
}

/** A stump in a cell, and the word that it was. */
interface Hit extends Cell {
  readonly stump: string;
  readonly was: string;
}

export const characterMissing: SubmissionRule = {
  code: 'character-missing',
  scope: 'sheet',
  per: 'submission',
  check: (context) =>
    [...bySheet(context.submission.entries).values()].flatMap((entries) => {
      const cells = entries.flatMap((entry) =>
        ownTexts(entry).map(([field, text]) => ({ entry, field, text })),
      );
      const present = charactersOf(cells);
      const sure = bySureStumps(cells, present);
      return sure.length > 0 ? sure : byWords(cells, present, context);
    }),
};

/** Stumps that nothing else can be, in any column. */
function bySureStumps(cells: readonly Cell[], present: ReadonlySet<string>): Problem[] {
  const odd = cells.filter(({ text }) => sureStumpsIn(text).size > 0);
  if (odd.length === 0) return [];
  return LOST_CHARACTERS.flatMap(({ lost, stump, was }) => {
    if (present.has(lost)) return [];
    const hits = odd.flatMap((cell) => {
      const found = sureStumpsIn(cell.text).get(stump);
      return found === undefined ? [] : [{ ...cell, stump: found, was }];
    });
    return told(lost, hits);
  });
}

const sureStumpsIn = remembered((text): ReadonlyMap<RegExp, string> => {
  const found = LOST_CHARACTERS.flatMap(({ stump }) => {
    const match = stump.exec(text)?.[0];
    return match === undefined ? [] : [[stump, match] as const];
  });
  return found.length === 0 ? NONE : new Map(found);
});

const NONE: ReadonlyMap<RegExp, string> = new Map();

/** One remainder of a usual word may be an office's own word; several, on most rows, are none. */
function byWords(
  cells: readonly Cell[],
  present: ReadonlySet<string>,
  { catalogue }: SubmissionContext,
): Problem[] {
  const stumpsIn = stumpsBy(stumpsOf(catalogue));
  const hits = new Map<string, Hit[]>();
  for (const cell of cells.slice(0, MOST_CELLS)) {
    for (const [left, { lost, was }] of stumpsIn(cell.text)) {
      if (present.has(lost)) continue;
      const known = hits.get(lost);
      if (known) known.push({ ...cell, stump: left, was });
      else hits.set(lost, [{ ...cell, stump: left, was }]);
    }
  }
  return [...hits]
    .filter(([, all]) => isVaried(all) || isOnEveryRow(all, cells))
    .flatMap(([lost, all]) => told(lost, all))
    .slice(0, 1);
}

function charactersOf(cells: readonly Cell[]): Set<string> {
  const present = new Set<string>();
  for (const text of new Set(cells.map((cell) => cell.text))) {
    for (const mark of text) present.add(mark);
  }
  return present;
}

function isVaried(hits: readonly Hit[]): boolean {
  const fields = new Set(hits.map(({ field }) => field));
  const stumps = new Set(hits.map(({ stump }) => stump));
  return fields.size > 1 && stumps.size >= LEAST_STUMPS;
}

/** Both sides of the gap show the word, and most rows do. */
function isOnEveryRow(hits: readonly Hit[], cells: readonly Cell[]): boolean {
  const rows = (all: readonly Cell[]) => new Set(all.map(({ entry }) => entry.source.row)).size;
  const stumps = new Set(hits.map(({ stump }) => stump));
  return stumps.size > 1 && rows(hits) >= LEAST_CELLS && rows(hits) * 4 >= rows(cells) * 3;
}

type Stumps = ReadonlyMap<string, Stump>;

const finders = new WeakMap<Stumps, (text: string) => Stumps>();

function stumpsBy(stumps: Stumps): (text: string) => Stumps {
  const finder = finders.get(stumps) ?? remembered((text) => stumpsIn(text, stumps));
  finders.set(stumps, finder);
  return finder;
}

function stumpsIn(text: string, stumps: Stumps): Stumps {
  const found = new Map<string, Stump>();
  for (let at = 0; at + 3 <= text.length; at += 1) {
    const left = text.slice(at, at + 3);
    const stump = stumps.get(left);
    if (stump) found.set(left, stump);
  }
  return found;
}

function told(lost: string, hits: readonly Hit[]): Problem[] {
  const [first] = hits;
  const count = new Set(hits.map(({ entry, field }) => `${entry.source.row}\n${field}`)).size;
  if (!first || count < LEAST_CELLS) return [];
  const { stump, was } = first;
  return [
    {
      code: 'character-missing',
      ...fieldPlace(first.entry, first.field),
      params: { lost, was, stump, count },
    },
  ];
}

function bySheet(entries: readonly SubmittedEntry[]): Map<string, SubmittedEntry[]> {
  const found = new Map<string, SubmittedEntry[]>();
  for (const entry of entries) {
    const rows = found.get(entry.source.sheet);
    if (rows) rows.push(entry);
    else found.set(entry.source.sheet, [entry]);
  }
  return found;
}
