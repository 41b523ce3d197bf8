/** Registers and contacts on disk: what a person reads and mends by hand. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Came } from '../../src/model/receipt.js';
import { shippedFolder } from '../../src/store/catalogue-folder.js';
import { loadContacts } from '../../src/store/load-contacts.js';
import {
  localMinute,
  openReceipts,
  openReturns,
  RECEIPTS_FILE,
  registerReceipts,
  registerReturns,
} from '../../src/store/receipts.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { tempFolder } from '../helpers/temp-folder.js';

const WHOLE = { whole: true };
const came = (file: string, digit: string): Came => ({
  names: [file],
  sha256: digit.repeat(64),
  unit: '县财政局',
  domains: ['政府采购领域', '国有产权交易领域'],
  rows: 3,
  verdict: 'accepted',
});
const both = [came('submissions/a.xlsx', '1'), came('submissions/b.xlsx', '2')];
const NOW = '2018-10-19 09:30';

describe('the register of receipts', () => {
  it('reads back as it was written', () => {
    const folder = tempFolder();
    const written = registerReceipts(folder, both, NOW, WHOLE);
    expect(openReceipts(folder)).toEqual(written);
    expect(written.map(({ first, sha256 }) => [first, sha256])).toEqual([
      [NOW, '1'.repeat(64)],
      [NOW, '2'.repeat(64)],
    ]);
  });

  it('keeps comments, ticks and times of a person over later runs, and nothing half written', () => {
    const folder = tempFolder();
    registerReceipts(folder, both, NOW, WHOLE);
    const path = join(folder, RECEIPTS_FILE);
    const text = readFileSync(path, 'utf8')
      .replace(`first: ${NOW}`, 'first: 2018-10-18 # 传真先到')
      .replace('verdict: accepted', 'verdict: accepted\n    stamped: true');
    writeFileSync(path, text);
    const later = [{ ...came('submissions/改名.xlsx', '1'), verdict: 'back' as const }];
    registerReceipts(folder, later, '2018-10-20 08:00', WHOLE);
    const [first, second] = openReceipts(folder);
    expect(first).toMatchObject({
      file: 'submissions/改名.xlsx',
      first: '2018-10-18',
      stamped: true,
      verdict: 'back',
      earlier: ['submissions/a.xlsx'],
    });
    expect(second?.gone).toBe('2018-10-20 08:00');
    expect(readFileSync(path, 'utf8')).toContain('# 传真先到');
    expect(readdirSync(join(folder, '登记'))).toEqual(['收件登记.yaml']);
  });

  it('is not touched where nothing new came', () => {
    const folder = tempFolder();
    registerReceipts(folder, both, NOW, WHOLE);
    const path = join(folder, RECEIPTS_FILE);
    writeFileSync(path, `${readFileSync(path, 'utf8')}# 到此为止\n`);
    const before = readFileSync(path, 'utf8');
    registerReceipts(folder, both, '2018-11-01 10:00', WHOLE);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('is told its faults with the line, and is not written over', () => {
    const folder = tempFolder();
    registerReceipts(folder, both, NOW, WHOLE);
    const path = join(folder, RECEIPTS_FILE);
    const broken = readFileSync(path, 'utf8').replace(`first: ${NOW}`, 'first: 上周五');
    writeFileSync(path, broken);
    const line = broken.split('\n').findIndex((text) => text.includes('上周五')) + 1;
    expect(() => registerReceipts(folder, [], NOW, WHOLE)).toThrow(`收件登记.yaml 第 ${line} 行`);
    expect(readFileSync(path, 'utf8')).toBe(broken);
  });

  it('takes rows into a register that a person has emptied', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, '登记'));
    writeFileSync(join(folder, RECEIPTS_FILE), '# 清空了\nfiles:\n');
    registerReceipts(folder, both, NOW, WHOLE);
    expect(openReceipts(folder)).toHaveLength(2);
  });

  it('is not kept of the samples shipped', () => {
    const shipped = shippedFolder('changning-2018');
    expect(registerReceipts(shipped, both, NOW, WHOLE)).toEqual([]);
    expect(existsSync(join(shipped, '登记'))).toBe(false);
  });
});

it('the register of returns reads back as it was written', () => {
  const folder = tempFolder();
  const one = {
    date: '2018-10-20',
    file: 'submissions/a.xlsx',
    sha256: '1'.repeat(64),
    unit: '县财政局',
    domains: ['政府采购领域'],
    errors: 2,
    warnings: 1,
  };
  registerReturns(folder, [one]);
  registerReturns(folder, [
    { ...one, date: '2018-10-22' },
    { ...one, sha256: '2'.repeat(64) },
  ]);
  expect(openReturns(folder)).toEqual([one, { ...one, sha256: '2'.repeat(64) }]);
});

it('a moment is local time to the minute', () => {
  expect(localMinute(new Date(2018, 9, 9, 8, 5))).toBe('2018-10-09 08:05');
});

describe('contacts', () => {
  const { units } = smallCatalogue();
  const load = (text: string) => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'contacts.yaml'), text);
    return loadContacts(folder, units);
  };

  it('keep the first 0 of a number without quotation marks, and know a unit by its alias', () => {
    expect(load('contacts:\n  - unit: 县住建局\n    name: 张三\n    phone: 08757121234\n')).toEqual(
      {
        contacts: [{ unit: '县住房城乡建设局', name: '张三', phone: '08757121234' }],
      },
    );
  });

  it('are told their faults with the line', () => {
    const text = 'contacts:\n  - unit: 县财政局\n  - unit: 县财改局\n    phone: 1\n';
    expect(load(text)).toEqual({
      faults: [expect.objectContaining({ line: 3, message: expect.stringContaining('县财政局') })],
    });
    expect(load('contacts:\n  - unit: 县财政局\n    电话: 1\n')).toHaveProperty('faults.0.line', 3);
  });

  it('need not be there', () => {
    expect(loadContacts(tempFolder(), units)).toEqual({ contacts: [] });
  });
});
