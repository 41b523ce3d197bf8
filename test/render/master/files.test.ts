/** What a user relies on: which files there are, and that the same inputs give the same bytes. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { renderLeads, renderMaster } from '../../../src/render/master.js';
import { readBytes } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { part } from '../unpack.js';
import { openMaster, sampleMaster } from './sample-master.js';

const catalogue = smallCatalogue();
const LEADS = ['领域目录/县住房城乡建设局_领域目录.xlsx', '领域目录/县财政局_领域目录.xlsx'];
const MASTER = ['总目录.xlsx', '总目录.docx', '总目录.json', '总目录.csv'];

describe('the files of a master', () => {
  test('are the four of the master and one a lead unit', async () => {
    const files = await renderMaster(catalogue, sampleMaster(catalogue), []);
    expect([...files.keys()]).toEqual([...MASTER, ...LEADS]);
  });

  test('have the sheet to decide where a conflict is open', async () => {
    const files = await renderMaster(catalogue, openMaster(catalogue), []);
    expect([...files.keys()]).toEqual([...MASTER, ...LEADS, '处理/冲突处理表.xlsx']);
  });

  test('are written for a master without any entry, too', async () => {
    const empty = { ...sampleMaster(catalogue), entries: [], leads: [], merged: 0 };
    const files = await renderMaster(catalogue, empty, []);
    expect([...files.keys()]).toEqual(MASTER);
    expect(readBytes(files.get('总目录.xlsx') ?? new Uint8Array()).sheets[0]?.name).toBe('总表');
  });

  test('open whatever characters stand in a cell', async () => {
    const master = sampleMaster(catalogue);
    const odd = `甲\u0000\u0008\u001f\ud800乙\uffff丙${'丁'.repeat(40_000)}`;
    const entries = master.entries.slice(0, 2).map((entry) => ({ ...entry, content: odd }));
    const files = await renderMaster(catalogue, { ...master, entries, leads: [] }, []);
    const { sheets } = readBytes(files.get('总目录.xlsx') ?? new Uint8Array());
    const texts = sheets[0]?.cells.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => text.startsWith('甲乙丙丁'))).toHaveLength(2);
    // More than a cell of Excel holds goes on in further rows.
    expect(texts.join('').match(/丁/g)).toHaveLength(2 * 40_000);
    const xml = part(files.get('总目录.docx') ?? new Uint8Array(), 'word/document.xml');
    expect(xml).toContain('甲乙丙丁');
  });

  test('are one lead unit’s alone when asked for', async () => {
    const files = await renderLeads(catalogue, sampleMaster(catalogue), 'lead', '县财政局');
    expect([...files.keys()]).toEqual([LEADS[1]]);
  });

  test('are byte-identical in any process and time zone', () => {
    const hashes = (TZ: string) =>
      execFileSync(process.execPath, ['--import', 'tsx', 'test/render/print-hashes.ts'], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
    const here = hashes('Asia/Shanghai');
    expect(here.trim().split('\n')).toHaveLength(7);
    expect(hashes('America/St_Johns')).toBe(here);
  });
});
