/**
 * A lead catalogue (领域目录): one workbook a lead unit, a sheet a domain. In the bureau's folder
 * it is the submission of its domains, so each sheet is marked; who sent what stands beside.
 */
import { unheardUnits } from '../../merge/state.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Finding } from '../../model/finding.js';
import { isOpen, type LeadCatalogue, type Master } from '../../model/master.js';
import type { FigureSection } from '../master/figure-sheet.js';
import { type Paper, paperOf } from '../master/paper.js';
import { PaperBook } from '../master/paper-book.js';
import { SOURCE_HEADINGS, SOURCE_WIDTHS, sourceRows } from '../master/sources.js';
import { numbered } from '../master/table.js';
import { fittedColumns } from '../master/widths.js';
import { carriedLead } from './carried.js';

/**
 * @param lead canonical name of the unit that merges
 * @returns the bytes of its workbook; a lead without any domain in `master` gives one with no sheet
 */
export async function renderLeadExcel(
  catalogue: Catalogue,
  master: Master,
  lead: string,
): Promise<Uint8Array> {
  const domains = master.leads.filter((one) => one.lead === lead);
  const entries = domains.flatMap((domain) => domain.entries);
  const state = isUnsettled(domains, catalogue, master.findings) ? 'draft' : 'final';
  const title = `${catalogue.scheme.catalogueTitle}（${lead}牵头领域）`;
  const paper: Paper = {
    ...paperOf(catalogue, state, entries, title),
    role: '牵头单位',
    maker: lead,
  };
  const { id: scheme, version } = catalogue.scheme;
  const book = new PaperBook(
    paper,
    { kind: 'other', scheme, version, unit: lead },
    catalogue.layout,
  );
  const sources = domains.flatMap((domain) => {
    const linkTo = book.table({
      name: domain.domain,
      title: `${domain.domain}公开目录清单`,
      columns: fittedColumns(catalogue.layout, 'lead', domain.entries),
      rows: numbered(domain.entries),
      marks: { kind: 'lead', domain: domain.domainId },
    });
    return sourceRows(domain, linkTo);
  });
  book.list(
    { name: '报送情况', title: '各单位报送情况', widths: HEARD_WIDTHS },
    heardSection(domains),
  );
  book.list(
    { name: '来源', title: '条目来源', widths: SOURCE_WIDTHS },
    { headings: SOURCE_HEADINGS, rows: sources },
  );
  book.carry(carriedLead(lead, state, domains));
  return book.pack();
}

/** Something of the domains is still to be settled, or files of a unit contradict one another. */
function isUnsettled(
  domains: readonly LeadCatalogue[],
  { scheme }: Catalogue,
  findings: readonly Finding[],
): boolean {
  const titles = new Set(domains.map(({ domain }) => domain));
  return (
    domains.some(
      ({ conflicts, missing, entries }) =>
        conflicts.some(isOpen) ||
        unheardUnits(scheme, missing).length > 0 ||
        entries.some((entry) => entry.marked),
    ) ||
    findings.some(
      ({ severity, params }) =>
        severity === 'error' && [params.domain ?? []].flat().some((one) => titles.has(`${one}`)),
    )
  );
}

const HEARD_WIDTHS = [22, 22, 10, 26, 36, 34];

/** Who sent rows, who said 不涉及, who has not been heard, domain by domain. */
function heardSection(domains: readonly LeadCatalogue[]): FigureSection {
  return {
    headings: [
      '公开领域',
      '报送单位',
      '报送情况',
      '条目或事项',
      '不涉及、删除、不收的原因',
      '来源文件',
    ],
    rows: domains.flatMap((domain) => {
      const rows = domain.entries.flatMap((entry) => entry.provenance);
      const left = domain.left.map(({ unit, source, decision }) => ({
        unit,
        file: source.file,
        reason: decision.reason,
      }));
      const sent = [...new Set([...rows, ...left].map(({ unit }) => unit))].map((unit) => {
        const own = rows.filter((row) => row.unit === unit);
        const out = left.filter((row) => row.unit === unit);
        const files = [...new Set([...own, ...out].map(({ file }) => file))].join('\n');
        const count = `${own.length}条${out.length > 0 ? `，另有${out.length}条不收` : ''}`;
        const reasons = [...new Set(out.map(({ reason }) => reason))].join('；');
        return [domain.domain, unit, '已报', count, reasons, files];
      });
      const nil = domain.nil.map((one) => [
        domain.domain,
        one.unit ?? '',
        one.operation ? '建议删除' : '不涉及',
        one.matter ?? '整个领域',
        one.reason,
        one.source.file,
      ]);
      const missing = domain.missing.map(({ unit }) => [domain.domain, unit, '未报', '', '', '']);
      return [...sent, ...nil, ...missing];
    }),
  };
}
