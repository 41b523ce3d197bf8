/** What the scheme says of the row at hand: its domain, its matter and their kinds. */
import type { Catalogue } from '../model/catalogue.js';
import type { Domain, MatterDefinition, Scheme } from '../model/scheme.js';
import type { SubmittedEntry } from '../model/submission.js';

export function domainOf(catalogue: Catalogue, id: string | undefined): Domain | undefined {
  return id === undefined ? undefined : catalogue.scheme.domains.find((one) => one.id === id);
}

const matters = new WeakMap<Scheme, ReadonlyMap<string, MatterDefinition>>();

export function matterOf(
  catalogue: Catalogue,
  entry: SubmittedEntry,
): MatterDefinition | undefined {
  const { scheme } = catalogue;
  const known = matters.get(scheme) ?? byId(scheme);
  return entry.matterId === undefined ? undefined : known.get(entry.matterId);
}

function byId(scheme: Scheme): ReadonlyMap<string, MatterDefinition> {
  const all = scheme.domains.flatMap((domain) => domain.matters);
  const map = new Map(all.map((matter) => [matter.id, matter]));
  matters.set(scheme, map);
  return map;
}

/** Kinds of information that a row is of: its domain's and its matter's. */
export function kindsOf(catalogue: Catalogue, entry: SubmittedEntry): ReadonlySet<string> {
  return new Set([
    ...(domainOf(catalogue, entry.domainId)?.kinds ?? []),
    ...(matterOf(catalogue, entry)?.kinds ?? []),
  ]);
}

/** Where in the scheme a demand stands, as people cite it: 实施方案一（三）. */
export function schemeSource(source: string): string {
  return source.startsWith('实施方案') ? source : `实施方案${source}`;
}

/** A demand of the scheme applies where it names no kind, or one of the row's. */
export function applies(demand: { readonly kinds: readonly string[] }, kinds: ReadonlySet<string>) {
  return demand.kinds.length === 0 || demand.kinds.some((kind) => kinds.has(kind));
}
