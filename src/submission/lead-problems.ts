/**
 * What is odd about a lead catalogue that comes to the bureau. Judged by its visible sheets and
 * their marks first: what it carries may be lost, and is then told, too.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { CarriedLead } from '../model/lead.js';
import type { Marks } from '../model/marks.js';
import { expectedUnits } from '../model/roster.js';
import type { Domain } from '../model/scheme.js';
import type { Submission } from '../model/submission.js';
import { directUnits } from '../model/units.js';

/**
 * @param submission with what is carried laid to its rows
 * @param marks of its sheets that are lead catalogues
 * @param lead what it carries; undefined where that is lost or damaged
 */
export function leadProblems(
  submission: Submission,
  marks: readonly Marks[],
  lead: CarriedLead | undefined,
  catalogue: Catalogue | undefined,
): Problem[] {
  const sender = submission.unit ?? lead?.lead ?? marks[0]?.unit ?? '';
  if (!catalogue) return lead ? [] : [{ code: 'lead-data-lost', params: { lead: sender } }];
  const foreign = marks.find(({ scheme }) => scheme !== catalogue.scheme.id);
  if (foreign) {
    const { title } = catalogue.scheme;
    return [{ code: 'lead-wrong-scheme', params: { lead: sender, expected: title } }];
  }
  const held = new Set([
    ...marks.map(({ domain }) => domain),
    ...(lead?.domains ?? []).map(({ domainId }) => domainId),
  ]);
  const domains = catalogue.scheme.domains.filter(({ id }) => held.has(id));
  return [
    ...notLedBy(sender, domains),
    ...(lead ? [] : [{ code: 'lead-data-lost', params: { lead: sender } }]),
    ...(lead ? draft(lead, sender, domains, catalogue) : []),
    ...withDirect(submission, sender, catalogue),
  ];
}

/** Domains that another unit leads: its word stands there, and not this one's. */
function notLedBy(sender: string, domains: readonly Domain[]): Problem[] {
  const others = domains.filter(({ lead, leads }) => lead !== sender && !leads.includes(sender));
  if (others.length === 0) return [];
  return [
    {
      code: 'lead-not-its-domain',
      params: {
        lead: sender,
        domain: others.map(({ title }) => title),
        leads: [...new Set(others.map((domain) => domain.lead))],
      },
    },
  ];
}

/** The lead unit had not finished when it sent it on. */
function draft(
  lead: CarriedLead,
  sender: string,
  domains: readonly Domain[],
  catalogue: Catalogue,
): Problem[] {
  if (lead.state !== 'draft') return [];
  const conflicts = lead.domains.flatMap(({ entries }) => entries.flatMap(({ open }) => open));
  const direct = directUnits(catalogue.units);
  const unheard = domains.flatMap((domain) => {
    const heard = lead.domains.find(({ domainId }) => domainId === domain.id)?.heard ?? [];
    const expected = expectedUnits(domain, catalogue.units);
    return expected.filter((unit) => !direct.has(unit) && !heard.includes(unit));
  });
  return [
    {
      code: 'lead-draft',
      params: {
        lead: sender,
        ...(conflicts.length > 0 ? { conflicts: conflicts.length } : {}),
        units: [...new Set(unheard)],
      },
    },
  ];
}

/** Rows with the word of units that report to the bureau themselves. */
function withDirect(submission: Submission, lead: string, catalogue: Catalogue): Problem[] {
  const direct = directUnits(catalogue.units);
  return submission.entries.flatMap(({ carried, source }): Problem[] => {
    const units = (carried?.units ?? []).filter((unit) => direct.has(unit));
    if (units.length === 0) return [];
    const cell = source.cells.owners ?? source.cells.content ?? Object.values(source.cells)[0];
    return [
      {
        code: 'lead-with-direct',
        sheet: source.sheet,
        ...(cell === undefined ? {} : { cell }),
        params: { lead, units },
      },
    ];
  });
}
