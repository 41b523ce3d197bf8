/** Every paper of `mulu check` from a folder of files: what is written, and what never is. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeXlsx, table } from '../helpers/make-xlsx.js';
import { mulu, ROOT } from '../helpers/mulu.js';
import { tempRoot } from '../helpers/temp-folder.js';

const SENT = '县林业局报送表.xlsx';
const CLEAN = '县水务局报送表.xlsx';
const row = (unit: string, limit: string, number: string) =>
  makeXlsx({
    sheets: [
      {
        name: '工程建设项目招标投标领域',
        rows: table(`
          填报单位：${unit}
          公开领域 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 公开方式 | 责任主体 | 公开渠道和载体 | 监督渠道
          工程建设项目招标投标领域 | 招标公告信息 | 包括招标人、项目概况 | 《某某管理办法》（云政办发${number}5号） | ${limit} | 主动 | ${unit} | 政府网站、公共资源交易平台 | 12345
        `),
      },
    ],
  });

describe('the papers of a check', () => {
  let folder = '';
  const at = (...parts: string[]) => join(folder, ...parts);
  const papers = (more: readonly string[] = []) =>
    mulu([
      'check',
      at('c'),
      '--json',
      ...['--returns', at('r'), '--fix', at('f'), '--overview', at('总览.xlsx')],
      ...more,
    ]);

  beforeAll(() => {
    folder = tempRoot();
    cpSync(join(ROOT, 'catalogues', 'changning-2018'), at('c'), {
      recursive: true,
      filter: (path) => !path.includes('submissions'),
    });
    mkdirSync(at('c', 'submissions'));
    writeFileSync(at('c', 'submissions', SENT), row('县林业局', '20个内', '[2018]'));
    writeFileSync(at('c', 'submissions', CLEAN), row('县水务局', '20个工作日内', '〔2018〕'));
  });

  test('are a return and a letter, a receipt, a mended workbook and an overview', () => {
    const result = JSON.parse(papers().out);
    expect(Object.values(result.verdicts)).toEqual(['back', 'accepted']);
    const names = (part: string) => readdirSync(at(part)).filter((name) => !name.startsWith('.'));
    expect(names('r').sort()).toEqual(
      ['回执', '县林业局报送表_退回修改.xlsx', '县林业局报送表_退回修改函.docx'].sort(),
    );
    expect(names('r/回执')).toEqual(['县水务局报送表_回执.docx']);
    expect(names('f')).toEqual(['县林业局报送表_代改.xlsx']);
    expect(existsSync(at('总览.xlsx'))).toBe(true);
    const [fix] = result.fixes;
    expect([fix.file, fix.code]).toEqual([`submissions/${SENT}`, 'basis-number-form']);
  });

  test('leave what was sent as it was', () => {
    expect(readdirSync(at('c', 'submissions')).sort()).toEqual([SENT, CLEAN].sort());
    expect(new Uint8Array(readFileSync(at('c', 'submissions', SENT)))).toEqual(
      row('县林业局', '20个内', '[2018]'),
    );
  });

  test('carry the day that is asked for, and no other: made again they are the same', () => {
    const letter = at('r', '县林业局报送表_退回修改函.docx');
    const first = readFileSync(letter);
    papers(['--date', '2018-12-01']);
    const later = readFileSync(letter);
    expect(later.equals(first)).toBe(false);
    papers();
    expect(readFileSync(letter).equals(first)).toBe(true);
  });

  test('are not written at all where a template of the office is wrong', () => {
    mkdirSync(at('c', 'templates', 'letters'), { recursive: true });
    writeFileSync(at('c', 'templates', 'letters', 'return-letter.hbs'), '标题\n{{#if 单位}}\n');
    const { code, err } = mulu(['check', at('c'), '--returns', at('none')]);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('return-letter.hbs');
    expect(existsSync(at('none'))).toBe(false);
  });

  test('an overview that is no workbook is refused before anything is done', () => {
    const { code, err } = mulu(['check', at('c'), '--overview', at('总览.docx')]);
    expect([code, err.includes('.xlsx')]).toEqual([2, true]);
  });
});
