/**
 * An office's own .docx taken apart, and packed again: parts by name, relationships between
 * them, parts added. A part that nobody changes keeps its bytes.
 */
import { strToU8 } from 'fflate';
import { damaged } from '../../workbook/caps.js';
import { packParts } from '../office/settle.js';
import { child, nodes, OFFICE_RELATIONS, XmlPart } from './xml-part.js';

export interface Relation {
  readonly id: string;
  /** Last word of the type: header, footer, styles … */
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly path: string;
}

const CONTENT_TYPES = '[Content_Types].xml';

export class OfficePackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly main: string;

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = new Map(parts);
    const main = this.relations('').find(({ type }) => type === 'officeDocument');
    if (!main || !this.#parts.has(main.path)) throw damaged('word/document.xml');
    this.main = main.path;
  }

  get names(): string[] {
    return [...this.#parts.keys()];
  }

  /** A copy to change: filling a template leaves the template as it is. */
  copy(): OfficePackage {
    return new OfficePackage(this.#parts);
  }

  bytes(name: string): Uint8Array | undefined {
    return this.#parts.get(name);
  }

  set(name: string, xml: string): void {
    this.#parts.set(name, strToU8(xml));
  }

  /** @throws ReadStop where there is no such part, or it is no XML */
  xml(name: string): XmlPart {
    const bytes = this.#parts.get(name);
    if (!bytes) throw damaged(name);
    return new XmlPart(bytes);
  }

  /** What a part leads to inside the package; '' for the package itself. */
  relations(name: string): Relation[] {
    const bytes = this.#parts.get(relationsOf(name));
    if (!bytes) return [];
    const part = new XmlPart(bytes);
    return part.root.children.flatMap((node) => {
      const value = (key: string) => part.attribute(node, key) ?? '';
      if (node.name !== 'Relationship' || value('TargetMode') === 'External') return [];
      const type = value('Type');
      const path = resolve(folderOf(name), value('Target'));
      return [{ id: value('Id'), type: type.slice(type.lastIndexOf('/') + 1), path }];
    });
  }

  /** The content type that a part is said to be of. */
  contentType(name: string): string | undefined {
    const part = this.xml(CONTENT_TYPES);
    const types = part.root.children.map((node) => ({
      part: (part.attribute(node, 'PartName') ?? '').replace(/^\//, '').toLowerCase(),
      ending: (part.attribute(node, 'Extension') ?? '').toLowerCase(),
      type: part.attribute(node, 'ContentType'),
    }));
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return (
      types.find((one) => one.part === name.toLowerCase()) ??
      types.find((one) => one.ending === ending)
    )?.type;
  }

  /** A template (.dotx) that is filled is a document. */
  setContentType(name: string, type: string): void {
    const part = this.xml(CONTENT_TYPES);
    const own = part.root.children.find(
      (node) => (part.attribute(node, 'PartName') ?? '').replace(/^\//, '') === name,
    );
    if (!own) throw damaged(CONTENT_TYPES);
    const tag = part.raw(own).replace(/(\sContentType\s*=\s*)("[^"]*"|'[^']*')/, `$1"${type}"`);
    part.replace(own.start, own.end, tag);
    this.set(CONTENT_TYPES, part.edited());
  }

  /**
   * Adds a part and a relationship to it.
   * @param source the part that leads to it; '' for the package
   * @param type of the relationship, without its namespace where it is an ordinary one
   * @returns the id of the relationship
   */
  add(name: string, xml: string, contentType: string, source: string, type: string): string {
    this.set(name, xml);
    const types = this.xml(CONTENT_TYPES);
    types.append(
      types.root,
      `<${prefixOf(types)}Override PartName="/${name}" ContentType="${contentType}"/>`,
    );
    this.set(CONTENT_TYPES, types.edited());
    return this.#relate(source, type.includes(':') ? type : `${OFFICE_RELATIONS}/${type}`, name);
  }

  /** Gives a part the relationships of another one in the same folder. */
  copyRelations(from: string, to: string): void {
    const bytes = this.#parts.get(relationsOf(from));
    if (bytes) this.#parts.set(relationsOf(to), bytes);
  }

  #relate(source: string, type: string, target: string): string {
    const name = relationsOf(source);
    if (!this.#parts.has(name)) {
      const empty =
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
      this.set(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${empty}`);
    }
    const part = this.xml(name);
    const taken = new Set(part.root.children.map((node) => part.attribute(node, 'Id')));
    let number = 1;
    while (taken.has(`rIdMulu${number}`)) number += 1;
    const id = `rIdMulu${number}`;
    const folder = folderOf(source);
    const path = target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
    const tag = `<${prefixOf(part)}Relationship Id="${id}" Type="${type}" Target="${path}"/>`;
    part.append(part.root, tag);
    this.set(name, part.edited());
    return id;
  }

  /** @returns a name of which there is no part yet: word/footer-mulu1.xml */
  free(stem: string, ending: string): string {
    const names = new Set(this.names.map((name) => name.toLowerCase()));
    let number = 1;
    while (names.has(`${stem}${number}${ending}`.toLowerCase())) number += 1;
    return `${stem}${number}${ending}`;
  }

  /** Packed with fixed times, so that the same parts give the same bytes; in the office's own order. */
  pack(): Uint8Array {
    return packParts(this.#parts, this.names);
  }

  /** Whether a setting of word/settings.xml is on. */
  setting(name: string): boolean {
    const path = this.relations(this.main).find(({ type }) => type === 'settings')?.path;
    if (path === undefined || !this.#parts.has(path)) return false;
    const part = this.xml(path);
    const node = child(part.root, `w:${name}`);
    return node !== undefined && !/^(?:0|false|off)$/.test(part.attribute(node, 'val') ?? '1');
  }
}

/** The root's own prefix, for elements put inside it. */
function prefixOf(part: XmlPart): string {
  const tag = part.text.slice(part.root.start, part.root.inner);
  return /^<([\w.-]+:)/.exec(tag)?.[1] ?? '';
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function relationsOf(name: string): string {
  const folder = folderOf(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

/** A target (../media/a, /word/a, a) seen from a folder. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  const whole = target.startsWith('/') ? target : folder + target;
  for (const step of decoded(whole).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** @returns the greatest number that any of these elements has as its id in a part; 0 where none */
export function greatestId(part: XmlPart, name: string): number {
  let greatest = 0;
  for (const node of nodes(part.root)) {
    if (node.name !== name) continue;
    const id = Number(part.attribute(node, 'id'));
    if (Number.isInteger(id) && id > greatest) greatest = id;
  }
  return greatest;
}
