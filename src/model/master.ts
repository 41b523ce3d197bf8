/** Results of merging: lead catalogues, the master catalogue, and what stays open. */
import type { Decision, HandChange, QuestionKind } from './decision.js';
import type { Entry, Source } from './entry.js';
import type { Finding } from './finding.js';
import type { NilReturn } from './submission.js';

/** One source row that went into a merged entry. */
export interface Provenance extends Source {
  readonly unit: string;
  /** Of the file's bytes, where they are known. */
  readonly sha256?: string;
  /** The lead catalogue that the row came by. */
  readonly via?: Source & { readonly unit: string; readonly sha256?: string };
}

/**
 * An entry of a lead or master catalogue. Lists are in canonical wording; `extra` carries
 * 牵头单位, 备注 and 索引号 (absent until frozen) as the table prints them.
 */
export interface MergedEntry extends Entry {
  /** The same in every run over the same rows: made of titles and content as they were sent. */
  readonly id: string;
  readonly domainId?: string;
  readonly matterId?: string;
  /** Units whose rows went in, in the order of units.yaml. */
  readonly units: readonly string[];
  readonly provenance: readonly Provenance[];
  /** Field to the id of the decision that it follows. */
  readonly decided: Readonly<Record<string, string>>;
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
  /** Why units added the matter or changed it (操作说明): unit and its words. */
  readonly reasons?: readonly { readonly unit: string; readonly text: string }[];
}

/** Something that a person must settle, with what was settled. */
export interface Question {
  /** The same in every run, whatever the files are called. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly domain: string;
  readonly matter: string;
  readonly candidates: readonly ConflictCandidate[];
  readonly suggestion: string | null;
  /** Null while it is open. */
  readonly decision: Decision | null;
  /** Sent back to be verified: open, and who waits for what. */
  readonly verify?: Decision;
  /** What was decided before something new was said. */
  readonly before?: Decision;
  /**
   * Answers of one level and day that contradict one another, or answers to several questions
   * that cannot hold together: none of them holds.
   */
  readonly disputed?: readonly Decision[];
}

/** Units disagree on one field of one entry. */
export interface Conflict extends Question {
  /** The entry's key. */
  readonly field: string;
  /** Id of the entry that it is about. */
  readonly entry: string;
  /** What a policy of the scheme chose, and the policy; a person's decision stands over it. */
  readonly policy?: { readonly name: string; readonly text: string };
}

/** Nobody has settled it yet. */
export function isOpen(question: Pick<Question, 'decision'> & Pick<Conflict, 'policy'>): boolean {
  return question.decision === null && question.policy === undefined;
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

/** A matter that the scheme does not know, entry by entry: kept, last, and told. */
export interface Beyond extends Question {
  readonly units: readonly string[];
  readonly source: Source;
}

/** Rows of one matter that stand apart though they may say the same (可能重复). */
export interface PossibleDuplicate extends Question {
  /** Positions in `entries`, from 0. */
  readonly entries: readonly number[];
}

/** Matters of one domain with nearly the same title: never made one unasked. */
export interface NearMatters extends Question {
  /** Positions in `entries`, from 0. */
  readonly entries: readonly number[];
  /** Dice's coefficient of the titles' bigrams, from 0 to 1. */
  readonly similarity: number;
}

/** A source row that a person decided to leave out (不收), or struck out by hand. */
export interface LeftOut {
  readonly domain: string;
  readonly matter: string;
  readonly unit: string;
  readonly source: Source;
  readonly decision: Decision | HandChange;
}

export interface Merged {
  readonly entries: readonly MergedEntry[];
  /** Source rows that went into the entries. */
  readonly merged: number;
  readonly conflicts: readonly Conflict[];
  readonly duplicates: readonly PossibleDuplicate[];
  readonly near: readonly NearMatters[];
  readonly coverage: readonly Coverage[];
  readonly missing: readonly MissingUnit[];
  readonly beyond: readonly Beyond[];
  /** Matters beyond the scheme that a person put to one of the scheme (合并); absent where none. */
  readonly placed?: readonly Question[];
  readonly left: readonly LeftOut[];
  readonly nil: readonly NilReturn[];
  /** Changes made by hand that hold in it, which `decided` and `left` name; absent where none do. */
  readonly changes?: readonly HandChange[];
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
  /** What was settled at the lead units' desks, which `decided` names; absent where no lead catalogue came. */
  readonly byLeads?: readonly (Decision | HandChange)[];
}
