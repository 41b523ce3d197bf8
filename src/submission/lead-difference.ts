/**
 * Field by field: whether a row that a department sends says what stands in its row of the lead
 * catalogue, or what the unit had said before the lead unit, or a person there, took another word.
 */
import type { Layout } from '../model/layout.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';
import type { Units } from '../model/units.js';
import { fold } from '../text/fold.js';
import { readException } from '../text/owner.js';

/** What a lead catalogue was put together by. */
export interface MadeBy {
  /** Members of a group are printed as the group. */
  readonly groups: Units['groups'];
  /** Columns that a catalogue fills in itself: no unit's word goes into them. */
  readonly layout: Pick<Layout, 'columns'>;
}

interface Compared {
  readonly spoken: SubmittedEntry;
  /** Of the lead catalogue. */
  readonly row: SubmittedEntry;
  /** What the unit, or all units together, had said of a field before it was settled. */
  readonly said: (field: string) => readonly string[];
  readonly groups: Units['groups'];
}

/** What the fields are called, each with whether the row says the same of it. */
type Field = readonly [key: string, name: string, isSame: (compared: Compared) => boolean];

/**
 * One unit's own words must be there, the shorter list of elements within a longer one, too;
 * what lists unite must hold all that the unit names.
 */
const FIELDS: readonly Field[] = [
  [
    'content',
    '公开内容',
    ({ spoken, row, said }) => {
      const elements = new Set((row.elements ?? []).map(fold));
      const own = spoken.elements ?? [];
      return (
        isAmong(spoken.content, [row.content, ...said('content')]) ||
        (own.length > 0 && own.every((element) => elements.has(fold(element))))
      );
    },
  ],
  [
    'timeLimit',
    '公开时限',
    ({ spoken, row, said }) =>
      isAmong(spoken.timeLimit?.text, [row.timeLimit?.text, ...said('timeLimit')]),
  ],
  [
    'basis',
    '公开依据',
    ({ spoken, row, said }) => {
      // A short title stands within the whole one that the lead catalogue prints.
      const printed = (row.basis ?? []).map(({ title, text }) => `${title ?? ''} ${text}`);
      return (spoken.basis ?? []).every(({ title, text }) =>
        isWithin(title ?? text, [...printed, ...said('basis')]),
      );
    },
  ],
  ['owners', '责任主体', ownsTheSame],
  [
    'channels',
    '公开渠道',
    ({ spoken, row, said }) => {
      const named = new Set((row.channels ?? []).map(({ name }) => fold(name)));
      return (spoken.channels ?? []).every(
        ({ name }) => named.has(fold(name)) || isWithin(name, said('channels')),
      );
    },
  ],
  [
    'supervision',
    '监督渠道',
    ({ spoken, row, said }) =>
      isWithin(spoken.supervision?.text, [row.supervision?.text, ...said('supervision')]),
  ],
  ...(
    [
      ['audience', '公开对象'],
      ['mode', '公开方式'],
      ['tier', '公开层级'],
    ] as const
  ).map(([key, name]): Field => {
    const isSame = ({ spoken, row, said }: Compared) =>
      (spoken[key] ?? []).every(
        (part) => (row[key] ?? []).includes(part) || isWithin(part, said(key)),
      );
    return [key, name, isSame];
  }),
];

/**
 * Names of the columns in which a row says something else than its row of the lead catalogue,
 * further columns (备注 …) by their headings. What the lead catalogue has no column for cannot
 * be told apart.
 * @param lead the lead catalogue
 */
export function columnsThatDiffer(
  compared: Omit<Compared, 'groups'>,
  lead: Pick<Submission, 'sheets'>,
  { groups, layout }: MadeBy,
): string[] {
  const { spoken, row, said } = compared;
  const columns = lead.sheets.find(({ name }) => name === row.source.sheet)?.columns;
  const filledIn = layout.columns.flatMap(({ key, heading }) =>
    key === 'lead' || key === 'index' ? [heading] : [],
  );
  const further = Object.entries(spoken.extra).filter(
    ([heading, text]) =>
      columns?.[heading] !== undefined &&
      !filledIn.includes(heading) &&
      !isWithin(text, [row.extra[heading], ...said(heading)]),
  );
  const known = FIELDS.filter(
    ([key, , isSame]) =>
      (columns === undefined || columns[key] !== undefined) && !isSame({ ...compared, groups }),
  );
  return [...known.map(([, name]) => name), ...further.map(([heading]) => heading)];
}

/** A row that names nobody speaks of its own unit, which is no change. */
function ownsTheSame({ spoken, row, said, groups }: Compared): boolean {
  const printed = (row.owners ?? []).map(({ name }) => readException(name) ?? { group: name });
  const names = new Set(printed.map(({ group }) => group));
  const members = new Set(
    printed.flatMap((one) => {
      const out = 'except' in one ? one.except : [];
      const inGroup = groups.find(({ name }) => name === one.group)?.members ?? [];
      return inGroup.filter((member) => !out.includes(member));
    }),
  );
  const stands = (name: string) => names.has(name) || members.has(name);
  return (spoken.owners ?? []).every(({ name }) => {
    const group = readException(name)?.group ?? name;
    const inGroup = groups.find((one) => one.name === group)?.members ?? [];
    return (
      stands(group) ||
      (inGroup.length > 0 && inGroup.every(stands)) ||
      isWithin(name, said('owners'))
    );
  });
}

function isAmong(text: string | undefined, said: readonly (string | undefined)[]): boolean {
  return said.some((one) => fold(one ?? '') === fold(text ?? ''));
}

/** Whether one of the texts holds it; an empty one is held by any. */
function isWithin(text: string | undefined, said: readonly (string | undefined)[]): boolean {
  const wanted = fold(text ?? '');
  return wanted === '' || said.some((one) => fold(one ?? '').includes(wanted));
}
