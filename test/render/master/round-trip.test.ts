/** What a user relies on: 总目录.xlsx read back says what 总目录.json says, field by field. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/model/catalogue.js';
import { byDomain } from '../../../src/render/master/by-domain.js';
import { renderMasterCsv } from '../../../src/render/master/csv.js';
import { renderMasterExcel } from '../../../src/render/master/excel.js';
import { ENTRY_KEYS, renderMasterJson } from '../../../src/render/master/json.js';
import { numbered } from '../../../src/render/master/table.js';
import { renderMasterWord } from '../../../src/render/master/word.js';
import { nodeInflate } from '../../../src/store/inflate.js';
import { readSubmission } from '../../../src/submission/read.js';
import { splitElements } from '../../../src/text/elements.js';
import { readWorkbook } from '../../../src/workbook/read.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { masterOf, randomEntries } from './random-master.js';
import { sampleMaster } from './sample-master.js';

/** Where a row stood differs of course: a row of the master stands in the master. */
const FIELDS = ENTRY_KEYS.filter((key) => key !== 'source');

function told(entry: object): object {
  const all: Record<string, unknown> = { ...entry };
  return JSON.parse(JSON.stringify(Object.fromEntries(FIELDS.map((key) => [key, all[key]]))));
}

function readBack(bytes: Uint8Array, catalogue?: Catalogue, name = '总目录.xlsx'): object[] {
  const { workbook, problems } = readWorkbook(bytes, { name, inflate: nodeInflate });
  const input = { file: name, problems, ...(workbook ? { workbook } : {}) };
  return readSubmission(input, catalogue).entries.map(told);
}

function entriesOfJson(bytes: Uint8Array): object[] {
  const { entries } = JSON.parse(new TextDecoder().decode(bytes)) as { entries: object[] };
  return entries.map(told);
}

describe('总目录.xlsx read back', () => {
  test('gives the entries of 总目录.json, with a catalogue and without', async () => {
    const catalogue = smallCatalogue();
    const master = sampleMaster(catalogue);
    const bytes = await renderMasterExcel(catalogue, master);
    const wanted = entriesOfJson(renderMasterJson(catalogue, master));
    expect(wanted).toHaveLength(8);
    expect(readBack(bytes, catalogue)).toEqual(wanted);
    expect(readBack(bytes)).toEqual(wanted);
  });

  test('gives texts that are too high for a row whole, out of the rows over which they go', async () => {
    const catalogue = smallCatalogue();
    const sample = sampleMaster(catalogue);
    const texts = [
      `包括${'甲乙丙丁，'.repeat(700)}等。`,
      Array.from({ length: 120 }, (_, index) => `${index + 1}.公开内容；`).join('\n'),
      `${'甲 '.repeat(900)}乙`,
      '丁'.repeat(40_000),
    ];
    const entries = sample.entries.map((entry, index) => {
      const content = texts[index] ?? '甲';
      return { ...entry, content, elements: splitElements(content) };
    });
    const master = { ...sample, entries };
    const bytes = await renderMasterExcel(catalogue, master);
    const wanted = entriesOfJson(renderMasterJson(catalogue, master));
    expect(readBack(bytes, catalogue)).toEqual(wanted);
    expect(readBack(bytes)).toEqual(wanted);
  });

  test('is said by 总目录.csv, too, our guard against formulas taken off', async () => {
    const catalogue = smallCatalogue();
    const sample = sampleMaster(catalogue);
    const texts = ['=1+1', "+86 '甲'", '-甲,"乙"\n丙', '@丁'];
    const entries = sample.entries.map((entry, index) => {
      const content = texts[index] ?? '甲';
      return { ...entry, content, elements: splitElements(content) };
    });
    const master = { ...sample, entries };
    const wanted = entriesOfJson(renderMasterJson(catalogue, master));
    expect(readBack(renderMasterCsv(catalogue, master), catalogue, '总目录.csv')).toEqual(wanted);
  });

  test('gives them whatever stands in the cells, also where contents merge', async () => {
    const small = smallCatalogue();
    const columns = small.layout.columns.map((column) =>
      column.key === 'content' ? { ...column, merge: true } : column,
    );
    const catalogue = { ...small, layout: { ...small.layout, columns } };
    await fc.assert(
      fc.asyncProperty(randomEntries(catalogue), async (entries) => {
        const master = masterOf(entries);
        const bytes = await renderMasterExcel(catalogue, master);
        const wanted = entriesOfJson(renderMasterJson(catalogue, master));
        expect(readBack(bytes, catalogue)).toEqual(wanted);
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 25) },
    );
  });
});

describe('总目录.docx read back', () => {
  const NOTE = [
    { style: 'title', text: '编制说明' },
    { style: 'body', text: '填报单位：县财政局' },
  ] as const;

  test('gives the entries, and says nothing of cover, note, contents and figures', async () => {
    const catalogue = smallCatalogue();
    const master = sampleMaster(catalogue);
    const bytes = await renderMasterWord(catalogue, master, NOTE, { sources: true });
    const { workbook, problems } = readWorkbook(bytes, { name: '甲.docx', inflate: nodeInflate });
    if (!workbook) throw new Error('not read');
    const read = readSubmission({ file: '甲.docx', workbook, problems }, catalogue);
    const wanted = entriesOfJson(renderMasterJson(catalogue, master));
    expect(read.entries.map(told)).toEqual(wanted);
    expect(read.problems).toEqual([]);
    expect(readBack(bytes, undefined, '甲.docx')).toEqual(wanted);
  });

  test('gives them whatever stands in the cells', async () => {
    const catalogue = smallCatalogue();
    await fc.assert(
      fc.asyncProperty(randomEntries(catalogue), async (entries) => {
        // Tables stand domain by domain, as a master's entries do.
        const master = masterOf(
          byDomain(catalogue, numbered(entries)).flatMap(({ part }) =>
            part.map(({ entry }) => entry),
          ),
        );
        const bytes = await renderMasterWord(catalogue, master, NOTE);
        const wanted = entriesOfJson(renderMasterJson(catalogue, master));
        expect(readBack(bytes, catalogue, '总目录.docx')).toEqual(wanted);
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 25) },
    );
  });
});
