/** The master cut down to what one lead unit answers for: its domains, its departments. */
import type { Catalogue } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import type { LeadCatalogue, Master } from '../model/master.js';
import { stateOf } from './state.js';

/**
 * @param lead canonical name of a lead unit
 * @returns only its lead catalogues, put together; findings of the files that speak in them,
 *   and those that speak of no file
 */
export function ofLead(catalogue: Catalogue, master: Master, lead: string): Master {
  const leads = master.leads.filter((one) => one.lead === lead);
  const files = new Set(leads.flatMap(filesOf));
  const findings = master.findings.filter(({ file }) => file === undefined || files.has(file));
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

function filesOf(lead: LeadCatalogue): Finding['file'][] {
  const sources = [
    ...lead.entries.flatMap((entry) => entry.provenance),
    ...lead.nil.map((one) => one.source),
  ];
  return sources.map((source) => source.file);
}
