/**
 * Which matter of the scheme a row is (design, section 7): the hidden id where its title
 * agrees, else the title, else an alias. A title that disagrees with the id is believed.
 */
import type { Matter } from '../model/entry.js';
import type { Domain, MatterDefinition, Scheme } from '../model/scheme.js';
import { foldTitle } from '../text/fold.js';

export interface Identity {
  readonly domain?: Domain;
  readonly matter?: MatterDefinition;
  /** The hidden id says another matter than the title: what it expected. */
  readonly expected?: string;
}

/** @returns the titles of a matter, outermost first */
export function titlesOf(matter: Matter | undefined): string[] {
  if (!matter) return [];
  const { level1, level2 = '', level3 = '', deeper = [] } = matter;
  return [level1, level2, level3, ...deeper].filter((title) => title.trim() !== '');
}

/**
 * @param domain the domain that the table names, where it resolves
 * @param hiddenId what the form's hidden column carries in this row
 */
export function identify(
  matter: Matter | undefined,
  domain: Domain | undefined,
  hiddenId: string | undefined,
  scheme: Scheme,
): Identity {
  const titles = titlesOf(matter);
  const byId = hiddenId === undefined ? undefined : matterById(hiddenId, scheme);
  if (byId && (titles.length === 0 || titles.some((title) => isCalled(byId.matter, title)))) {
    return domain && domain.id !== byId.domain.id ? within(titles, domain) : byId;
  }
  const found = domain ? within(titles, domain) : {};
  return byId ? { ...found, expected: byId.matter.title } : found;
}

function within(titles: readonly string[], domain: Domain): Identity {
  // The innermost title is the matter; outer ones only say where it stands.
  for (const title of [...titles].reverse()) {
    const matter = mattersOf(domain).get(foldTitle(title));
    if (matter) return { domain, matter };
  }
  return { domain };
}

export function matterById(
  id: string,
  scheme: Scheme,
): { domain: Domain; matter: MatterDefinition } | undefined {
  for (const domain of scheme.domains) {
    const matter = domain.matters.find((one) => one.id === id);
    if (matter) return { domain, matter };
  }
  return undefined;
}

function isCalled({ title, aliases }: MatterDefinition, text: string): boolean {
  const wanted = foldTitle(text);
  return [title, ...aliases].some((name) => foldTitle(name) === wanted);
}

const memory = new WeakMap<Domain, ReadonlyMap<string, MatterDefinition>>();

/** A domain's matters by folded title and alias; where two share one, the first has it. */
function mattersOf(domain: Domain): ReadonlyMap<string, MatterDefinition> {
  const known = memory.get(domain);
  if (known) return known;
  const found = new Map<string, MatterDefinition>();
  for (const list of [titleOf, aliasesOf]) {
    for (const matter of domain.matters) {
      for (const name of list(matter)) {
        const folded = foldTitle(name);
        if (!found.has(folded)) found.set(folded, matter);
      }
    }
  }
  memory.set(domain, found);
  return found;
}

const titleOf = ({ title }: MatterDefinition): readonly string[] => [title];
const aliasesOf = ({ aliases }: MatterDefinition): readonly string[] => aliases;
