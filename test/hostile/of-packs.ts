/** Hostile .zip files: each file in one is a submission of its own. */
import { makeSheet } from '../helpers/make-xlsx.js';
import { GOOD, goodBut, type HostileCase } from './case.js';
import { type RawEntry, rawZip } from './raw-zip.js';

const MEGABYTE = 1024 * 1024;
const FILE = '包.zip';
const good = () => makeSheet(GOOD, { shared: true });
const other = (word: string) => makeSheet(goodBut(3, 2, word), { shared: true });
const beside = (...entries: readonly RawEntry[]) =>
  rawZip([{ name: '县财政局.xlsx', content: good() }, ...entries]);
/** A good file alone, under odd names. */
const named = (name: string | Uint8Array, more: Partial<RawEntry> = {}) =>
  rawZip([{ name, content: good(), ...more }]);

export const PACK_CASES: readonly HostileCase[] = [
  {
    what: '.zip 里有压缩炸弹，旁边是好文件',
    file: FILE,
    make: () => beside({ name: '炸弹.csv', content: ' '.repeat(400 * MEGABYTE) }),
    code: 'file-too-large',
    entries: 2,
  },
  {
    what: '.zip 里的文件合起来解压成 600MB',
    file: FILE,
    make: () =>
      beside(
        ...Array.from({ length: 12 }, (_, index) => ({
          name: `${index}.csv`,
          content: ' '.repeat(50 * MEGABYTE),
          overlaps: index > 0,
        })),
      ),
    code: 'file-too-large',
  },
  {
    what: '.zip 里套着 .zip',
    file: FILE,
    make: () => beside({ name: '里.zip', content: rawZip([{ name: '表.xlsx', content: good() }]) }),
    code: 'zip-inside-zip',
    entries: 2,
  },
  {
    what: '.zip 里有五千个文件',
    file: FILE,
    make: () =>
      beside(
        ...Array.from({ length: 5_000 }, (_, index) => ({ name: `${index}.csv`, content: '' })),
      ),
    code: 'file-too-large',
  },
  {
    what: '.zip 里的名字有上溯的路径、绝对路径、盘符',
    file: FILE,
    make: () =>
      rawZip([
        { name: '../../../etc/县财政局.xlsx', content: good() },
        { name: '/etc/县财政局.xlsx', content: other('甲') },
        { name: 'C:\\Windows\\县财政局.xlsx', content: other('乙') },
        { name: '\\\\192.0.2.1\\share\\县财政局.xlsx', content: other('丙') },
      ]),
    entries: 8,
    note: '名字只给人看，不向磁盘解压',
  },
  {
    what: '.zip 里的名字是 GBK 编码',
    file: FILE,
    make: () =>
      named(
        Uint8Array.from([0xcf, 0xd8, 0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6, ...Buffer.from('.xlsx')]),
      ),
    entries: 2,
  },
  {
    what: '.zip 里的名字是 UTF-8 编码，有标志',
    file: FILE,
    make: () => named('县财政局.xlsx', { utf8: true }),
    entries: 2,
  },
  {
    what: '.zip 里的名字有 300 个字',
    file: FILE,
    make: () => named(`${'表'.repeat(300)}.xlsx`),
    entries: 2,
  },
  {
    what: '.zip 里的名字是 Windows 的保留名',
    file: FILE,
    make: () =>
      rawZip([
        { name: 'CON.xlsx', content: good() },
        { name: 'aux', content: other('甲') },
        { name: 'LPT1.xlsx ', content: other('乙') },
        { name: '表.xlsx...', content: other('丙') },
        { name: 'a<b>:"|?*.xlsx', content: other('丁') },
      ]),
    entries: 10,
  },
  {
    what: '.zip 里有两个文件同名',
    file: FILE,
    make: () =>
      beside({ name: '表.xlsx', content: other('甲') }, { name: '表.xlsx', content: other('乙') }),
    code: 'file-truncated',
    entries: 2,
    note: '同名的两个不猜哪一份为真，别的照常',
  },
  {
    what: '.zip 里有名字只差大小写的两个文件',
    file: FILE,
    make: () =>
      rawZip([
        { name: 'A.xlsx', content: good() },
        { name: 'a.xlsx', content: other('甲') },
      ]),
    entries: 4,
  },
  {
    what: '设了密码的 .zip',
    file: FILE,
    make: () => named('县财政局.xlsx', { encrypted: true }),
    code: 'file-encrypted',
  },
  {
    what: 'zip64 格式的 .zip',
    file: FILE,
    make: () => rawZip([{ name: '县财政局.xlsx', content: good() }], { wide: true }),
    entries: 2,
  },
  {
    what: '.zip 的目录只剩一半',
    file: FILE,
    make: () => {
      const bytes = beside({ name: '表.xlsx', content: other('甲') });
      return bytes.slice(0, -60);
    },
    code: 'file-truncated',
  },
  {
    what: '.zip 的目录和文件前的名字不一致',
    file: FILE,
    make: () => named('县财政局.xlsx', { localName: 'evil.exe' }),
    entries: 2,
    note: '以目录为准',
  },
  {
    what: '.zip 边压边写，大小写在内容之后',
    file: FILE,
    make: () => named('县财政局.xlsx', { streamed: true }),
    entries: 2,
  },
  {
    what: '.zip 里有符号链接',
    file: FILE,
    make: () => beside({ name: '链接.xlsx', content: '../../../../etc/passwd', mode: 0o120777 }),
    code: 'file-not-workbook',
    entries: 2,
    note: '链接不跟',
  },
  {
    what: '.zip 里的文件谎称自己很小',
    file: FILE,
    make: () => beside({ name: '表.csv', content: 'x'.repeat(5 * MEGABYTE), size: 10 }),
    code: 'file-truncated',
    entries: 2,
  },
  {
    what: '.zip 里的文件谎称自己有 4GB',
    file: FILE,
    make: () => beside({ name: '表.csv', content: 'x', size: 0xfffffff0 }),
    code: 'file-too-large',
    entries: 2,
  },
  {
    what: '.zip 里名字有控制字符和倒写字符',
    file: FILE,
    make: () => named('县财政局\u202exslx.\u0007exe\u0000.xlsx'),
    entries: 2,
  },
  {
    what: '.zip 里没有文件，只有一万个空文件夹',
    file: FILE,
    make: () => rawZip(Array.from({ length: 9_000 }, (_, n) => ({ name: `${n}/`, content: '' }))),
    code: 'zip-empty',
  },
];
