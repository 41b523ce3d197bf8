/** A tiny writer of OpenDocument spreadsheets for tests: the XML of tables becomes bytes. */
import { escapeXml, zipParts } from './make-xlsx.js';

const SPACES = Object.entries({
  office: 'office:1.0',
  table: 'table:1.0',
  text: 'text:1.0',
  style: 'style:1.0',
  number: 'datastyle:1.0',
  draw: 'drawing:1.0',
})
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join(' ')
  .concat(
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
    ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"',
  );

export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Formats of dates, and a style of sheets that hides them: style names for `odsXml`. */
const STYLES = `<office:automatic-styles>
  <number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
  <number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
  <number:time-style style:name="N3"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
  <number:percentage-style style:name="N4"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
  <style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
  <style:style style:name="both" style:family="table-cell" style:data-style-name="N2"/>
  <style:style style:name="clock" style:family="table-cell" style:data-style-name="N3"/>
  <style:style style:name="part" style:family="table-cell" style:data-style-name="N4"/>
  <style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>`;

/** @param tables XML of the tables, see odsTable */
export function odsXml(tables: string, before = ''): string {
  return `<office:body><office:spreadsheet>${before}${tables}</office:spreadsheet></office:body>`;
}

export function odsTable(rows: string, more = '', name = '表'): string {
  return `<table:table table:name="${name}" ${more}>${rows}</table:table>`;
}

/** Cells of text, a row each. */
export function odsRows(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => odsRow(cells.map((cell) => odsText(cell)).join(''))).join('');
}

export function odsRow(cells: string, more = ''): string {
  return `<table:table-row ${more}>${cells}</table:table-row>`;
}

/** Each line a paragraph. */
export function odsText(text: string, more = ''): string {
  if (text === '') return '<table:table-cell/>';
  const lines = text.split('\n').map((line) => `<text:p>${escapeXml(line)}</text:p>`);
  return `<table:table-cell office:value-type="string" ${more}>${lines.join('')}</table:table-cell>`;
}

export function makeOds(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  return zipParts(odsParts(body, parts));
}

/** The parts, for tests that pack them in their own way. */
export function odsParts(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, string | Uint8Array> {
  return {
    mimetype: ODS_TYPE,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${ODS_TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${SPACES}>${STYLES}${body}</office:document-content>`,
    ...parts,
  };
}

/** The same in one XML file. */
export function makeFods(body: string): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${SPACES} office:mimetype="${ODS_TYPE}">${STYLES}${body}</office:document>`;
  return new TextEncoder().encode(xml);
}
