/**
 * XML events by the elements' local names, so that a file may use any namespace prefix (x:row) or the
 * strict namespaces. Knows nothing of workbooks.
 */
import { SaxesParser } from 'saxes';
import { damaged } from './caps.js';

/** Attributes as written: those of workbooks have no prefix, but for r:id. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const UTF_8 = new TextDecoder();

/** Bytes of a part → text, by its byte order mark or what its first line says, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Without a mark, < still tells by the zero beside it.
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(bytes);
  return (declaredDecoder(bytes) ?? UTF_8).decode(bytes);
}

/** @returns undefined where the first line names UTF-8, nothing or what nobody knows */
function declaredDecoder(bytes: Uint8Array): TextDecoder | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const label = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1];
  if (label === undefined || /^utf-?(?:8|16)$/i.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** @throws ReadStop where the XML is not well-formed */
export function parseXml(xml: string, events: XmlEvents): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw damaged('XML');
  });
  parser.on('opentag', (tag) => events.open?.(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => events.close?.(local(tag.name)));
  if (events.text) {
    const onText = (text: string) => events.text?.(text);
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** xsd:boolean as the schemas of Office write it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
