/** `mulu letter [KIND] CATALOGUE`: writes letters as official documents in Word. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { LETTER_KINDS, type LetterKind, letterKind, ownKind } from '../../letters/kinds.js';
import type { Catalogue } from '../../model/catalogue.js';
import { UserError } from '../../model/user-error.js';
import { isCatalogueFolder, openCatalogue } from '../../store/catalogue-folder.js';
import { ownTemplates, readTemplate } from '../../store/read-template.js';
import { replaceFolder } from '../../store/replace-folder.js';
import { findDocumentNumber } from '../../text/document-number.js';
import { nearestUnits, resolveUnit } from '../../text/unit-name.js';
import { printJson, printLines } from '../output.js';
import { reportFields, reportKinds, reportLetters } from '../report/letter.js';
import { leaveOpen } from '../run.js';
import { lettersOf, type Paper } from './letter-papers.js';
import { letterCarrier } from './letter-template.js';
import { leadUnit, withDate } from './options.js';

export interface LetterOptions {
  unit?: string;
  lead?: string;
  out?: string;
  date?: string;
  number?: string;
  attach?: readonly string[];
  note?: string;
  period?: string;
  seal: boolean;
  template?: string;
  fields?: boolean;
  json?: boolean;
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

export function addLetter(program: Command): void {
  program
    .command('letter')
    .description(
      '生成公文（Word）：下发通知、催报函、报送函、报告、工作方案等；不写文种就列出有哪些',
    )
    .argument('[文种和工作文件夹...]', '文种的中文名或英文代号，和有 scheme.yaml 的文件夹')
    .option('--unit <单位>', '只写一个单位的')
    .option('--lead <单位>', '催报函由哪个牵头单位发，只催它的领域（默认由汇总单位发）')
    .option('--out <文件夹>', '写到哪里，各文种一个子文件夹（默认 output/<工作文件夹>-公文）')
    .option('--date <日期>', '成文日期，也按这一天算是否逾期（默认用实施方案的日期）')
    .option('--number <文号>', '发文字号，括号、补零会改成规范写法；只能用于一份公文')
    .option('--attach <名称>', '另加一个附件；可以写几次', collect)
    .option('--note <附注>', '附注：公开（此件公开发布）或删减（本文有删减）；样例不印')
    .option('--period <期间>', '报告和监测说的期间，如 2018年第三季度（默认按日期推算）')
    .option('--no-seal', '不加盖印章的排法')
    .option(
      '--template <文件>',
      '本单位自己的 Word 模板（.docx），正文写到{{正文}}处（默认用 templates/word 里和文种同名的，或者公文.docx）',
    )
    .option('--fields', '列出模板里可以用的全部字段和写法')
    .option('--json', '以 JSON 输出')
    .action((words: string[], options: LetterOptions) => run(words, options));
}

async function run(words: readonly string[], options: LetterOptions): Promise<void> {
  if (options.fields) {
    const { FIELD_GROUPS } = await import('../../letters/fields.js');
    const { HELPER_NOTES } = await import('../../letters/helpers.js');
    if (options.json) printJson({ ok: true, fields: FIELD_GROUPS, helpers: HELPER_NOTES });
    else printLines(reportFields(FIELD_GROUPS, HELPER_NOTES));
    return;
  }
  const { wanted, folder } = targets(words);
  const own = folder === undefined ? [] : ownLetters(folder);
  if (wanted === undefined || folder === undefined) {
    if (wanted !== undefined) kindOf(wanted, own);
    if (wanted !== undefined) throw new UserError(missingFolder(wanted));
    if (options.json) printJson({ ok: true, kinds: [...LETTER_KINDS, ...own].map(kindJson) });
    else printLines(reportKinds([...LETTER_KINDS, ...own], folder));
    return;
  }
  await write(kindOf(wanted, own), folder, options);
}

async function write(kind: LetterKind, folder: string, options: LetterOptions): Promise<void> {
  const opened = withDate(openCatalogue(folder), options.date);
  const template = readTemplate(folder, templateName(kind), `${kind.name}.hbs`);
  const carrier = await letterCarrier(folder, kind, options);
  const number = numberOf(options.number);
  const asked = unitsAsked(opened, kind, options);
  const { papers, isDraft } = await lettersOf(folder, opened, {
    kind,
    template,
    ...(carrier ? { carrier } : {}),
    date: options.date,
    seal: options.seal,
    ...asked,
    occasion: {
      attached: options.attach ?? [],
      ...(number === undefined ? {} : { number }),
      ...(options.note === undefined ? {} : { note: noteOf(options.note) }),
      ...(options.period === undefined ? {} : { period: options.period }),
    },
  });
  refuseSharedNumber(kind, papers, number);
  const out = join(options.out ?? join('output', `${basename(resolve(folder))}-公文`), kind.name);
  const files = new Map(papers.map(({ name, bytes }) => [`${name}.docx`, bytes]));
  const nothing = files.size === 0 && (options.unit !== undefined || !existsSync(out));
  const { written, setAside } = nothing
    ? { written: [], setAside: [] }
    : replaceFolder(out, files, { part: options.unit !== undefined });
  const letters = papers.map(({ unit, blanks, columns }, at) => ({
    file: written[at] ?? '',
    unit: unit ?? null,
    blanks,
    columns,
  }));
  const { sample } = opened.scheme;
  const dropped = sample && (number !== undefined || options.note !== undefined);
  const carried = papers.find((one) => one.carriedBy !== undefined)?.carriedBy;
  const used = carried === undefined ? {} : { template: carried };
  if (options.json) {
    const { id, name } = kind;
    printJson({ ok: !isDraft, kind: id, name, letters, written, setAside, ...used });
  } else {
    const { unit } = asked;
    const told = { kind, out, letters, setAside, isDraft, dropped, folder, ...used };
    printLines(reportLetters(unit === undefined ? told : { ...told, unit }));
  }
  if (isDraft) leaveOpen();
}

/** Kind and folder, in either order; the folder is the one that holds a scheme. */
function targets(words: readonly string[]): { wanted?: string; folder?: string } {
  const [first, second] = words;
  if (words.length > 2) throw new UserError('参数太多了。写法：mulu letter 文种 工作文件夹。');
  if (first === undefined) return {};
  if (second === undefined) {
    return isCatalogueFolder(first) ? { folder: first } : { wanted: first };
  }
  const swapped = isCatalogueFolder(first) && letterKind(second) !== undefined;
  return swapped ? { wanted: second, folder: first } : { wanted: first, folder: second };
}

/** Papers of `check` and `compile`, which are no letters of their own. */
const NO_LETTERS: readonly string[] = [
  ...['compilation-note', 'receipt', 'return-letter'],
  ...['编制说明', '回执'],
];

/** Templates of an office's own that stand in for none of ours: letters of its own. */
function ownLetters(folder: string): LetterKind[] {
  return ownTemplates(folder)
    .filter((name) => letterKind(name) === undefined && !NO_LETTERS.includes(name))
    .map(ownKind);
}

function kindOf(wanted: string, own: readonly LetterKind[]): LetterKind {
  const kind = letterKind(wanted) ?? own.find(({ name }) => name === wanted);
  if (kind) return kind;
  const names = [...LETTER_KINDS, ...own].map(({ name }) => name).join('、');
  throw new UserError(
    `没有“${wanted}”这种公文。有：${names}。自拟的，把模板放进工作文件夹的 templates/letters。`,
  );
}

function missingFolder(wanted: string): string {
  return `请写明工作文件夹，如 mulu letter ${wanted} 我的目录。`;
}

function kindJson({ id, name, purpose }: LetterKind) {
  return { id, name, purpose };
}

function templateName({ id }: LetterKind): string {
  return id === 'return' ? 'return-letter.hbs' : `${id}.hbs`;
}

function unitsAsked(
  catalogue: Catalogue,
  kind: LetterKind,
  { unit, lead }: LetterOptions,
): { unit?: string; lead?: string } {
  if (unit !== undefined && kind.scope === 'whole') {
    throw new UserError(`${kind.name}是对全部单位的，请去掉 --unit。`);
  }
  if (lead !== undefined && kind.scope !== 'asked') {
    throw new UserError(`--lead 只用于催报函；${kind.name}请去掉 --lead。`);
  }
  return {
    ...(unit === undefined ? {} : { unit: knownUnit(catalogue, unit) }),
    ...(lead === undefined ? {} : { lead: leadUnit(catalogue, lead) }),
  };
}

function knownUnit({ units, scheme }: Catalogue, wanted: string): string {
  const found = resolveUnit(wanted, units, scheme.date)?.name;
  if (found !== undefined && units.units.some(({ name }) => name === found)) return found;
  const near = nearestUnits(wanted, units).join('、');
  throw new UserError(`单位名录里没有“${wanted}”。名称相近的有：${near}。请核对后重试。`);
}

/** In its canonical form: 某政办发〔2018〕72号, whatever brackets and zeros it was typed with. */
function numberOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const found = findDocumentNumber(text.trim());
  const isWhole = found && found.start === 0 && found.end === text.trim().length;
  if (isWhole && /〔\d{4}〕\d+号$/.test(found.canonical)) return found.canonical;
  throw new UserError(
    `--number 后面要写发文字号：机关代字、年份、顺序号，如 ×政办发〔2018〕72号；“${text}”不是。`,
  );
}

const NOTES: Readonly<Record<string, string>> = {
  公开: '此件公开发布',
  此件公开发布: '此件公开发布',
  删减: '本文有删减',
  本文有删减: '本文有删减',
};

function noteOf(text: string): string {
  const note = NOTES[text.replace(/[（）()]/g, '').trim()];
  if (note !== undefined) return note;
  throw new UserError(
    `--note 后面写“公开”（此件公开发布）或者“删减”（本文有删减）；“${text}”不是。`,
  );
}

function refuseSharedNumber(
  kind: LetterKind,
  papers: readonly Paper[],
  number: string | undefined,
): void {
  if (number === undefined || papers.length <= 1) return;
  throw new UserError(
    `这次有 ${papers.length} 份${kind.name}，一个文号只能用于一份。请用 --unit 写明是哪个单位的。`,
  );
}
