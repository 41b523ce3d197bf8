/** A submission (报送件): what one file says, read but not judged. */
import type { Entry } from './entry.js';
import type { Problem } from './finding.js';
import type { CarriedEntry, CarriedLead } from './lead.js';
import type { Marks } from './marks.js';
import type { Operation } from './operation.js';
import type { Format } from './workbook.js';

export const ACCOUNTS = [
  'entry',
  'nil',
  'header',
  'banner',
  'repeatedHeader',
  'total',
  'note',
  'spare',
  'unread',
] as const;
/** What a row with text was taken for. Every such row of every visible sheet is taken for one. */
export type Account = (typeof ACCOUNTS)[number];

export type Confidence = 'high' | 'middle' | 'low';

/** How one sheet was understood (the `sheets` of `read --json`). */
export interface SheetReport {
  readonly name: string;
  readonly headerRows: readonly number[];
  /** Field, or heading of a further column, to column letter. */
  readonly columns: Readonly<Record<string, string>>;
  /** Number of entries. */
  readonly rows: number;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
  readonly accounted: Readonly<Partial<Record<Account, number>>>;
}

/** An entry as a unit sent it, with what is known of it beyond the entry itself. */
export interface SubmittedEntry extends Entry {
  /** Canonical name of the unit that speaks; absent where nobody could be told. */
  readonly unit?: string;
  /** Ids of the scheme, where they resolve. */
  readonly domainId?: string;
  readonly matterId?: string;
  /** 序号 as it stands in the row's own cell. */
  readonly serial?: { readonly text: string; readonly cell: string };
  /** The id that the form's hidden column carried in this row, before titles were compared. */
  readonly hiddenId?: string;
  /** The entry that a row of a lead or master catalogue was, as its hidden column says. */
  readonly entryId?: string;
  /** 操作, where the row says one. */
  readonly operation?: Operation;
  /** Of a row of a lead catalogue: whose words went in, and from where. */
  readonly carried?: CarriedEntry;
}

/** A unit's word that a domain, or one matter of it, does not concern it. */
export interface NilReturn {
  readonly unit?: string;
  readonly domain?: string;
  readonly domainId?: string;
  /** Absent: the whole domain. */
  readonly matter?: string;
  readonly matterId?: string;
  readonly reason: string;
  /** The unit asks that the matter be struck out (删除): it was heard, and no word of 不涉及. */
  readonly operation?: Operation;
  readonly source: Entry['source'];
}

export interface Submission {
  /** Relative to the catalogue folder, with /. */
  readonly file: string;
  readonly format?: Format;
  /** Of the file's bytes. */
  readonly sha256?: string;
  /** Canonical name of the unit, where one could be told and nothing disagreed. */
  readonly unit?: string;
  /** How the unit was known, for people: 填报单位栏, 表名 … */
  readonly unitFrom?: string;
  /** Marks of our own sheets in this file. */
  readonly marks: readonly Marks[];
  /** 第几次报送, from the form's head; 1 where it says nothing. */
  readonly serial: number;
  /** 报送性质, from the form's head: everything anew, or only what is added and mended. */
  readonly scope?: 'whole' | 'part';
  readonly sheets: readonly SheetReport[];
  readonly entries: readonly SubmittedEntry[];
  readonly nil: readonly NilReturn[];
  readonly problems: readonly Problem[];
  /** Rows of mapping.yaml, from 0, that this file was read by. */
  readonly mapped?: readonly number[];
  /** Of a lead catalogue, all that it carries along. */
  readonly lead?: CarriedLead;
}
