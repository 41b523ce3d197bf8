/**
 * A tiny writer of .xlsx for tests: small tables become bytes, and any part can be replaced
 * by odd XML that no library would write.
 */
import { strToU8, zipSync } from 'fflate';
import { cellName } from '../../src/workbook/address.js';

export type CellValue = string | number | boolean | undefined;

export interface SheetSpec {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows?: readonly (readonly CellValue[])[];
  /** Inner XML of sheetData in place of `rows`. */
  readonly data?: string;
  /** XML before and after sheetData. */
  readonly before?: string;
  readonly after?: string;
  readonly merges?: readonly string[];
}

export interface BookSpec {
  readonly sheets: readonly SheetSpec[];
  /** Texts go to sharedStrings.xml, as Excel does; else they stand in the cells. */
  readonly shared?: boolean;
  /** Inner XML of sst. */
  readonly sharedItems?: string;
  /** Format codes; cell style N (from 1) shows numbers by formats[N - 1]. A number is a built-in id. */
  readonly formats?: readonly (string | number)[];
  readonly date1904?: boolean;
  /** Parts to add, to replace, or (undefined) to leave out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Rows of a table written as text: `|` between cells, a line a row. Blanks round a cell go. */
export function table(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

/** A workbook of one sheet with these cells. */
export function makeSheet(rows: SheetSpec['rows'], more: Partial<BookSpec & SheetSpec> = {}) {
  return makeXlsx({ ...more, sheets: [{ name: 'Sheet1', ...more, rows: rows ?? [] }] });
}

/** A workbook of one sheet with this XML in sheetData. */
export function makeRaw(data: string, more: Partial<BookSpec & SheetSpec> = {}): Uint8Array {
  return makeXlsx({ ...more, sheets: [{ name: 'Sheet1', ...more, data }] });
}

export function makeXlsx(spec: BookSpec): Uint8Array {
  return zipParts(xlsxParts(spec));
}

/** @param level 0 stores, 9 packs best */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6) {
  const bytes = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes), { level, mtime: new Date(2018, 9, 19) });
}

/** The parts of a workbook, for tests that pack them in their own way. */
export function xlsxParts(spec: BookSpec): Record<string, string | Uint8Array> {
  const strings = new Map<string, number>();
  const sheets = spec.sheets.map((sheet) => sheetXml(sheet, spec.shared ? strings : undefined));
  const parts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(spec),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml(spec.formats ?? []),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    'xl/sharedStrings.xml': sharedXml(spec.sharedItems ?? [...strings.keys()].map(si).join('')),
    ...spec.parts,
  };
  const kept = Object.entries(parts).flatMap(([name, part]) =>
    part === undefined ? [] : [[name, part] as const],
  );
  return Object.fromEntries(kept);
}

export function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_');
}

function si(text: string): string {
  return `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
}

function sharedXml(items: string): string {
  return `${HEAD}<sst xmlns="${MAIN}">${items}</sst>`;
}

function sheetXml(sheet: SheetSpec, strings: Map<string, number> | undefined): string {
  const data =
    sheet.data ?? (sheet.rows ?? []).map((row, r) => rowXml(row, r + 1, strings)).join('');
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const merged = merges && `<mergeCells count="${sheet.merges?.length}">${merges}</mergeCells>`;
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATED}">${sheet.before ?? ''}<sheetData>${data}</sheetData>${merged}${sheet.after ?? ''}</worksheet>`;
}

function rowXml(row: readonly CellValue[], r: number, strings: Map<string, number> | undefined) {
  const cells = row.map((value, c) => cellXml(value, cellName(r, c + 1), strings)).join('');
  return `<row r="${r}" spans="1:${row.length}">${cells}</row>`;
}

function cellXml(value: CellValue, ref: string, strings: Map<string, number> | undefined): string {
  if (value === undefined || value === '') return `<c r="${ref}" s="0"/>`;
  if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (!strings) {
    const text = `<is><t xml:space="preserve">${escapeXml(value)}</t></is>`;
    return `<c r="${ref}" t="inlineStr">${text}</c>`;
  }
  const index = strings.get(value) ?? strings.size;
  strings.set(value, index);
  return `<c r="${ref}" s="0" t="s"><v>${index}</v></c>`;
}

function workbookXml({ sheets, date1904 }: BookSpec): string {
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state ? ` state="${state}"` : '';
    const label = escapeXml(name ?? `Sheet${index + 1}`);
    return `<sheet name="${label}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const calendar = date1904 ? '<workbookPr date1904="1"/>' : '';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}">${calendar}<sheets>${list.join('')}</sheets></workbook>`;
}

function stylesXml(formats: readonly (string | number)[]): string {
  const ids = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index));
  const custom = formats.flatMap((format, index) =>
    typeof format === 'number'
      ? []
      : [`<numFmt numFmtId="${ids[index]}" formatCode="${escapeXml(format)}"/>`],
  );
  const xfs = [0, ...ids].map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${custom.length}">${custom.join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`;
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATED}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}`, 'worksheet'),
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${override('sharedStrings', 'sharedStrings')}${list.join('')}</Types>`;
}
