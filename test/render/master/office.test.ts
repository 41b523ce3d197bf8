/**
 * What an office relies on: LibreOffice opens both masters, prints every entry whole, repeats the
 * header and numbers the pages. Skipped, and said, where LibreOffice is missing; failed under CI.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilationNote } from '../../../src/letters/note.js';
import type { MergedEntry } from '../../../src/model/master.js';
import { renderMasterExcel } from '../../../src/render/master/excel.js';
import { renderMasterWord } from '../../../src/render/master/word.js';
import { loadCatalogue } from '../../../src/store/load-catalogue.js';
import { readTemplate } from '../../../src/store/read-template.js';
import { sampleMaster } from './sample-master.js';

const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const has = works('soffice', '--version') && works('pdftotext', '-v');
if (!has && process.env.CI) throw new Error('LibreOffice or pdftotext is missing: install them.');
if (!has) process.stderr.write('LibreOffice or pdftotext is missing: printing is not tested.\n');

const FOLDER = 'catalogues/changning-2018';
const loaded = loadCatalogue(FOLDER);
if (!('catalogue' in loaded)) throw new Error('the shipped scheme does not load');
const { catalogue } = loaded;
const master = sampleMaster(catalogue);

/** Pages as text without white space, so that wrapped lines join. */
type Pages = string[];

describe.skipIf(!has)('printed by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mulu-print-'));
  const pages: Record<'xlsx' | 'docx', Pages> = { xlsx: [], docx: [] };

  beforeAll(async () => {
    const note = compilationNote(catalogue, master, readTemplate(FOLDER, 'compilation-note.hbs'));
    writeFileSync(join(folder, 'sheet.xlsx'), await renderMasterExcel(catalogue, master));
    writeFileSync(join(folder, 'paper.docx'), await renderMasterWord(catalogue, master, note));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const files = ['sheet.xlsx', 'paper.docx'].map((name) => join(folder, name));
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
    execFileSync('soffice', args, { stdio: 'ignore' });
    pages.xlsx = print(join(folder, 'sheet.pdf'));
    pages.docx = print(join(folder, 'paper.pdf'));
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['xlsx', 'docx'] as const)('%s shows every entry whole', (kind) => {
    const all = pages[kind].join('');
    const lost = master.entries.flatMap(textsOf).filter((text) => !all.includes(bare(text)));
    expect(lost).toEqual([]);
  });

  test.each(['xlsx', 'docx'] as const)('%s has no empty page', (kind) => {
    const lengths = pages[kind].map((page) => page.length);
    expect(Math.min(...lengths)).toBeGreaterThan(60);
  });

  test('xlsx has its header, page number, 样例 and check code on every page of 总表', () => {
    const main = pages.xlsx.slice(0, 8);
    expect(pages.xlsx.length).toBeLessThan(110);
    for (const [index, page] of main.entries()) {
      expect(page).toContain('公开内容（要素）');
      expect(page).toContain(`第${index + 1}页共${pages.xlsx.length}页`);
      expect(page).toMatch(/（样例）.*校验码[0-9A-F]{4}-[0-9A-F]{4}|校验码.*（样例）/);
    }
  });

  test('docx has its header on every page of a table, and a number on every page but the cover', () => {
    expect(pages.docx.length).toBeLessThan(45);
    pages.docx.forEach((page, index) => {
      if (index > 0) expect(page).toContain(`—${index}—`);
      expect(page).toContain('（样例）');
      if (page.includes('（国务院令第492号）')) expect(page).toContain('公开内容（要素）');
    });
  });
});

function textsOf({ matter, content = '', supervision, basis = [] }: MergedEntry): string[] {
  return [matter?.level1 ?? '', content, supervision?.text ?? '', ...basis.map(({ text }) => text)];
}

function print(pdf: string): Pages {
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map(bare);
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
