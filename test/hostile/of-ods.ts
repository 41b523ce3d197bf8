/** Hostile OpenDocument spreadsheets: repeats without end, bombs, what is hidden. */
import {
  makeFods,
  makeOds,
  ODS_TYPE,
  odsParts,
  odsRow,
  odsRows,
  odsTable,
  odsText,
  odsXml,
} from '../helpers/make-ods.js';
import { GOOD, type HostileCase } from './case.js';
import { rawZip } from './raw-zip.js';

const MEGABYTE = 1024 * 1024;
const FILE = '表.ods';
const ROWS = odsRows(GOOD);
const EMPTY = '<table:table-cell table:number-columns-repeated="16384"/>';
const withRows = (rows: string) => () => makeOds(odsXml(odsTable(ROWS + rows)));
/** Large parts are packed by zlib, which is quicker. */
const large = (rows: string) =>
  rawZip(
    Object.entries(odsParts(odsXml(odsTable(ROWS + rows)))).map(([name, content]) => ({
      name,
      content,
    })),
  );

export const ODS_CASES: readonly HostileCase[] = [
  {
    what: '.ods 末尾重复一百万个空行，每行一万六千格',
    file: FILE,
    make: withRows(
      odsRow(EMPTY, 'table:number-rows-repeated="1048571" table:visibility="collapse"'),
    ),
    entries: 2,
  },
  {
    what: '.ods 里三十万个空行逐行写出',
    file: FILE,
    make: () => large(odsRow(EMPTY, 'table:style-name="ro1"').repeat(300_000)),
    entries: 2,
  },
  {
    what: '.ods 里一个字重复满整张表',
    file: FILE,
    make: withRows(
      odsRow(
        odsText('满', 'table:number-columns-repeated="16384"'),
        'table:number-rows-repeated="1048571"',
      ),
    ),
    code: 'file-too-large',
  },
  {
    what: '.ods 里重复的次数荒唐（0、负数、几十亿）',
    file: FILE,
    make: withRows(
      ['0', '-5', '99999999999', 'NaN', '1e300']
        .map((times) =>
          odsRow(
            `<table:table-cell table:number-columns-repeated="${times}"/>`,
            `table:number-rows-repeated="${times}"`,
          ),
        )
        .join(''),
    ),
    entries: 2,
  },
  {
    what: '.ods 里一格自称合并几十亿行列',
    file: FILE,
    make: withRows(
      odsRow(
        odsText(
          '说明',
          'table:number-columns-spanned="4000000000" table:number-rows-spanned="4000000000"',
        ),
      ),
    ),
    entries: 2,
  },
  {
    what: '.ods 的压缩炸弹：解压成 400MB',
    file: FILE,
    make: () => large(' '.repeat(400 * MEGABYTE)),
    code: 'file-too-large',
  },
  {
    what: '.ods 里的实体炸弹',
    file: FILE,
    make: () =>
      makeOds('', {
        'content.xml': `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><office:document-content>${odsXml(odsTable(odsRow('<table:table-cell><text:p>&b;</text:p></table:table-cell>')))}</office:document-content>`,
      }),
    code: 'file-truncated',
    note: '不展开任何实体',
  },
  {
    what: '设了打开密码的 .ods',
    file: FILE,
    make: () =>
      makeOds('', {
        'META-INF/manifest.xml': `<manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="${ODS_TYPE}"/><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`,
        'content.xml': '\u0001\u0002\u0003',
      }),
    code: 'file-encrypted',
  },
  {
    what: '.ods 只剩一半',
    file: FILE,
    make: () => {
      const bytes = withRows('')();
      return bytes.slice(0, bytes.length / 2);
    },
    code: 'file-truncated',
  },
  {
    what: '.ods 的内容在中间断掉',
    file: FILE,
    make: () => {
      const xml = String(odsParts(odsXml(odsTable(ROWS)))['content.xml']);
      return makeOds('', { 'content.xml': xml.slice(0, xml.length - 300) });
    },
    code: 'file-truncated',
  },
  {
    what: '.ods 里一格有一百万字、四十亿个空格',
    file: FILE,
    make: withRows(
      odsRow(
        odsText('3') +
          odsText('长'.repeat(1_000_000)) +
          '<table:table-cell><text:p>短<text:s text:c="4000000000"/></text:p></table:table-cell>',
      ),
    ),
    code: 'cell-too-long',
    entries: 3,
  },
  {
    what: '.ods 里一百万层嵌套',
    file: FILE,
    make: () =>
      large(
        odsRow(
          `<table:table-cell>${'<text:span>'.repeat(1_000_000)}${'</text:span>'.repeat(1_000_000)}</table:table-cell>`,
        ),
      ),
    entries: 2,
  },
  {
    what: '.ods 里的 DDE 公式和 DDE 链接的表',
    file: FILE,
    make: () =>
      makeOds(
        odsXml(
          `${odsTable(ROWS + odsRow(`${odsText('3')}${odsText('审计结果公告')}<table:table-cell table:formula="of:=DDE(&quot;cmd&quot;;&quot;/C calc&quot;;&quot;A0&quot;)"/>${odsText('县财政局')}`))}<table:dde-links><table:dde-link>${odsTable(ROWS)}</table:dde-link></table:dde-links>`,
        ),
      ),
    code: 'cell-formula-without-value',
    entries: 3,
    note: '不运行',
  },
  {
    what: '.ods 里记着别的文件的内容',
    file: FILE,
    make: () =>
      makeOds(
        odsXml(
          odsTable(ROWS) + odsTable(ROWS, 'table:style-name="ta_extref"', "'file:///别处.ods'#表"),
        ),
      ),
    entries: 2,
    note: '别的文件不算，也不去取',
  },
  {
    what: '.ods 里有隐藏的工作表',
    file: FILE,
    make: () => makeOds(odsXml(odsTable(ROWS) + odsTable(ROWS, 'table:style-name="hidden"', '二'))),
    code: 'sheet-hidden',
    entries: 2,
  },
  {
    what: '带宏的 .ods',
    file: FILE,
    make: () => makeOds(odsXml(odsTable(ROWS)), { 'Basic/Standard/Module1.xml': '<x/>' }),
    code: 'file-macros',
    entries: 2,
    note: '宏不运行',
  },
  {
    what: '.ods 改名为 .xlsx',
    make: withRows(''),
    code: 'file-misnamed',
    entries: 2,
  },
  {
    what: '一个 XML 文件的 .fods',
    file: '表.fods',
    make: () => makeFods(odsXml(odsTable(ROWS))),
    entries: 2,
  },
  {
    what: '三千张工作表的 .ods',
    file: FILE,
    make: () => makeOds(odsXml(odsTable(ROWS) + odsTable('').repeat(3_000))),
    code: 'file-too-large',
  },
];
