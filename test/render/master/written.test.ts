/** What a city relies on: a table too long to be drawn cell by cell is the same table. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MergedEntry } from '../../../src/model/master.js';
import { tableColumns } from '../../../src/render/master/columns.js';
import { paperOf } from '../../../src/render/master/paper.js';
import { makeTable, numbered } from '../../../src/render/master/table.js';
import { drawTable } from '../../../src/render/master/table-sheet.js';
import { addSheet, newBook, packBook } from '../../../src/render/office/book.js';
import { readBytes } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { part } from '../unpack.js';
import { randomEntries } from './random-master.js';
import { sampleMaster } from './sample-master.js';

const catalogue = smallCatalogue();

async function sheetWith(
  entries: readonly MergedEntry[],
  form: 'merged' | 'flat',
  mostDrawn: number,
): Promise<Uint8Array> {
  const book = newBook({ title: '甲', creator: '乙', day: '2018-10-19' });
  const columns = tableColumns(catalogue.layout, 'master', entries);
  const { edit } = drawTable(addSheet(book, '总表'), {
    paper: paperOf(catalogue, 'draft', entries),
    marks: { kind: 'master', scheme: 'small', version: '1' },
    title: '目录',
    line: '共几条',
    table: makeTable(columns, numbered(entries)),
    look: catalogue.layout,
    form,
    signOff: form === 'merged',
    mostDrawn,
  });
  expect(edit === undefined).toBe(entries.length <= mostDrawn);
  return packBook(book, '2018-10-19', undefined, edit);
}

/** What each cell says, where, and how it looks; which cells stand as one; how high the rows are. */
function told(bytes: Uint8Array) {
  const [sheet] = readBytes(bytes).sheets;
  const xml = part(bytes, 'xl/worksheets/sheet1.xml');
  const looks = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)];
  const formats = part(bytes, 'xl/styles.xml').match(/<cellXfs.*?<\/cellXfs>/s)?.[0] ?? '';
  const byId = [...formats.matchAll(/<xf .*?(?:<\/xf>|\/>(?=<xf|<\/cellXfs))/gs)].map(([xf]) => xf);
  const fonts = part(bytes, 'xl/styles.xml').match(/<font>.*?<\/font>/gs) ?? [];
  const look = (id: number) =>
    byId[id]?.replace(/fontId="(\d+)"/, (_all, font) => fonts[Number(font)] ?? '');
  return {
    cells: sheet?.cells.map(({ row, column, text }) => `${row}:${column} ${text}`),
    merges: sheet?.merges.map((one) => JSON.stringify(one)).sort(),
    looks: new Map(looks.map(([, cell = '', id]) => [cell, look(Number(id))])),
    heights: xml.match(/<row r="\d+"|ht="[\d.]+"/g),
    dimension: /<dimension [^>]*>/.exec(xml)?.[0],
  };
}

describe('a table that is written', () => {
  const entries = sampleMaster(catalogue).entries.map((entry, index) => ({
    ...entry,
    marked: index === 1,
    content: ['=1+1', `<甲>&"乙"\n丙`, '丁'.repeat(3_000)][index] ?? entry.content ?? '',
  }));

  test.each(['merged', 'flat'] as const)('is the one that is drawn (%s)', async (form) => {
    const drawn = told(await sheetWith(entries, form, entries.length));
    expect(drawn.cells?.length).toBeGreaterThan(50);
    expect(drawn.looks.size).toBeGreaterThan(50);
    expect(told(await sheetWith(entries, form, 0))).toEqual(drawn);
  });

  test('is the one that is drawn, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomEntries(catalogue).filter((all) => all.length > 0),
        fc.constantFrom('merged' as const, 'flat' as const),
        async (all, form) => {
          const drawn = told(await sheetWith(all, form, all.length));
          expect(told(await sheetWith(all, form, 0))).toEqual(drawn);
        },
      ),
      { numRuns: Number(process.env.FC_RUNS ?? 20) },
    );
  });
});
