/**
 * Rules that look at one text after another: what stands in a row's own cells. A text merged
 * or carried down from a row above is told there, once.
 */
import type { Param, Problem } from '../model/finding.js';
import type { SubmittedEntry } from '../model/submission.js';
import { remembered } from '../text/remember.js';
import { textsOf } from './entry-texts.js';
import { fieldPlace } from './place.js';
import type { EntryContext, EntryRule } from './rule.js';

/** What is odd about a text; `text` where it must not be shown as it stands. */
export interface Seen {
  readonly params?: Readonly<Record<string, Param>>;
  readonly suggestion?: string;
  readonly text?: string;
}

interface TextLook extends Pick<EntryRule, 'code' | 'law'> {
  /** Pure: asked once of a text. @returns undefined where there is nothing to be said of it */
  readonly look: (text: string, field: string) => Seen | undefined;
  /** Told in every row that says it, also where the text stands in a row above. */
  readonly everywhere?: boolean;
  /** Where what was seen is in its place. */
  readonly unless?: (context: EntryContext) => boolean;
}

/** Every look of the rules over texts. */
const LOOKS: Pick<TextLook, 'code' | 'look'>[] = [];

/** A rule over each text of each row. */
export function textRule({ code, law, look, everywhere = false, unless }: TextLook): EntryRule {
  LOOKS.push({ code, look });
  return {
    code,
    scope: 'cell',
    per: 'entry',
    ...(law === undefined ? {} : { law }),
    check: (context) =>
      oddTexts(context.entry).flatMap(([field, odd]): Problem[] => {
        const seen = odd.get(code);
        if (!seen || !(everywhere || isOwn(context.entry, field)) || unless?.(context)) return [];
        return [{ code, ...fieldPlace(context.entry, field), ...seen }];
      }),
  };
}

/** By code what the rules see in a text. */
type Odd = ReadonlyMap<string, Seen>;

const odd = new WeakMap<SubmittedEntry, readonly (readonly [field: string, odd: Odd])[]>();

/** The few texts of a row in which any rule sees something: each text is looked at once for all. */
function oddTexts(entry: SubmittedEntry) {
  const known =
    odd.get(entry) ??
    textsOf(entry).flatMap(([field, text]) => {
      const seen = lookerOf(field)(text);
      return seen.size > 0 ? [[field, seen] as const] : [];
    });
  odd.set(entry, known);
  return known;
}

/** A rule may look at a text only in some of the columns. */
const lookers = new Map<string, (text: string) => Odd>();
/** Headings that a scheme or an office invents are few. */
const MOST_FIELDS = 200;

function lookerOf(field: string): (text: string) => Odd {
  const known = lookers.get(field);
  if (known) return known;
  if (lookers.size >= MOST_FIELDS) lookers.clear();
  const looker = remembered((text) => lookAt(text, field));
  lookers.set(field, looker);
  return looker;
}

const NOTHING: Odd = new Map();

function lookAt(text: string, field: string): Odd {
  const seen = LOOKS.flatMap(({ code, look }) => {
    const one = look(text, field);
    return one ? [[code, one] as const] : [];
  });
  return seen.length === 0 ? NOTHING : new Map(seen);
}

const own = new WeakMap<SubmittedEntry, [field: string, text: string][]>();

/** @returns pairs of field (or heading) and text that stand in cells of this row */
export function ownTexts(entry: SubmittedEntry): [field: string, text: string][] {
  const known = own.get(entry) ?? textsOf(entry).filter(([field]) => isOwn(entry, field));
  own.set(entry, known);
  return known;
}

/** Whether the text of a field stands in this row, and not in one above. */
export function isOwn({ source }: SubmittedEntry, field: string): boolean {
  const cell = source.cells[field];
  if (cell === undefined) return true;
  const row = String(source.row);
  return cell.endsWith(row) && !/\d/.test(cell.charAt(cell.length - row.length - 1));
}
