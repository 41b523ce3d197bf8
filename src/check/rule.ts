/**
 * What a rule is. One file a rule in rules/, all listed in rules.ts. A rule is pure, says
 * nothing in words and never throws: it gives problems, with their places.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';

export interface CatalogueContext {
  readonly catalogue: Catalogue;
  readonly submissions: readonly Submission[];
}

export interface SubmissionContext {
  readonly catalogue: Catalogue;
  readonly submission: Submission;
}

export interface EntryContext extends SubmissionContext {
  readonly entry: SubmittedEntry;
}

export type Scope = 'file' | 'sheet' | 'row' | 'cell' | 'catalogue';

interface Named {
  readonly code: string;
  /** Further codes that the same look gives. */
  readonly also?: readonly string[];
  /** What the finding speaks of: one cell, one row, a sheet, a file, or the scheme itself. */
  readonly scope: Scope;
  /** Where the law, or the notice, sets what the rule asks. */
  readonly law?: string;
}

export interface CatalogueRule extends Named {
  readonly per: 'catalogue';
  readonly check: (context: CatalogueContext) => Problem[];
}

export interface SubmissionRule extends Named {
  readonly per: 'submission';
  readonly check: (context: SubmissionContext) => Problem[];
}

export interface EntryRule extends Named {
  readonly per: 'entry';
  readonly check: (context: EntryContext) => Problem[];
}

export type Rule = CatalogueRule | SubmissionRule | EntryRule;
