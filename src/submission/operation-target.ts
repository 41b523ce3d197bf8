/**
 * The matter that a row goes to (合并到): one of its domain in the scheme, or another row of the
 * same unit. A matter that the unit gives up itself takes nothing in.
 */
import { givesUp } from '../model/operation.js';
import type { Domain, MatterDefinition, Scheme } from '../model/scheme.js';
import type { NilReturn, SubmittedEntry } from '../model/submission.js';
import { foldTitle } from '../text/fold.js';
import { titlesOf } from './matter.js';

/** A matter of the scheme, or the row of a matter that the scheme does not know. */
export type Target =
  | { readonly domain: Domain; readonly matter: MatterDefinition }
  | { readonly entry: SubmittedEntry };

/** What a unit says, in all its files that count. */
export interface OwnWords {
  readonly entries: readonly SubmittedEntry[];
  readonly nil: readonly NilReturn[];
}

/** @returns undefined where the row goes nowhere that is there */
export function targetOf(entry: SubmittedEntry, own: OwnWords, scheme: Scheme): Target | undefined {
  const { operation, domainId, matterId } = entry;
  if (operation?.kind !== 'into') return undefined;
  const names = namesIn(operation.target ?? '').map(foldTitle);
  const domain = scheme.domains.find(({ id }) => id === domainId);
  const given = new Set(
    [...own.entries, ...own.nil].flatMap((one) =>
      givesUp(one.operation) && one.matterId !== undefined ? [one.matterId] : [],
    ),
  );
  for (const name of names) {
    const matter = domain?.matters.find((one) =>
      [one.id, one.title, ...one.aliases].map(foldTitle).includes(name),
    );
    if (domain && matter) {
      return matter.id === matterId || given.has(matter.id) ? undefined : { domain, matter };
    }
    const row = own.entries.find(
      (one) =>
        one !== entry &&
        one.domainId === domainId &&
        !givesUp(one.operation) &&
        foldTitle(titlesOf(one.matter).at(-1) ?? '') === name,
    );
    if (row) return { entry: row };
  }
  return undefined;
}

/** The text itself, what it names in quotation marks, what stands before its first comma or bracket. */
function namesIn(text: string): string[] {
  const quoted = /[“"《「『]([^”"》」』]{2,60})[”"》」』]/.exec(text)?.[1] ?? '';
  const first = text.split(/[，,。；;（(\n]/)[0] ?? '';
  const plain = [text, quoted, first].map((one) =>
    one.replace(/^["“《]|["”》]$/g, '').replace(/(?:事项|一项|中|里)$/, ''),
  );
  return [...new Set([text, ...plain].map((one) => one.trim()))].filter((one) => one !== '');
}
