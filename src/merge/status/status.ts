/**
 * How far the round is (报送情况): every unit and domain of the roster against what came, file
 * by file what became of it. Pure: what lies in the folder, the registers and the day are
 * handed in; no result is made of it.
 */
import type { Catalogue } from '../../model/catalogue.js';
import { roster } from '../../model/roster.js';
import { contextOf, isAsked } from './context.js';
import { filesOf, returnsOf } from './files.js';
import { rowOf } from './rows.js';
import type { Status, StatusInput, StatusRow } from './types.js';

export function statusOf(catalogue: Catalogue, input: StatusInput): Status {
  const context = contextOf(catalogue, input);
  const domains = new Map(catalogue.scheme.domains.map((domain) => [domain.id, domain]));
  const rows = roster(catalogue).flatMap((expected): StatusRow[] => {
    const domain = domains.get(expected.domainId);
    if (!domain || !isAsked(context, expected.unit, domain)) return [];
    return [rowOf(context, expected, domain)];
  });
  return {
    date: input.date,
    deadline: context.deadline,
    rows: byUnit(catalogue, rows),
    files: filesOf(context),
    returns: returnsOf(context),
  };
}

/** Units as units.yaml has them, each with its domains as the scheme has them. */
function byUnit({ units }: Catalogue, rows: readonly StatusRow[]): StatusRow[] {
  const rank = new Map(units.units.map(({ name }, at) => [name, at]));
  return [...rows].sort((a, b) => (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0));
}
