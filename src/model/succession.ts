/**
 * Units that change (units.yaml: `from`, `until`, `successor`): from the day on which a unit is no
 * more, its successor stands in its place, wherever the scheme, a group or a decision names it.
 * Before that day nothing changes: a catalogue is judged at its own date.
 */
import type { Catalogue } from './catalogue.js';
import type { Decision, Decisions, UseFile } from './decision.js';
import type { CarriedLead } from './lead.js';
import type { Domain } from './scheme.js';
import type { Unit, Units } from './units.js';

/** A unit whose place another one took, and from which day. */
export interface Predecessor {
  readonly unit: string;
  readonly since: string;
}

/** Longer chains than this are no history. */
const MOST_STEPS = 16;

/** Whether the unit is no more on that day. */
function isGone({ until, successor }: Unit, day: string): boolean {
  return until !== undefined && until <= day && successor !== undefined;
}

/** @returns the unit that stands on that day where `name` stood; itself while it stands */
export function successorOn(name: string, units: Units, day: string): string {
  let current = name;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const unit = units.units.find((one) => one.name === current);
    if (!unit?.successor || !isGone(unit, day)) return current;
    current = unit.successor;
  }
  return current;
}

/**
 * Since when the unit is no more though nobody stands in its place: it stays expected, and its
 * office is told to name a successor.
 */
export function endedOn(name: string, units: Units, day: string): string | undefined {
  const unit = units.units.find((one) => one.name === name);
  if (unit?.until === undefined || unit.until > day || unit.successor !== undefined)
    return undefined;
  return unit.until;
}

/** Units whose place this one has taken by that day, nearest first, in the order of units.yaml. */
export function predecessorsOn(name: string, units: Units, day: string): Predecessor[] {
  const found: Predecessor[] = [];
  let wave = [name];
  for (let step = 0; step < MOST_STEPS && wave.length > 0; step += 1) {
    const before = units.units.filter(
      (one) => isGone(one, day) && wave.includes(one.successor ?? ''),
    );
    const fresh = before.filter((one) => !found.some(({ unit }) => unit === one.name));
    found.push(...fresh.map((one) => ({ unit: one.name, since: one.until ?? '' })));
    wave = fresh.map((one) => one.name);
  }
  return found;
}

/**
 * The catalogue as it stands on its scheme's date: leads, responsible units, members of groups
 * and decisions name whoever stands there now. The rows of units.yaml stay, so that old names
 * are still understood.
 */
export function onItsDate(catalogue: Catalogue): Catalogue {
  const { scheme, units, decisions } = catalogue;
  const { date } = scheme;
  const changed = units.units.some((unit) => isGone(unit, date) || isYetToCome(unit, date));
  if (!changed) return catalogue;
  const now = (name: string) => successorOn(name, units, date);
  const all = (names: readonly string[]) => [
    ...new Set(names.flatMap((name) => standing(name, units, date))),
  ];
  const domains = scheme.domains.map((domain): Domain => {
    const [lead = domain.lead, ...others] = standing(domain.lead, units, date);
    return {
      ...domain,
      lead: others.length === 0 ? lead : domain.lead,
      leads: all(domain.leads),
      responsible: all(domain.responsible),
    };
  });
  const waivers = scheme.waivers.map((one) =>
    one.unit === undefined ? one : { ...one, unit: now(one.unit) },
  );
  return {
    ...catalogue,
    scheme: { ...scheme, bureau: now(scheme.bureau), domains, waivers },
    units: {
      ...units,
      groups: units.groups.map((group) => ({ ...group, members: all(group.members) })),
    },
    ...(decisions ? { decisions: decisionsOn(decisions, now) } : {}),
  };
}

/** What a lead unit sent before units changed, in the names of those that stand now. */
export function leadOnItsDate(lead: CarriedLead, { scheme, units }: Catalogue): CarriedLead {
  if (!units.units.some((unit) => isGone(unit, scheme.date))) return lead;
  const now = (name: string) => successorOn(name, units, scheme.date);
  const all = (names: readonly string[]) => [...new Set(names.map(now))];
  return {
    ...lead,
    lead: now(lead.lead),
    domains: lead.domains.map((domain) => ({
      ...domain,
      heard: all(domain.heard),
      entries: domain.entries.map((entry) => ({
        ...entry,
        units: all(entry.units),
        open: entry.open.map((one) => ({
          ...one,
          candidates: one.candidates.map(({ text, units }) => ({ text, units: all(units) })),
        })),
      })),
      nil: domain.nil.map((one) =>
        one.unit === undefined ? one : { ...one, unit: now(one.unit) },
      ),
      left: domain.left.map((one) => ({ ...one, unit: now(one.unit) })),
      decisions: domain.decisions.map((one) => decisionOn(one, now)),
    })),
  };
}

/** A decision on what the old unit said is one on what its successor says. */
function decisionOn(decision: Decision, now: (name: string) => string): Decision {
  return {
    ...decision,
    ...(decision.unit === undefined ? {} : { unit: now(decision.unit) }),
    candidates: decision.candidates.map((one) => ({
      ...one,
      units: [...new Set(one.units.map(now))],
    })),
  };
}

function decisionsOn(decisions: Decisions, now: (name: string) => string): Decisions {
  return {
    ...decisions,
    decisions: decisions.decisions.map((one) => decisionOn(one, now)),
    use: decisions.use.map((one): UseFile => ({ ...one, unit: now(one.unit) })),
  };
}

/** Who stands for the name on that day: its successor, or those that it will come from. */
function standing(name: string, units: Units, day: string): string[] {
  const unit = units.units.find((one) => one.name === name);
  if (!unit) return [name];
  if (!isYetToCome(unit, day)) return [successorOn(name, units, day)];
  const before = units.units.filter(
    (one) => one.successor === name && !isGone(one, day) && !isYetToCome(one, day),
  );
  return before.length > 0 ? before.map((one) => one.name) : [name];
}

function isYetToCome({ from }: Unit, day: string): boolean {
  return from !== undefined && from > day;
}
