/** An OpenDocument spreadsheet, packed (.ods) or in one XML file (.fods) → sheets of cells. */
import { type Budget, damaged, ReadStop } from './caps.js';
import { parseOdsContent } from './ods-parse.js';
import { OdsStyles } from './ods-styles.js';
import type { ReadSheets } from './xlsx.js';
import { decodeXml, parseXml } from './xml.js';
import type { Zip } from './zip.js';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
const MANIFEST = 'META-INF/manifest.xml';

/** @throws ReadStop where the package is encrypted or damaged, or a cap is met */
export function readOds(zip: Zip, budget: Budget): ReadSheets {
  // LibreOffice from 24.8 on packs the whole file into one encrypted part.
  if (zip.has('encrypted-package')) throw new ReadStop('file-encrypted');
  if (part(zip, MANIFEST)?.includes(':encryption-data')) throw new ReadStop('file-encrypted');
  const content = part(zip, 'content.xml');
  if (content === undefined) throw damaged('content.xml');
  const styles = new OdsStyles();
  const common = part(zip, 'styles.xml');
  if (common !== undefined) readCommonStyles(common, styles);
  return parseOdsContent(content, styles, budget);
}

/** @throws ReadStop where the XML is damaged or a cap is met */
export function readFlatOds(xml: string, budget: Budget): ReadSheets {
  return parseOdsContent(xml, new OdsStyles(), budget);
}

/** True where a text begins as a spreadsheet in one XML file does. */
export function isFlatOds(head: string): boolean {
  return /^<(?:\?xml|office:document)/.test(head) && head.includes(`mimetype="${SPREADSHEET}`);
}

/** True where the manifest says spreadsheet: odd writers leave the part mimetype out. */
export function isOds(zip: Zip, mimetype: string | undefined): boolean {
  const isNamed = mimetype === SPREADSHEET || mimetype === `${SPREADSHEET}-template`;
  if (mimetype !== undefined) return isNamed;
  return zip.has('content.xml') && (part(zip, MANIFEST)?.includes(SPREADSHEET) ?? false);
}

/** What styles.xml calls automatic is for headers of pages and may have the names of others. */
function readCommonStyles(xml: string, styles: OdsStyles): void {
  let inAutomatic = false;
  parseXml(xml, {
    open(name, attributes) {
      if (name === 'automatic-styles') inAutomatic = true;
      else if (!inAutomatic) styles.open(name, attributes);
    },
    close(name) {
      if (name === 'automatic-styles') inAutomatic = false;
    },
  });
}

function part(zip: Zip, name: string): string | undefined {
  const bytes = zip.read(name);
  return bytes && decodeXml(bytes);
}
