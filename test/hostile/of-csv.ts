/** Hostile .csv and .tsv: encodings that nobody names, marks that do not close, lines without end. */
import { GOOD, type HostileCase } from './case.js';

const MEGABYTE = 1024 * 1024;
const FILE = '表.csv';
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text));
const csv = (end = '\n', mark = ',') => GOOD.map((row) => row.join(mark) + end).join('');
/** 㐂, which GB 18030 writes in four bytes. */
const FOUR_BYTES = [0x81, 0x39, 0xee, 0x39];

export const CSV_CASES: readonly HostileCase[] = [
  {
    what: 'CSV 里有 NUL 字节',
    file: FILE,
    make: () => bytesOf(csv().replace('县财政局', '县\0财政局')),
    entries: 2,
    note: '看不见的控制字符去掉',
  },
  {
    what: 'CSV 末尾的字被截断',
    file: FILE,
    make: () => bytesOf(csv()).slice(0, -2 - Buffer.byteLength('站')),
    code: 'file-bytes-broken',
    entries: 2,
  },
  {
    what: 'CSV 的编码坏了几处',
    file: FILE,
    make: () => Uint8Array.from([...bytesOf(csv()), 0xff, 0xfe, 0xff, 0x80]),
    code: 'file-bytes-broken',
    entries: 2,
    note: '坏的字成为 �',
  },
  {
    what: '乱字节改名为 .csv',
    file: FILE,
    make: () => Uint8Array.from({ length: 50_000 }, (_, index) => (index * index * 31 + 7) % 251),
    code: 'file-not-workbook',
  },
  {
    what: 'CSV 的一行有 50MB',
    file: FILE,
    make: () => bytesOf(`${csv()}3,${'长'.repeat((50 * MEGABYTE) / 3)}\n`),
    code: 'file-too-large',
  },
  {
    what: 'CSV 的一格有一百万字',
    file: FILE,
    make: () => bytesOf(`${csv()}3,${'长'.repeat(1_000_000)}\n`),
    code: 'cell-too-long',
    entries: 3,
  },
  {
    what: 'CSV 的一行有 2500 万格',
    file: FILE,
    make: () => bytesOf(`${csv()}${'1,'.repeat(25_000_000)}\n`),
    code: 'file-too-large',
  },
  {
    what: 'CSV 的一行有一百万个逗号',
    file: FILE,
    make: () => bytesOf(`${csv()}${','.repeat(1_000_000)}\n`),
    entries: 2,
  },
  {
    what: 'CSV 有七百万个空行',
    file: FILE,
    make: () => bytesOf(`${csv()}${'\n'.repeat(7_000_000)}`),
    code: 'file-too-large',
  },
  {
    what: 'CSV 的引号没有关上',
    file: FILE,
    make: () => bytesOf(`${csv()}"${'说明\n'.repeat(10_000)}`),
    code: 'csv-quote-open',
    entries: 2,
    note: '从那一行起，引号当作文字',
  },
  {
    what: 'CSV 有几万个没有关上的引号',
    file: FILE,
    make: () => bytesOf(`${csv()}${'"说明"\n"\n'.repeat(30_001)}`),
    code: 'csv-quote-open',
    entries: 2,
  },
  {
    what: 'CSV 混着三种换行',
    file: FILE,
    make: () =>
      bytesOf(GOOD.map((row, r) => row.join(',') + (['\r\n', '\n', '\r'][r % 3] ?? '')).join('')),
    entries: 2,
  },
  {
    what: 'CSV 是 UTF-16，没有字节序标记',
    file: FILE,
    make: () => Uint8Array.from(Buffer.from(csv('\r\n'), 'utf16le')),
    entries: 2,
  },
  {
    what: 'CSV 是大端的 UTF-16，没有字节序标记',
    file: FILE,
    make: () => Uint8Array.from(Buffer.from(csv('\r\n'), 'utf16le').swap16()),
    entries: 2,
  },
  {
    what: 'CSV 写成 UTF-7 的样子',
    file: FILE,
    make: () => bytesOf('+W5iZTg-,+UWxfAE6LmHk-,+UWxfAFGFW7k-\n+-ADw-script+-AD4-,=1+1,+-\n'),
    code: 'file-without-table',
    entries: 0,
    note: '只当作文字，不解码',
  },
  {
    what: 'CSV 是 GB18030，有四个字节的字',
    file: FILE,
    make: () => Uint8Array.from([...gbkTable(), ...FOUR_BYTES, 0x0a]),
    entries: 1,
  },
  {
    what: '.tsv 的格子里有逗号、引号和公式样子的文字',
    file: '表.tsv',
    make: () =>
      bytesOf(csv('\r\n', '\t').replace('中标、成交结果信息', "=cmd|'/C calc'!A0,5\" 屏")),
    code: 'text-like-formula',
    entries: 2,
  },
  {
    what: '.csv 其实用制表符隔开',
    file: FILE,
    make: () => bytesOf(csv('\n', '\t')),
    entries: 2,
  },
  {
    what: '.csv 里一个字也没有，只有空格和逗号',
    file: FILE,
    make: () => bytesOf(' , , \n'.repeat(1_000)),
    entries: 0,
  },
];

/** 公开事项,公开内容 and a row, in the code page of Chinese Windows. */
function gbkTable(): number[] {
  const words = {
    公开: [0xb9, 0xab, 0xbf, 0xaa],
    事项: [0xca, 0xc2, 0xcf, 0xee],
    内容: [0xc4, 0xda, 0xc8, 0xdd],
    时限: [0xca, 0xb1, 0xcf, 0xde],
    主体: [0xd6, 0xf7, 0xcc, 0xe5],
    合同: [0xba, 0xcf, 0xcd, 0xac],
    全文: [0xc8, 0xab, 0xce, 0xc4],
  };
  const comma = [0x2c];
  const header = ['事项', '内容', '时限', '主体'] as const;
  return [
    ...header.flatMap((word, at) => [...(at > 0 ? comma : []), ...words.公开, ...words[word]]),
    0x0a,
    ...[...words.合同, ...comma, ...words.全文, ...comma, ...words.时限, ...comma],
  ];
}
