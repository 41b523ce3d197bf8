/**
 * Identity of a matter (design, section 7): its id in the scheme where reading found one, else
 * domain and titles after folding. Levels that a table puts round the scheme's title stay:
 * rows under different ones are different matters.
 */
import type { Matter } from '../model/entry.js';
import type { Domain, MatterDefinition, Scheme } from '../model/scheme.js';
import type { SubmittedEntry } from '../model/submission.js';
import { fold, foldTitle } from '../text/fold.js';

export interface Identity {
  /** Equal for rows of one matter; of one row alone where it names no matter. */
  readonly key: string;
  readonly domain: Domain | undefined;
  readonly definition: MatterDefinition | undefined;
  /** The domain as printed: the scheme's title, else as written; '' where there is none. */
  readonly domainTitle: string;
  /** The titles as printed, first level first: the scheme's title and what stands round it. */
  readonly titles: readonly string[];
  /** Folded domain and titles, level by level: the order of entries follows them. */
  readonly path: readonly string[];
}

/** @returns a function that tells the identity of a row */
export function identityOf(scheme: Scheme): (entry: SubmittedEntry) => Identity {
  const domains = new Map(scheme.domains.map((domain) => [domain.id, domain]));
  const definitions = new Map(
    scheme.domains.flatMap((domain) =>
      domain.matters.map((definition) => [definition.id, { domain, definition }] as const),
    ),
  );
  return (entry) => {
    const known = entry.matterId === undefined ? undefined : definitions.get(entry.matterId);
    const domain = known?.domain ?? domains.get(entry.domainId ?? '');
    const definition = known?.definition;
    // A title that a unit proposes (修改) is told, and not printed.
    const isProposed = definition !== undefined && entry.operation?.kind === 'change';
    const levels = isProposed ? [] : levelsOf(entry.matter);
    const titles = definition ? roundTitle(levels, definition, domain) : levels;
    const domainTitle = domain?.title ?? entry.domain?.trim() ?? '';
    const head = domain?.id ?? `?${foldTitle(domainTitle)}`;
    const path = definition
      ? [head, definition.id, ...titles.slice(1).map(foldTitle)]
      : [head, ...titles.map(foldTitle)];
    const { file, sheet, row } = entry.source;
    const key = JSON.stringify(titles.length > 0 ? path : [head, file, sheet, row]);
    return { key, domain, definition, domainTitle, titles, path };
  };
}

/** Titles of a matter, first level first, without empty ones. */
export function levelsOf(matter: Matter | undefined): string[] {
  if (!matter) return [];
  return [matter.level1, matter.level2, matter.level3, ...(matter.deeper ?? [])].flatMap((title) =>
    title?.trim() ? [title.trim()] : [],
  );
}

/** Titles as a matter with its levels. */
export function matterOf(titles: readonly string[]): Matter | undefined {
  const [level1, level2, level3, ...deeper] = titles;
  if (level1 === undefined) return undefined;
  return {
    level1,
    ...(level2 === undefined ? {} : { level2 }),
    ...(level3 === undefined ? {} : { level3 }),
    ...(deeper.length === 0 ? {} : { deeper }),
  };
}

/** The titles as one line. */
export function titleOf(identity: Pick<Identity, 'titles'>): string {
  return identity.titles.join(' / ');
}

/**
 * The scheme's title first, then the levels that say something else. A single level was
 * taken for the matter, whatever its words; levels that repeat the domain say nothing.
 */
function roundTitle(
  levels: readonly string[],
  definition: MatterDefinition,
  domain: Domain | undefined,
): string[] {
  if (levels.length < 2) return [definition.title];
  const said = new Set(
    [
      definition.title,
      ...definition.aliases,
      ...(domain ? [domain.title, ...domain.aliases] : []),
    ].map(foldTitle),
  );
  return [definition.title, ...levels.filter((level) => !said.has(foldTitle(level)))];
}

/** Key of a content: equal where two contents are the same after folding; '' for none. */
export function contentKey(entry: Pick<SubmittedEntry, 'content'>): string {
  return fold(entry.content ?? '');
}
