/** Hostile .xls and .et: containers and records that lie, turn in circles or are locked. */
import * as XLSX from 'xlsx';
import { GOOD, type HostileCase } from './case.js';

const FILE = '表.xls';
const HEADER = 512;

export const OLD_CASES: readonly HostileCase[] = [
  ...[0.01, 0.25, 0.5, 0.9].map((part) => ({
    what: `.xls 只剩前 ${part * 100}%`,
    file: FILE,
    make: () => {
      const bytes = old();
      return bytes.slice(0, Math.floor(bytes.length * part));
    },
    code: 'file-truncated',
  })),
  { what: '.et 只剩一半', file: '表.et', make: () => half(old()), code: 'file-truncated' },
  { what: '老格式的 .et', file: '表.et', make: () => old(), entries: 2 },
  {
    what: '设了打开密码的 .xls',
    file: FILE,
    make: () => withRecords(record(0x2f, new Uint8Array(54))),
    code: 'file-encrypted',
  },
  {
    what: '.xls 自称占满整张表',
    file: FILE,
    make: () => {
      const dimension = new Uint8Array(14);
      new DataView(dimension.buffer).setUint32(4, 0xffffffff, true);
      new DataView(dimension.buffer).setUint16(10, 0xffff, true);
      return patched((stream) => replaceRecord(stream, 0x200, dimension));
    },
    entries: 2,
  },
  {
    what: '.xls 有六万五千个设了格式的空行',
    file: FILE,
    make: () => withCells(blankRows(65_000)),
    entries: 2,
  },
  {
    what: '.xls 的扇区表里有圈（内容）',
    file: FILE,
    make: () => circled('content'),
    code: 'file-truncated',
  },
  {
    what: '.xls 的扇区表里有圈（目录）',
    file: FILE,
    make: () => circled('directory'),
    entries: 2,
  },
  {
    what: '.xls 的扇区表的表里有圈',
    file: FILE,
    make: () => {
      const bytes = old();
      const view = new DataView(bytes.buffer);
      view.setUint32(68, 0, true);
      view.setUint32(72, 0xffffff, true);
      return bytes;
    },
    code: 'file-truncated',
  },
  {
    what: '.xls 的扇区大小荒唐',
    file: FILE,
    make: () => {
      const bytes = old();
      new DataView(bytes.buffer).setUint16(30, 31, true);
      return bytes;
    },
    code: 'file-truncated',
  },
  {
    what: '.xls 里一条记录自称有 64KB',
    file: FILE,
    make: () =>
      patched((stream) => {
        new DataView(stream.buffer, stream.byteOffset).setUint16(2, 0xffff, true);
        return stream;
      }),
    code: 'file-truncated',
  },
  {
    what: 'Excel 5 的 .xls',
    file: FILE,
    make: () => old('biff5'),
    code: 'file-without-table',
    entries: 0,
    note: '写这个文件的程序没有写中文的编码',
  },
  {
    what: '带宏的 .xls',
    file: FILE,
    make: () => withMacros(),
    code: 'file-macros',
    entries: 2,
    note: '宏不运行',
  },
  {
    what: '.doc 改名为 .xls',
    file: FILE,
    make: () => {
      const made = XLSX.CFB.utils.cfb_new();
      XLSX.CFB.utils.cfb_add(made, '/WordDocument', new Uint8Array(5000));
      return written(made);
    },
    code: 'file-legacy-word',
  },
  ...(
    [
      ['行号有十亿', '<Row ss:Index="1000000000"><Cell><Data>末</Data></Cell></Row>'],
      ['列号有二十亿', '<Row><Cell ss:Index="2000000000"><Data>末</Data></Cell></Row>'],
      [
        '一格横跨四十亿列、四十亿行',
        '<Row><Cell ss:MergeAcross="4000000000" ss:MergeDown="4000000000"><Data>末</Data></Cell></Row>',
      ],
      ['隐藏四十亿行', '<Row ss:Span="4000000000" ss:Hidden="1"/>'],
      ['有三十万个设了格式的空行', '<Row><Cell ss:StyleID="s1"/></Row>'.repeat(300_000)],
    ] as const
  ).map(([odd, xml]) => ({
    what: `XML 表格里${odd}`,
    file: FILE,
    make: () => xml2003(xml),
    entries: 2,
  })),
  {
    what: 'XML 表格里的实体炸弹',
    file: FILE,
    make: () =>
      Uint8Array.from(
        Buffer.from(
          Buffer.from(xml2003('<Row><Cell><Data>&b;</Data></Cell></Row>'))
            .toString()
            .replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><Workbook'),
        ),
      ),
    code: 'file-truncated',
    note: '不展开任何实体',
  },
  {
    what: '一亿格的网页表格改名为 .xls',
    file: FILE,
    make: () =>
      Uint8Array.from(
        Buffer.from(
          `<html><table>${GOOD.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}<tr><td colspan="10000" rowspan="10000">说明</td></tr></table></html>`,
        ),
      ),
    entries: 2,
  },
];

function old(bookType: XLSX.BookType = 'biff8'): Uint8Array {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(GOOD.map((row) => [...row])), '表');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }));
}

/** The good table as one XML file of Excel 2003, and further rows. */
function xml2003(rows: string): Uint8Array {
  const space = 'urn:schemas-microsoft-com:office:spreadsheet';
  const good = GOOD.map(
    (row) => `<Row>${row.map((cell) => `<Cell><Data>${cell}</Data></Cell>`).join('')}</Row>`,
  );
  return Uint8Array.from(
    Buffer.from(
      `<?xml version="1.0"?><Workbook xmlns="${space}" xmlns:ss="${space}"><Worksheet ss:Name="表"><Table>${good.join('')}${rows}</Table></Worksheet></Workbook>`,
    ),
  );
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length / 2);
}

function written(container: ReturnType<typeof XLSX.CFB.read>): Uint8Array {
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
}

/** The good workbook, its stream of records changed. */
function patched(change: (stream: Uint8Array) => Uint8Array): Uint8Array {
  const container = XLSX.CFB.read(old(), { type: 'array' });
  const entry = XLSX.CFB.find(container, '/Workbook');
  if (!entry) throw new Error('no stream');
  const stream = change(Uint8Array.from(entry.content as Uint8Array));
  const made = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(made, '/Workbook', stream);
  return written(made);
}

function record(type: number, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + data.length);
  new DataView(bytes.buffer).setUint16(0, type, true);
  new DataView(bytes.buffer).setUint16(2, data.length, true);
  bytes.set(data, 4);
  return bytes;
}

/** Records behind the first one of the workbook. */
function withRecords(records: Uint8Array): Uint8Array {
  return patched((stream) => {
    const first = 4 + new DataView(stream.buffer, stream.byteOffset).getUint16(2, true);
    return Uint8Array.from([...stream.subarray(0, first), ...records, ...stream.subarray(first)]);
  });
}

/** Records before the end of the sheet, which is the last one of the stream. */
function withCells(records: Uint8Array): Uint8Array {
  return patched((stream) => {
    const end = Buffer.from(stream).lastIndexOf(Uint8Array.of(0x0a, 0, 0, 0));
    return Buffer.concat([stream.subarray(0, end), records, stream.subarray(end)]);
  });
}

/** MULBLANK of 64 columns, a row each. */
function blankRows(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, index) => {
    const data = Buffer.alloc(4 + 64 * 2 + 2);
    data.writeUInt16LE(500 + index, 0);
    data.writeUInt16LE(15, 4);
    data.writeUInt16LE(63, data.length - 2);
    return record(0xbe, data);
  });
  return Buffer.concat(rows);
}

function replaceRecord(stream: Uint8Array, type: number, data: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== type) continue;
    const next = at + 4 + view.getUint16(at + 2, true);
    return Buffer.concat([stream.subarray(0, at), record(type, data), stream.subarray(next)]);
  }
  throw new Error('no such record');
}

/** A sector of the content, or of the directory, has itself for its next one. */
function circled(which: 'content' | 'directory'): Uint8Array {
  const bytes = old();
  const view = new DataView(bytes.buffer);
  const fat = HEADER + view.getUint32(76, true) * 512;
  const directory = view.getUint32(48, true);
  const content = Array.from({ length: 64 }, (_, sector) => sector).find((sector) => {
    const next = view.getUint32(fat + sector * 4, true);
    return next === sector + 1 && sector !== directory;
  });
  const sector = which === 'directory' ? directory : (content ?? 0);
  view.setUint32(fat + sector * 4, sector, true);
  return bytes;
}

function withMacros(): Uint8Array {
  const container = XLSX.CFB.read(old(), { type: 'array' });
  const entry = XLSX.CFB.find(container, '/Workbook');
  const made = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(made, '/Workbook', Uint8Array.from((entry?.content ?? []) as Uint8Array));
  XLSX.CFB.utils.cfb_add(made, '/_VBA_PROJECT_CUR/VBA/dir', new Uint8Array(5000));
  return written(made);
}
