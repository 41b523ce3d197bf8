/**
 * 总目录.json: the master as data, for scripts. Keys stand in a fixed order, so that the same
 * master gives the same bytes; the shape of an entry is the contract of model/entry.ts.
 */
import type { Catalogue } from '../../model/catalogue.js';
import type { Matter } from '../../model/entry.js';
import type { Master, MergedEntry, Provenance } from '../../model/master.js';

const ENCODER = new TextEncoder();

/** @returns UTF-8 JSON, indented, with a last line break */
export function renderMasterJson(catalogue: Catalogue, master: Master): Uint8Array {
  const { scheme } = catalogue;
  const head = {
    scheme: scheme.id,
    version: scheme.version,
    title: scheme.catalogueTitle,
    jurisdiction: scheme.jurisdiction,
    bureau: scheme.bureau,
    date: scheme.date,
    sample: scheme.sample,
    state: master.state,
    merged: master.merged,
  };
  const tail = {
    conflicts: master.conflicts,
    duplicates: master.duplicates,
    near: master.near,
    coverage: master.coverage,
    missing: master.missing,
    beyond: master.beyond,
    placed: master.placed ?? [],
    left: master.left,
    nil: master.nil,
    changes: master.changes ?? [],
    byLeads: master.byLeads ?? [],
  };
  return Buffer.concat([
    ENCODER.encode(`{\n${members(head)},\n  "entries": [`),
    ...listed(master.entries),
    ENCODER.encode(`],\n${members(tail)}\n}\n`),
  ]);
}

/** So many entries are written at once: a city's as one text would take a gigabyte of memory. */
const AT_ONCE = 500;

/** The inside of the list of entries, piece by piece, as it stands in the whole document. */
function* listed(entries: readonly MergedEntry[]): Generator<Uint8Array> {
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const some = entries.slice(from, from + AT_ONCE).map(entryData);
    const text = members({ entries: some }).slice('  "entries": ['.length, -'\n  ]'.length);
    yield ENCODER.encode(from === 0 ? text : `,${text}`);
  }
  if (entries.length > 0) yield ENCODER.encode('\n  ');
}

/** The lines between the braces of an object that is not empty. */
function members(data: object): string {
  return JSON.stringify(data, null, 2).slice('{\n'.length, -'\n}'.length);
}

/** The keys of an entry in the contract's order; then what merging knows beyond it. */
export const ENTRY_KEYS = [
  'domain',
  'matter',
  'content',
  'elements',
  'basis',
  'owners',
  'timeLimit',
  'channels',
  'supervision',
  'audience',
  'mode',
  'tier',
  'extra',
  'raw',
  'source',
] as const;

/** An entry with its keys in order; what it lacks stays absent. */
export function entryData(entry: MergedEntry): object {
  return {
    id: entry.id,
    ...Object.fromEntries(ENTRY_KEYS.map((key) => [key, entry[key]])),
    matter: entry.matter && matterData(entry.matter),
    domainId: entry.domainId,
    matterId: entry.matterId,
    units: entry.units,
    provenance: entry.provenance.map(provenanceData),
    decided: entry.decided,
    marked: entry.marked,
  };
}

function matterData({ level1, level2, level3, deeper }: Matter): object {
  return { level1, level2, level3, deeper };
}

function provenanceData({ via, ...own }: Provenance): object {
  return { ...placeData(own), via: via && placeData(via) };
}

function placeData({ unit, file, sheet, row, cells, sha256 }: Omit<Provenance, 'via'>): object {
  return { unit, file, sheet, row, cells, sha256 };
}
