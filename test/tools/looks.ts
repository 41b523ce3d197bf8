/**
 * Prints every paper of changning-2018, and of a draft made from it, for a person to look at:
 *   npx tsx test/tools/looks.ts OUT [dots per inch]
 * Writes OUT/papers, the same as OUT/pdf, and each page as a picture in OUT/png; with 0 dots the
 * papers alone. Needs openpyxl, for pictures LibreOffice and poppler too. docs/looks.md says what
 * was seen so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writePapers } from './looks-papers.js';
import { printPapers } from './looks-print.js';

const [out, density = '60'] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: npx tsx test/tools/looks.ts OUT [dots per inch]');
const folder = resolve(out);
if (existsSync(folder)) throw new Error(`${folder} stands already: name a new folder`);
const papers = await writePapers(folder);
if (density !== '0') draw(printPapers(folder, papers));
process.stdout.write(`${papers.length} papers in ${folder}\n`);

function draw(pdfs: ReadonlyMap<string, string>): void {
  mkdirSync(join(folder, 'png'));
  for (const [paper, pdf] of pdfs) {
    const name = join(folder, 'png', paper.replaceAll(/[\\/]/g, '_'));
    execFileSync('pdftoppm', ['-r', density, '-png', pdf, name]);
  }
}
