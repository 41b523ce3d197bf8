/**
 * The workbooks that the bench reads: as Excel writes them (shared strings, styles, two header
 * rows, validations), from a fixed seed, so that every run reads the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellValue, makeXlsx } from '../test/helpers/make-xlsx.js';

export interface BenchSizes {
  readonly files: number;
  readonly rowsOfFile: number;
  readonly rowsOfLarge: number;
}

export const FULL: BenchSizes = { files: 300, rowsOfFile: 200, rowsOfLarge: 100_000 };
export const QUICK: BenchSizes = { files: 60, rowsOfFile: 200, rowsOfLarge: 20_000 };

const HEADER: readonly (readonly string[])[] = [
  [
    '序号',
    '公开事项',
    '',
    '公开内容（要素）',
    '公开依据',
    '公开时限',
    '公开主体',
    '公开渠道和载体',
    '公开方式',
    '',
    '监督渠道',
    '备注',
  ],
  ['', '一级事项', '二级事项', '', '', '', '', '', '主动', '依申请', '', ''],
];
const HEADER_MERGES = [
  'A1:A2',
  'B1:C1',
  'D1:D2',
  'E1:E2',
  'F1:F2',
  'G1:G2',
  'H1:H2',
  'I1:J1',
  'K1:K2',
  'L1:L2',
];

const LIST = '"政府网站,政府公报,两微一端"';
const VALIDATIONS = ['F', 'G', 'H', 'I'].map(
  (column) =>
    `<dataValidation type="list" allowBlank="1" sqref="${column}3:${column}1048576"><formula1>${LIST}</formula1></dataValidation>`,
);

/** Writes the workbooks. @returns the folders of the many and of the one */
export function generate(folder: string, sizes: BenchSizes): { many: string; one: string } {
  const many = join(folder, 'many');
  const one = join(folder, 'one');
  mkdirSync(many, { recursive: true });
  mkdirSync(one, { recursive: true });
  for (let index = 0; index < sizes.files; index++) {
    writeFileSync(join(many, `单位${index}.xlsx`), workbook(sizes.rowsOfFile, index));
  }
  writeFileSync(join(one, '总表.xlsx'), workbook(sizes.rowsOfLarge, sizes.files));
  return { many, one };
}

function workbook(rows: number, seed: number): Uint8Array {
  const random = randomFrom(seed + 1);
  const merges = [...HEADER_MERGES];
  const body: CellValue[][] = [];
  // Groups of up to four rows under one title, merged downwards in two columns.
  while (body.length < rows) {
    const size = Math.min(1 + Math.floor(random() * 8), rows - body.length);
    const first = body.length + 3;
    if (size > 1) merges.push(`B${first}:B${first + size - 1}`, `C${first}:C${first + size - 1}`);
    for (let step = 0; step < size; step++) body.push(bodyRow(body.length + 1, step === 0, random));
  }
  return makeXlsx({
    sheets: [
      {
        name: '公开目录',
        rows: [...HEADER, ...body],
        merges,
        before: '<dimension ref="A1:L9"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>',
        after: `<dataValidations count="4">${VALIDATIONS.join('')}</dataValidations>`,
      },
    ],
    shared: true,
    formats: [14, 'yyyy"年"m"月"d"日"'],
  });
}

function bodyRow(serial: number, first: boolean, random: () => number): CellValue[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const own = Math.floor(random() * 1e6);
  return [
    serial,
    first ? `${pick(MATTERS)}（${own}）` : '',
    first ? pick(MATTERS) : '',
    `${pick(CONTENTS)}；第${own}项；${pick(CONTENTS)}`,
    `${pick(BASES)}、${pick(BASES)}`,
    pick(LIMITS),
    pick(OWNERS),
    '■政府网站 □政府公报 □两微一端\n□发布会/听证会 □广播电视 ■公开查阅点',
    '√',
    '',
    '0875-7121234',
    own % 5 === 0 ? `见附件${own % 1000}` : '',
  ];
}

const MATTERS = [
  '保障性安居工程建设计划',
  '国有土地使用权出让公告',
  '政府采购合同信息',
  '重大建设项目批准结果',
  '国有产权交易结果',
  '财政预决算',
];
const CONTENTS = [
  '项目名称、建设地点、开工时间、套数',
  '出让宗地的位置、面积、用途、起始价',
  '采购人、供应商、合同金额及主要标的',
  '审批部门、审批文号、审批时间和项目代码',
  '转让标的、成交价格、受让方名称',
];
const BASES = [
  '《中华人民共和国政府信息公开条例》（国务院令第492号）',
  '《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）',
  '《中华人民共和国招标投标法实施条例》第二十三条',
];
const LIMITS = [
  '自信息形成或者变更之日起20个工作日内',
  '实时公开',
  '自合同签订之日起2个工作日内',
  '每年1月31日前',
];
const OWNERS = ['县住房城乡建设局', '县财政局', '县自然资源局', '各乡镇人民政府'];

/** A small generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
