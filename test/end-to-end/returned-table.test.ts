/**
 * What was sent comes back for mending with every text where it stood; mended by another program
 * and sent again, it is the next turn of that unit.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocx, paragraphs, wordTable } from '../helpers/make-docx.js';
import { makeXlsx, table } from '../helpers/make-xlsx.js';
import { mulu, ROOT } from '../helpers/mulu.js';
import { dumpCells, fillCells, hasOffice } from '../helpers/office.js';
import { tempRoot } from '../helpers/temp-folder.js';

const DOMAIN = '工程建设项目招标投标领域';
const LIST = '需修改的问题';
/** Two header rows; of both rows one cell each is wrong. */
const rows = (unit: string) =>
  table(`
    ${unit}政务公开目录
    填报单位：${unit}
    序号 | 公开领域 | 公开事项 |  | 公开内容 | 公开依据 | 公开时限 | 公开方式 | 责任主体 | 公开渠道和载体 | 监督渠道
     |  | 一级事项 | 二级事项 |  |  |  |  |  |  |
    1 | ${DOMAIN} | 招标信息 | 招标公告信息 | 包括招标人、项目概况 | 《某某管理办法》（云政办发[2018]5号） | 20个工作日内 | 主动 | ${unit} | 政府网站、公共资源交易平台 | 12345
    2 | ${DOMAIN} |  | 中标结果信息 | 包括中标人名称、中标价 | 《某某管理办法》（云政办发〔2018〕5号） | 20个内 | 主动 | ${unit} | 政府网站、公共资源交易平台 | 12345
    注：本表由办公室审核
  `);

const FILES = {
  '县林业局的目录.xlsx': makeXlsx({
    sheets: [
      {
        name: DOMAIN,
        rows: rows('县林业局'),
        merges: ['A1:K1', 'A3:A4', 'C3:D3', 'E3:E4', 'C5:C6'],
      },
    ],
  }),
  '县水务局.csv': new TextEncoder().encode(
    `\ufeff${rows('县水务局')
      .map((row) => row.join(','))
      .join('\r\n')}`,
  ),
  '县农业局.docx': makeDocx(
    paragraphs('县农业局政务公开目录\n填报单位：县农业局'),
    wordTable(rows('县农业局').slice(2, 6)),
  ),
};
const CELL = {
  '县林业局的目录.xlsx': { sheet: DOMAIN, wrong: 'G6', number: 'F5' },
  '县水务局.csv': { sheet: '县水务局', wrong: 'G6', number: 'F5' },
  '县农业局.docx': { sheet: '表1', wrong: '', number: '' },
} as const;
type Name = keyof typeof FILES;
const NAMES = Object.keys(FILES) as Name[];
const stem = (name: string) => name.replace(/\.\w+$/, '');

interface Finding {
  file: string;
  sheet?: string;
  cell?: string;
  code: string;
  fix?: { text: string };
}

describe.skipIf(!hasOffice)('a table of one’s own, of any kind', () => {
  let folder = '';
  const at = (...parts: string[]) => join(folder, ...parts);
  const check = (...more: string[]) => JSON.parse(mulu(['check', at('c'), '--json', ...more]).out);
  const own = (findings: readonly Finding[], file: string) =>
    findings.filter((one) => one.file === `submissions/${file}`);
  let first: Finding[] = [];

  beforeAll(() => {
    folder = tempRoot();
    cpSync(join(ROOT, 'catalogues', 'changning-2018'), at('c'), {
      recursive: true,
      filter: (path) => !path.includes('submissions'),
    });
    mkdirSync(at('c', 'submissions'));
    for (const name of NAMES) writeFileSync(at('c', 'submissions', name), FILES[name]);
    first = check('--returns', at('r'), '--fix', at('f')).findings;
  });

  const placeOf = (name: Name, code: string) => own(first, name).find((one) => one.code === code);

  test.each(NAMES)('%s has its two faults found, one of them with what would mend it', (name) => {
    const number = placeOf(name, 'basis-number-form');
    expect(number?.fix).toEqual({ text: '《某某管理办法》（云政办发〔2018〕5号）' });
    const limit = placeOf(name, 'time-limit-unit-lost');
    expect([limit?.sheet !== undefined, limit?.fix]).toEqual([true, undefined]);
    const { wrong, number: cell, sheet } = CELL[name];
    if (wrong === '') return;
    expect([limit?.sheet, limit?.cell, number?.cell]).toEqual([sheet, wrong, cell]);
  });

  test('comes back with every text of its own at the address where it stood', () => {
    const name = '县林业局的目录.xlsx';
    const sent = dumpCells(at('c', 'submissions', name));
    const back = dumpCells(at('r', `${stem(name)}_退回修改.xlsx`));
    expect(Object.keys(back)).toEqual([LIST, DOMAIN, '常见问题']);
    const ours = Object.entries(back[DOMAIN] ?? {}).filter(
      ([address]) => sent[DOMAIN]?.[address] === undefined,
    );
    expect(ours).toEqual([]);
    const given = Object.entries(sent[DOMAIN] ?? {});
    expect(given.length).toBeGreaterThan(25);
    expect(given.filter(([address, text]) => back[DOMAIN]?.[address] !== text)).toEqual([]);
  });

  test('has in the mended workbook those cells changed that it lists, and no other', () => {
    const name = '县林业局的目录.xlsx';
    const sent = dumpCells(at('c', 'submissions', name))[DOMAIN] ?? {};
    const mended = dumpCells(at('f', `${stem(name)}_代改.xlsx`))[DOMAIN] ?? {};
    const changed = Object.keys(sent).filter((address) => sent[address] !== mended[address]);
    expect(changed).toEqual(['F5']);
    expect(mended.F5).toBe('《某某管理办法》（云政办发〔2018〕5号）');
  });

  test('mended by openpyxl and sent again, each is the second turn of its unit', () => {
    const jobs = NAMES.map((name) => {
      const limit = placeOf(name, 'time-limit-unit-lost');
      const number = placeOf(name, 'basis-number-form');
      return {
        from: at('r', `${stem(name)}_退回修改.xlsx`),
        to: at('c', 'submissions', `${stem(name)}_退回修改.xlsx`),
        sheet: limit?.sheet ?? '',
        cells: {
          [limit?.cell ?? '']: '20个工作日内',
          [number?.cell ?? '']: number?.fix?.text ?? '',
        },
      };
    });
    fillCells(at('jobs.json'), jobs);
    const { findings, files, verdicts } = check();
    for (const name of NAMES) {
      expect(own(findings, name).map(({ code }) => code)).toEqual(['file-superseded']);
      expect(verdicts[`submissions/${name}`]).toBe('replaced');
      const again = `submissions/${stem(name)}_退回修改.xlsx`;
      const codes = own(findings, again.slice(12)).map(({ code }) => code);
      expect(codes).not.toContain('time-limit-unit-lost');
      expect(codes).not.toContain('basis-number-form');
      const entry = files.find((one: { file: string }) => one.file === again);
      expect([entry?.unit, entry?.entries]).toEqual([unitOf(name), 2]);
    }
  });
});

function unitOf(name: string): string {
  return /^县..局/.exec(name)?.[0] ?? '';
}
