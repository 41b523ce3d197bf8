/** What an office relies on: a stamped page is matched with its file by the code in its foot. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderForm } from '../../src/render/form/form.js';
import { renderMasterExcel } from '../../src/render/master/excel.js';
import { renderMasterWord } from '../../src/render/master/word.js';
import { fileCode } from '../../src/store/file-code.js';
import { filesOfCode, normalCode } from '../../src/store/find-code.js';
import { codesOfPaper } from '../../src/store/foot-of-paper.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { sampleMaster } from '../render/master/sample-master.js';

const folder = mkdtempSync(join(tmpdir(), 'mulu-code-'));
const catalogue = smallCatalogue();
const [unit = ''] = catalogue.units.units.map(({ name }) => name);

beforeAll(async () => {
  const master = sampleMaster(catalogue);
  mkdirSync(join(folder, 'submissions'));
  const put = (name: string, bytes: Uint8Array | string) =>
    writeFileSync(join(folder, name), bytes);
  put('总目录.xlsx', await renderMasterExcel(catalogue, master));
  put('总目录.docx', await renderMasterWord(catalogue, master, []));
  put('submissions/甲.xlsx', await renderForm(catalogue, unit, catalogue.scheme.domains));
  put('submissions/乙.csv', '公开事项,公开内容\n甲,乙\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const namesOf = (code: string) =>
  filesOfCode(normalCode(code), [folder, join(folder, 'not there')], folder).map(
    ({ file }) => file,
  );

describe('the file of a check code', () => {
  test('is every paper with the same entries', async () => {
    const [code = ''] = codesOfPaper(
      await renderMasterWord(catalogue, sampleMaster(catalogue), []),
    );
    expect(namesOf(code)).toEqual(['总目录.docx', '总目录.xlsx']);
  });

  test('is a form by the code of any of its domains, and another for another domain', async () => {
    const codes = codesOfPaper(await renderForm(catalogue, unit, catalogue.scheme.domains));
    expect(codes).toHaveLength(catalogue.scheme.domains.length);
    for (const code of codes) expect(namesOf(code)).toEqual(['submissions/甲.xlsx']);
  });

  test('is any file by the code on its receipt', () => {
    expect(namesOf(fileCode('submissions/乙.csv', folder))).toEqual(['submissions/乙.csv']);
  });

  test('may be typed as a hand types it', () => {
    expect(normalCode(' ７f3a—91c2 ')).toBe('7F3A-91C2');
    expect(normalCode('7f3a91c2')).toBe('7F3A-91C2');
    for (const text of ['', '7F3A', '7F3A-91CG', '县财政局']) {
      expect(() => normalCode(text)).toThrow('不是校验码');
    }
  });

  test('that no file has finds nothing', () => {
    expect(namesOf('0000-0000')).toEqual([]);
  });
});
