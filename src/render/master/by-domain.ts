/** The rows of a master by domain: what Excel and Word give a sheet or a table of its own. */
import type { Catalogue } from '../../model/catalogue.js';
import { writeNumeral } from '../../text/numeral.js';
import type { NumberedEntry } from './table.js';

export interface DomainRows {
  /** Of a domain of the scheme. */
  readonly id?: string;
  /** As the notice numbers it: 四. */
  readonly number: string;
  readonly title: string;
  readonly part: readonly NumberedEntry[];
}

/** The rows of each domain of the scheme that has any, then those of other domains. */
export function byDomain({ scheme }: Catalogue, rows: readonly NumberedEntry[]): DomainRows[] {
  const known = new Set(scheme.domains.map((domain) => domain.id));
  const parts = scheme.domains.map((domain, index) => ({
    // （四） or 四、 as the notice prints it; ours is 四.
    number: /[一二三四五六七八九十]+/.exec(domain.number ?? '')?.[0] ?? writeNumeral(index + 1),
    id: domain.id,
    title: domain.title,
    part: rows.filter(({ entry }) => entry.domainId === domain.id),
  }));
  const beyond = {
    number: writeNumeral(scheme.domains.length + 1),
    title: '方案以外的领域',
    part: rows.filter(({ entry }) => !known.has(entry.domainId ?? '')),
  };
  return [...parts, beyond].filter(({ part }) => part.length > 0);
}
