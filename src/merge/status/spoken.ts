/** Who speaks for which unit and domain, in which of the files that lie there. */
import type { Catalogue } from '../../model/catalogue.js';
import type { NilReturn, Submission, SubmittedEntry } from '../../model/submission.js';
import { pairKey } from './pair-key.js';
import type { Lying } from './types.js';

/** What one file says for one unit and domain. */
export interface Spoken {
  readonly one: Lying;
  readonly entries: readonly SubmittedEntry[];
  readonly nil: readonly Pick<NilReturn, 'matter' | 'reason'>[];
  /** It is a lead catalogue that heard the unit, not the unit's own file. */
  readonly byLead: boolean;
}

/** Who speaks in which file, by unit and domain. */
export function spokenOf(catalogue: Catalogue, lying: readonly Lying[]): Map<string, Spoken[]> {
  const titles = new Map(catalogue.scheme.domains.map(({ id, title }) => [id, title]));
  const found = new Map<string, Spoken[]>();
  for (const one of lying) {
    const { submission } = one.result;
    const own = new Map<string, { entries: SubmittedEntry[]; nil: NilReturn[] }>();
    const of = (unit: string | undefined, domainId: string | undefined) => {
      const key = pairKey({ unit: unit ?? '', domain: titles.get(domainId ?? '') ?? '' });
      const known = own.get(key) ?? { entries: [], nil: [] };
      own.set(key, known);
      return known;
    };
    for (const entry of submission.entries) {
      of(entry.unit ?? submission.unit, entry.domainId).entries.push(entry);
    }
    for (const nil of submission.nil) {
      const { nil: known } = of(nil.unit ?? submission.unit, nil.domainId);
      // A matter that it would strike out is no matter that does not concern it.
      if (nil.operation === undefined) known.push(nil);
    }
    const add = (key: string, spoken: Spoken) => {
      found.set(key, [...(found.get(key) ?? []), spoken]);
    };
    for (const [key, said] of own) add(key, { one, ...said, byLead: false });
    for (const { domainId, heard, nil } of submission.lead?.domains ?? []) {
      for (const unit of heard) {
        const key = pairKey({ unit, domain: titles.get(domainId) ?? '' });
        if (own.has(key)) continue;
        const said = nil
          .filter((each) => each.unit === unit && each.operation === undefined)
          .map(withoutUndefined);
        add(key, { one, entries: [], nil: said, byLead: true });
      }
    }
  }
  return found;
}

function withoutUndefined({ matter, reason }: { matter?: string | undefined; reason: string }) {
  return { ...(matter === undefined ? {} : { matter }), reason };
}

/** Titles of the domains that a file speaks of, as the scheme has them, else as written. */
export function domainsOf(catalogue: Catalogue, { entries, nil, lead }: Submission): string[] {
  const titles = new Map(catalogue.scheme.domains.map(({ id, title }) => [id, title]));
  const named = [...entries, ...nil].map(
    ({ domainId, domain }) => titles.get(domainId ?? '') ?? domain ?? '',
  );
  const carried = (lead?.domains ?? []).map(({ domainId }) => titles.get(domainId) ?? '');
  return [...new Set([...named, ...carried])].filter((title) => title !== '');
}

/** Nothing could be read, or nothing of it is of a domain of the scheme. */
export function isUseless({ result: { verdict, submission } }: Lying): boolean {
  const { sheets, entries, nil } = submission;
  if (verdict !== 'back') return false;
  const said = [...entries, ...nil];
  return sheets.length === 0 || (said.length > 0 && said.every(({ domainId }) => !domainId));
}
