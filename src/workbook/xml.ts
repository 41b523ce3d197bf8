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

/** Bytes of a part → text, by its byte order mark, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return utf16 ? new TextDecoder('utf-16le').decode(bytes) : UTF_8.decode(bytes);
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
