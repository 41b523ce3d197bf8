/** A text that looks like a formula comes out as text of every output, whoever opens it. */
import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { checkAll } from '../../src/check/check.js';
import { mergeAll } from '../../src/merge/merge.js';
import { renderMaster } from '../../src/render/master.js';
import { nodeInflate } from '../../src/store/inflate.js';
import { readSubmission } from '../../src/submission/read.js';
import { readWorkbook } from '../../src/workbook/index.js';
import { makeSheet } from '../helpers/make-xlsx.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { goodBut } from './case.js';

test.each(["=cmd|'/C calc'!A0", '+A1+B2', '-SUM(A1:A9)', '@SUM(1+9)'])('%s', async (text) => {
  const catalogue = smallCatalogue();
  const read = readWorkbook(makeSheet(goodBut(3, 2, text)), {
    name: '表.xlsx',
    inflate: nodeInflate,
  });
  const submission = readSubmission({ file: '表.xlsx', ...read }, catalogue);
  const findings = checkAll(catalogue, [submission]);
  const master = mergeAll(catalogue, [submission], findings);
  const files = await renderMaster(catalogue, master, []);

  const excels = [...files].filter(([path]) => path.endsWith('.xlsx'));
  const cells = excels.flatMap(([path, bytes]) => {
    const { workbook } = readWorkbook(bytes, { name: path, inflate: nodeInflate });
    return (workbook?.sheets ?? []).flatMap((sheet) => sheet.cells);
  });
  const same = cells.filter((cell) => cell.text.includes(text));
  expect(same.length).toBeGreaterThan(0);
  expect(same.map(({ kind, formula }) => [kind, formula])).toEqual(
    same.map(() => ['text', undefined]),
  );
  const csv = strFromU8(files.get('总目录.csv') ?? new Uint8Array());
  expect(csv).toContain(`,'${text},`);
  const json = JSON.parse(strFromU8(files.get('总目录.json') ?? new Uint8Array()));
  expect(json.entries.map(({ content }: { content: string }) => content)).toContain(text);
});
