/** What a zip archive holds, by the names and types of its parts. */
import type { Format } from '../model/workbook.js';
import { documentPart } from './docx.js';
import { isOds } from './ods.js';
import { OFD } from './sniff.js';
import type { Zip } from './zip.js';

export type ZipKind =
  | { readonly is: 'xlsx' | 'xlsm' | 'xlsb' | 'ods' | 'docx' }
  /** Files packed together. */
  | { readonly is: 'pack' }
  | { readonly is: 'other'; readonly what: string };

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

export function zipKind(zip: Zip): ZipKind {
  const mimetype = zip.read('mimetype');
  const type = mimetype && new TextDecoder().decode(mimetype).trim();
  if (isOds(zip, type)) return { is: 'ods' };
  if (type?.startsWith(OPEN_DOCUMENT)) return other('Word 或其他文档（OpenDocument）');
  if (zip.has('OFD.xml')) return other(OFD);
  // What lost its table of contents, but has a document's parts, is a damaged document.
  const parts = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'word/document.xml'];
  const isDocument = parts.some((part) => zip.has(part));
  if (!isDocument) return { is: 'pack' };
  if (documentPart(zip) !== undefined) return { is: 'docx' };
  if (zip.has('ppt/presentation.xml')) return other('演示文稿');
  if (zip.has('xl/workbook.bin')) return { is: 'xlsb' };
  return { is: zip.has('xl/vbaProject.bin') ? 'xlsm' : 'xlsx' };
}

function other(what: string): ZipKind {
  return { is: 'other', what };
}

/** Endings that a content may have without being wrongly named. */
const ENDINGS: Readonly<Record<Format, readonly string[]>> = {
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlam', 'et', 'ett'],
  xlsm: ['xlsm', 'xltm', 'xlam', 'et', 'ett'],
  xlsb: ['xlsb'],
  xls: ['xls', 'xlt', 'xla', 'et', 'ett'],
  et: ['et', 'ett'],
  ods: ['ods', 'ots', 'fods'],
  xml: ['xml', 'xls', 'et'],
  html: ['html', 'htm', 'xls'],
  csv: ['csv', 'txt', 'tsv'],
  tsv: ['tsv', 'txt', 'csv'],
  docx: ['docx', 'docm', 'dotx', 'dotm'],
};

/** True where the name promises something else than the file holds. */
export function isMisnamed(format: Format, extension: string): boolean {
  return !ENDINGS[format].includes(extension);
}
