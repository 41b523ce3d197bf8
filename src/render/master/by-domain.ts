/** The rows of a master by domain: what Excel and Word give a sheet or a table of its own. */
import type { Catalogue } from '../../model/catalogue.js';
import type { NumberedEntry } from './table.js';

/** The rows of each domain of the scheme that has any, then those of other domains. */
export function byDomain(
  { scheme }: Catalogue,
  rows: readonly NumberedEntry[],
): { title: string; part: NumberedEntry[] }[] {
  const known = new Set(scheme.domains.map((domain) => domain.id));
  const parts = scheme.domains.map((domain) => ({
    title: domain.title,
    part: rows.filter(({ entry }) => entry.domainId === domain.id),
  }));
  const beyond = rows.filter(({ entry }) => !known.has(entry.domainId ?? ''));
  return [...parts, { title: '方案以外的领域', part: beyond }].filter(
    ({ part }) => part.length > 0,
  );
}
