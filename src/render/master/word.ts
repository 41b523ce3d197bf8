/**
 * 总目录.docx: cover, compilation note with the places to sign, contents, a table a domain,
 * statistics, and on demand where every entry came from. The same columns and rows as
 * 总目录.xlsx. A long master has its tables in volumes (word-volumes.ts).
 */
import type { FileChild } from 'docx';
import type { Catalogue } from '../../model/catalogue.js';
import type { Master } from '../../model/master.js';
import { official } from '../word/official.js';
import { type PaperSize, section } from '../word/page.js';
import type { Paragraph as Prose } from '../word/paragraph.js';
import { signOff } from '../word/sign-off.js';
import { byDomain, type DomainRows } from './by-domain.js';
import { nilTable } from './nil.js';
import { type Paper, paperOf } from './paper.js';
import { statistics } from './statistics.js';
import { numbered } from './table.js';
import { fittedColumns } from './widths.js';
import { contents, contentsOfVolumes } from './word-contents.js';
import { footLine, packPaper, tableNames } from './word-document.js';
import { figures } from './word-figures.js';
import { cover, domainTitle, serials } from './word-front.js';
import { sourcesAppendix } from './word-sources.js';
import { tables } from './word-tables.js';
import { type Volume, volumesOf } from './word-volumes.js';

export interface WordOptions {
  /** With the appendix that says of every entry who sent it in which file. */
  readonly sources?: boolean;
}

/** What 总目录.docx is made of, whatever carries it: our own paper, or an office's template. */
export interface MasterParts {
  readonly paper: Paper;
  readonly foot: string;
  readonly size: PaperSize;
  readonly orientation: Catalogue['layout']['orientation'];
  /** The tables stand here, not in volumes. */
  readonly inOne: boolean;
  /** Each draws its part anew, with bookmarks in the order of the calls. */
  readonly note: () => FileChild[];
  readonly signOff: () => FileChild[];
  readonly contents: () => FileChild[];
  readonly tables: () => FileChild[];
  readonly figures: () => FileChild[];
  readonly sources: () => FileChild[];
}

export function masterParts(
  catalogue: Catalogue,
  master: Master,
  note: readonly Prose[],
): MasterParts {
  const paper = paperOf(catalogue, master.state, master.entries);
  const { paper: size, orientation } = catalogue.layout;
  const columns = fittedColumns(catalogue.layout, 'master', master.entries);
  const nils = nilTable(catalogue, master);
  const domains = byDomain(catalogue, numbered(master.entries));
  const volumes = volumesOf(domains);
  const inOne = volumes.length === 0 && domains.length > 0;
  const nameTable = tableNames();
  const other = () => nameTable({ kind: 'other' });
  return {
    paper,
    foot: footLine(paper),
    size,
    orientation,
    inOne,
    note: () => official(note, { isFollowed: true }),
    signOff: () => signOff(other()),
    contents: () =>
      inOne ? contents(domains.map(lineOfDomain)) : contentsOfVolumes(volumes.map(lineOfVolume)),
    tables: () => tables(catalogue.layout, columns, domains, nameTable),
    figures: () => figures([...statistics(catalogue, master), ...(nils ? [nils] : [])], other),
    sources: () => sourcesAppendix(master, size, other),
  };
}

/**
 * @param note the compilation note; its title is printed as the part's title
 * @returns the bytes of 总目录.docx, the same for the same catalogue, master, note and options
 */
export async function renderMasterWord(
  catalogue: Catalogue,
  master: Master,
  note: readonly Prose[],
  { sources = false }: WordOptions = {},
): Promise<Uint8Array> {
  const parts = masterParts(catalogue, master, note);
  const { paper, foot, size, orientation } = parts;
  const upright = { orientation: 'portrait', foot } as const;
  const flat = { orientation: 'landscape', size, foot } as const;
  const own = { orientation, size, foot };
  return packPaper(catalogue, paper, paper.title, [
    section({ ...upright, numbered: false }, cover(catalogue, paper)),
    section({ ...upright, firstNumber: 1 }, [...parts.note(), ...parts.signOff()]),
    section(upright, parts.contents()),
    ...(parts.inOne ? [section(own, parts.tables())] : []),
    section(upright, parts.figures()),
    ...(sources ? [section(flat, parts.sources())] : []),
  ]);
}

function lineOfDomain(domain: DomainRows) {
  return { title: domainTitle(domain), place: serials(domain.part) };
}

function lineOfVolume({ name, title, domain }: Volume) {
  return { title: `${name}　${title}`, place: serials(domain.part) };
}
