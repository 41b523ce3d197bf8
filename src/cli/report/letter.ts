/** What `mulu letter` says at a terminal: the kinds, the fields, what was written and is to fill in. */
import type { Field, FieldGroup } from '../../letters/fields.js';
import type { LetterKind } from '../../letters/kinds.js';
import { padTo, textWidth } from './terminal.js';
import { asideLines, commandPath } from './words.js';

export interface LettersReport {
  readonly kind: LetterKind;
  readonly out: string;
  readonly folder: string;
  /** The one unit that was asked for. */
  readonly unit?: string;
  readonly letters: readonly {
    readonly file: string;
    readonly unit: string | null;
    readonly blanks: readonly string[];
    readonly columns: readonly string[];
  }[];
  readonly setAside: readonly string[];
  /** The round that it speaks of has something open. */
  readonly isDraft: boolean;
  /** A number or a note was given that a sample does not carry. */
  readonly dropped: boolean;
  /** The office's own Word template, where one was used. */
  readonly template?: string;
}

/** Files of which each is told what to fill in; of more, what all of them have. */
const TOLD = 10;
/** Blanks that are named. */
const NAMED = 6;

export function reportKinds(kinds: readonly LetterKind[], folder: string | undefined): string[] {
  const path = folder === undefined ? '工作文件夹' : commandPath(folder);
  const widest = Math.max(...kinds.map(({ name }) => textWidth(name)));
  const ids = Math.max(...kinds.map(({ id }) => textWidth(id)));
  return [
    `可以生成的公文（mulu letter 文种 ${path}）：`,
    '',
    ...kinds.map(
      ({ name, id, purpose }) => `  ${padTo(name, widest)}  ${padTo(id, ids)}  ${purpose}`,
    ),
    '',
    '文字在程序的 templates/letters 里，复制到工作文件夹的 templates/letters 就可以改；可用的字段：mulu letter --fields',
  ];
}

export function reportFields(
  groups: readonly FieldGroup[],
  helpers: Readonly<Record<string, string>>,
): string[] {
  return [
    '模板里可以用的字段，写成 {{字段}}；不知道的印成×××，留着手填。',
    '',
    ...groups.flatMap(({ title, fields }) => [
      `【${title}】`,
      ...fields.flatMap((field) => fieldLines(field, '  ')),
      '',
    ]),
    '写法：',
    '  {{#if 字段}}……{{else}}……{{/if}}  有内容才印；{{#unless 字段}}……{{/unless}}  没有才印',
    '  {{#each 领域}}……{{名称}}……{{/each}}  逐项印；在里面用外面的字段，写 @root.编制单位',
    ...Object.values(helpers).map((note) => `  ${note}`),
  ];
}

function fieldLines({ name, note, items = [] }: Field, indent: string): string[] {
  return [
    note === '同名' ? `${indent}${name}` : `${indent}${name}：${note}`,
    ...items.flatMap((item) => fieldLines(item, `${indent}    `)),
  ];
}

export function reportLetters(report: LettersReport): string[] {
  const { kind, out, letters, setAside, isDraft, dropped, folder, template } = report;
  if (letters.length === 0) return [...nothing(report), ...asideLines(setAside)];
  return [
    `生成了 ${letters.length} 份${kind.name}，放在 ${out}：`,
    ...letters.slice(0, TOLD).map(({ file, blanks }) => `    ${file}${blanksInWords(blanks)}`),
    ...more(letters),
    ...byHand(letters),
    ...(template === undefined ? [] : [`用的是您的模板：${template}`]),
    ...(dropped ? ['样例不印文号和附注，没有采用。'] : []),
    ...asideLines(setAside),
    ...(isDraft
      ? [`这一轮还有未了事项（mulu status ${commandPath(folder)} 看是哪些），文中的数据还会变。`]
      : []),
    `下一步：${nextStep(report)}`,
  ];
}

function more(letters: LettersReport['letters']): string[] {
  if (letters.length <= TOLD) return [];
  const blanks = letters.reduce((sum, one) => sum + one.blanks.length, 0);
  return [`    另有 ${letters.length - TOLD} 份；全部合计还有 ${blanks} 处×××要填。`];
}

/** Columns of tables that only a hand can fill in. */
function byHand(letters: LettersReport['letters']): string[] {
  const names = [...new Set(letters.flatMap(({ columns }) => columns))];
  if (names.length === 0) return [];
  const others = names.length > NAMED ? `等${names.length}栏` : '';
  return [`表格里的空栏留着手填：${names.slice(0, NAMED).join('、')}${others}。`];
}

function blanksInWords(blanks: readonly string[]): string {
  if (blanks.length === 0) return '';
  const names = [...new Set(blanks)];
  const others = names.length > NAMED ? '……' : '';
  return `（还有 ${blanks.length} 处×××要填：${names.slice(0, NAMED).join('、')}${others}）`;
}

function nothing({ kind: { scope, name }, folder, unit }: LettersReport): string[] {
  const whose = unit === undefined ? '' : `${unit}：`;
  if (scope === 'asked') return [`${whose}没有需要催报的，没有生成催报函。`];
  if (scope === 'file') return [`${whose}没有需要退回修改的报送件，没有生成退回修改函。`];
  return [`没有可写的${name}。`, `下一步：用 mulu status ${commandPath(folder)} 看报送情况。`];
}

function nextStep({ kind, letters, folder }: LettersReport): string {
  const path = commandPath(folder);
  const isOpen = letters.some(({ blanks, columns }) => blanks.length + columns.length > 0);
  const fill = isOpen ? '打开 Word 填好，核对后按程序签发。' : '核对后按程序签发。';
  if (kind.id === 'notice') return `${fill}填报表用 mulu forms ${path} 生成，随文发出。`;
  if (kind.id === 'return')
    return `${fill}退回表用 mulu check ${path} --returns 退回 生成，随函发出。`;
  if (kind.id === 'report') return `${fill}附件用 mulu compile ${path} 生成的总目录.docx。`;
  return fill;
}
