/**
 * What an office sees of every paper, measured on its print (docs/looks.md says what eyes judged):
 * margins, headers, page numbers, no page left blank, no text cut off. One LibreOffice for all.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Conflict, MergedEntry } from '../../src/model/master.js';
import { ROOT } from '../helpers/mulu.js';
import { tempRoot } from '../helpers/temp-folder.js';
import { part } from '../render/unpack.js';
import { rowsTooLow } from '../tools/looks-heights.js';
import { bare, type PrintedPage, pagesOf, printPapers } from '../tools/looks-print.js';
import { fontsWithoutFallback, runsWithoutFont, typeOfSheets } from './looks-parts.js';

const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';
const has =
  works('soffice', '--version') &&
  works('pdftotext', '-v') &&
  works(PYTHON, '-c', 'import openpyxl');
const MISSING = 'LibreOffice, pdftotext or openpyxl is missing';
if (!has && process.env.CI) throw new Error(`${MISSING}: install them.`);
if (!has) process.stderr.write(`${MISSING}: the looks of the papers are not tested.\n`);

/** Points of a millimetre. */
const MM = 72 / 25.4;
const NUMBER = /—(\d+)—/;
/** What a letter's foot says, at the end of each page's text. */
const FOOT = /—\d+—(样例)?(草稿)?$/;

describe.skipIf(!has)('papers in print', () => {
  let folder = '';
  const printed = new Map<string, PrintedPage[]>();
  const pages = (paper: string) => printed.get(paper) ?? [];
  const all = (ending: '.docx' | '.xlsx') =>
    [...printed].filter(([paper]) => paper.endsWith(ending) && !paper.startsWith('自备模板'));
  const bytes = (paper: string) => new Uint8Array(readFileSync(join(folder, 'papers', paper)));
  const sheets = () =>
    all('.xlsx').flatMap(([paper]) =>
      typeOfSheets(bytes(paper)).map((type) => ({ paper, ...type })),
    );
  const master = (state: string): { entries: MergedEntry[]; conflicts: Conflict[] } =>
    JSON.parse(readFileSync(join(folder, 'papers', state, '总目录.json'), 'utf8'));

  beforeAll(() => {
    folder = join(tempRoot(), 'looks');
    const script = ['--import', 'tsx', 'test/tools/looks.ts', folder, '0'];
    execFileSync(process.execPath, script, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    const listed = execFileSync('find', ['.', '-name', '*.xlsx', '-o', '-name', '*.docx'], {
      cwd: join(folder, 'papers'),
      encoding: 'utf8',
    });
    const papers = listed
      .trim()
      .split('\n')
      .map((path) => path.slice(2))
      .sort();
    for (const [paper, pdf] of printPapers(folder, papers)) printed.set(paper, pagesOf(pdf));
  }, 600_000);

  test('are there of every kind', () => {
    const kinds = [...printed.keys()].map((paper) => paper.split('/')[0]);
    expect([...new Set(kinds)].sort()).toEqual(
      [
        ...['代改', '公文', '分册', '填报表', '填报表（乡镇）', '填报表（通用空白）.xlsx', '定稿'],
        ...['报送情况.xlsx', '校验总览.xlsx', '自备模板', '草稿', '退回'],
      ].sort(),
    );
    expect([...printed.keys()].filter((paper) => paper.startsWith('公文/')).length).toBeGreaterThan(
      11,
    );
  });

  test('stand on A4 or A3, upright or flat', () => {
    const sizes = [...printed].flatMap(([paper, list]) =>
      list.map(({ width, height }) => {
        const [short, long] = [width, height].sort((a, b) => a - b).map((x) => Math.round(x / MM));
        return [paper, `${short}x${long}`];
      }),
    );
    expect(sizes.filter(([, size]) => size !== '210x297' && size !== '297x420')).toEqual([]);
  });

  test('keep the margins of GB/T 9704 on upright pages in Word, and the number 7 mm below the text', () => {
    const beyond = all('.docx').flatMap(([paper, list]) =>
      list.flatMap((page, index) => {
        if (page.width > page.height) return [];
        const text = page.words.filter(({ top }) => top < (297 - 35) * MM);
        const number = page.words.find(({ text: word, top }) => word === '—' && top > 262 * MM);
        const edges = {
          left: Math.min(...text.map(({ left }) => left)) / MM,
          // A closing mark hangs over the edge, as in Word.
          right:
            210 -
            Math.max(...text.filter(({ text }) => !hangs(text)).map((word) => word.right)) / MM,
          top: Math.min(...text.map(({ top }) => top)) / MM,
          bottom: 297 - Math.max(...text.map(({ bottom }) => bottom)) / MM,
          number: number ? (number.top + number.bottom) / 2 / MM - (297 - 35) : 7,
        };
        const least = { left: 27, right: 25, top: 36, bottom: 34, number: 6 };
        const wrong = Object.entries(least).filter(
          ([edge, most]) => edges[edge as keyof typeof edges] < most,
        );
        return wrong.map(([edge]) => [paper, index + 1, edge, edges[edge as keyof typeof edges]]);
      }),
    );
    expect(beyond).toEqual([]);
  });

  test('keep their margins on flat pages in Word, and 5 mm for the printer on sheets', () => {
    // At the head of a sheet's page a merged cell of the page before is drawn again, unseen.
    const edgesOf = ({ width, height, words }: PrintedPage) =>
      [
        Math.min(...words.map(({ left }) => left)),
        width - Math.max(...words.map(({ right }) => right)),
        Math.min(...words.map(({ top }) => top)),
        height - Math.max(...words.map(({ bottom }) => bottom)),
      ].map((edge) => edge / MM);
    const wrong = [...printed].flatMap(([paper, list]) =>
      list.flatMap((page, index) => {
        const least = paper.endsWith('.xlsx') ? [5, 5, 0, 5] : [17, 17, 21, 8];
        if (paper.startsWith('自备模板') || (paper.endsWith('.docx') && page.width < page.height))
          return [];
        const edges = edgesOf(page);
        return edges.some((edge, side) => edge < (least[side] ?? 0))
          ? [[paper, index + 1, edges]]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('number their pages without a gap', () => {
    const wrong = [...printed].flatMap(([paper, list]) => {
      const numbers = list.map(({ text }) =>
        paper.endsWith('.xlsx')
          ? new RegExp(`第(\\d+)页共${list.length}页`).exec(text)?.[1]
          : NUMBER.exec(text)?.[1],
      );
      // A cover has none, and does not count; an office's own first page is the office's.
      const first = paper.endsWith('总目录.docx') ? numbers.shift() : undefined;
      const from = paper.startsWith('自备模板') ? 2 : 1;
      const runs = numbers.every((number, index) => Number(number) === index + from);
      return runs && first === undefined ? [] : [[paper, first, numbers]];
    });
    expect(wrong).toEqual([]);
  });

  test('repeat the header of a table on each of its pages', () => {
    const heads: readonly (readonly [RegExp, RegExp])[] = [
      [
        /总目录\.xlsx$/,
        /公开内容（要素）|牵头汇总的领域|公开时限总目录条目|全域不涉及|不涉及的原因|来源文件|单位或位置/,
      ],
      [/领域目录\.xlsx$/, /公开内容（要素）|报送情况|来源文件/],
      [/冲突处理表/, /处理方式|写法文字文件/],
      [/^报送情况/, /牵头：|盖章件|退回日期/],
      [/^校验总览/, /必须改|怎么改|牵头单位/],
      [/填报表.*\.xlsx$/, /公开内容（要素）|怎么填|可直接复制的写法|方案的原话/],
      [/^(退回|代改).*\.xlsx$/, /公开内容（要素）|怎么改|改为/],
      [/^分册/, /公开内容（要素）/],
    ];
    const lost = [...printed].flatMap(([paper, list]) => {
      const head = heads.find(([name]) => name.test(paper))?.[1];
      return list.flatMap(({ text, width, height }, index) => {
        const isFlat = paper.endsWith('总目录.docx') && width > height;
        const wanted = isFlat ? /公开内容（要素）|来源文件/ : head;
        return wanted && !wanted.test(text) ? [[paper, index + 1, text.slice(0, 80)]] : [];
      });
    });
    expect(lost).toEqual([]);
  });

  test('name their fonts: East-Asian ones apart, in Word each with its fall-backs', () => {
    const wrong = all('.docx').flatMap(([paper]) => {
      const lost = [...runsWithoutFont(bytes(paper)), ...fontsWithoutFallback(bytes(paper))];
      return lost.length > 0 ? [[paper, lost]] : [];
    });
    expect(wrong).toEqual([]);
    const used = sheets().flatMap(({ fonts }) => fonts);
    expect([...new Set(used)].sort()).toEqual(['宋体', '黑体'].sort());
  });

  test('are printed in type that can be read: 六号 and up, fitted to the width of the paper', () => {
    const small = sheets().filter(
      // A form is filled in on a screen; what is printed of it to be signed is known to be small.
      ({ paper, printed: points }) => !/^(填报表|代改|退回)/.test(paper) && points < 7.5,
    );
    expect(small).toEqual([]);
    expect(sheets().length).toBeGreaterThan(60);
  });

  test('cut off nothing: every row of a sheet is as high as its text', () => {
    const books = all('.xlsx').map(([paper]) => paper);
    expect(rowsTooLow(folder, books)).toEqual([]);
  }, 300_000);

  test('leave no page empty or nearly so', () => {
    const empty = [...printed].flatMap(([paper, list]) =>
      list.flatMap(({ words, height }, index) => {
        const body = words.filter(({ top, bottom }) => top > 12 * MM && bottom < height - 18 * MM);
        const length = body.reduce((sum, { text }) => sum + text.length, 0);
        return length < 25 ? [[paper, index + 1, length]] : [];
      }),
    );
    expect(empty).toEqual([]);
  });

  test('let no letter be signed on a page without a sentence of it', () => {
    const signed = all('.docx').flatMap(([paper, list]) =>
      list.flatMap((page, index) => {
        const text = page.text.replace(FOOT, '');
        return /\d{4}年\d{1,2}月\d{1,2}日$/.test(text) ? [{ paper, page: index + 1, text }] : [];
      }),
    );
    expect(signed.length).toBeGreaterThan(11);
    expect(signed.filter(({ text }) => !text.includes('。'))).toEqual([]);
  });

  test.each(['定稿', '草稿'])('show every text of every entry of the %s whole', (state) => {
    for (const ending of ['.xlsx', '.docx']) {
      const text = pages(`${state}/总目录${ending}`)
        .map((page) => page.text)
        .join('');
      const lost = master(state)
        .entries.flatMap(textsOf)
        .filter((own) => !text.includes(bare(own)));
      expect([ending, lost]).toEqual([ending, []]);
    }
  });

  test('show every candidate of every conflict, and all that a letter says', () => {
    const asked = pages('草稿/处理/冲突处理表.xlsx')
      .map(({ text }) => text)
      .join('');
    const candidates = master('草稿').conflicts.flatMap((each) => each.candidates);
    expect(candidates.length).toBeGreaterThan(5);
    expect(candidates.filter(({ text }) => !asked.includes(bare(text)))).toEqual([]);
    for (const [paper, list] of all('.docx')) {
      if (!/^公文|函|回执/.test(paper)) continue;
      const text = list.map((page) => page.text.replace(FOOT, '')).join('');
      const lost = paragraphs(part(bytes(paper), 'word/document.xml')).filter((own) =>
        bare(own)
          .split(/(?<=[。；：])/)
          .some((sentence) => !text.includes(sentence)),
      );
      expect([paper, lost]).toEqual([paper, []]);
    }
  });
});

function textsOf(entry: MergedEntry): string[] {
  const { matter, content = '', supervision, basis = [], timeLimit, owners, channels } = entry;
  return [
    ...[matter?.level1 ?? '', content, supervision?.text ?? '', timeLimit?.text ?? ''],
    ...basis.map(({ text }) => text),
    ...(owners ?? []).map(({ text }) => text),
    ...(channels ?? []).map(({ text }) => text),
    ...(entry.extra.备注 ?? '').split('\n'),
  ];
}

/** A word that ends with a closing mark may hang over the edge of the text by that mark. */
function hangs(word: string): boolean {
  return /[，。、；：！？）》”’」]$/.test(word);
}

function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)]
      .map(([, text = '']) => text)
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}
