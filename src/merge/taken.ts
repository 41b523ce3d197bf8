/**
 * 合并到: a row that its unit wants in another matter. It goes into the unit's own row of that
 * matter: contents one under the other, bases and channels united; the limit and the rest are the
 * row's that takes it in. Without such a row it stands in the matter by itself; with no such
 * matter it stays where it is, and the check tells.
 */
import { groupBy } from '../model/group-by.js';
import type { Scheme } from '../model/scheme.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';
import { type OwnWords, targetOf } from '../submission/operation-target.js';
import { splitElements } from '../text/elements.js';
import { fold } from '../text/fold.js';
import type { Identity } from './identity.js';
import type { SourceRow } from './rows.js';

/** @param rows in order; @returns them in order, without those that another one has taken in */
export function withTaken(
  rows: readonly SourceRow[],
  submissions: readonly Submission[],
  scheme: Scheme,
  identify: (entry: SubmittedEntry) => Identity,
): SourceRow[] {
  const going = rows.filter(({ entry }) => entry.operation?.kind === 'into');
  if (going.length === 0) return [...rows];
  const nil = submissions.flatMap((file) =>
    file.nil.map((one) => ({ ...one, unit: one.unit ?? file.unit ?? '' })),
  );
  const byUnit = groupBy(rows, ({ unit }) => unit);
  const nilOf = groupBy(nil, ({ unit }) => unit);
  const replaced = new Map<SourceRow, SourceRow | undefined>();
  for (const row of going) {
    const own = byUnit.get(row.unit) ?? [];
    const words = { entries: own.map(({ entry }) => entry), nil: nilOf.get(row.unit) ?? [] };
    const identity = whither(row.entry, words, scheme, identify);
    if (!identity) continue;
    const host = own.find(
      (one) => one.entry.operation?.kind !== 'into' && one.identity.key === identity.key,
    );
    if (!host) replaced.set(row, { ...row, identity });
    else {
      replaced.set(row, undefined);
      replaced.set(host, takenIn(replaced.get(host) ?? host, row));
    }
  }
  return rows.flatMap((row) => (replaced.has(row) ? (replaced.get(row) ?? []) : row));
}

function whither(
  entry: SubmittedEntry,
  own: OwnWords,
  scheme: Scheme,
  identify: (entry: SubmittedEntry) => Identity,
): Identity | undefined {
  const target = targetOf(entry, own, scheme);
  if (!target) return undefined;
  if ('entry' in target) return identify(target.entry);
  const { matter: _, ...rest } = entry;
  return identify({ ...rest, domainId: target.domain.id, matterId: target.matter.id });
}

function takenIn(host: SourceRow, row: SourceRow): SourceRow {
  const { content = '', basis = [], channels = [] } = host.entry;
  const more = row.entry.content ?? '';
  const isSaid = more.trim() === '' || fold(content).includes(fold(more));
  const text = isSaid ? content : [content, more].filter((one) => one.trim() !== '').join('\n');
  const bases = [...basis, ...(row.entry.basis ?? [])];
  const named = [...channels, ...(row.entry.channels ?? [])];
  return {
    ...host,
    entry: {
      ...host.entry,
      ...(isSaid ? {} : { content: text, elements: splitElements(text) }),
      ...(bases.length > 0 ? { basis: distinct(bases, ({ text: one }) => fold(one)) } : {}),
      ...(named.length > 0 ? { channels: distinct(named, ({ name }) => name) } : {}),
    },
    taken: [...(host.taken ?? []), row],
  };
}

function distinct<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}
