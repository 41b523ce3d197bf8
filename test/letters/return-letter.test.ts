/** The letters that answer a file: what they say comes from the file and its findings. */
import { describe, expect, it } from 'vitest';
import { say } from '../../src/check/say.js';
import { resultOf } from '../../src/check/verdict.js';
import { receipt, returnLetter } from '../../src/letters/return-letter.js';
import { UserError } from '../../src/model/user-error.js';
import { renderLetter } from '../../src/render/return/letter-word.js';
import { templatesFolder } from '../../src/store/home.js';
import { readTemplate } from '../../src/store/read-template.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, submission } from '../merge/helpers.js';

const catalogue = smallCatalogue();
const letter = readTemplate(templatesFolder(), 'return-letter.hbs');
const receiptText = readTemplate(templatesFolder(), 'receipt.hbs');
const sent = submission(FINANCE, [{}, { matterId: 'M2.2' }], [{}]);
const found = (code: string, cell: string) =>
  say({ code, field: 'timeLimit', text: '尽快', file: sent.file, sheet: '表', cell });
const findings = [
  found('owner-unknown', 'K9'),
  found('required-empty', 'V9'),
  found('required-empty', 'V10'),
  found('basis-annual', 'G9'),
];
const result = resultOf(sent, findings);

describe('the letter that goes with a return', () => {
  const { paragraphs, blanks } = returnLetter(catalogue, result, letter, '退回.xlsx');
  const text = paragraphs.map((one) => one.text).join('\n');

  it('is addressed to the unit, with the document number left to be filled in', () => {
    expect(paragraphs.map(({ style }) => style).slice(0, 3)).toEqual([
      'number',
      'title',
      'addressee',
    ]);
    expect(paragraphs[0]?.text).toBe('×××〔2018〕×××号');
    expect(paragraphs[2]?.text).toBe(`${FINANCE}：`);
  });

  it('counts the problems, and names each kind once, what must be mended first', () => {
    expect(text).toContain('有2处必须修改、1处请核对，另有1处提示供参考');
    const kinds = paragraphs.filter(({ style }) => style === 'heading3');
    expect(kinds.map((one) => /^\d\.[^（]+（[^）]+）/.exec(one.text)?.[0])).toEqual([
      '1.必填栏没有填（必须修改，2处）',
      '2.责任主体不在单位名单中（请核对，1处）',
    ]);
  });

  it('names the workbook, whom to send it to, and who asks on which day', () => {
    expect(text).toContain('“退回.xlsx”');
    expect(text).toContain(`发回${BUREAU}`);
    expect(paragraphs.slice(-2)).toEqual([
      { style: 'signature', text: BUREAU },
      { style: 'signature', text: '2018年10月19日' },
    ]);
  });

  it('says so where nothing could be read and no workbook goes back', () => {
    const none = returnLetter(catalogue, result, letter, undefined).paragraphs;
    expect(none.some((one) => one.text.includes('不能在退回的表里改'))).toBe(true);
    expect(none.some((one) => one.text.startsWith('附件'))).toBe(false);
  });

  it('leaves room for whom to ask, and names what goes with it', () => {
    expect(text).toContain('联系人：×××，电话：×××。');
    expect(text).toContain('附件：退回.xlsx');
    expect(blanks).toEqual(['文号', '请于', '联系人', '电话']);
  });

  it('of a file that could not be read is addressed to the unit that its name tells', () => {
    const file = `submissions/${FINANCE}报送表.xlsx`;
    const { unit: _unit, ...unread } = submission(FINANCE, [], [], { file });
    const damaged = say({ code: 'file-encrypted', file: unread.file });
    const told = returnLetter(
      catalogue,
      resultOf(unread, [damaged]),
      letter,
      undefined,
      '一页.xlsx',
    ).paragraphs;
    expect(told[2]).toEqual({ style: 'addressee', text: `${FINANCE}：` });
    expect(told.some((one) => one.text === '附件：一页.xlsx')).toBe(true);
  });

  it('is the same document, byte by byte, when made again', async () => {
    const once = await renderLetter(catalogue, paragraphs);
    expect(await renderLetter(catalogue, paragraphs)).toEqual(once);
  });

  it('of a wrong template gives one line with file and line', () => {
    const bad = { file: 'return-letter.hbs', text: '标题\n{{不存在的字段}}' };
    expect(() => returnLetter(catalogue, result, bad, undefined)).toThrow(UserError);
    expect(() => returnLetter(catalogue, result, bad, undefined)).toThrow(
      /^return-letter\.hbs.*不存在的字段.*$/,
    );
  });
});

describe('the receipt', () => {
  it('names unit, file, its short code, rows, domains and the day', () => {
    const { paragraphs } = receipt(catalogue, resultOf(sent, []), receiptText, '7F3A-91C2');
    const text = paragraphs.map((one) => one.text).join('\n');
    expect(paragraphs[1]).toEqual({ style: 'addressee', text: `${FINANCE}：` });
    for (const part of [
      `${FINANCE}.xlsx`,
      '7F3A-91C2',
      '条目2条，不涉及1处',
      '政府采购领域',
      '可接收',
      '收到时间：×××',
    ]) {
      expect(text).toContain(part);
    }
    expect(paragraphs.at(-1)?.text).toBe('2018年10月19日');
  });
});
