/**
 * Which domain the rows of a sheet belong to (design, section 6): hidden mark, domain column,
 * banner or title row, sheet name, file name. The first that speaks decides.
 */
import type { Marks } from '../model/marks.js';
import type { Domain, Scheme } from '../model/scheme.js';
import { type Banner, bannerValue } from './banner.js';
import {
  domainByTitle,
  domainInTitle,
  domainOfCell,
  domainsWithin,
  domainWithin,
  type NamedDomain,
} from './domain.js';

export interface DomainSources {
  readonly marks?: Marks;
  /** The title that mapping.yaml gives: it decides, and nothing disagrees with it. */
  readonly pinned?: string;
  /** Lines over the table at hand, the nearest table's first. */
  readonly banners: readonly Banner[];
  readonly sheetName: string;
  readonly file: string;
}

export interface SheetDomain {
  /** What the hidden mark says: it decides over every other word. */
  readonly marked?: Domain;
  /** What banner, sheet name or file name say, for rows whose own column is silent. */
  readonly named?: NamedDomain;
  /** Every domain of the scheme that its titles and banners name, and its own name. */
  readonly inBanner: readonly Domain[];
  readonly inName: readonly Domain[];
}

export function sheetDomain(sources: DomainSources, scheme: Scheme | undefined): SheetDomain {
  const pinned = scheme?.domains.find(({ title }) => title === sources.pinned);
  if (pinned) return { marked: pinned, inBanner: [], inName: [] };
  const id = sources.marks?.domain;
  const marked = scheme?.domains.find((domain) => domain.id === id);
  const known = knownDomains(sources, scheme);
  const named = known[0]
    ? { title: known[0].title, id: known[0].id }
    : writtenDomain(sources, scheme === undefined);
  return {
    inBanner: sources.banners.flatMap((banner) => allInBanner(banner, scheme)),
    inName: domainsWithin(sources.sheetName, scheme),
    ...(marked ? { marked } : {}),
    ...(named ? { named } : {}),
  };
}

/** Domains of the scheme that the sheet's own words name; the file's name only where they name none. */
function knownDomains(sources: DomainSources, scheme: Scheme | undefined): Domain[] {
  const found = sources.banners.map((banner) => inBanner(banner, scheme)).find((one) => one);
  const inName = domainWithin(sources.sheetName, scheme);
  const own = [found, inName].filter((one) => one !== undefined);
  if (own.length > 0) return own;
  const inFile = domainWithin(baseName(sources.file), scheme);
  return inFile ? [inFile] : [];
}

function allInBanner(banner: Banner, scheme: Scheme | undefined): Domain[] {
  const value = bannerValue(banner, 'domain')?.value ?? '';
  const said = value === '' ? banner.titles.map(({ text }) => text) : [value];
  return said.flatMap((text) => domainsWithin(text, scheme));
}

function inBanner(banner: Banner, scheme: Scheme | undefined): Domain | undefined {
  const value = bannerValue(banner, 'domain')?.value ?? '';
  if (value !== '') return domainByTitle(value, scheme) ?? domainWithin(value, scheme);
  for (const { text } of banner.titles) {
    const found = domainWithin(text, scheme);
    if (found) return found;
  }
  return undefined;
}

/** As the words have it, without a scheme or where the scheme knows none of them. */
function writtenDomain(sources: DomainSources, bare: boolean): NamedDomain | undefined {
  for (const banner of sources.banners) {
    const value = bannerValue(banner, 'domain')?.value ?? '';
    if (value !== '') return domainOfCell(value, undefined);
  }
  const titles = sources.banners.flatMap((banner) => banner.titles.map(({ text }) => text));
  const title =
    first(titles, (text) => domainInTitle(text, false)) ??
    domainInTitle(sources.sheetName, false) ??
    (bare ? first(titles, (text) => domainInTitle(text, true)) : undefined) ??
    (bare ? domainInTitle(sources.sheetName, true) : undefined) ??
    domainInTitle(baseName(sources.file), false);
  return title === undefined ? undefined : { title };
}

function first<T>(list: readonly string[], find: (text: string) => T | undefined): T | undefined {
  for (const text of list) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The file's name without folders and ending. */
export function baseName(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.[A-Za-z]{2,5}$/, '');
}
