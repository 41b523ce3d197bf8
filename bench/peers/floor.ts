/** The floor: inflate every part, and look once at every character. Reads nothing. */
import { nodeInflate } from '../../src/store/inflate.js';
import { Budget, DEFAULT_CAPS } from '../../src/workbook/caps.js';
import { openZip } from '../../src/workbook/zip.js';
import { measure } from './measure.js';

measure(
  (bytes) => {
    const zip = openZip(bytes, nodeInflate, new Budget(DEFAULT_CAPS));
    let tags = 0;
    for (const name of zip.names) tags += scan(new TextDecoder().decode(zip.read(name)));
    return tags;
  },
  () => ({ cells: [], merges: 0 }),
);

function scan(xml: string): number {
  let tags = 0;
  for (let at = 0; at < xml.length; at++) {
    if (xml.charCodeAt(at) === 0x3c) tags++;
  }
  return tags;
}
