/**
 * Draft or final (design, section 7), and what the scheme waives. A waiver takes back one
 * code, for a unit, a domain or a matter where it names one; the finding itself stays told.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import type { Coverage, Merged } from '../model/master.js';
import type { Waiver } from '../model/scheme.js';
import { parseCellName } from '../workbook/address.js';
import type { SourceRow } from './rows.js';

/** Codes under which a scheme waives what is no finding of a cell or a file. */
export const UNIT_MISSING = 'unit-missing';
export const MATTER_MISSING = 'matter-missing';

/** What a waiver can name; names of units, ids of domains and matters. */
interface Subject {
  readonly units: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  readonly matters: ReadonlySet<string>;
}

/** @returns errors that stand: those that no waiver takes back */
export function standingErrors(
  catalogue: Catalogue,
  findings: readonly Finding[],
  rows: readonly SourceRow[],
): Finding[] {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const { waivers } = catalogue.scheme;
  if (waivers.length === 0) return errors;
  const subjectOf = findingSubjects(rows);
  return errors.filter((finding) => !isWaived(waivers, finding.code, subjectOf(finding)));
}

/** @param errors that stand */
export function stateOf(
  { scheme }: Catalogue,
  merged: Pick<Merged, 'conflicts' | 'missing' | 'coverage'>,
  errors: readonly Finding[],
): 'draft' | 'final' {
  const idOf = new Map(scheme.domains.map((domain) => [domain.title, domain.id]));
  const unheard = merged.missing.filter(({ unit, domain }) => {
    const subject = { units: set(unit), domains: set(idOf.get(domain)), matters: set() };
    return !isWaived(scheme.waivers, UNIT_MISSING, subject);
  });
  const uncovered = merged.coverage.filter(
    (one) =>
      one.status === 'missing' &&
      !isWaived(scheme.waivers, MATTER_MISSING, coverageSubject(one, scheme.domains)),
  );
  const open = [merged.conflicts, errors, unheard, uncovered];
  return open.every((list) => list.length === 0) ? 'final' : 'draft';
}

function isWaived(waivers: readonly Waiver[], code: string, subject: Subject): boolean {
  return waivers.some(
    (waiver) =>
      waiver.code === code &&
      (waiver.unit === undefined || subject.units.has(waiver.unit)) &&
      (waiver.domain === undefined || subject.domains.has(waiver.domain)) &&
      (waiver.matter === undefined || subject.matters.has(waiver.matter)),
  );
}

function coverageSubject(
  { domain, matter }: Coverage,
  domains: Catalogue['scheme']['domains'],
): Subject {
  const known = domains.find((one) => one.title === domain);
  const definition = known?.matters.find((one) => one.title === matter);
  return { units: set(), domains: set(known?.id), matters: set(definition?.id) };
}

/** Whom and what a finding is about: the rows of its line, else all that its file says. */
function findingSubjects(rows: readonly SourceRow[]): (finding: Finding) => Subject {
  const places = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const { file, sheet, row: line } = row.entry.source;
    for (const place of [file, `${file}\n${sheet}\n${line}`]) {
      const known = places.get(place);
      if (known) known.push(row);
      else places.set(place, [row]);
    }
  }
  return ({ file = '', sheet = '', cell, params }) => {
    const line = cell === undefined ? undefined : parseCellName(cell)?.row;
    const about = places.get(line === undefined ? file : `${file}\n${sheet}\n${line}`) ?? [];
    const { unit } = params;
    return {
      units: set(typeof unit === 'string' ? unit : undefined, ...about.map((row) => row.unit)),
      domains: set(...about.map((row) => row.identity.domain?.id)),
      matters: set(...about.map((row) => row.identity.definition?.id)),
    };
  };
}

function set(...names: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(names.filter((name) => name !== undefined));
}
