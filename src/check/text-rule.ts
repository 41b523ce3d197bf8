/**
 * Rules that look at one text after another: what stands in a row's own cells. A text merged
 * or carried down from a row above is told there, once.
 */
import type { Param, Problem } from '../model/finding.js';
import type { SubmittedEntry } from '../model/submission.js';
import { parseCellName } from '../workbook/address.js';
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
  /** @returns undefined where there is nothing to be said of the text */
  readonly look: (text: string, field: string, context: EntryContext) => Seen | undefined;
}

/** A rule over each text of each row. */
export function textRule({ code, law, look }: TextLook): EntryRule {
  return {
    code,
    scope: 'cell',
    per: 'entry',
    ...(law === undefined ? {} : { law }),
    check: (context) =>
      ownTexts(context.entry).flatMap(([field, text]): Problem[] => {
        const seen = look(text, field, context);
        return seen ? [{ code, ...fieldPlace(context.entry, field), ...seen }] : [];
      }),
  };
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
  return cell === undefined || parseCellName(cell)?.row === source.row;
}
