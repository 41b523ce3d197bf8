/** The master cut down to what one lead unit answers for: its domains, its departments. */
import { SCHEME_FILE } from '../check/scheme-file.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import type { LeadCatalogue, Master } from '../model/master.js';
import { stateOf } from './state.js';

/**
 * @param lead canonical name of a lead unit
 * @returns only its lead catalogues, put together; of the findings those of its own sheets, and
 *   those of files that speak for no domain yet: nobody else may be told of them
 */
export function ofLead(catalogue: Catalogue, master: Master, lead: string): Master {
  const leads = master.leads.filter((one) => one.lead === lead);
  const isOwn = ownPlaces(master, new Set(leads.map(({ domainId }) => domainId)));
  const findings = master.findings.filter((finding) => isOwn(finding));
  const merged = {
    entries: leads.flatMap((one) => one.entries),
    merged: leads.reduce((sum, one) => sum + one.merged, 0),
    conflicts: leads.flatMap((one) => one.conflicts),
    duplicates: movedTogether(leads, ({ duplicates }) => duplicates),
    near: movedTogether(leads, ({ near }) => near),
    coverage: leads.flatMap((one) => one.coverage),
    missing: leads.flatMap((one) => one.missing),
    beyond: leads.flatMap((one) => one.beyond),
    left: leads.flatMap((one) => one.left),
    nil: leads.flatMap((one) => one.nil),
    changes: leads.flatMap(({ changes = [] }) => changes),
  };
  return { ...merged, state: stateOf(catalogue.scheme, merged, findings), leads, findings };
}

/** Positions count within the entries put together. */
function movedTogether<T extends { readonly entries: readonly number[] }>(
  leads: readonly LeadCatalogue[],
  of: (lead: LeadCatalogue) => readonly T[],
): T[] {
  let before = 0;
  return leads.flatMap((one) => {
    const moved = of(one).map((same) => ({
      ...same,
      entries: same.entries.map((position) => position + before),
    }));
    before += one.entries.length;
    return moved;
  });
}

/** Whether a finding concerns one of the domains, or cannot be said to concern only others. */
function ownPlaces(master: Master, domainIds: ReadonlySet<string>): (finding: Finding) => boolean {
  const own = new Set<string>();
  const foreign = new Set<string>();
  const spoken = [
    ...master.entries.flatMap(({ domainId, provenance }) =>
      provenance.map((source) => ({ domainId, place: source.via ?? source })),
    ),
    ...master.nil.map(({ domainId, source }) => ({ domainId, place: source })),
  ];
  for (const { domainId, place } of spoken) {
    const places = domainId === undefined || domainIds.has(domainId) ? own : foreign;
    places.add(place.file).add(`${place.file}\n${place.sheet}`);
  }
  return ({ file, sheet }) => {
    if (file === undefined) return true;
    if (file === SCHEME_FILE) return false;
    const place = sheet === undefined ? file : `${file}\n${sheet}`;
    return own.has(place) || !foreign.has(place);
  };
}
