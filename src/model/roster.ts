/**
 * The roster (应报单位): who is expected to send for which domain. The scheme's leads and
 * responsible units by name, each member of a group by itself. Roles and open words are
 * expected of nobody (design, section 5, `missing`).
 */
import type { Catalogue } from './catalogue.js';
import type { Domain } from './scheme.js';
import { endedOn, type Predecessor, predecessorsOn } from './succession.js';
import type { Units } from './units.js';

/** One unit that must be heard for one domain, by canonical name and domain id. */
export interface Expected {
  readonly unit: string;
  readonly domainId: string;
  /** Units whose place it has taken by the catalogue's date. */
  readonly succeeds?: readonly Predecessor[];
  /** Since when it is no more, with nobody named in its place. */
  readonly ended?: string;
}

/**
 * Everybody expected, each pair once: domains in the scheme's order, within a domain the
 * units in the order of units.yaml. A unit that both leads and answers stands once.
 */
export function roster(catalogue: Pick<Catalogue, 'scheme' | 'units'>): Expected[] {
  const { scheme, units } = catalogue;
  return scheme.domains.flatMap((domain) =>
    expectedUnits(domain, units).map((unit): Expected => {
      const succeeds = predecessorsOn(unit, units, scheme.date);
      const ended = endedOn(unit, units, scheme.date);
      return {
        unit,
        domainId: domain.id,
        ...(succeeds.length > 0 ? { succeeds } : {}),
        ...(ended === undefined ? {} : { ended }),
      };
    }),
  );
}

/** The units expected for one domain, by canonical name, in the order of units.yaml. */
export function expectedUnits(domain: Domain, units: Units): readonly string[] {
  const known = expected.get(domain);
  if (known?.units === units) return known.names;
  const names = findExpected(domain, units);
  expected.set(domain, { units, names });
  return names;
}

/** Asked of every file: a city has a thousand units. */
const expected = new WeakMap<Domain, { readonly units: Units; readonly names: string[] }>();

function findExpected(domain: Domain, units: Units): string[] {
  const named = new Set<string>();
  for (const name of [...domain.leads, ...domain.responsible]) {
    for (const member of members(name, units)) named.add(member);
  }
  return units.units.map((unit) => unit.name).filter((name) => named.has(name));
}

/** The members of a group; a unit is its own only member; a role has none. */
function members(name: string, units: Units): readonly string[] {
  const group = units.groups.find((candidate) => candidate.name === name);
  return group?.members ?? [name];
}
