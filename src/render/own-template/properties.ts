/**
 * What the filled document says of itself beside what the office keeps there: 样例 and 草稿 among
 * its keywords, and the mark by which reading knows the master's tables again.
 */
import { damaged } from '../../workbook/caps.js';
import type { OfficePackage } from './package.js';
import { escapeXml, unescapeXml, type XmlPart } from './xml-part.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const CORE_RELATION =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
/** Reading looks for it there. */
const CUSTOM_PART = 'docProps/custom.xml';
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** Of every property that a user may set. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Title and the like: a programme shows them, and fields of the text may follow them. */
export function fillProperties(
  all: OfficePackage,
  fill: (text: string) => string | undefined,
): void {
  const path = all.relations('').find(({ type }) => type === 'core-properties')?.path;
  if (path === undefined || !all.bytes(path)) return;
  const part = all.xml(path);
  for (const node of part.root.children) {
    const text = fill(unescapeXml(part.text.slice(node.inner, node.innerEnd)));
    if (text !== undefined) part.replace(node.inner, node.innerEnd, escapeXml(text));
  }
  if (part.isEdited) all.set(path, part.edited());
}

/** @param words nothing is touched where there are none */
export function addKeywords(all: OfficePackage, words: readonly string[]): void {
  if (words.length === 0) return;
  const path = all.relations('').find(({ type }) => type === 'core-properties')?.path;
  if (path === undefined || !all.bytes(path)) {
    const xml = `${HEAD}<cp:coreProperties xmlns:cp="${CORE}">${keywords(words)}</cp:coreProperties>`;
    all.add(all.free('docProps/core-mulu', '.xml'), xml, CORE_TYPE, '', CORE_RELATION);
    return;
  }
  const part = all.xml(path);
  const own = part.root.children.find(({ name }) => name === 'keywords');
  if (own) {
    const before = unescapeXml(part.text.slice(own.inner, own.innerEnd)).trim();
    part.replace(own.start, own.end, keywords([...(before === '' ? [] : [before]), ...words]));
  } else part.append(part.root, keywords(words));
  all.set(path, part.edited());
}

function keywords(words: readonly string[]): string {
  return `<cp:keywords xmlns:cp="${CORE}">${escapeXml(words.join('、'))}</cp:keywords>`;
}

export interface OwnProperty {
  readonly name: string;
  readonly value: string;
}

/** Sets one of the properties that a document may have beside the ordinary ones. */
export function setProperty(all: OfficePackage, { name, value }: OwnProperty): void {
  const path = all.relations('').find(({ type }) => type === 'custom-properties')?.path;
  if (path === undefined) {
    const xml = `${HEAD}<Properties xmlns="${CUSTOM}">${property(name, value, 2)}</Properties>`;
    all.add(CUSTOM_PART, xml, CUSTOM_TYPE, '', 'custom-properties');
    return;
  }
  const part = all.xml(path);
  for (const node of part.root.children) {
    if (part.attribute(node, 'name') === name) part.replace(node.start, node.end, '');
  }
  part.append(part.root, property(name, value, freeNumber(part)));
  all.set(path, part.edited());
}

/** The number of each property is its own; the first two are taken by the format. */
function freeNumber(part: XmlPart): number {
  const taken = part.root.children.map((node) => Number(part.attribute(node, 'pid')));
  if (taken.some((number) => !Number.isInteger(number))) throw damaged(CUSTOM_PART);
  return Math.max(1, ...taken) + 1;
}

function property(name: string, value: string, number: number): string {
  return `<property xmlns="${CUSTOM}" fmtid="${FORMAT}" pid="${number}" name="${escapeXml(name)}"><vt:lpwstr xmlns:vt="${VALUES}">${escapeXml(value)}</vt:lpwstr></property>`;
}
