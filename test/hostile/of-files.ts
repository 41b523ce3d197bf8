/** Hostile files: too large, lying, cut off, something else than their name says. */
import * as XLSX from 'xlsx';
import { makeSheet, makeXlsx, xlsxParts } from '../helpers/make-xlsx.js';
import { GOOD, goodParts, type HostileCase, rowsXml } from './case.js';
import { type RawEntry, rawZip } from './raw-zip.js';

const MEGABYTE = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';

export const FILE_CASES: readonly HostileCase[] = [
  { what: '空文件', make: () => new Uint8Array(), code: 'file-empty' },
  {
    what: '超过 64MB 的文件',
    make: () => new Uint8Array(64 * MEGABYTE + 1).fill(0x20),
    code: 'file-too-large',
  },
  {
    what: '压缩炸弹：几百 KB 解压成 400MB',
    make: () => bomb(false),
    code: 'file-too-large',
    note: '边解压边计数',
  },
  {
    what: '压缩炸弹：二十张工作表重叠在同一段压缩内容上',
    make: () => bomb(true),
    code: 'file-too-large',
    note: '重叠的部分各计一次',
  },
  {
    what: '压缩目录谎称内容很小',
    make: () =>
      rawZip(goodParts().map((part) => (part.name === SHEET ? { ...part, size: 40 } : part))),
    code: 'file-truncated',
    note: '解压到所称的大小为止',
  },
  {
    what: '压缩目录谎称内容极大',
    make: () => rawZip(goodParts().map((part) => ({ ...part, size: 0xfffffff0 }))),
    code: 'file-too-large',
  },
  {
    what: '压缩包里一万多个文件',
    make: () =>
      rawZip([
        ...goodParts(),
        ...Array.from({ length: 10_000 }, (_, index) => ({
          name: `xl/media/${index}`,
          content: '',
        })),
      ]),
    code: 'file-too-large',
  },
  {
    what: '压缩包里同一张工作表有两份',
    make: () => rawZip([...goodParts(), { name: SHEET, content: sheetWith('<row/>') }]),
    code: 'file-truncated',
    note: '不猜哪一份为真',
  },
  {
    what: '压缩包里夹带路径上溯的名字（../../）',
    make: () => rawZip([...goodParts(), { name: '../../../tmp/evil.sh', content: 'exit' }]),
    entries: 2,
    note: '只读工作簿的各部分，不向磁盘解压',
  },
  {
    what: '设了打开密码的 .xlsx',
    make: () => container('EncryptedPackage'),
    code: 'file-encrypted',
  },
  {
    what: '压缩包设了密码',
    make: () => rawZip(goodParts().map((part) => ({ ...part, encrypted: true }))),
    code: 'file-encrypted',
  },
  ...[0.01, 0.25, 0.5, 0.9].map((part) => ({
    what: `文件只剩前 ${part * 100}%`,
    make: () => {
      const bytes = good();
      return bytes.slice(0, Math.floor(bytes.length * part));
    },
    code: 'file-truncated',
  })),
  {
    what: '文件缺最后一个字节',
    make: () => good().slice(0, -1),
    code: 'file-truncated',
  },
  {
    what: '工作表的内容在中间断掉',
    make: () => withPart(SHEET, sheetWith(rowsXml()).slice(0, 900)),
    code: 'file-truncated',
  },
  {
    what: '文本改名为 .xlsx',
    make: () => bytesOf('关于报送公开目录的说明'),
    code: 'file-not-workbook',
  },
  {
    what: 'PDF 改名为 .xlsx',
    make: () => bytesOf('%PDF-1.7\n1 0 obj'),
    code: 'file-legacy-word',
  },
  {
    what: '程序改名为 .xlsx',
    make: () => bytesOf('MZ\u0090\0\u0003\0\0\0'),
    code: 'file-legacy-word',
  },
  {
    what: '.xlsx 改名为 .xls',
    file: '表.xls',
    make: good,
    code: 'file-misnamed',
    entries: 2,
  },
  {
    what: '网页改名为 .xls',
    file: '表.xls',
    make: () => bytesOf(`<html><script>alert(1)</script><table>${htmlRows()}</table></html>`),
    entries: 2,
    note: '脚本不运行',
  },
  {
    what: '文件名里有上溯的路径',
    file: '../../../etc/县财政局.xlsx',
    make: good,
    entries: 2,
  },
  { what: '文件名有 300 个字', file: `${'表'.repeat(300)}.xlsx`, make: good, entries: 2 },
  {
    what: '文件名里有控制字符和倒写字符',
    file: '县财政局\u202exslx.\u0007exe.xlsx',
    make: good,
    entries: 2,
  },
  {
    what: '工作簿引用磁盘和网络上的文件',
    make: () =>
      withPart(
        'xl/worksheets/_rels/sheet1.xml.rels',
        '<Relationships><Relationship Id="rId1" Type="x/image" TargetMode="External" Target="file:////192.0.2.1/share/a.png"/><Relationship Id="rId2" Type="x/externalLink" Target="../../../../etc/passwd"/></Relationships>',
      ),
    entries: 2,
    note: '什么也不去取',
  },
  {
    what: '工作簿说工作表在另一个文件里',
    make: () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../../etc/passwd"/></Relationships>',
      ),
    code: 'file-truncated',
    note: '不出压缩包',
  },
  {
    what: '同一张工作表被列了五万次',
    make: () => withPart('xl/workbook.xml', manyTimes(50_000)),
    code: 'file-too-large',
  },
  {
    what: '三千张工作表',
    make: () =>
      makeXlsx({
        sheets: [{ rows: GOOD }, ...Array.from({ length: 3_000 }, () => ({ rows: [['说明']] }))],
      }),
    code: 'file-too-large',
  },
  {
    what: '工作表的 UTF-8 坏了',
    make: () => withPart(SHEET, brokenUtf8(sheetWith(rowsXml()))),
    entries: 2,
    note: '坏的字成为 �',
  },
];

function good(): Uint8Array {
  return makeSheet(GOOD, { shared: true });
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text));
}

function withPart(name: string, content: string | Uint8Array): Uint8Array {
  return makeXlsx({ sheets: [{ rows: GOOD }], parts: { [name]: content } });
}

function sheetWith(data: string): string {
  return `<worksheet><sheetData>${data}</sheetData></worksheet>`;
}

/** Twenty sheets of 20 MB each, nearly all blanks. */
function bomb(overlaps: boolean): Uint8Array {
  const sheets = Array.from({ length: 20 }, () => ({ data: '' }));
  const content = `<worksheet>${' '.repeat(20 * MEGABYTE)}</worksheet>`;
  let first = true;
  const entries = Object.entries(xlsxParts({ sheets })).map(([name, part]): RawEntry => {
    if (!name.includes('worksheets/')) return { name, content: part };
    const entry = { name, content, overlaps: overlaps && !first };
    first = false;
    return entry;
  });
  return rawZip(entries);
}

/** The OLE container that encrypted workbooks come in. */
function container(stream: string): Uint8Array {
  const made = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(made, `/${stream}`, new Uint8Array(5000));
  return Uint8Array.from(XLSX.CFB.write(made, { type: 'array' }) as Iterable<number>);
}

function htmlRows(): string {
  return GOOD.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
}

function manyTimes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="rId1"/>`,
  );
  return `<workbook xmlns:r="r"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** One byte of a character is lost. */
function brokenUtf8(xml: string): Uint8Array {
  const bytes = Buffer.from(xml);
  const at = bytes.indexOf('全文');
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]));
}
