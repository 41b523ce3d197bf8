/** The master cut down to what one lead unit answers for: its domains, its departments. */
import { say } from '../check/say.js';
import { SCHEME_FILE } from '../check/scheme-file.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import type { LeadCatalogue, Master } from '../model/master.js';
import type { Submission } from '../model/submission.js';
import { directUnits } from '../model/units.js';
import { stateOf } from './state.js';

/**
 * @param lead canonical name of a lead unit
 * @param submissions all that came, whether it counts or not
 * @returns only its lead catalogues, put together; of the findings those of its own sheets, and
 *   those of files that speak for no domain yet: nobody else may be told of them
 */
export function ofLead(
  catalogue: Catalogue,
  master: Master,
  lead: string,
  submissions: readonly Submission[],
): Master {
  const leads = master.leads.filter((one) => one.lead === lead);
  const spoken = spokenIn(catalogue, submissions);
  const domainIds = new Set(leads.map(({ domainId }) => domainId));
  const isOwn = ownPlaces(spoken, domainIds);
  const isElsewhere = ofOtherDomains(catalogue, domainIds);
  const findings = [
    ...master.findings.filter((finding) => isOwn(finding) && !isElsewhere(finding)),
    ...leftToBureau(catalogue, spoken, domainIds),
  ];
  const merged = {
    entries: leads.flatMap((one) => one.entries),
    merged: leads.reduce((sum, one) => sum + one.merged, 0),
    conflicts: leads.flatMap((one) => one.conflicts),
    duplicates: movedTogether(leads, ({ duplicates }) => duplicates),
    near: movedTogether(leads, ({ near }) => near),
    coverage: leads.flatMap((one) => one.coverage),
    missing: leads.flatMap((one) => one.missing),
    beyond: leads.flatMap((one) => one.beyond),
    placed: leads.flatMap(({ placed = [] }) => placed),
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

/** A row or a nil return, and whether its unit reports to the lead unit. */
interface Said {
  readonly unit: string;
  readonly domainId: string | undefined;
  readonly place: { readonly file: string; readonly sheet: string };
  readonly isDirect: boolean;
}

function spokenIn({ units }: Catalogue, submissions: readonly Submission[]): Said[] {
  const direct = directUnits(units);
  return submissions.flatMap((file) =>
    [...file.entries, ...file.nil].map(({ unit = file.unit ?? '', domainId, source }) => ({
      unit,
      domainId,
      place: source,
      isDirect: direct.has(unit),
    })),
  );
}

/** Whether a finding concerns one of the domains, or cannot be said to concern only others. */
function ownPlaces(
  spoken: readonly Said[],
  domainIds: ReadonlySet<string>,
): (finding: Finding) => boolean {
  const own = new Set<string>();
  const foreign = new Set<string>();
  for (const { domainId, place, isDirect } of spoken) {
    const isOwn = !isDirect && (domainId === undefined || domainIds.has(domainId));
    (isOwn ? own : foreign).add(place.file).add(`${place.file}\n${place.sheet}`);
  }
  return ({ file, sheet }) => {
    if (file === undefined) return true;
    if (file === SCHEME_FILE) return false;
    const place = sheet === undefined ? file : `${file}\n${sheet}`;
    return own.has(place) || !foreign.has(place);
  };
}

/** Whether a finding on a whole file, or on none, names domains, and all of them are others'. */
function ofOtherDomains(
  { scheme }: Catalogue,
  domainIds: ReadonlySet<string>,
): (finding: Finding) => boolean {
  const ids = new Map(scheme.domains.map(({ id, title }) => [title, id]));
  return ({ sheet, params }) => {
    const named = [params.domain ?? []].flat().map((title) => ids.get(String(title)));
    if (sheet !== undefined || named.length === 0) return false;
    return named.every((id) => id !== undefined && !domainIds.has(id));
  };
}

/** Townships whose files lie here: the bureau merges them, not the lead unit. */
function leftToBureau(
  { scheme }: Catalogue,
  spoken: readonly Said[],
  domainIds: ReadonlySet<string>,
): Finding[] {
  const units = spoken.flatMap(({ unit, domainId, isDirect }) =>
    isDirect && domainIds.has(domainId ?? '') ? [unit] : [],
  );
  if (units.length === 0) return [];
  const params = { units: [...new Set(units)].sort(), bureau: scheme.bureau };
  return [say({ code: 'direct-not-by-lead', params }, scheme.severities)];
}
