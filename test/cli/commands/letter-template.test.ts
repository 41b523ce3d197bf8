/** Whose red head carries which letter. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carrying, letterCarrier } from '../../../src/cli/commands/letter-template.js';
import type { LetterScope } from '../../../src/letters/kinds.js';
import type { Paragraph } from '../../../src/render/word/paragraph.js';
import { officeTemplate, paragraph } from '../../helpers/office-template.js';
import { tempFolder } from '../../helpers/temp-folder.js';

const LETTER: Paragraph[] = [{ style: 'addressee', text: '县财政局：' }];
const FIGURES: Paragraph[] = [{ style: 'title', text: '监测情况' }];

function folderWith(...names: string[]): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'templates', 'word'), { recursive: true });
  for (const name of names) {
    const bytes = officeTemplate({ body: paragraph('{{正文}}') });
    writeFileSync(join(folder, 'templates', 'word', name), bytes);
  }
  return folder;
}

/** @returns the name of the file that carries it */
async function carrier(
  folder: string,
  scope: LetterScope,
  asked: { unit?: string; lead?: string; template?: string } = {},
  paragraphs = LETTER,
): Promise<string | undefined> {
  const found = carrying(await letterCarrier(folder, { name: '催报函', scope }, asked), paragraphs);
  return found?.file.split(/[\\/]/).at(-1);
}

test('the template of the kind stands before the one for all; without any there is none', async () => {
  expect(await carrier(folderWith('公文.docx', '催报函.docx'), 'asked')).toBe('催报函.docx');
  expect(await carrier(folderWith('公文.docx', '报告.docx'), 'asked')).toBe('公文.docx');
  expect(await carrier(folderWith('报告.docx'), 'asked')).toBeUndefined();
  expect(await carrier(tempFolder(), 'asked')).toBeUndefined();
});

test('the red head for all does not go on what other units sign, the one of the kind does', async () => {
  const general = folderWith('公文.docx');
  expect(await carrier(general, 'whole')).toBe('公文.docx');
  expect(await carrier(general, 'either')).toBe('公文.docx');
  expect(await carrier(general, 'either', { unit: '县财政局' })).toBeUndefined();
  expect(await carrier(general, 'asked', { lead: '县财政局' })).toBeUndefined();
  expect(await carrier(general, 'unit')).toBeUndefined();
  expect(await carrier(general, 'lead')).toBeUndefined();
  expect(await carrier(folderWith('催报函.docx'), 'unit')).toBe('催报函.docx');
});

test('sheets of figures stay without red head, unless it was made for them', async () => {
  expect(await carrier(folderWith('公文.docx'), 'whole', {}, FIGURES)).toBeUndefined();
  expect(await carrier(folderWith('催报函.docx'), 'whole', {}, FIGURES)).toBe('催报函.docx');
});

test('the template that is named carries whatever is written', async () => {
  const named = join(folderWith('甲.docx'), 'templates', 'word', '甲.docx');
  const asked = { template: named, unit: '县财政局' };
  expect(await carrier(folderWith('公文.docx'), 'unit', asked, FIGURES)).toBe('甲.docx');
});

test('a .wps in its place is told instead of passed over', async () => {
  const folder = folderWith();
  const ole = new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array(600).fill(0),
  ]);
  writeFileSync(join(folder, 'templates', 'word', '公文.wps'), ole);
  await expect(letterCarrier(folder, { name: '催报函', scope: 'asked' })).rejects.toThrow(
    /公文\.wps：是旧格式的文档.*另存为/,
  );
});
