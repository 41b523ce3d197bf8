/** The mended workbook: what was sent with the safe fixes in it, each listed; it can be sent in. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkSubmission } from '../../../src/check/check.js';
import { fixesOf } from '../../../src/check/fixes.js';
import { readMarks } from '../../../src/model/marks.js';
import type { Workbook } from '../../../src/model/workbook.js';
import { renderMended } from '../../../src/render/return/mended.js';
import { readSubmission } from '../../../src/submission/read.js';
import { readBytes, texts } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { sheetOf, workbookOf } from '../../helpers/table.js';

const catalogue = smallCatalogue();
const DOMAIN = '政府采购领域';
const sent = workbookOf(
  sheetOf(
    `
    填报单位：县财政局
    序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 公开方式 | 责任主体 | 公开渠道和载体 | 监督渠道
    1 | 采购合同信息 | 合同全文 | 《通知》(财库[2015]135号) | 20个内 | 主动 | 政务服务管理局 | 政府网站、公共资源交易平台 | 12345
    `,
    { name: DOMAIN },
  ),
);

function read(workbook: Workbook, file: string) {
  return readSubmission({ file, workbook, problems: [] }, catalogue, catalogue.registers);
}

describe('the mended workbook', async () => {
  const submission = read(sent, 'submissions/本局.xlsx');
  const fixes = fixesOf(catalogue, submission, sent);
  const bytes = await renderMended(catalogue, submission, sent, fixes);
  const back = readBytes(bytes);

  it('is read as the next turn of the same unit, with the same rows', () => {
    const again = read(back, 'submissions/改.xlsx');
    expect([again.unit, again.serial]).toEqual(['县财政局', 2]);
    expect(again.entries.map(({ matterId }) => matterId)).toEqual(['M2.2']);
    expect(again.entries[0]?.owners?.map(({ text }) => text)).toEqual(['县政务服务管理局']);
  });

  it('is no more asked about what was mended, and still about the rest', () => {
    const codes = (workbook: Workbook) =>
      checkSubmission(catalogue, read(workbook, 'x.xlsx')).map(({ code }) => code);
    expect(codes(sent)).toContain('basis-number-form');
    expect(codes(back)).toEqual(codes(sent).filter((code) => code !== 'basis-number-form'));
    expect(codes(back)).toContain('time-limit-unit-lost');
  });

  it('lists each fix first: where, what stood there, what stands there now, and why', () => {
    const [list] = back.sheets;
    expect(list?.name).toBe('已代为修改');
    expect(readMarks(list?.cells[0]?.text ?? '')?.kind).toBe('other');
    const at = texts(back, '已代为修改');
    expect(['C4', 'E4', 'F4'].map(at)).toEqual([
      `${DOMAIN} D3`,
      '《通知》(财库[2015]135号)',
      '《通知》（财库〔2015〕135号）',
    ]);
    expect(at('G4')).not.toBe('');
    expect(at('C5')).toBe(`${DOMAIN} G3`);
    expect(texts(back, DOMAIN)('D3')).toBe('《通知》（财库〔2015〕135号）');
  });

  it('quotes in its notes what stood there, without the blanks at its end', async () => {
    const blank = fixes.map((fix) => ({ ...fix, before: `${fix.before} \n ` }));
    const parts = unzipSync(await renderMended(catalogue, submission, sent, blank));
    const notes = strFromU8(parts['xl/comments2.xml'] ?? new Uint8Array());
    expect(notes).toContain('原文：《通知》(财库[2015]135号)<');
    expect(notes).not.toContain('xml:space');
  });

  it('is the same, byte by byte, when made again', async () => {
    expect(await renderMended(catalogue, submission, sent, fixes)).toEqual(bytes);
  });
});
