/** Renders a master and prints a hash a file: run in other time zones, in another process. */
import { createHash } from 'node:crypto';
import { renderMaster } from '../../src/render/master.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { openMaster } from './master/sample-master.js';

const catalogue = smallCatalogue();
const note = [{ style: 'title', text: '编制说明' }] as const;
const files = await renderMaster(catalogue, openMaster(catalogue), note);
for (const [path, bytes] of files) {
  process.stdout.write(`${path} ${createHash('sha256').update(bytes).digest('hex')}\n`);
}
