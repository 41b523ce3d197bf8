/** What a lead catalogue carries along for the bureau (model/lead.ts). */
import type { CarriedDomain, CarriedEntry, CarriedLead } from '../../model/lead.js';
import { isOpen, type LeadCatalogue, type MergedEntry, type Question } from '../../model/master.js';
import { allQuestions, fieldOf } from '../conflicts/questions.js';

/** @param domains of one lead unit */
export function carriedLead(
  lead: string,
  state: 'draft' | 'final',
  domains: readonly LeadCatalogue[],
): CarriedLead {
  const hashes = domains.flatMap(({ entries }) =>
    entries.flatMap(({ provenance }) => provenance.flatMap(({ sha256 }) => sha256 ?? [])),
  );
  return { lead, state, files: [...new Set(hashes)].sort(), domains: domains.map(carriedDomain) };
}

function carriedDomain(domain: LeadCatalogue): CarriedDomain {
  const { domainId, entries, nil, conflicts } = domain;
  const sent = entries.flatMap(({ units }) => units);
  const said = nil.flatMap(({ unit }) => unit ?? []);
  const decided = allQuestions(domain).flatMap(({ decision }) => decision ?? []);
  const by = domain.left.map(({ decision }) => decision);
  const answers = [...decided, ...by.flatMap((one) => ('choice' in one ? one : []))];
  const changes = [...(domain.changes ?? []), ...by.flatMap((one) => ('choice' in one ? [] : one))];
  return {
    domainId,
    heard: [...new Set([...sent, ...domain.left.map(({ unit }) => unit), ...said])],
    entries: entries.map((entry) => carriedEntry(entry, conflicts)),
    nil: nil.map((one) => ({ ...one })),
    left: domain.left.map(({ decision, ...one }) => ({ ...one, decision: decision.id })),
    decisions: onceEach(answers),
    changes: onceEach(changes),
  };
}

function onceEach<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function carriedEntry(entry: MergedEntry, conflicts: LeadCatalogue['conflicts']): CarriedEntry {
  const { id, units, provenance, decided } = entry;
  return {
    id,
    units: [...units],
    provenance: provenance.map(({ via: _, ...source }) => ({ ...source })),
    decided: { ...decided },
    open: conflicts.filter((one) => one.entry === id && isOpen(one)).map(asked),
  };
}

function asked(question: Question): CarriedEntry['open'][number] {
  const { id, kind, domain, matter, candidates } = question;
  const field = fieldOf(question);
  return {
    id,
    kind,
    domain,
    matter,
    ...(field === undefined ? {} : { field }),
    candidates: candidates.map(({ text, units }) => ({ text, units: [...units] })),
  };
}
