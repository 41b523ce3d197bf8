/** 不涉及: a unit's word that a domain, or one matter of it, does not concern it. */
import type { Operation } from '../model/operation.js';
import type { NilReturn, SubmittedEntry } from '../model/submission.js';
import { cellName } from '../workbook/address.js';
import { type Banner, type BannerValue, bannerValue } from './banner.js';
import type { PlannedColumn } from './columns.js';
import type { NamedDomain } from './domain.js';
import { titlesOf } from './matter.js';
import type { NilSaid } from './nil-said.js';

/** @returns true for 不涉及, 否; false for 涉及, 是 and a blank */
export function saysNil(text: string): boolean {
  return /^(?:不|否|无|未涉及|×|✗)/.test(text.replace(/\s+/g, ''));
}

/** The head's word on the whole domain. */
export interface DomainNil {
  readonly reason: string;
  readonly concerned: BannerValue;
  readonly reasonCell?: string;
}

/** @returns undefined where the head does not say 本领域是否涉及：不涉及 */
export function domainNil(banner: Banner): DomainNil | undefined {
  const concerned = bannerValue(banner, 'concerned');
  if (!concerned || !saysNil(concerned.value)) return undefined;
  const reason = bannerValue(banner, 'reason');
  return {
    concerned,
    reason: reason?.value ?? '',
    ...(reason ? { reasonCell: reason.cell } : {}),
  };
}

/** @param row the first row of the header below */
export function nilOfDomain(
  { reason, concerned, reasonCell }: DomainNil,
  unit: string | undefined,
  domain: NamedDomain | undefined,
  place: { readonly file: string; readonly sheet: string; readonly row: number },
): NilReturn {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(domain ? { domain: domain.title } : {}),
    ...(domain?.id === undefined ? {} : { domainId: domain.id }),
    reason,
    source: {
      ...place,
      cells: { concerned: concerned.cell, ...(reasonCell ? { reason: reasonCell } : {}) },
    },
  };
}

/** A row that says 不涉及; its reason stands in 备注. */
export function nilOfRow(entry: SubmittedEntry, columns: readonly PlannedColumn[]): NilReturn {
  const { row } = entry.source;
  const concerned = columns.find(({ kind }) => kind === 'concerned');
  const remark = columns.find(({ kind }) => kind === 'remark');
  return nilOfEntry(entry, remark ? (entry.extra[remark.heading] ?? '') : '', {
    ...(concerned ? { concerned: cellName(row, concerned.column) } : {}),
    ...(remark ? { reason: cellName(row, remark.column) } : {}),
  });
}

/** A row of somebody's own table that says 不涉及 where its content or remark would stand. */
export function nilOfSaid(entry: SubmittedEntry, { reason, at, reasonAt }: NilSaid): NilReturn {
  return nilOfEntry(entry, reason, {
    concerned: at,
    ...(reasonAt === undefined ? {} : { reason: reasonAt }),
  });
}

/**
 * A row whose matter the unit wants struck out (删除): heard, and no entry.
 * @param title of the scheme, where the row has none of its own
 */
export function struckRow(
  entry: SubmittedEntry,
  operation: Operation,
  cells: Readonly<Record<string, string>>,
  title: string | undefined,
): NilReturn {
  const said = nilOfEntry(entry, operation.reason, cells);
  return {
    ...said,
    ...(said.matter === undefined && title !== undefined ? { matter: title } : {}),
    operation,
  };
}

/** What a row says of its matter, without what it holds. */
function nilOfEntry(
  { unit, domain, domainId, matter, matterId, source }: SubmittedEntry,
  reason: string,
  cells: Readonly<Record<string, string>>,
): NilReturn {
  const title = titlesOf(matter).at(-1);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(domain === undefined ? {} : { domain }),
    ...(domainId === undefined ? {} : { domainId }),
    ...(title === undefined ? {} : { matter: title }),
    ...(matterId === undefined ? {} : { matterId }),
    reason,
    source: { ...source, cells: { ...source.cells, ...cells } },
  };
}

/** A line that says it of the whole domain. */
export function nilOfLine(
  { reason, at, reasonAt }: NilSaid,
  unit: string | undefined,
  domain: NamedDomain | undefined,
  place: { readonly file: string; readonly sheet: string; readonly row: number },
): NilReturn {
  const concerned = { key: 'concerned', value: '不涉及', cell: at } as const;
  const said = { reason, concerned, ...(reasonAt === undefined ? {} : { reasonCell: reasonAt }) };
  return nilOfDomain(said, unit, domain, place);
}
