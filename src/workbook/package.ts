/**
 * The parts of an .xlsx package: which sheets there are, in what order, and where their
 * parts lie. Follows the relationships; part names are the usual ones where these were lost.
 */
import { damaged } from './caps.js';
import { type Attributes, decodeXml, isTrue, parseXml } from './xml.js';
import type { Zip } from './zip.js';

export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly path: string;
}

export interface PackageParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
}

export interface Relationship {
  /** Last word of the type: worksheet, sharedStrings … (the strict types differ in front only). */
  readonly type: string;
  readonly path: string;
}

/** @throws ReadStop where the workbook part is missing or damaged */
export function readPackage(zip: Zip): PackageParts {
  const workbookPath =
    [...readRelationships(zip, '').values()].find(({ type }) => type === 'officeDocument')?.path ??
    'xl/workbook.xml';
  const bytes = zip.read(workbookPath);
  if (!bytes) throw damaged(workbookPath);
  const related = readRelationships(zip, workbookPath);
  const byType = (type: string) => {
    const part = [...related.values()].find((one) => one.type === type);
    const usual = `${folderOf(workbookPath)}${type}.xml`;
    return part?.path ?? (zip.has(usual) ? usual : undefined);
  };
  const sharedStrings = byType('sharedStrings');
  const styles = byType('styles');
  return {
    ...readWorkbookPart(decodeXml(bytes), related, usualSheets(zip, workbookPath)),
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
  };
}

/**
 * Where the relationships of the workbook were lost: its sheets as all programs name them, in order.
 * @throws ReadStop where these are not as many as the workbook lists
 */
function usualSheets(zip: Zip, workbookPath: string): (count: number) => readonly string[] {
  const start = `${folderOf(workbookPath)}worksheets/sheet`.toLowerCase();
  const numbered = zip.names.flatMap((name) => {
    const number = /^(\d+)\.xml$/i.exec(name.slice(start.length))?.[1];
    const isOne = number !== undefined && name.toLowerCase().startsWith(start);
    return isOne ? [{ name, number: Number(number) }] : [];
  });
  const paths = numbered.sort((a, b) => a.number - b.number).map(({ name }) => name);
  return (count) => {
    if (paths.length !== count) throw damaged('xl/_rels');
    return paths;
  };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function readWorkbookPart(
  xml: string,
  related: ReadonlyMap<string, Relationship>,
  usual: (count: number) => readonly string[],
) {
  const listed: { name: string; visible: boolean }[] = [];
  const sheets: SheetPart[] = [];
  let date1904 = false;
  parseXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const sheet = {
        name: attributes.name ?? '',
        visible: (attributes.state ?? 'visible') === 'visible',
      };
      listed.push(sheet);
      const part = related.get(relationshipId(attributes));
      // Chart and dialog sheets hold no cells.
      if (part?.type === 'worksheet') sheets.push({ ...sheet, path: part.path });
    },
  });
  if (related.size > 0) return { sheets, date1904 };
  const paths = usual(listed.length);
  return { sheets: listed.map((one, at) => ({ ...one, path: paths[at] ?? '' })), date1904 };
}

/** r:id, whatever the prefix. */
function relationshipId(attributes: Attributes): string {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return attributes[name ?? 'id'] ?? '';
}

/** @param source the part whose relationships are wanted; '' for the package itself */
export function readRelationships(zip: Zip, source: string): Map<string, Relationship> {
  const folder = folderOf(source);
  const bytes = zip.read(`${folder}_rels/${source.slice(folder.length)}.rels`);
  const found = new Map<string, Relationship>();
  if (!bytes) return found;
  parseXml(decodeXml(bytes), {
    open(name, { Id: id, Type: type = '', Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      if (mode === 'External') return;
      const path = resolve(folder, target);
      const isThere = zip.has(path);
      found.set(id, {
        type: type.slice(type.lastIndexOf('/') + 1),
        path: isThere ? path : unescaped(path),
      });
    },
  });
  return found;
}

/** Some write the path as it stands, some as an address: 表%201.xml. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A target (../media/a, /xl/a, a) seen from a folder. */
function resolve(folder: string, target: string): string {
  const slashed = target.replaceAll('\\', '/');
  const path: string[] = [];
  for (const step of (slashed.startsWith('/') ? slashed : folder + slashed).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
