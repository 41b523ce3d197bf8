/** Packs a Word paper of ours: fonts with their fall-backs, no clock, no random id in it. */
import { type Document, Packer } from 'docx';
import { settle } from '../office/settle.js';
import { fontTable } from './font-table.js';

/**
 * @param day 2018-10-19: the day of creation and change
 * @param fonts further fonts that the paper names
 * @param edit a further change to the text of each part, by its name
 */
export async function packWord(
  document: Document,
  day: string,
  fonts: readonly string[] = [],
  edit: (name: string, xml: string) => string = (_name, xml) => xml,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  const named = fontTable(fonts);
  return settle(bytes, day, (name, xml) => edit(name, named(name, xml)));
}
