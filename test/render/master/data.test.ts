/** What a script relies on in 总目录.json and 总目录.csv. */
import { describe, expect, test } from 'vitest';
import { csvField, renderMasterCsv } from '../../../src/render/master/csv.js';
import { ENTRY_KEYS, renderMasterJson } from '../../../src/render/master/json.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { openMaster, sampleMaster } from './sample-master.js';

const catalogue = smallCatalogue();
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('总目录.json', () => {
  test('says what it is, and ends with a line break', () => {
    const json = text(renderMasterJson(catalogue, openMaster(catalogue)));
    const { scheme, version, date, state, conflicts, missing, coverage } = JSON.parse(json);
    expect(json.endsWith('}\n')).toBe(true);
    expect([scheme, version, date, state]).toEqual(['yangli-2018', '1', '2018-10-19', 'draft']);
    expect([conflicts.length, missing.length, coverage.length]).toEqual([1, 1, 5]);
  });

  test('has the keys of an entry in one order, whatever order they were made in', () => {
    const master = sampleMaster(catalogue);
    const turned = {
      ...master,
      entries: master.entries.map((entry) => {
        const keys = Object.entries(entry).reverse();
        return Object.fromEntries(keys) as unknown as typeof entry;
      }),
    };
    const json = text(renderMasterJson(catalogue, turned));
    expect(json).toBe(text(renderMasterJson(catalogue, master)));
    const [entry] = (JSON.parse(json) as { entries: object[] }).entries;
    const keys = Object.keys(entry ?? {}).filter((key) =>
      (ENTRY_KEYS as readonly string[]).includes(key),
    );
    expect(keys).toEqual(ENTRY_KEYS.filter((key) => keys.includes(key)));
  });

  test('is one indented document, however many entries there are', () => {
    const master = sampleMaster(catalogue);
    for (const count of [0, 1, 500, 1_001]) {
      const ids = Array.from({ length: count }, (_, at) => `e${at}`);
      const entries = ids.flatMap((id) =>
        master.entries.slice(0, 1).map((one) => ({ ...one, id })),
      );
      const json = text(renderMasterJson(catalogue, { ...master, entries }));
      const read: { entries: { id: string }[] } = JSON.parse(json);
      expect(read.entries.map(({ id }) => id)).toEqual(ids);
      expect(json).toBe(`${JSON.stringify(read, null, 2)}\n`);
    }
  });
});

describe('总目录.csv', () => {
  const csv = text(renderMasterCsv(catalogue, sampleMaster(catalogue)));

  test('begins with a BOM and ends its lines with CRLF', () => {
    expect(csv.startsWith('\uFEFF序号,公开领域,公开事项,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('has one column a field, ticks in words', () => {
    const [header = ''] = csv.split('\r\n');
    expect(header).toContain(',公开方式,');
    expect(csv).toContain('主动、依申请');
    expect(csv).not.toContain('√');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-甲', "'-甲"],
    ['@甲', "'@甲"],
    ['\t甲', `"'\t甲"`],
    ['\r甲', `"'\r甲"`],
    ['甲,"乙"', '"甲,""乙"""'],
    ['甲\n乙', '"甲\n乙"'],
    ['甲=乙', '甲=乙'],
  ])('writes %j as %j', (value, written) => {
    expect(csvField(value)).toBe(written);
  });
});
