/**
 * What a form already says when it goes out: the scheme's matters with their content, the
 * unit as owner, and the bases that scheme and register know for the matter. Data only.
 */
import type { Catalogue } from '../../model/catalogue.js';
import type { BasisRecord, Registers } from '../../model/register.js';
import type { Domain, MatterDefinition, Scheme } from '../../model/scheme.js';
import { foldTitle } from '../../text/fold.js';
import type { FormColumn } from './columns.js';
import { limitWordings, statutoryLimits } from './limits.js';

/** One row of the table as it goes out. */
export interface FormRow {
  /** The matter's id; absent in a spare row. */
  readonly id?: string;
  readonly serial?: number;
  readonly domain: string;
  readonly title: string;
  readonly content: string;
  readonly basis: string;
  readonly owner: string;
  /** Wordings offered for the time limit. */
  readonly limits: readonly string[];
}

/** @returns a row for each matter of the domain, in the scheme's order */
export function matterRows(catalogue: Catalogue, unit: string, domain: Domain): FormRow[] {
  const { scheme, registers } = catalogue;
  return domain.matters.map((matter, index) => ({
    id: matter.id,
    serial: index + 1,
    domain: domain.title,
    title: matter.title,
    content: matter.content ?? '',
    basis: knownBases(catalogue, domain, matter).join('\n'),
    owner: unit,
    limits: limitWordings(scheme, registers.limits, { domain, matter }),
  }));
}

/** @returns an empty row, for what the scheme does not know */
export function spareRow(catalogue: {
  readonly scheme: Pick<Scheme, 'limits' | 'date'>;
  readonly registers: Pick<Registers, 'limits'>;
}): FormRow {
  const limits = limitWordings(catalogue.scheme, catalogue.registers.limits);
  return { domain: '', title: '', content: '', basis: '', owner: '', limits };
}

/** What the scheme names; else the articles that set the matter's statutory limits. */
function knownBases(
  { scheme, registers }: Catalogue,
  domain: Domain,
  matter: MatterDefinition,
): string[] {
  if (matter.basis.length > 0) return matter.basis;
  const cited = statutoryLimits(domain, matter, registers.limits, scheme.date, scheme.id).map(
    ({ basis }) => {
      const record = registers.bases.find(
        (candidate) => candidate.title === basis.title && inForce(candidate, scheme.date),
      );
      const number = basis.number ?? record?.number;
      return citation({ title: basis.title, ...(number && { number }) }) + (basis.article ?? '');
    },
  );
  return [...new Set(cited)];
}

/** @returns 《题名》（文号）, as a document is cited */
export function citation({
  title,
  number,
}: {
  title: string;
  number?: string | undefined;
}): string {
  return `《${title}》${number ? `（${number}）` : ''}`;
}

/** Whether the law or document stood on that day, as far as the register knows. */
function inForce({ from, until, number }: BasisRecord, day: string): boolean {
  // Without a day, the year of its number is the earliest: 〔2019〕54号 did not stand in 2018.
  const since = from ?? /[〔[](\d{4})[〕\]]/.exec(number ?? '')?.[1];
  return (since === undefined || since <= day) && (until === undefined || day < until);
}

/**
 * Bases in force on the scheme's day: those of the domains first, then those that serve every
 * domain. Yearly ones (工作要点) and those of other places are left out.
 */
export function basesFor(
  bases: readonly BasisRecord[],
  domains: readonly Domain[],
  { date: day, jurisdiction }: Pick<Scheme, 'date' | 'jurisdiction'>,
): BasisRecord[] {
  const titles = new Set(
    domains.flatMap(({ title, aliases }) => [title, ...aliases].map(foldTitle)),
  );
  const standing = bases.filter(
    (basis) =>
      !basis.annual &&
      inForce(basis, day) &&
      (basis.places.length === 0 || basis.places.includes(jurisdiction)),
  );
  const own = standing.filter((basis) =>
    basis.domains.some((title) => titles.has(foldTitle(title))),
  );
  return [...own, ...standing.filter((basis) => basis.domains.length === 0)];
}

/** @returns the text that stands in a cell of the row when the form goes out */
export function prefilled(row: FormRow, column: FormColumn, first: boolean): string {
  switch (column.key) {
    case 'serial':
      return row.serial === undefined ? '' : String(row.serial);
    case 'domain':
      return row.domain;
    case 'matter':
      return first ? row.title : '';
    case 'content':
      return row.content;
    case 'basis':
      return row.basis;
    case 'owners':
      return row.owner;
    default:
      return '';
  }
}
