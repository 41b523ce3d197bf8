/** Who said what of which matter: rows sent, and 不涉及 for a matter or a whole domain. */
import type { Catalogue } from '../model/catalogue.js';
import type { CarriedDomain } from '../model/lead.js';
import type { MergedEntry } from '../model/master.js';
import type { Operation } from '../model/operation.js';
import type { NilReturn, Submission } from '../model/submission.js';
import type { Identity } from './identity.js';
import { compareSpoken, type SourceRow, unitRanks } from './rows.js';

/** Nil returns of the submissions in order, each with the unit that speaks. */
export function nilReturns(
  catalogue: Catalogue,
  submissions: readonly Submission[],
): readonly NilReturn[] {
  const rank = unitRanks(catalogue);
  return submissions
    .flatMap((file) => [
      ...file.nil.map((nil) => {
        const unit = nil.unit ?? file.unit;
        return unit === undefined ? nil : { ...nil, unit };
      }),
      // Said to the lead unit, in files that are not at hand here.
      ...(file.lead?.domains.flatMap(({ nil }) => nil.map(asNil)) ?? []),
    ])
    .sort((a, b) => compareSpoken(rank, a.unit ?? '', a.source, b.unit ?? '', b.source));
}

/** Units that lead catalogues heard, each with the domain. */
export function heardByLeads(
  submissions: readonly Submission[],
): { unit: string; domainId: string }[] {
  return submissions.flatMap(({ lead }) =>
    (lead?.domains ?? []).flatMap(({ domainId, heard }) =>
      heard.map((unit) => ({ unit, domainId })),
    ),
  );
}

function asNil({
  unit,
  domain,
  domainId,
  matter,
  matterId,
  reason,
  operation,
  source,
}: CarriedNil): NilReturn {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(domain === undefined ? {} : { domain }),
    ...(domainId === undefined ? {} : { domainId }),
    ...(matter === undefined ? {} : { matter }),
    ...(matterId === undefined ? {} : { matterId }),
    reason,
    ...(operation === undefined ? {} : { operation: asOperation(operation) }),
    source,
  };
}

function asOperation({ kind, reason, target }: NonNullable<CarriedNil['operation']>): Operation {
  return { kind, reason, ...(target === undefined ? {} : { target }) };
}
type CarriedNil = CarriedDomain['nil'][number];

export interface Answers {
  /** Sent a row of the matter. */
  readonly sent: (unit: string, matterId: string) => boolean;
  /** Said that the matter, or its whole domain, does not concern it. */
  readonly saidNil: (unit: string, domainId: string, matterId?: string) => boolean;
  /**
   * Does not stand for the matter by its own word: said 不涉及, wants it struck out (删除), or put
   * its row to another one (合并到).
   */
  readonly standsOut: (unit: string, domainId: string, matterId?: string) => boolean;
  /** Sent a row, or said 不涉及, anywhere in the domain. */
  readonly heard: (unit: string, domainId: string) => boolean;
  /** Whether any row of the matter came, from whomever. */
  readonly cameFor: (matterId: string) => boolean;
  /** Whether any row of the domain came, from whomever. */
  readonly cameIn: (domainId: string) => boolean;
}

/** @param undecided heard by several files of which none counts yet (which-file.ts) */
export function answersOf(
  rows: readonly SourceRow[],
  nil: readonly NilReturn[],
  undecided: readonly { readonly unit: string; readonly domainId?: string }[] = [],
): Answers {
  const sent = new Set<string>();
  const none = new Set<string>();
  const gaveUp = new Set<string>();
  const heard = new Set<string>();
  for (const { unit, speakers, identity, entry, taken = [] } of rows) {
    const { domain, definition } = identity;
    for (const { matterId } of [entry, ...taken.map((row) => row.entry)]) {
      if (matterId !== undefined && matterId !== definition?.id) gaveUp.add(pair(unit, matterId));
    }
    for (const speaker of ['', ...(speakers.length > 0 ? speakers : [unit])]) {
      if (definition) sent.add(pair(speaker, definition.id));
      if (domain) heard.add(pair(speaker, domain.id));
    }
  }
  for (const { unit, domainId, matter, matterId, operation } of nil) {
    if (unit === undefined || domainId === undefined) continue;
    heard.add(pair(unit, domainId));
    // To ask that a matter be struck out is no word of 不涉及: the matter stays open.
    if (operation) {
      if (matterId !== undefined) gaveUp.add(pair(unit, matterId));
      continue;
    }
    // 不涉及 of a matter that the scheme does not know says nothing of the domain's others.
    if (matterId !== undefined || matter === undefined) none.add(pair(unit, matterId ?? domainId));
  }
  for (const { unit, domainId } of undecided) heard.add(pair(unit, domainId ?? ''));
  const saidNil: Answers['saidNil'] = (unit, domainId, matterId) =>
    none.has(pair(unit, domainId)) || (matterId !== undefined && none.has(pair(unit, matterId)));
  return {
    sent: (unit, matterId) => sent.has(pair(unit, matterId)),
    saidNil,
    standsOut: (unit, domainId, matterId) =>
      saidNil(unit, domainId, matterId) ||
      (matterId !== undefined && gaveUp.has(pair(unit, matterId))),
    heard: (unit, domainId) => heard.has(pair(unit, domainId)),
    cameFor: (matterId) => sent.has(pair('', matterId)),
    cameIn: (domainId) => heard.has(pair('', domainId)),
  };
}

/** The answers with rows that a person put under another matter (并入): they answer that one, too. */
export function withMoved(answers: Answers, entries: readonly MergedEntry[]): Answers {
  const stands = new Set(
    entries.flatMap(({ matterId = '', units }) =>
      ['', ...units].map((unit) => pair(unit, matterId)),
    ),
  );
  return {
    ...answers,
    sent: (unit, id) => answers.sent(unit, id) || stands.has(pair(unit, id)),
    cameFor: (id) => answers.cameFor(id) || stands.has(pair('', id)),
  };
}

/** Whether the unit stands out of the matter of an entry. */
export function standsOutFor(answers: Answers): (unit: string, identity: Identity) => boolean {
  return (unit, { domain, definition }) =>
    domain !== undefined && answers.standsOut(unit, domain.id, definition?.id);
}

function pair(unit: string, id: string): string {
  return `${unit}\n${id}`;
}
