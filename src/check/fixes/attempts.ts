/** What could be mended in a file, cell by cell; whether it may be is proved in fixes.ts. */
import type { Catalogue } from '../../model/catalogue.js';
import { FIELDS, type Field } from '../../model/entry.js';
import type { Submission } from '../../model/submission.js';
import type { Workbook } from '../../model/workbook.js';
import { parseCellName } from '../../workbook/address.js';
import { listMarks } from './marks.js';
import { channelNames, ownerNames } from './names.js';
import { decrees, mixedBrackets, numbers } from './numbers.js';
import {
  digits,
  escapes,
  figures,
  invisible,
  type Mending,
  roundBrackets,
  spacedWords,
  titles,
} from './words.js';

/** A longer cell is no list and no citation. */
const LONGEST = 4_000;

/** A cell as it would be written, before anybody has looked whether it still says the same. */
export interface Attempt {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Why, in words that a clerk reads. */
  readonly what: string;
  /** A name is put for another. */
  readonly renames: boolean;
}

/** Every cell once, row by row from left to right. */
export function attemptsOf(
  catalogue: Catalogue,
  { file, entries }: Submission,
  workbook: Workbook,
): Attempt[] {
  const texts = typedTexts(workbook);
  const lists = entries.flatMap(({ source: { sheet, cells } }) =>
    cells.channels === undefined ? [] : (texts.get(placeOf(sheet, cells.channels)) ?? []),
  );
  const menders = mendersOf(catalogue, [...new Set(lists)]);
  const seen = new Set<string>();
  return entries.flatMap(({ source: { sheet, cells } }) =>
    fromLeft(cells).flatMap(([field, cell]): Attempt[] => {
      const place = placeOf(sheet, cell);
      const before = texts.get(place) ?? '';
      if (seen.has(place) || before === '' || before.length > LONGEST) return [];
      seen.add(place);
      let after = before;
      const used = (menders[field] ?? []).filter(({ mend }) => {
        const next = mend(after);
        const changed = next !== after;
        after = next;
        return changed;
      });
      const what = used.map((mending) => mending.what).join('；');
      const renames = used.some((mending) => mending.renames === true);
      return after === before ? [] : [{ file, sheet, cell, field, before, after, what, renames }];
    }),
  );
}

/** @param lists all cells of channels, each text once */
function mendersOf(
  catalogue: Catalogue,
  lists: readonly string[],
): Readonly<Partial<Record<Field, readonly Mending[]>>> {
  const all = [escapes, invisible];
  return {
    content: [...all, spacedWords],
    basis: [
      ...all,
      spacedWords,
      titles,
      numbers,
      decrees(catalogue.registers.bases),
      mixedBrackets,
      roundBrackets,
    ],
    timeLimit: [...all, digits, spacedWords, figures],
    owners: [...all, ownerNames(catalogue)],
    channels: [...all, listMarks(catalogue.registers.channels, lists), channelNames(catalogue)],
    supervision: [...all, spacedWords],
  };
}

function fromLeft(cells: Readonly<Record<string, string>>): [Field, string][] {
  const columnOf = ([, cell]: [Field, string]) => parseCellName(cell)?.column ?? 0;
  return FIELDS.flatMap((field): [Field, string][] => {
    const cell = cells[field];
    return cell === undefined ? [] : [[field, cell]];
  }).sort((a, b) => columnOf(a) - columnOf(b));
}

/** Texts that somebody typed, by place: what a formula shows is none. */
function typedTexts({ sheets }: Workbook): Map<string, string> {
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, text, kind, formula }): [string, string][] =>
        kind === 'text' && formula === undefined ? [[`${name}\n${row}:${column}`, text]] : [],
      ),
    ),
  );
}

/** A cell of a sheet as a key, whatever its name is written like. */
export function placeOf(sheet: string, cell: string): string {
  const { row = 0, column = 0 } = parseCellName(cell) ?? {};
  return `${sheet}\n${row}:${column}`;
}
