/**
 * Volumes (分册): a master too long for one Word document has its tables in documents of their
 * own, a domain or a part of one each, under the contents of 总目录.docx.
 */
import type { Catalogue } from '../../model/catalogue.js';
import type { Master } from '../../model/master.js';
import { writeNumeral } from '../../text/numeral.js';
import { safeName } from '../../text/safe-name.js';
import { section } from '../word/page.js';
import { titleParagraph } from '../word/paper-paragraphs.js';
import { byDomain, type DomainRows } from './by-domain.js';
import { lineOf, paperOf } from './paper.js';
import { numbered } from './table.js';
import { fittedColumns } from './widths.js';
import { footLine, packPaper, tableNames } from './word-document.js';
import { domainTitle } from './word-front.js';
import { linePara, tables } from './word-tables.js';

/** More rows than this, and a document takes a clerk's PC a minute and more to open. */
const MOST_ROWS = 5_000;

export interface Volume {
  /** 分册一 */
  readonly name: string;
  /** Its domain's title, with （一） where the domain fills several. */
  readonly title: string;
  readonly domain: DomainRows;
}

/** @returns none where everything has room in one document */
export function volumesOf(domains: readonly DomainRows[], most = MOST_ROWS): Volume[] {
  const rows = domains.reduce((sum, { part }) => sum + part.length, 0);
  if (rows <= most) return [];
  const parts = domains.flatMap((domain) => {
    const count = Math.ceil(domain.part.length / most);
    return Array.from({ length: count }, (_, index) => ({
      title: domain.title + (count > 1 ? `（${writeNumeral(index + 1)}）` : ''),
      domain: { ...domain, part: domain.part.slice(index * most, (index + 1) * most) },
    }));
  });
  return parts.map((part, index) => ({ name: `分册${writeNumeral(index + 1)}`, ...part }));
}

/** @returns path under the output folder → bytes; empty for all but a large city's master */
export async function renderVolumes(
  catalogue: Catalogue,
  master: Master,
  most = MOST_ROWS,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const volumes = volumesOf(byDomain(catalogue, numbered(master.entries)), most);
  const files = new Map<string, Uint8Array>();
  if (volumes.length === 0) return files;
  const paper = paperOf(catalogue, master.state, master.entries);
  const columns = fittedColumns(catalogue.layout, 'master', master.entries);
  const { layout } = catalogue;
  const digits = String(volumes.length).length;
  for (const [index, { name, title, domain }] of volumes.entries()) {
    const full = `${paper.title}${name}　${title}`;
    const entries = domain.part.map(({ entry }) => entry);
    const bytes = await packPaper(catalogue, paper, full, [
      section(
        { orientation: layout.orientation, size: layout.paper, foot: footLine(paper, full) },
        [
          titleParagraph(`${paper.title}${name}`),
          linePara(`${domainTitle(domain)}　　${lineOf(paper, entries)}`),
          ...tables(layout, columns, [domain], tableNames()),
        ],
      ),
    ]);
    const number = String(index + 1).padStart(digits, '0');
    files.set(`分册/${safeName(`${number}_${title}`, [], 120)}.docx`, bytes);
  }
  return files;
}
