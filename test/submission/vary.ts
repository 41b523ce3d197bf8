/** What people do to a table before they send it, class by class; each with the seed's own dice. */
import type { Sheet } from '../../src/model/workbook.js';
import { matchHeader } from '../../src/submission/header-match.js';
import { outline } from '../../src/submission/outline.js';
import type { Expected } from './score.js';
import { SheetEdit } from './sheet-edits.js';

export interface Varied {
  readonly sheet: Sheet;
  readonly entries: readonly Expected[];
}

/** The sample at hand, its header, and dice. */
interface Subject {
  readonly edit: SheetEdit;
  readonly headers: readonly { first: number; last: number }[];
  readonly entries: readonly Expected[];
  readonly roll: () => number;
}

type Variation = (subject: Subject) => readonly Expected[] | undefined;

/** Labels of field notes (a), each list one meaning. */
const SYNONYMS = [
  ['公开事项', '事项名称', '业务事项', '公开类别及事项'],
  ['一级事项', '一级目录', '一级'],
  ['二级事项', '二级目录', '二级'],
  ['三级事项', '三级目录', '三级'],
  [
    '公开内容（要素）',
    '公开内容',
    '公开内容(要素)及要求',
    '具体内容',
    '公开要素',
    '事项内容',
    '内容要求',
  ],
  ['公开依据', '开依据', '法律依据', '依据'],
  ['公开时限', '时限', '时限要求', '公开时间', '开时限', '提供内容时效标准'],
  ['公开主体', '责任单位', '公开责任', '责任科室', '公开主', '责任部门', '责任主体'],
  ['公开渠道和载体', '公开渠道', '公开渠道和', '公开渠道和载体（用“■”标注）', '发布渠道'],
  ['公开对象', '公开范围', '开对象', '公开对象（用“√”标注）'],
  ['公开方式', '公开属性', '方式', '公开方式（用“√”标注）'],
  ['公开层级', '公开层级（用“√”标注）', '公开级别'],
  ['全社会', '社会', '全社'],
  ['特定群体', '特定群众', '特定对象', '特定群'],
];

export const VARIATIONS: Readonly<Record<string, Variation>> = {
  'title rows on top': ({ edit, roll, entries }) => {
    const titles = [
      ['附件3'],
      ['政务公开事项标准目录'],
      [],
      ['填报单位：', '', '填报日期：2019年3月'],
    ];
    edit.insertRows(1, titles.slice(0, 1 + Math.floor(roll() * 4)), roll() < 0.5 ? 6 : undefined);
    return entries;
  },
  'header unmerged': ({ edit, headers, entries }) => {
    const inHeader = ({ top, bottom }: { top: number; bottom: number }) =>
      headers.some(({ first, last }) => top >= first && bottom <= last);
    if (!edit.merges.some(inHeader)) return undefined;
    edit.merges = edit.merges.filter((merge) => !inHeader(merge));
    return entries;
  },
  'header unmerged and filled': ({ edit, headers, entries }) => {
    const inHeader = ({ top, bottom }: { top: number; bottom: number }) =>
      headers.some(({ first, last }) => top >= first && bottom <= last);
    const merges = edit.merges.filter(inHeader);
    if (merges.length === 0) return undefined;
    edit.merges = edit.merges.filter((merge) => !inHeader(merge));
    for (const { top, left, bottom, right } of merges) {
      const text = edit.cells.find((cell) => cell.row === top && cell.column === left)?.text ?? '';
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          if (edit.cells.some((cell) => cell.row === row && cell.column === column)) continue;
          edit.cells.push({ row, column, text, kind: 'text' });
        }
      }
    }
    return entries;
  },
  'blanks and breaks in labels': (subject) =>
    labels(subject, (text) => {
      const at = 1 + Math.floor(subject.roll() * (text.length - 1));
      const gap = [' ', '\n', '　', '  \n '][Math.floor(subject.roll() * 4)] ?? ' ';
      return text.length < 2 ? text : `${text.slice(0, at)}${gap}${text.slice(at)}`;
    }),
  'other words for labels': (subject) => {
    const chosen = new Map<string, string>();
    const present = new Set(
      subject.edit.cells
        .filter(({ row }) => subject.headers.some(({ first, last }) => row >= first && row <= last))
        .map(({ text }) => text.replace(/\s/g, '')),
    );
    labels(subject, (text) => {
      const plain = text.replace(/\s/g, '');
      const list = SYNONYMS.find((words) => words.includes(plain));
      // With 公开主体 and 责任科室 side by side, one in the other's name would be another table.
      const isAlone = list?.filter((word) => present.has(word)).length === 1;
      if (!list || !isAlone) return text;
      const word = chosen.get(plain) ?? list[Math.floor(subject.roll() * list.length)] ?? text;
      chosen.set(plain, word);
      return word;
    });
    // What is ticked is called what stands over it.
    return subject.entries.map((entry) => {
      const { audience } = entry;
      if (!audience || 'any' in audience) return entry;
      return { ...entry, audience: audience.map((one) => chosen.get(one) ?? one) };
    });
  },
  'one character lost from every label': (subject) =>
    labels(subject, (text) => (text.startsWith('公开') ? text.slice(1) : text)),
  'last character of labels cut': (subject) =>
    labels(subject, (text) =>
      /^公开..+$/.test(text) && subject.roll() < 0.6 ? text.slice(0, -1) : text,
    ),
  'words that mean other things elsewhere': (subject) => {
    const words: Record<string, string> = {
      公开渠道和载体: '公开形式',
      公开对象: '公开范围',
      公开方式: '公开属性',
    };
    return labels(subject, (text) => words[text.replace(/\s/g, '')] ?? text);
  },
  'a label lost': (subject) => {
    const lost = ['公开依据', '公开时限', '公开主体', '公开渠道和载体'][
      Math.floor(subject.roll() * 4)
    ];
    const before = subject.edit.cells.length;
    subject.edit.cells = subject.edit.cells.filter(
      ({ row, text }) =>
        text.replace(/\s/g, '') !== lost ||
        !subject.headers.some(({ first, last }) => row >= first && row <= last),
    );
    return subject.edit.cells.length === before ? undefined : subject.entries;
  },
  'first level blank below its first row': ({ edit, headers, entries }) => {
    const header = headers[0];
    const column = edit.cells.find(
      ({ row, text }) =>
        row === header?.last && matchHeader(text)?.kind === 'matter' && /一级/.test(text),
    )?.column;
    const down = edit.merges.filter(
      ({ top, left, bottom, right }) =>
        top > (header?.last ?? 0) && left === column && right === column && bottom > top,
    );
    if (down.length === 0) return undefined;
    edit.merges = edit.merges.filter((merge) => !down.includes(merge));
    return entries;
  },
  'labels doubled by line': (subject) =>
    labels(subject, (text) => (/^公开(?:依据|时限|主体)$/.test(text) ? `${text}\n${text}` : text)),
  'numbers before labels': (subject) => {
    let number = 0;
    return labels(subject, (text) => {
      number += 1;
      return /^公开/.test(text) ? `${number}.${text}` : text;
    });
  },
  'ticks in other marks': ({ edit, entries, roll }) => {
    const mark = ['✓', ' √\n', '☑', '■', 'V', '是'][Math.floor(roll() * 6)] ?? '✓';
    edit.mapText(({ text }) => (text.trim() === '√' ? mark : text));
    return entries;
  },
  'merged rows filled in': ({ edit, headers, entries }) => {
    const from = headers.at(-1)?.last ?? 0;
    const down = edit.merges.filter(
      ({ top, left, bottom, right }) => top > from && left === right && bottom > top,
    );
    if (down.length === 0) return undefined;
    edit.merges = edit.merges.filter((merge) => !down.includes(merge));
    const starts = new Set(entries.map(({ row }) => row));
    for (const { top, left, bottom } of down) {
      const text = edit.cells.find((cell) => cell.row === top && cell.column === left)?.text ?? '';
      for (let row = top + 1; row <= bottom; row++) {
        if (starts.has(row)) edit.cells.push({ row, column: left, text, kind: 'text' });
      }
    }
    return entries;
  },
  'all columns in another order': ({ edit, headers, entries, roll }) => {
    const from = headers[0]?.first ?? 1;
    const blocks = blocksOf(edit, from, edit.width);
    const isMatter = (block: readonly number[]) =>
      edit.cells.some(
        (cell) =>
          block.includes(cell.column) &&
          cell.row >= from &&
          cell.row <= (headers[0]?.last ?? from) &&
          matchHeader(cell.text)?.kind === 'matter',
      );
    // Levels stay in their order, side by side.
    const matter = blocks.filter(isMatter);
    const rest = shuffled(
      blocks.filter((block) => !isMatter(block)),
      roll,
    );
    const at = Math.floor(roll() * rest.length);
    edit.reorder([...rest.slice(0, at), ...matter, ...rest.slice(at)].flat(), from);
    return entries;
  },
  'serial column dropped': ({ edit, headers, entries }) => {
    const rows = new Set(headers.flatMap(({ first, last }) => [first, last]));
    const serials = edit.cells.filter(
      ({ row, text }) => rows.has(row) && matchHeader(text)?.kind === 'serial',
    );
    const columns = [...new Set(serials.map(({ column }) => column))];
    if (columns.length !== 1 || columns[0] === undefined) return undefined;
    edit.deleteColumn(columns[0]);
    return entries;
  },
  'columns in another order': ({ edit, headers, entries, roll }) => {
    const from = headers[0]?.first ?? 1;
    const { width } = edit;
    const blocks = blocksOf(edit, from, width);
    const fixed = blocks.findIndex((block) =>
      block.some((column) =>
        edit.cells.some(
          (cell) =>
            cell.column === column &&
            cell.row >= from &&
            cell.row <= (headers[0]?.last ?? from) &&
            matchHeader(cell.text)?.kind === 'content',
        ),
      ),
    );
    const head = blocks.slice(0, fixed + 1);
    const rest = blocks.slice(fixed + 1);
    edit.reorder([...head, ...shuffled(rest, roll)].flat(), from);
    return entries;
  },
  'header repeated in the middle': ({ edit, headers, entries, roll }) => {
    const header = headers[0];
    const at = place(edit, entries, roll);
    if (!header || at === undefined) return undefined;
    const copy = edit.cells.filter(({ row }) => row >= header.first && row <= header.last);
    const merges = edit.merges.filter(
      ({ top, bottom }) => top >= header.first && bottom <= header.last,
    );
    const height = header.last - header.first + 1;
    edit.insertRows(
      at,
      Array.from({ length: height }, () => []),
    );
    const by = at - header.first;
    edit.cells.push(...copy.map((cell) => ({ ...cell, row: cell.row + by })));
    edit.merges.push(
      ...merges.map((one) => ({ ...one, top: one.top + by, bottom: one.bottom + by })),
    );
    return entries;
  },
  'total, note and signature below': ({ edit, entries, roll }) => {
    const feet = [
      ['合计', '', '12'],
      ['注：1.本目录由局办公室解释。'],
      ['2.表中“公开渠道”以实际为准。'],
      ['填表人：王某', '', '审核人：李某', '', '联系电话：'],
      ['单位负责人（签字）：'],
    ];
    const from = roll() < 0.5 ? 0 : 1;
    edit.insertRows(edit.lastRow + 1, feet.slice(from), roll() < 0.5 ? 5 : undefined);
    return entries;
  },
  'subtotal in the middle': ({ edit, entries, roll }) => {
    const at = place(edit, entries, roll);
    if (at === undefined) return undefined;
    edit.insertRows(at, [['小计', '', '3项']]);
    return entries;
  },
  'empty row in the middle': ({ edit, entries, roll }) => {
    const at = place(edit, entries, roll);
    if (at === undefined) return undefined;
    edit.insertRows(at, [[]]);
    return entries;
  },
  'columns counted under the header': ({ edit, headers, entries }) => {
    if (headers.length > 1) return undefined;
    const numbers = Array.from({ length: edit.width }, (_, index) => `（${index + 1}）`);
    edit.insertRows((headers[0]?.last ?? 0) + 1, [numbers]);
    return entries;
  },
  'heading and sub-heading in one label': ({ edit, headers, entries, roll }) => {
    const header = headers[0];
    if (!header || headers.length > 1 || header.last !== header.first + 1) return undefined;
    const { first, last } = header;
    const textAt = (row: number, column: number) =>
      edit.cells.find((cell) => cell.row === row && cell.column === column)?.text;
    const isOpen = roll() < 0.5;
    let top = '';
    const labelled = Array.from({ length: edit.width }, (_, index) => {
      top = textAt(first, index + 1) ?? top;
      const part = textAt(last, index + 1);
      if (part === undefined || /级(?:事项|目录|栏目|$)/.test(part)) return part ?? top;
      const plain = top.replace(/（.*|\s/g, '');
      return isOpen ? `${plain}（${part}）` : `${plain}-${part}`;
    });
    if (labelled.some((label) => label === '')) return undefined;
    edit.merges = edit.merges.filter((merge) => merge.top > last || merge.bottom < first);
    edit.cells = edit.cells.filter((cell) => cell.row < first || cell.row > last);
    labelled.forEach((text, index) => {
      edit.cells.push({ row: last, column: index + 1, text, kind: 'text' });
    });
    return entries;
  },
  'empty row under the header': ({ edit, headers, entries }) => {
    edit.insertRows((headers[0]?.last ?? 0) + 1, [[]]);
    return entries;
  },
  'empty column on the left': ({ edit, entries }) => {
    edit.insertColumn(1);
    return entries;
  },
  'empty column inside': ({ edit, headers, entries, roll }) => {
    const { width } = edit;
    const edges = blocksOf(edit, headers[0]?.first ?? 1, width).map((block) => block[0] ?? 1);
    edit.insertColumn(edges[Math.floor(roll() * edges.length)] ?? 1);
    return entries;
  },
  'domain line between parts': ({ edit, entries, roll }) => {
    const at = place(edit, entries, roll);
    if (at === undefined || entries.some(({ domain }) => Array.isArray(domain))) return undefined;
    edit.insertRows(at, [['二、食品药品监管领域']], edit.width);
    return entries.map((entry) => ({
      ...entry,
      domain: entry.row >= at && !hasDomainColumn(edit) ? '食品药品监管' : entry.domain,
    }));
  },
};

/** The sample with one class of change; undefined where it does not apply. */
export function vary(
  name: string,
  sheet: Sheet,
  entries: readonly Expected[],
  roll: () => number,
): Varied | undefined {
  const edit = new SheetEdit(sheet);
  const headers = outline(sheet).tables.map(({ header }) => header);
  const wanted = VARIATIONS[name]?.({ edit, headers, entries, roll });
  return wanted && { sheet: edit.sheet(), entries: moved(wanted, edit) };
}

/** Several classes one after another. */
export function varySeveral(
  names: readonly string[],
  sheet: Sheet,
  entries: readonly Expected[],
  roll: () => number,
): Varied {
  return names.reduce<Varied>(
    (varied, name) => vary(name, varied.sheet, varied.entries, roll) ?? varied,
    { sheet, entries },
  );
}

/** Two tables in one sheet: the second below the first, under a title of its own. */
export function below(first: Varied, second: Varied, title: string): Varied {
  const edit = new SheetEdit(first.sheet);
  const from = edit.lastRow + 2;
  const other = second.sheet;
  edit.insertRows(from, [[title]], 6);
  edit.cells.push(...other.cells.map((cell) => ({ ...cell, row: cell.row + from })));
  edit.merges.push(
    ...other.merges.map((one) => ({ ...one, top: one.top + from, bottom: one.bottom + from })),
  );
  const entries = second.entries.map(({ domain: _, ...entry }) => ({
    ...entry,
    row: entry.row + from,
  }));
  return { sheet: edit.sheet(), entries: [...first.entries, ...entries] };
}

function moved(entries: readonly Expected[], edit: SheetEdit): Expected[] {
  return entries.map((entry) => ({ ...entry, row: edit.rowNow(entry.row) }));
}

function labels(
  { edit, headers, entries }: Subject,
  change: (text: string) => string,
): readonly Expected[] {
  const isHeader = (row: number) => headers.some(({ first, last }) => row >= first && row <= last);
  edit.mapText(({ row, text }) => (isHeader(row) ? change(text) : text));
  return entries;
}

/** A row in the middle where a record begins, no merge reaches over it, and its first title stands. */
function place(
  edit: SheetEdit,
  entries: readonly Expected[],
  roll: () => number,
): number | undefined {
  const rows = entries
    .slice(1)
    .map(({ row }) => row)
    .filter(
      (row) =>
        edit.isCut(row) &&
        edit.cells.filter((cell) => cell.row === row && cell.column <= 3).length >= 2 &&
        !edit.cells.some((cell) => cell.row === row && /同上/.test(cell.text)),
    );
  return rows[Math.floor(roll() * rows.length)];
}

function shuffled<T>(list: readonly T[], roll: () => number): T[] {
  return list
    .map((one) => ({ one, key: roll() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** Columns that a merge from the header on holds together. */
function blocksOf(edit: SheetEdit, from: number, width: number): number[][] {
  const blocks: number[][] = [];
  for (let column = 1; column <= width; column++) {
    const joined = edit.merges.some(
      ({ top, left, right }) =>
        top >= from && right - left + 1 <= width / 2 && left < column && right >= column,
    );
    // Without merges a blank label lies under the label on its left.
    const blank =
      column > 1 && !edit.cells.some((cell) => cell.row === from && cell.column === column);
    const last = blocks.at(-1);
    if (last && (joined || blank)) last.push(column);
    else blocks.push([column]);
  }
  return blocks;
}

function hasDomainColumn(edit: SheetEdit): boolean {
  return edit.cells.some(({ text }) => matchHeader(text)?.kind === 'domain');
}
