/** Results of merging: lead catalogues, the master catalogue, and what stays open. */
import type { Entry, Source } from './entry.js';
import type { Finding } from './finding.js';
import type { NilReturn } from './submission.js';

/** One source row that went into a merged entry. */
export interface Provenance extends Source {
  readonly unit: string;
}

/**
 * An entry of a lead or master catalogue. Lists are in canonical wording; `extra` carries
 * 牵头单位, 备注 and 索引号 (absent until frozen) as the table prints them.
 */
export interface MergedEntry extends Entry {
  readonly domainId?: string;
  readonly matterId?: string;
  /** Units whose rows went in, in the order of units.yaml. */
  readonly units: readonly string[];
  readonly provenance: readonly Provenance[];
  /** An error stands on one of its rows, or a conflict is open. */
  readonly marked: boolean;
}

export interface ConflictCandidate {
  readonly text: string;
  readonly value: unknown;
  readonly units: readonly string[];
  readonly cells: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
  }[];
}

/** Units disagree on one field of one entry. */
export interface Conflict {
  readonly id: string;
  readonly domain: string;
  readonly matter: string;
  /** The entry's key. */
  readonly field: string;
  readonly candidates: readonly ConflictCandidate[];
  readonly suggestion: string | null;
  readonly decision: null;
}

export const COVERAGE_STATES = ['covered', 'partial', 'nil', 'missing'] as const;
export interface Coverage {
  readonly domain: string;
  readonly matter: string | null;
  readonly status: (typeof COVERAGE_STATES)[number];
}

export interface MissingUnit {
  readonly unit: string;
  readonly domain: string;
}

/** A row whose matter or domain the scheme does not know: kept, last, and told. */
export interface Beyond {
  readonly domain: string;
  readonly matter: string;
  readonly units: readonly string[];
  readonly source: Source;
}

/** Rows of one matter that stand apart though they may say the same (可能重复). */
export interface PossibleDuplicate {
  readonly domain: string;
  readonly matter: string;
  /** Positions in `entries`, from 0. */
  readonly entries: readonly number[];
}

export interface Merged {
  readonly entries: readonly MergedEntry[];
  /** Source rows that went into the entries. */
  readonly merged: number;
  readonly conflicts: readonly Conflict[];
  readonly duplicates: readonly PossibleDuplicate[];
  readonly coverage: readonly Coverage[];
  readonly missing: readonly MissingUnit[];
  readonly beyond: readonly Beyond[];
  readonly nil: readonly NilReturn[];
}

/** A domain as its lead unit merged it: the departments' rows, not the direct reporters'. */
export interface LeadCatalogue extends Merged {
  readonly domainId: string;
  readonly domain: string;
  readonly lead: string;
}

/** The master with everything that is said of it. */
export interface Master extends Merged {
  readonly state: 'draft' | 'final';
  readonly leads: readonly LeadCatalogue[];
  readonly findings: readonly Finding[];
}
