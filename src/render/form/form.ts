/**
 * The form (填报表): one workbook for a unit, a sheet for each domain that it leads or answers
 * for, with guide, worked example and 依据库.
 */
import type { Catalogue } from '../../model/catalogue.js';
import type { Marks } from '../../model/marks.js';
import type { BasisRecord } from '../../model/register.js';
import { requiredColumns } from '../../model/required.js';
import type { Domain } from '../../model/scheme.js';
import { checkCode } from '../office/check-code.js';
import { assemble } from './assemble.js';
import { demands } from './check-words.js';
import { columnsOf, type FormColumn, formColumns } from './columns.js';
import { exampleRow } from './example.js';
import type { Pair } from './guide.js';
import { domainCell } from './head.js';
import { type FormPlan, SPARE_ROWS } from './plan.js';
import { basesFor, citation, matterRows, spareRow } from './prefill.js';

export { renderBlankForm } from './blank.js';

export interface FormOptions {
  /** 第几次报送, 1 where absent. */
  readonly serial?: number;
}

/**
 * @param unit canonical name of the unit that fills the form in
 * @param domains at least one, in the order of the sheets
 * @returns the bytes of an .xlsx; the same for the same input on every machine
 */
export async function renderForm(
  catalogue: Catalogue,
  unit: string,
  domains: readonly Domain[],
  { serial = 1 }: FormOptions = {},
): Promise<Uint8Array> {
  const { scheme, registers } = catalogue;
  const title = `${scheme.catalogueTitle}填报表`;
  const columns = formColumns(catalogue.layout, scheme.channels.offered);
  const sheets = domains.map((domain) => ({
    plan: planOf(catalogue, unit, domain, serial, columns),
    domainId: domain.id,
  }));
  // Nothing to copy into a form that does not ask for it.
  const asksBasis = columnsOf(columns, 'basis').length > 0;
  const bases = asksBasis ? basesFor(registers.bases, domains, scheme) : [];
  const marks: Marks = { kind: 'other', scheme: scheme.id, version: scheme.version, unit, serial };
  return assemble({
    properties: {
      title: `${title}（${unit}）`,
      creator: scheme.bureau,
      day: scheme.date,
      ...(scheme.sample && { status: '样例' }),
    },
    common: { marks, foot: unit, sample: scheme.sample, look: catalogue.layout },
    guide: {
      title: '填表说明',
      columns,
      channels: channelsOfAll(catalogue),
      hasBases: bases.length > 0,
      hasMatters: true,
      addressees: domains.map((domain) => [domain.title, addressee(catalogue, unit, domain)]),
      exceptions: exceptionsOf(catalogue, domains),
    },
    example: {
      columns,
      required: requiredColumns(catalogue.layout),
      row: exampleOf(catalogue, unit, domains, bases),
    },
    sheets,
    ...(bases.length > 0 && { bases: { bases, day: scheme.date } }),
  });
}

/** Channels that the scheme wants for information of every kind. */
function channelsOfAll({ scheme }: Catalogue): string[] {
  const general = scheme.channels.required.filter(({ kinds }) => kinds.length === 0);
  return [...new Set(general.flatMap(({ names }) => names))];
}

/** Whom the domain's sheet goes to: the lead unit; the bureau for leads and direct reporters. */
function addressee({ scheme, units }: Catalogue, unit: string, domain: Domain): string {
  const direct = units.units.find(({ name }) => name === unit)?.direct ?? false;
  if (direct) return scheme.bureau;
  return domain.lead === unit ? `${scheme.bureau}（由本单位牵头汇总后报送）` : domain.lead;
}

/** What the notice exempts, of everything, of a domain or of a matter, in its own words. */
function exceptionsOf({ scheme }: Catalogue, domains: readonly Domain[]): Pair[] {
  const named = domains.flatMap((domain) => [domain, ...domain.matters]);
  return [
    ...scheme.exceptions.map((text): Pair => ['各领域', text]),
    ...named.flatMap(({ title, exception }): Pair[] => (exception ? [[title, exception]] : [])),
  ];
}

function planOf(
  catalogue: Catalogue,
  unit: string,
  domain: Domain,
  serial: number,
  columns: readonly FormColumn[],
): FormPlan {
  const { scheme, layout } = catalogue;
  const matters = matterRows(catalogue, unit, domain);
  const head = {
    sheetName: domain.title,
    title: `${scheme.catalogueTitle}填报表（${domain.title}）`,
    unit,
    domain: domain.title,
    serial,
    columns,
  };
  const spare = spareRow(catalogue);
  return {
    ...head,
    demands: demands(requiredColumns(layout), columns, domainCell(columns)),
    rows: [...matters, ...Array.from({ length: SPARE_ROWS }, () => spare)],
    checkCode: checkCode({ ...head, scheme: scheme.id, version: scheme.version, matters }),
    look: layout,
    sample: scheme.sample,
  };
}

/** The shortest of the form's own matters, so that the example stays on one page. */
function exampleOf(
  catalogue: Catalogue,
  unit: string,
  domains: readonly Domain[],
  bases: readonly BasisRecord[],
) {
  const rows = domains.flatMap((domain) => matterRows(catalogue, unit, domain));
  const telling = rows.filter(({ title, content }) => content.length > title.length + 10);
  const [shortest] = telling.sort((a, b) => a.content.length - b.content.length);
  const row = shortest ?? exampleRow(spareRow(catalogue).limits);
  const [known] = bases;
  return row.basis !== '' || !known ? row : { ...row, basis: citation(known) };
}
