import {
  Bookmark,
  Document,
  ExternalHyperlink,
  InternalHyperlink,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../src/render/office/settle.js';

async function word(): Promise<Uint8Array> {
  const link = (text: string, to: string) =>
    new ExternalHyperlink({ link: to, children: [new TextRun(text)] });
  const document = new Document({
    title: '目录',
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new Bookmark({ id: 'a', children: [new TextRun('甲')] }),
              link('一', 'https://example.org/1'),
              link('二', 'https://example.org/2'),
              new InternalHyperlink({ anchor: 'a', children: [new TextRun('回到甲')] }),
            ],
          }),
          new Paragraph({ children: [new Bookmark({ id: 'b', children: [new TextRun('乙')] })] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function excel(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('总表');
  sheet.getCell('A1').value = '住房保障领域';
  sheet.getCell('A2').value = { text: '链接', hyperlink: 'https://example.org/' };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

describe.each([
  ['Word', word],
  ['Excel', excel],
])('a settled %s file', (_kind, make) => {
  it('has the same bytes whenever and however often it is made', async () => {
    const first = settle(await make(), '2018-10-19');
    await new Promise((done) => setTimeout(done, 1100));
    expect(Buffer.from(settle(await make(), '2018-10-19')).equals(Buffer.from(first))).toBe(true);
  });

  it('has the same bytes in every time zone', async () => {
    const packed = await make();
    const zone = process.env.TZ;
    const bytes = ['Asia/Shanghai', 'America/New_York', 'UTC'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(settle(packed)).toString('base64');
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(bytes).size).toBe(1);
  });

  it('stays as it is when settled again', async () => {
    const once = settle(await make(), '2018-10-19');
    expect(Buffer.from(settle(once, '2018-10-19')).equals(Buffer.from(once))).toBe(true);
  });

  it('carries the day it is given, and no other', async () => {
    const core = part(settle(await make(), '2018-10-19'), 'docProps/core.xml');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z?/g)).toEqual([
      '2018-10-19T00:00:00Z',
      '2018-10-19T00:00:00Z',
    ]);
    expect(part(settle(await make()), 'docProps/core.xml')).not.toContain('dcterms:created');
  });
});

it('keeps every link of a Word file on its own target', async () => {
  const bytes = settle(await word());
  const rels = part(bytes, 'word/_rels/document.xml.rels');
  const body = part(bytes, 'word/document.xml');
  const ids = [...body.matchAll(/<w:hyperlink[^>]*r:id="([^"]*)"/g)].map((match) => match[1]);
  const targets = ids.map((id) => new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(rels)?.[1]);
  const texts = [...body.matchAll(/<w:hyperlink[^>]*r:id[\s\S]*?<w:t[^>]*>([^<]*)</g)];
  expect(targets).toEqual(['https://example.org/1', 'https://example.org/2']);
  expect(texts.map((match) => match[1])).toEqual(['一', '二']);
});

it('numbers bookmarks by their place, start and end alike', async () => {
  const body = part(settle(await word()), 'word/document.xml');
  const starts = [...body.matchAll(/<w:bookmarkStart[^>]*w:id="(\d+)"/g)].map((match) => match[1]);
  const ends = [...body.matchAll(/<w:bookmarkEnd[^>]*w:id="(\d+)"/g)].map((match) => match[1]);
  expect(starts).toEqual(['0', '1']);
  expect(ends).toEqual(starts);
});

it('keeps line breaks of a cell, and takes off blanks at its ends with the attribute that no schema allows', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('总表').getCell('A1').value = ' √\n主动 ';
  const settled = settle(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(part(settled, 'xl/sharedStrings.xml')).toContain('<si><t>√\n主动</t></si>');
});
