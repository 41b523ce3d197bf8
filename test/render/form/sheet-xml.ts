/** Looking into the XML of a sheet: elements, ranges. */
import { strFromU8, unzipSync } from 'fflate';
import { parseCellName } from '../../../src/workbook/address.js';

/** The parts of a packed workbook as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      strFromU8(part).replaceAll('&apos;', "'"),
    ]),
  );
}

/** Attributes of every element of that name. */
export function elements(source: string, name: string): Record<string, string>[] {
  return [...source.matchAll(new RegExp(`<${name}\\s([^>]*)`, 'g'))].map((match) =>
    Object.fromEntries(
      [...(match[1] ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
  );
}

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function block(reference: string): Block {
  const [from = '', to = from] = reference.split(':');
  const first = parseCellName(from);
  const last = parseCellName(to);
  if (!first || !last) throw new Error(reference);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export const overlap = (a: Block, b: Block): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Whether the range holds the cell. */
export const holds = (outer: string, address: string): boolean =>
  overlap(block(outer), block(address));

/** A formula without the escapes of XML. */
export const plain = (formula = ''): string =>
  formula.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
