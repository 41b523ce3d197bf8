/** What the status (报送情况) says: a line for every unit and domain of the roster, and every file. */
import type { FileResult } from '../../check/verdict.js';
import type { Deadline } from '../../model/deadline.js';
import type { MissingUnit } from '../../model/master.js';
import type { Receipt, Returned } from '../../model/receipt.js';
import type { Expected } from '../../model/roster.js';

/**
 * missing: nothing came; unreadable: what came cannot be read, or is of no domain; unsettled: several files, and
 * nobody has said which one counts; sent: to be returned; returned: sent back, nothing new came
 * since; by-lead: heard through the lead unit's catalogue; waived: the scheme does not wait for it.
 */
export const ROW_STATES = [
  'missing',
  'unreadable',
  'unsettled',
  'sent',
  'returned',
  'accepted',
  'nil',
  'by-lead',
  'waived',
] as const;
export type RowState = (typeof ROW_STATES)[number];

/** One unit and domain of the roster. */
export interface StatusRow {
  readonly unit: string;
  /** Units whose place it has taken, and since when. */
  readonly succeeds?: Expected['succeeds'];
  /** Since when the unit is no more, with nobody named in its place: nobody can be asked. */
  readonly ended?: string;
  readonly domain: string;
  readonly lead: string;
  /** Whom to ask for it: the unit, or the lead unit where departments report to that. */
  readonly ask: string;
  readonly state: RowState;
  /** Files that speak for it, those replaced, too. */
  readonly files: readonly string[];
  /** How many of them another one replaced. */
  readonly replaced: number;
  /** When the first of them was seen. */
  readonly firstSeen: string | null;
  /** How often one of its files was sent back. */
  readonly returned: number;
  /** Of 不涉及 the unit's reason; of what is open what is to be done. */
  readonly reason: string | null;
  /** Days since the deadline, of what is still due. */
  readonly overdueDays: number | null;
  /** A stamped copy lies beside the file that counts, or was ticked. */
  readonly stamped: boolean;
}

/** One file, as it lies there or as it is registered. */
export interface StatusFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly unit: string | null;
  readonly domains: readonly string[];
  readonly firstSeen: string | null;
  readonly rows: number;
  readonly verdict: Receipt['verdict'];
  readonly returned: number;
  readonly stamped: boolean;
  /** gone: not there any more; changed: other bytes lie under its name now. */
  readonly there: 'here' | 'gone' | 'changed';
  readonly earlier: readonly string[];
  /** The workbook beside it, where it is the scan of its stamped print. */
  readonly stampedCopyOf?: string;
}

/** One return (退回登记), with what became of it. */
export interface StatusReturn extends Returned {
  /** open: it lies there as it was sent back; taken: it counts as it is; gone: it lies there no more. */
  readonly now: 'open' | 'taken' | 'gone';
}

export interface Status {
  /** The day of it. */
  readonly date: string;
  readonly deadline: Deadline | null;
  readonly rows: readonly StatusRow[];
  readonly files: readonly StatusFile[];
  /** In the order in which they were sent back. */
  readonly returns: readonly StatusReturn[];
}

/** A file that lies there, with who sent it and the hash of its bytes, where they are known. */
export interface Lying {
  readonly result: FileResult;
  readonly unit?: string;
  readonly sha256?: string;
}

export interface StatusInput {
  readonly lying: readonly Lying[];
  /** Who was not heard, as merging tells; of a lead unit its own departments. */
  readonly missing: readonly MissingUnit[];
  readonly receipts: readonly Receipt[];
  readonly returns: readonly Returned[];
  readonly date: string;
  /** Only the domains that this unit leads, and only who reports to it. */
  readonly lead?: string;
}
