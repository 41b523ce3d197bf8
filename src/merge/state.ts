/**
 * Draft or final (design, section 7). Errors that the scheme waives have become notices in
 * check/; here it waives what is no finding: a unit that was not heard, a matter uncovered.
 */
import type { Finding } from '../model/finding.js';
import { type Coverage, isOpen, type Merged, type MissingUnit } from '../model/master.js';
import type { Domain, Scheme, Waiver } from '../model/scheme.js';

/** Codes under which a scheme waives what is no finding of a cell or a file. */
export const UNIT_MISSING = 'unit-missing';
export const MATTER_MISSING = 'matter-missing';

export type OpenMatters = Pick<Merged, 'conflicts' | 'missing' | 'coverage'>;

/** @returns draft while anything stands open */
export function stateOf(
  scheme: Scheme,
  merged: OpenMatters,
  findings: readonly Finding[],
): 'draft' | 'final' {
  const open =
    merged.conflicts.some(isOpen) ||
    findings.some((finding) => finding.severity === 'error') ||
    unheardUnits(scheme, merged.missing).length > 0 ||
    uncoveredMatters(scheme, merged.coverage).length > 0;
  return open ? 'draft' : 'final';
}

/** Units not heard, but those that the scheme does not wait for. */
export function unheardUnits(scheme: Scheme, missing: readonly MissingUnit[]): MissingUnit[] {
  const waivers = scheme.waivers.filter((waiver) => waiver.code === UNIT_MISSING);
  return missing.filter(({ unit, domain }) => {
    const known = domainOf(scheme, domain);
    return !waivers.some((waiver) => covers(waiver, { unit, domain: known }));
  });
}

/** Matters that nobody sent, but those that the scheme lets pass. */
export function uncoveredMatters(scheme: Scheme, coverage: readonly Coverage[]): Coverage[] {
  const waivers = scheme.waivers.filter((waiver) => waiver.code === MATTER_MISSING);
  return coverage.filter((one) => {
    if (one.status !== 'missing') return false;
    const domain = domainOf(scheme, one.domain);
    const matter = domain?.matters.find((definition) => definition.title === one.matter)?.id;
    return !waivers.some((waiver) => covers(waiver, { domain, matter }));
  });
}

function domainOf(scheme: Scheme, title: string): Domain | undefined {
  return scheme.domains.find((domain) => domain.title === title);
}

interface Subject {
  readonly unit?: string;
  readonly domain: Domain | undefined;
  readonly matter?: string | undefined;
}

/** A waiver covers what it names, and all of it where it names nothing. */
function covers(waiver: Waiver, { unit, domain, matter }: Subject): boolean {
  return (
    (waiver.unit === undefined || waiver.unit === unit) &&
    (waiver.domain === undefined || waiver.domain === domain?.id) &&
    (waiver.matter === undefined || waiver.matter === matter)
  );
}
