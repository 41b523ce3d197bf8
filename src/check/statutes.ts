/**
 * Which statutory limits of the register govern a matter on a day. Forms offer them, the check
 * holds rows to them.
 */
import { groupBy } from '../model/group-by.js';
import type { StatutoryLimit } from '../model/register.js';
import { isInForce } from './in-force.js';
import { domainKey, keysOfTitle, titleKey } from './title-key.js';

/** What a matter and its domain are called, aliases included, and the day of judgement. */
export interface Asked {
  readonly titles: readonly string[];
  readonly domains: readonly string[];
  /** 2018-10-19 */
  readonly day: string;
  /** Scheme and matter, changning-2018/M4.2. */
  readonly id?: string;
}

/** A row of the register, ready to be compared. */
interface Ready {
  readonly record: StatutoryLimit;
  readonly matters: ReadonlySet<string>;
  readonly domains: readonly string[];
}

interface Index {
  readonly byId: ReadonlyMap<string, readonly StatutoryLimit[]>;
  readonly rows: readonly Ready[];
  /** What was looked up already, by the titles as written. */
  readonly known: Map<string, readonly Ready[]>;
}

const indexes = new WeakMap<readonly StatutoryLimit[], Index>();

/** @returns the limits that govern the matter, each once: by id first, then by the order of the titles */
export function statutesFor(
  register: readonly StatutoryLimit[],
  { titles, domains, day, id }: Asked,
): StatutoryLimit[] {
  const index = indexOf(register);
  const names = new Set(domains.map(domainKey));
  const byId = index.byId.get(id ?? '') ?? [];
  const byTitle = titles
    .flatMap((title) => rowsOf(title, index))
    .filter((row) => row.domains.length === 0 || row.domains.some((domain) => names.has(domain)))
    .map(({ record }) => record);
  return [...new Set([...byId, ...byTitle])].filter((record) => isInForce(record, day));
}

function rowsOf(title: string, { rows, known }: Index): readonly Ready[] {
  const before = known.get(title);
  if (before) return before;
  const keys = keysOfTitle(title);
  const found = rows.filter((row) => keys.some((key) => names(row, key)));
  known.set(title, found);
  return found;
}

/** Whether a row lists the title, or what is left of it without the domain in front (政府采购|合同公告). */
function names({ matters, domains }: Ready, key: string): boolean {
  return (
    matters.has(key) ||
    domains.some((domain) => key.startsWith(domain) && matters.has(key.slice(domain.length)))
  );
}

function indexOf(register: readonly StatutoryLimit[]): Index {
  const ready = indexes.get(register);
  if (ready) return ready;
  const rows = register.map((record) => ({
    record,
    matters: new Set(record.matters.map(titleKey)),
    domains: (record.domains ?? []).map(domainKey),
  }));
  const ids = register.flatMap((record) => [...new Set(record.ids)].map((id) => ({ id, record })));
  const byId = new Map(
    [...groupBy(ids, ({ id }) => id)].map(([id, own]) => [id, own.map(({ record }) => record)]),
  );
  const index: Index = { byId, rows, known: new Map() };
  indexes.set(register, index);
  return index;
}
