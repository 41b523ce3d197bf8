/**
 * A part of somebody else's package as a tree of places in its own text. What is not edited
 * stays character for character as it was: nothing is ever written anew from a tree.
 */
import { damaged } from '../../workbook/caps.js';
import { decodeXml, parseXml } from '../../workbook/xml.js';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const OFFICE_RELATIONS =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface XmlNode {
  /** `w:p` for what is of Word's namespace, whatever its prefix in the file; else the local name. */
  readonly name: string;
  /** Of the whole element, in the part's text. */
  readonly start: number;
  end: number;
  /** Of what it holds. */
  readonly inner: number;
  innerEnd: number;
  readonly parent: XmlNode | undefined;
  readonly children: XmlNode[];
}

/** More text than any letterhead has; a tree of it still fits into memory. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!|<\/[^>]+>|<([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g;

export class XmlPart {
  readonly text: string;
  readonly root: XmlNode;
  readonly #edits: { start: number; end: number; text: string }[] = [];

  /** @throws ReadStop where the XML is not well-formed, or too large for a template */
  constructor(bytes: Uint8Array) {
    this.text = decodeXml(bytes);
    if (this.text.length > MOST_CHARACTERS) throw damaged('XML');
    parseXml(this.text, {});
    this.root = treeOf(this.text);
  }

  raw({ start, end }: { start: number; end: number }): string {
    return this.text.slice(start, end);
  }

  /** @returns the value of an attribute by its local name */
  attribute(node: XmlNode, local: string): string | undefined {
    const tag = this.text.slice(node.start, node.inner);
    const match = new RegExp(`\\s(?:[\\w.-]+:)?${local}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
    const raw = match?.[1] ?? match?.[2];
    return raw === undefined ? undefined : unescapeXml(raw);
  }

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Puts something in at the end of what a node holds. */
  append(node: XmlNode, text: string): void {
    if (this.text.slice(node.inner - 2, node.inner) !== '/>') {
      this.insert(node.innerEnd, text);
      return;
    }
    const name = /^<([^\s/>]+)/.exec(this.raw(node))?.[1] ?? '';
    this.replace(node.inner - 2, node.inner, `>${text}</${name}>`);
  }

  get isEdited(): boolean {
    return this.#edits.length > 0;
  }

  /** Lets our own XML name `prefix` anywhere in the part. */
  declare(prefix: string, namespace: string): void {
    const tag = this.text.slice(this.root.start, this.root.inner);
    const bound = new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
    if (bound === namespace) return;
    if (bound !== undefined) throw damaged('XML');
    const name = /^<[^\s/>]+/.exec(tag)?.[0] ?? '';
    this.insert(this.root.start + name.length, ` xmlns:${prefix}="${namespace}"`);
  }

  /** The text with all edits made; as UTF-8, whatever it came in. */
  edited(): string {
    const sorted = this.#edits
      .map((edit, order) => ({ ...edit, order }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    let at = 0;
    const pieces: string[] = [];
    for (const { start, end, text } of sorted) {
      // Within what was replaced as a whole.
      if (start < at) continue;
      pieces.push(this.text.slice(at, start), text);
      at = end;
    }
    pieces.push(this.text.slice(at));
    return pieces
      .join('')
      .replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/, (_all, before: string) => {
        return `${before}UTF-8`;
      });
  }
}

/** Every node of a tree, in the order of the text. */
export function* nodes(node: XmlNode): Generator<XmlNode> {
  const waiting: XmlNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index];
      if (child) waiting.push(child);
    }
  }
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name);
}

export function inside(node: XmlNode, name: string): XmlNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.name === name) return at;
  return undefined;
}

function treeOf(text: string): XmlNode {
  const prefixes = new Set(
    [...text.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g)]
      .filter((match) => match[2] === WORD)
      .map((match) => match[1] ?? ''),
  );
  let root: XmlNode | undefined;
  let open: XmlNode | undefined;
  for (const match of text.matchAll(TOKEN)) {
    const [token, tag, selfClosing] = match;
    const end = match.index + token.length;
    // A document type could make anything of the text; no program writes one here.
    if (token === '<!') throw damaged('XML');
    if (tag !== undefined) {
      const node: XmlNode = {
        name: nameOf(tag, prefixes),
        start: match.index,
        end,
        inner: end,
        innerEnd: end,
        parent: open,
        children: [],
      };
      open?.children.push(node);
      root ??= node;
      if (!selfClosing) open = node;
    } else if (token.startsWith('</') && open) {
      open.innerEnd = match.index;
      open.end = end;
      open = open.parent;
    }
  }
  if (!root) throw damaged('XML');
  return root;
}

function nameOf(tag: string, prefixes: ReadonlySet<string>): string {
  const colon = tag.indexOf(':');
  const local = tag.slice(colon + 1);
  return prefixes.has(colon < 0 ? '' : tag.slice(0, colon)) ? `w:${local}` : local;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** Character data as it stands in a file → text. */
export function unescapeXml(raw: string): string {
  return raw.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g,
    (_all, data?: string, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return data ?? ENTITIES[name ?? ''] ?? '';
    },
  );
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
