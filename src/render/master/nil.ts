/** Who said 不涉及, gathered for papers: by domain and matter, the members of a group as the group. */
import type { Catalogue } from '../../model/catalogue.js';
import type { Master } from '../../model/master.js';
import { gathered } from './gathered.js';
import type { FigureTable } from './statistics.js';

export interface NilOfDomain {
  readonly domain: string;
  /** Units that said so of the whole domain. */
  readonly units: readonly string[];
  readonly matters: readonly { readonly matter: string; readonly units: readonly string[] }[];
}

/** Domains and matters in the scheme's order, others last; domains without any nil return left out. */
export function nilByDomain(catalogue: Catalogue, { nil }: Pick<Master, 'nil'>): NilOfDomain[] {
  const { domains } = catalogue.scheme;
  // What a unit wants struck out is told as a finding: it is no word of 不涉及.
  const titled = nil
    .filter(({ operation }) => !operation)
    .map((one) => ({
      ...one,
      title: domains.find(({ id }) => id === one.domainId)?.title ?? one.domain ?? '',
    }));
  const titles = unique([
    ...domains.map(({ title }) => title),
    ...titled.map(({ title }) => title),
  ]);
  return titles.flatMap((domain) => {
    const own = titled.filter(({ title }) => title === domain);
    if (own.length === 0) return [];
    const unitsOf = (matter: string | undefined) => {
      const units = own.filter((one) => one.matter === matter).map(({ unit }) => unit ?? '');
      return gathered(units, catalogue);
    };
    const named = new Set(own.map(({ matter }) => matter ?? ''));
    const order = domains.find(({ title }) => title === domain)?.matters ?? [];
    const matters = unique([...order.map(({ title }) => title), ...named])
      .filter((matter) => matter !== '' && named.has(matter))
      .map((matter) => ({ matter, units: unitsOf(matter) }));
    return [{ domain, units: unitsOf(undefined), matters }];
  });
}

/** The same as a table; none where nobody said 不涉及. */
export function nilTable(catalogue: Catalogue, master: Master): FigureTable | undefined {
  const rows = nilByDomain(catalogue, master).flatMap(({ domain, units, matters }) => [
    ...(units.length > 0 ? [[domain, '整个领域', units.join('、')]] : []),
    ...matters.map(({ matter, units: own }) => [domain, matter, own.join('、')]),
  ]);
  if (rows.length === 0) return undefined;
  return {
    title: '不涉及情况',
    headings: ['公开领域', '公开事项', '报告不涉及的单位'],
    rows,
    note: '各单位所述原因见电子表格的“不涉及”工作表。',
    ownPage: true,
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
