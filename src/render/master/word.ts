import type { Catalogue } from '../../model/catalogue.js';
import type { Master } from '../../model/master.js';
import type { Paragraph } from '../word/paragraph.js';
export async function renderMasterWord(
  _c: Catalogue,
  _m: Master,
  _n: readonly Paragraph[],
): Promise<Uint8Array> {
  return new Uint8Array();
}
