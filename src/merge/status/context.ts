/** What the status is told from, looked up once: who spoke, what was registered, who is awaited. */
import type { Catalogue } from '../../model/catalogue.js';
import { type Deadline, deadlineOf } from '../../model/deadline.js';
import { groupBy } from '../../model/group-by.js';
import { keyOf, type Receipt, type Returned } from '../../model/receipt.js';
import type { Domain } from '../../model/scheme.js';
import type { Submission } from '../../model/submission.js';
import { successorOn } from '../../model/succession.js';
import { directUnits } from '../../model/units.js';
import { unheardUnits } from '../state.js';
import { type LedDomains, ledDomains } from './led.js';
import { pairKey } from './pair-key.js';
import { isUseless, type Spoken, spokenOf } from './spoken.js';
import type { Lying, StatusInput } from './types.js';

export interface Context extends StatusInput {
  readonly catalogue: Catalogue;
  readonly deadline: Deadline | null;
  readonly stampedFiles: ReadonlySet<string>;
  readonly receiptOf: ReadonlyMap<string, Receipt>;
  readonly unheard: ReadonlySet<string>;
  readonly awaited: ReadonlySet<string>;
  readonly spoken: ReadonlyMap<string, readonly Spoken[]>;
  /** Files of which nothing is of a domain, by who sent them. */
  readonly useless: ReadonlyMap<string, readonly Lying[]>;
  readonly led: LedDomains;
  readonly direct: ReadonlySet<string>;
  /** Several files, and nobody has said which one counts. */
  readonly several: ReadonlySet<string>;
}

export function contextOf(catalogue: Catalogue, input: StatusInput): Context {
  const deadline = deadlineOf(catalogue.scheme) ?? null;
  const receipts = input.receipts.map((one) => byWhoStands(catalogue, one));
  return {
    ...input,
    receipts,
    returns: input.returns.map((one) => byWhoStands(catalogue, one)),
    catalogue,
    deadline,
    stampedFiles: stampedFiles(input.lying),
    receiptOf: new Map(receipts.map((one) => [keyOf(one.sha256, one.file), one])),
    unheard: new Set(input.missing.map(pairKey)),
    awaited: new Set(unheardUnits(catalogue.scheme, input.missing).map(pairKey)),
    spoken: spokenOf(catalogue, input.lying),
    several: severalOf(input.lying),
    useless: groupBy(input.lying.filter(isUseless), ({ unit = '' }) => unit),
    led: ledDomains(catalogue, input),
    direct: directUnits(catalogue.units),
  };
}

/** What was registered of a unit that is no more is its successor's. */
function byWhoStands<T extends { unit?: string | undefined }>(catalogue: Catalogue, one: T): T {
  const { units, scheme } = catalogue;
  if (one.unit === undefined) return one;
  return { ...one, unit: successorOn(one.unit, units, scheme.date) };
}

export function isAsked({ lead, direct }: Context, unit: string, domain: Domain): boolean {
  return lead === undefined || (domain.lead === lead && !direct.has(unit));
}

/** Whether the unit's word on the domain is to come by its lead unit. */
export function isLedFor({ led, direct }: Context, unit: string, { title, lead }: Domain): boolean {
  return unit !== lead && !direct.has(unit) && (led.heard.has(title) || led.awaited.has(title));
}

function severalOf(lying: readonly Lying[]): Set<string> {
  const found = lying.flatMap(({ result }) =>
    result.findings.filter(({ code }) => code === 'several-files'),
  );
  return new Set(
    found.flatMap(({ params: { unit, leads, domain } }) =>
      [unit ?? [], leads ?? []]
        .flat()
        .flatMap((one) =>
          [domain ?? []].flat().map((title) => pairKey({ unit: `${one}`, domain: `${title}` })),
        ),
    ),
  );
}

/** Workbooks beside which a stamped copy lies. */
function stampedFiles(lying: readonly Lying[]): Set<string> {
  return new Set(lying.flatMap(({ result }) => workbookOfScan(result.submission) ?? []));
}

/** The workbook of which this file is the stamped print, scanned. */
export function workbookOfScan({ problems }: Submission): string | undefined {
  const workbook = problems.find(({ code }) => code === 'stamped-copy-seen')?.params?.workbook;
  return typeof workbook === 'string' ? workbook : undefined;
}

export function isStamped(context: Context, one: Lying): boolean {
  const { file } = one.result.submission;
  return context.stampedFiles.has(file) || receiptOf(context, one)?.stamped === true;
}

export function receiptOf(
  { receiptOf: known }: Context,
  { sha256, result }: Lying,
): Receipt | undefined {
  return known.get(keyOf(sha256, result.submission.file));
}

export function timesReturned({ returns }: Context, { sha256, result }: Lying): number {
  return returns.filter((one) => isOf(one, sha256, result.submission.file)).length;
}

export function isOf(one: Returned, sha256: string | undefined, file: string): boolean {
  return keyOf(one.sha256, one.file) === keyOf(sha256, file);
}
