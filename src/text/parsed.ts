/** What reading the text of one cell gives: a value, and what is odd about the text. */
import type { Param } from '../model/finding.js';

/** A problem of a cell's text, before anybody knows which cell it is. */
export interface TextProblem {
  readonly code: string;
  readonly params?: Readonly<Record<string, Param>>;
  readonly suggestion?: string;
}

export interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly TextProblem[];
}
