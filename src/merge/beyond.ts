/**
 * Matters that the scheme does not know (design, section 7): kept and told, unless a person
 * decided that they stay out (不收), stand in (收入), or belong to a matter of the scheme (合并).
 */
import { reasonInWords } from '../check/wording/reasons.js';
import { groupBy } from '../model/group-by.js';
import type { Beyond, LeftOut, Question } from '../model/master.js';
import type { Domain, MatterDefinition, Scheme } from '../model/scheme.js';
import { foldTitle } from '../text/fold.js';
import { candidateOf } from './conflict.js';
import type { Built } from './entry.js';
import { shortHash } from './hash.js';
import { contentKey, type Identity, titleOf } from './identity.js';
import { NEAR_TITLES, nearTitles } from './near-titles.js';
import type { SourceRow } from './rows.js';
import type { Settle, Settlement } from './settle.js';

export interface Admitted {
  readonly rows: readonly SourceRow[];
  readonly left: readonly LeftOut[];
  /** By whose word a row stands in a matter of the scheme: the decision's id. */
  readonly moved: ReadonlyMap<SourceRow, string>;
  /** Questions whose matters a person put to one of the scheme (合并): they lie beyond no more. */
  readonly placed: readonly Question[];
  /** What was settled of a matter beyond the scheme, and the question itself. */
  readonly questions: ReadonlyMap<string, Omit<Beyond, 'units' | 'source'>>;
  /** Matter of the scheme that a matter beyond it is near, by the stranger's key. */
  readonly suggested: ReadonlyMap<string, MatterDefinition>;
}

/** A domain without preset matters leaves its matters to the units: they lie within. */
export function isBeyond({ domain, definition }: Identity): boolean {
  return !domain || (domain.matters.length > 0 && !definition);
}

/** @param rows in order; @returns them without those left out, in order */
export function admit(rows: readonly SourceRow[], scheme: Scheme, settle: Settle): Admitted {
  const matters = groupBy(
    rows.filter(({ identity }) => isBeyond(identity)),
    ({ identity }) => identity.key,
  );
  const near = nearestInScheme([...matters.values()].flatMap(([row]) => row?.identity ?? []));
  const questions = new Map<string, Omit<Beyond, 'units' | 'source'>>();
  const left: LeftOut[] = [];
  const moved = new Map<SourceRow, string>();
  const placed: Question[] = [];
  const replaced = new Map<SourceRow, SourceRow | undefined>();
  for (const [key, own] of matters) {
    const question = questionOf(own, near.get(key), settle);
    if (!question) continue;
    const { decision } = question;
    const target =
      decision?.choice === 'merge' ? matterNamed(decision.text ?? '', scheme) : undefined;
    if (decision?.choice === 'leave') {
      for (const row of own) {
        replaced.set(row, undefined);
        const { domain, matter } = question;
        left.push({ domain, matter, unit: row.unit, source: row.entry.source, decision });
      }
    } else if (decision && target) {
      placed.push(question);
      for (const row of own) {
        const other = { ...row, identity: target };
        replaced.set(row, other);
        moved.set(other, decision.id);
      }
    } else if (decision?.choice === 'merge') {
      // The matter that it should go to is not there: asked again, nothing is dropped.
      questions.set(key, { ...question, decision: null, before: decision });
    } else questions.set(key, question);
  }
  return {
    rows: rows.flatMap((row) => (replaced.has(row) ? (replaced.get(row) ?? []) : row)),
    left,
    moved,
    placed,
    questions,
    suggested: new Map([...near].map(([key, { definition }]) => [key, definition])),
  };
}

/** The entries of a matter beyond the scheme, as the question puts them. */
export function beyondEntries(
  { questions }: Admitted,
  identity: Identity,
  entries: readonly Built[],
): Beyond[] {
  const question = questions.get(identity.key);
  if (!question) return [];
  return entries.map(({ entry }) => ({ ...question, units: entry.units, source: entry.source }));
}

interface Nearest {
  readonly definition: MatterDefinition;
  readonly similarity: number;
}

/** The scheme's matter that is nearest to each, by any level of its titles; by the matter's key. */
function nearestInScheme(strangers: readonly Identity[]): Map<string, Nearest> {
  const found = new Map<string, Nearest>();
  for (const [domain, own] of groupBy(strangers, (identity) => identity.domain)) {
    if (!domain || domain.matters.length === 0) continue;
    const named = domain.matters.flatMap((definition) =>
      [definition.title, ...definition.aliases].map((title) => ({ title, definition })),
    );
    const levels = own.flatMap(({ key, titles }) => titles.map((title) => ({ title, key })));
    const titles = [...named, ...levels].map(({ title }) => title);
    const near = nearTitles(titles, domain.title, NEAR_TITLES).slice(named.length);
    for (const [at, { key }] of levels.entries()) {
      for (const [other, similarity] of near[at] ?? []) {
        const definition = named[other]?.definition;
        const known = found.get(key);
        if (definition && similarity > (known?.similarity ?? 0)) {
          found.set(key, { definition, similarity });
        }
      }
    }
  }
  return found;
}

function suggestionOf(near: Nearest | undefined): string | null {
  if (!near) return null;
  const { similarity } = near;
  const { title } = near.definition;
  if (similarity === 1) return reasonInWords('sameAsScheme', { title });
  return reasonInWords('nearScheme', { title, similarity: similarity.toFixed(2) });
}

function questionOf(rows: readonly SourceRow[], near: Nearest | undefined, settle: Settle) {
  const [first] = rows;
  if (!first) return undefined;
  const contents = groupBy(rows, ({ entry }) => contentKey(entry));
  const asked = {
    id: shortHash(JSON.stringify(['beyond', first.identity.path])),
    kind: 'beyond' as const,
    candidates: [...contents.values()].map((own) => {
      const text = own[0]?.entry.content ?? '';
      return candidateOf(text, text, own, 'content');
    }),
  };
  const settled: Settlement = settle(asked);
  return {
    ...asked,
    domain: first.identity.domainTitle,
    matter: titleOf(first.identity),
    suggestion: suggestionOf(near),
    ...settled,
  };
}

/** The identity of the scheme's matter with that title or alias. */
export function matterNamed(
  title: string,
  { domains }: Pick<Scheme, 'domains'>,
): Identity | undefined {
  const wanted = foldTitle(title);
  for (const domain of domains) {
    const definition = domain.matters.find((one) =>
      [one.id, one.title, ...one.aliases].map(foldTitle).includes(wanted),
    );
    if (definition) return identityIn(domain, definition);
  }
  return undefined;
}

function identityIn(domain: Domain, definition: MatterDefinition): Identity {
  const path = [domain.id, definition.id];
  return {
    key: JSON.stringify(path),
    domain,
    definition,
    domainTitle: domain.title,
    titles: [definition.title],
    path,
  };
}
