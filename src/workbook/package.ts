/**
 * The parts of an .xlsx package: which sheets there are, in what order, and where their
 * parts lie. Follows the relationships; part names are never guessed but for the workbook's.
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

interface Relationship {
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
  const byType = (type: string) => [...related.values()].find((part) => part.type === type)?.path;
  const sharedStrings = byType('sharedStrings');
  const styles = byType('styles');
  return {
    ...readWorkbookPart(decodeXml(bytes), related),
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
  };
}

function readWorkbookPart(xml: string, related: ReadonlyMap<string, Relationship>) {
  const sheets: SheetPart[] = [];
  let date1904 = false;
  parseXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const part = related.get(relationshipId(attributes));
      // Chart and dialog sheets hold no cells.
      if (part?.type !== 'worksheet') return;
      const visible = (attributes.state ?? 'visible') === 'visible';
      sheets.push({ name: attributes.name ?? '', visible, path: part.path });
    },
  });
  return { sheets, date1904 };
}

/** r:id, whatever the prefix. */
function relationshipId(attributes: Attributes): string {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return attributes[name ?? 'id'] ?? '';
}

/** @param source the part whose relationships are wanted; '' for the package itself */
function readRelationships(zip: Zip, source: string): Map<string, Relationship> {
  const cut = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, cut);
  const bytes = zip.read(`${folder}_rels/${source.slice(cut)}.rels`);
  const found = new Map<string, Relationship>();
  if (!bytes) return found;
  parseXml(decodeXml(bytes), {
    open(name, { Id: id, Type: type = '', Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      if (mode === 'External') return;
      found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), path: resolve(folder, target) });
    },
  });
  return found;
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
