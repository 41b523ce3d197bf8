/**
 * A built entry with all that is known beyond it: where it stood, whose it is, and which
 * domain and matter of the scheme it is.
 */
import { givesUp, type Operation } from '../model/operation.js';
import type { SubmittedEntry } from '../model/submission.js';
import { cellName } from '../workbook/address.js';
import type { Context } from './context.js';
import type { Draft } from './entry.js';
import { identify, matterById, titlesOf } from './matter.js';
import type { RowOperation } from './operation.js';
import type { RowDomain } from './row-domain.js';

export interface RowFacts {
  readonly sheet: string;
  readonly row: number;
  readonly unit: string | undefined;
  /** What the form's hidden column carries in this row. */
  readonly hiddenId: string | undefined;
  /** The entry that it was in a catalogue of ours. */
  readonly entryId?: string | undefined;
  /** The form is of the scheme at hand: its hidden ids mean something. */
  readonly isOurs: boolean;
  /** 操作, where the row says one, and its cells. */
  readonly done?: RowOperation;
  /** 序号 as it stands in the row's own cell. */
  readonly serial?: { readonly text: string; readonly cell: string };
}

export function submittedEntry(
  draft: Draft,
  { domain, at, raw }: RowDomain,
  facts: RowFacts,
  context: Context,
): SubmittedEntry {
  const { sheet, row, unit, hiddenId, entryId, serial, done } = facts;
  const cells = {
    ...(at === undefined ? {} : { domain: at }),
    ...draft.cells,
    ...done?.cells,
  };
  const matterId = matterOf(draft, domain?.id, cells, facts, context);
  const { entry: read } = draft;
  if (raw !== undefined) read.raw.domain ??= raw;
  const source = { file: context.file, sheet, row, cells };
  // The draft itself: a copy of each row of a city is felt.
  const entry: Mutable<SubmittedEntry> = Object.assign(read, { source });
  if (domain) entry.domain = domain.title;
  if (domain?.id !== undefined) entry.domainId = domain.id;
  if (unit !== undefined) entry.unit = unit;
  if (matterId !== undefined) entry.matterId = matterId;
  if (hiddenId !== undefined) entry.hiddenId = hiddenId;
  if (entryId !== undefined) entry.entryId = entryId;
  if (serial !== undefined) entry.serial = serial;
  if (done?.operation) entry.operation = done.operation;
  return entry;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** 修改, 删除 and 合并到 speak of the matter that was prefilled, whatever the row calls it now. */
function speaksOfIt(operation: Operation | undefined): boolean {
  return operation?.kind === 'change' || givesUp(operation);
}

/** The matter's id; a title that disagrees with the hidden id, or that no matter has, is told. */
function matterOf(
  { entry }: Draft,
  domainId: string | undefined,
  cells: Readonly<Record<string, string>>,
  { sheet, row, hiddenId, isOurs, done }: RowFacts,
  { catalogue, say }: Context,
): string | undefined {
  if (!catalogue) return undefined;
  const { scheme } = catalogue;
  const domain = scheme.domains.find(({ id }) => id === domainId);
  const { matter, expected } = identify(
    entry.matter,
    domain,
    isOurs ? hiddenId : undefined,
    scheme,
  );
  const text = titlesOf(entry.matter).at(-1) ?? '';
  const place = { sheet, cell: cells.matter ?? cellName(row, 1), field: 'matter', text };
  const own = expected === undefined ? undefined : matterById(hiddenId ?? '', scheme);
  if (own && !matter && own.domain === domain && speaksOfIt(done?.operation)) {
    if (done?.operation?.kind === 'change') {
      const params = { expected: own.matter.title, text, reason: done.operation.reason };
      say({ code: 'title-change-proposed', ...place, params });
    }
    return own.matter.id;
  }
  if (expected !== undefined) {
    const params = { expected, text };
    say({ code: 'matter-id-title-mismatch', ...place, params, suggestion: expected });
  } else if (domain && domain.matters.length > 0 && !matter && text !== '') {
    say({ code: 'matter-unknown', ...place, params: { text, domain: domain.title } });
  }
  return matter?.id;
}
