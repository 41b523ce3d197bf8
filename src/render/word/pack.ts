/** Packs a Word paper of ours: fonts with their fall-backs, no clock, no random id in it. */
import { type Document, Packer } from 'docx';
import { settle } from '../office/settle.js';
import { fontTable } from './font-table.js';

/**
 * @param day 2018-10-19: the day of creation and change
 * @param fonts further fonts that the paper names
 */
export async function packWord(
  document: Document,
  day: string,
  fonts: readonly string[] = [],
): Promise<Uint8Array> {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return settle(bytes, day, fontTable(fonts));
}
