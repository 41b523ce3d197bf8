/**
 * What is wrong with a layout beyond its shape: columns that do not make one table, or that
 * could not be told apart when the table is read back. One function a question.
 */
import { headingOf } from '../check/heading.js';
import { COLUMN_KEYS, type Column, isTickedKey, type Layout, TABLES } from '../model/layout.js';
import { isDitto, isPlaceholder, isTick, isUntick } from '../text/tick.js';
import type { Fault, YamlFile } from './yaml.js';

type LayoutFile = YamlFile<Layout>;

/** Columns that every catalogue has, in every table of it. */
const NEEDED = ['matter', 'content'] as const;
/** What forms and tables of ours call columns of their own. */
const TAKEN = ['填写检查', '操作', '操作说明', '事项增删改（不改的不填）', '其他（请写明）'];
/** The matter's levels that reading knows (一级事项 to 六级事项). */
const MOST_LEVELS = 6;
const FEWEST_LEAVES = 7;
const MOST_LEAVES = 60;
const LEAST_WIDTH = 100;
const MOST_REQUIRED = 16;
const WITH_PARTS =
  '只有公开事项（matter）的各级、公开对象（audience）、公开方式（mode）、公开层级（tier）可以分小栏';

/** @param id the file's name, which the layout must bear */
export function layoutFaults(file: LayoutFile, id: string): Fault[] {
  const { value, fault } = file;
  return [
    ...(value.id === id ? [] : [fault(['id'], `应与文件名相同，写作 ${id}`)]),
    ...neededColumns(file),
    ...repeatedKeys(file),
    ...repeatedWords(file),
    ...wordsOfAnother(file),
    ...marksAsWords(file),
    ...wrongParts(file),
    ...wrongTicks(file),
    ...tornGroups(file),
    ...tooNarrow(file),
    ...tooWide(file),
    ...noPlaceForReason(file),
    ...tooMuchAsked(file),
  ];
}

function neededColumns({ value, fault }: LayoutFile): Fault[] {
  return NEEDED.flatMap((key) => {
    const at = value.columns.findIndex((column) => column.key === key);
    const { only } = value.columns[at] ?? {};
    if (at < 0) return [fault(['columns'], `缺少${headingOf(key)}栏（key: ${key}）`)];
    if (only === undefined || TABLES.every((table) => only.includes(table))) return [];
    return [fault(['columns', at, 'only'], `${headingOf(key)}栏各张表里都要有，请删去 only 一行`)];
  });
}

function repeatedKeys({ value, fault }: LayoutFile): Fault[] {
  return value.columns.flatMap(({ key }, at) => {
    const isAgain = value.columns.findIndex((column) => column.key === key) < at;
    return isAgain && key !== 'extra'
      ? [fault(['columns', at, 'key'], `${key} 栏重复，只能有一栏；再加别的栏目请写 key: extra`)]
      : [];
  });
}

/** Headings, and a group over others: each is a name that reading goes by. */
function repeatedWords({ value, fault }: LayoutFile): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const [at, { heading, parts = [], group }] of value.columns.entries()) {
    if (seen.has(heading)) {
      faults.push(fault(['columns', at, 'heading'], `栏目名称“${heading}”重复`));
    }
    seen.add(heading);
    const again = parts.findIndex((part, index) => parts.indexOf(part) < index);
    if (again >= 0) {
      faults.push(fault(['columns', at, 'parts', again], `小栏名称“${parts[again]}”重复`));
    }
    if (parts.includes(heading)) {
      const path = ['columns', at, 'parts', parts.indexOf(heading)];
      faults.push(fault(path, `小栏不能与本栏同名（“${heading}”），请换一个名称，或者删去 parts`));
    }
    if (group !== undefined && value.columns.some((column) => column.heading === group)) {
      faults.push(
        fault(['columns', at, 'group'], `“${group}”已经是一栏的名称，不能又作大栏的名称`),
      );
    }
  }
  return faults;
}

/** 监督渠道 over a further column would hide the field of that name, and the other way round. */
function wordsOfAnother({ value, fault }: LayoutFile): Fault[] {
  return value.columns.flatMap(({ key, heading }, at) => {
    const path = ['columns', at, 'heading'];
    const other = COLUMN_KEYS.find((one) => one !== key && usualHeading(one) === heading);
    if (other !== undefined) {
      return [
        fault(
          path,
          `“${heading}”是固定栏目 ${other} 的名称，这一栏请写 key: ${other}，或者换一个名称`,
        ),
      ];
    }
    return TAKEN.includes(heading)
      ? [fault(path, `“${heading}”是程序自己用的栏目名称，请换一个`)]
      : [];
  });
}

function usualHeading(key: Column['key']): string | undefined {
  return key === 'extra' ? undefined : headingOf(key);
}

/** 是, 无 and 同上 are values of a cell, never what stands over one. */
function marksAsWords({ value, fault }: LayoutFile): Fault[] {
  const isMark = (text: string) =>
    isTick(text) || isUntick(text) || isPlaceholder(text) || isDitto(text);
  return value.columns.flatMap(({ heading, group = '', parts = [] }, at) => [
    ...(isMark(heading) ? [fault(['columns', at, 'heading'], noName(heading))] : []),
    ...(isMark(group) ? [fault(['columns', at, 'group'], noName(group))] : []),
    ...parts.flatMap((part, index) =>
      isMark(part) ? [fault(['columns', at, 'parts', index], noName(part))] : [],
    ),
  ]);
}

const noName = (text: string): string => `“${text}”会被当作填写的内容，不能作栏目名称`;

function wrongParts({ value, fault }: LayoutFile): Fault[] {
  return value.columns.flatMap(({ key, parts, group }, at) => {
    if (!parts) return [];
    if (key !== 'matter' && !isTickedKey(key)) {
      return [fault(['columns', at, 'parts'], WITH_PARTS)];
    }
    if (key === 'matter' && parts.length > MOST_LEVELS) {
      return [fault(['columns', at, 'parts'], `公开事项最多分 ${MOST_LEVELS} 级`)];
    }
    return group === undefined
      ? []
      : [
          fault(
            ['columns', at, 'group'],
            '表头最多两行：分了小栏（parts）的栏目，上面不能再有大栏（group）',
          ),
        ];
  });
}

function wrongTicks({ value, fault }: LayoutFile): Fault[] {
  return value.columns.flatMap(({ key, parts, tick }, at) =>
    tick !== '√' && !(isTickedKey(key) && parts)
      ? [fault(['columns', at, 'tick'], '只有分了小栏（parts）打√的栏目才写 tick')]
      : [],
  );
}

/** Over its table a form asks who fills it in and by when: that takes columns, and width. */
function tooNarrow({ value, fault }: LayoutFile): Fault[] {
  const leaves = value.columns
    .filter(({ only }) => only?.includes('form') ?? true)
    .flatMap(({ width, parts = [''] }) => parts.map(() => width));
  const width = leaves.reduce((sum, each) => sum + each, 0);
  if (leaves.length < FEWEST_LEAVES) {
    const text = `填报表上至少要有 ${FEWEST_LEAVES} 栏（小栏分开算），现在只有 ${leaves.length} 栏`;
    return [fault(['columns'], text)];
  }
  if (width >= LEAST_WIDTH) return [];
  return [
    fault(['columns'], `填报表各栏的宽度（width）合计至少要 ${LEAST_WIDTH}，现在只有 ${width}`),
  ];
}

function tooWide({ value, fault }: LayoutFile): Fault[] {
  const count = value.columns.reduce((sum, { parts }) => sum + (parts?.length ?? 1), 0);
  if (count <= MOST_LEAVES) return [];
  return [fault(['columns'], `最多 ${MOST_LEAVES} 栏（小栏分开算），现在有 ${count} 栏`)];
}

/** Who says 不涉及 must say why, and the form has one place for that. */
function noPlaceForReason({ value, fault }: LayoutFile): Fault[] {
  const at = value.columns.findIndex(({ key }) => key === 'concerned');
  const remark = value.columns.find(({ key }) => key === 'remark');
  const isThere = remark && (remark.only?.includes('form') ?? true);
  if (at < 0 || isThere) return [];
  const text = '填报表上有“是否涉及”这一栏的，还要有备注栏（key: remark），供写不涉及的原因';
  return [fault(['columns', at, 'key'], text)];
}

/** The form says in one formula of each row what it lacks, and a formula has an end. */
function tooMuchAsked({ value, fault }: LayoutFile): Fault[] {
  const asked = value.columns.flatMap(({ required }, at) => (required ? [at] : []));
  const over = asked[MOST_REQUIRED];
  if (over === undefined) return [];
  return [fault(['columns', over, 'required'], `必须填写的栏目最多 ${MOST_REQUIRED} 栏`)];
}

/** A heading stands over neighbours, in every table in which they stand. */
function tornGroups({ value, fault }: LayoutFile): Fault[] {
  return TABLES.flatMap((table) => {
    const columns = value.columns.filter(({ only }) => only?.includes(table) ?? true);
    const seen = new Set<string>();
    return columns.flatMap(({ group }, index) => {
      if (group === undefined || columns[index - 1]?.group === group) return [];
      const isTorn = seen.has(group);
      seen.add(group);
      const at = value.columns.findLastIndex((column) => column.group === group);
      return isTorn
        ? [fault(['columns', at, 'group'], `同在“${group}”下的栏目要排在一起，中间隔了别的栏目`)]
        : [];
    });
  }).filter((one, index, all) => all.findIndex(({ line }) => line === one.line) === index);
}
