/** What `mulu status` says at a terminal: figures, a table, whom to ask, last what to do next. */
import type { Status, StatusFile, StatusRow } from '../../merge/status/types.js';
import type { Contact } from '../../model/contacts.js';
import { groupBy } from '../../model/group-by.js';
import {
  countsLine,
  deadlineLine,
  STATE_WORDS,
  THERE_WORDS,
  unitInWords,
} from '../../render/status/words.js';
import { padTo, textWidth } from './terminal.js';
import { asideLines, commandPath } from './words.js';

/** A unit to be asked: it has not sent, or not sent again what was returned. */
export interface Reminder {
  readonly unit: string;
  readonly kind: 'missing' | 'returned';
  readonly domains: readonly string[];
  /** Units that report to this one, and have not been heard by its catalogue. */
  readonly others: readonly { readonly unit: string; readonly domain: string }[];
  readonly overdueDays: number | null;
  readonly contacts: readonly Omit<Contact, 'unit'>[];
}

/** Questions that nobody has settled yet. */
export interface Undecided {
  readonly conflicts: number;
  readonly duplicates: number;
  readonly near: number;
  readonly beyond: number;
}

export interface StatusReport {
  readonly folder: string;
  /** Whose domains these are, where they are one lead unit's, and whom it reports to. */
  readonly lead?: { readonly unit: string; readonly bureau: string };
  readonly status: Status;
  readonly reminders: readonly Reminder[];
  readonly undecided: Undecided;
  readonly state: 'draft' | 'final';
  /** Errors and warnings on all that was read. */
  readonly counts: Readonly<{ error?: number; warning?: number }>;
  /** A sample of the program keeps no register. */
  readonly registered: boolean;
  readonly out?: { readonly written: readonly string[]; readonly setAside: readonly string[] };
}

/** Files of one kind that are named; of more, how many. */
const LISTED = 10;

export function reportStatus(report: StatusReport): string[] {
  const { status, out, registered, lead } = report;
  const whose = lead ? `${lead.unit}牵头的领域，` : '';
  return [
    `报送情况（${whose}截至 ${status.date}）：${countsLine(status.rows)}`,
    deadlineLine(status, (day) => day) +
      (status.deadline ? '' : '可以在 scheme.yaml 里写一行 due: 年-月-日。'),
    '',
    ...tableLines(status.rows),
    '',
    ...reminderLines(report),
    ...endedLines(status),
    ...otherFiles(status),
    ...undecidedLines(report),
    ...(registered ? [] : ['（程序自带的样例不登记收到时间。）']),
    ...(out ? [`写了报送情况一览表：${out.written.join('')}`, ...asideLines(out.setAside)] : []),
    `下一步：${nextStep(report)}`,
  ];
}

/** Whom to ask for what, unit by unit in the order of the roster. */
export function remindersOf(
  { rows }: Pick<Status, 'rows'>,
  contacts: readonly Contact[],
): Reminder[] {
  const names = new Map(rows.map((row) => [row.unit, namesOf(row)]));
  const of = (kind: Reminder['kind'], states: readonly StatusRow['state'][]): Reminder[] => {
    const open = rows.filter((row) => states.includes(row.state) && !isNobody(row));
    return [...groupBy(open, ({ ask }) => ask)].map(([unit, own]) => ({
      unit,
      kind,
      domains: [...new Set(own.map(({ domain }) => domain))],
      others: own
        .filter((row) => row.unit !== unit)
        .map((row) => ({ unit: row.unit, domain: row.domain })),
      overdueDays: Math.max(...own.map(({ overdueDays }) => overdueDays ?? 0)) || null,
      contacts: contacts
        .filter((contact) => (names.get(unit) ?? [unit]).includes(contact.unit))
        .map(({ unit: _unit, ...contact }) => contact),
    }));
  };
  return [...of('missing', ['missing', 'unreadable']), ...of('returned', ['returned'])];
}

/** Missing of a unit that is no more: nobody can be asked for it. */
function isNobody({ state, ended }: StatusRow): boolean {
  return state === 'missing' && ended !== undefined;
}

/** Who answered the telephone of a unit that is no more is asked for its successor's. */
function namesOf({ unit, succeeds = [] }: StatusRow): string[] {
  return [unit, ...succeeds.map((one) => one.unit)];
}

const HEADINGS = ['单位', '情况', '最早收到', '退回', '盖章', '领域'] as const;

/** One line a unit and state; the last column may be as long as it likes. */
function tableLines(rows: readonly StatusRow[]): string[] {
  const lines: string[][] = [];
  for (const [unit, own] of groupBy(rows, (row) => row.unit)) {
    const groups = groupBy(own, (row) => `${row.state}\n${whyOf(row)}`);
    let name = own[0] ? unitInWords(own[0]) : unit;
    for (const same of groups.values()) {
      lines.push([name, ...groupCells(same, own.length)]);
      name = '';
    }
  }
  const widths = HEADINGS.map((heading, at) =>
    Math.max(...[[...HEADINGS], ...lines].map((cells) => textWidth(cells[at] ?? heading))),
  );
  return [[...HEADINGS], ...lines].map((cells) =>
    cells
      .map((text, at) => (at === cells.length - 1 ? text : padTo(text, widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** Reasons of 不涉及 would fill the screen: they stand in the workbook and in the JSON. */
function whyOf(row: StatusRow): string {
  // Who is no more is named so, and told below.
  return row.state === 'nil' || isNobody(row) ? '' : (row.reason ?? '');
}

function groupCells(same: readonly StatusRow[], all: number): string[] {
  const [first] = same;
  const seen = same.flatMap(({ firstSeen }) => firstSeen ?? []).sort()[0];
  const times = Math.max(...same.map(({ returned }) => returned));
  const stamped = same.filter((row) => row.stamped).length;
  const why = first ? whyOf(first) : '';
  return [
    first ? STATE_WORDS[first.state] : '',
    seen?.slice(0, 10) ?? '-',
    times === 0 ? '-' : `${times}次`,
    stamped === 0 ? '-' : stamped === same.length ? '有' : '部分',
    `${domainsInShort(same, all)}${why === '' ? '' : `（${why}）`}`,
  ];
}

/** 政府采购领域、国有产权交易领域等5个领域 */
function domainsInShort(same: readonly StatusRow[], all: number): string {
  const titles = same.map(({ domain }) => domain);
  if (titles.length <= 2) return titles.join('、');
  if (titles.length === all) return `全部${all}个领域`;
  return `${titles.slice(0, 2).join('、')}等${titles.length}个领域`;
}

function reminderLines({ reminders, status: { rows } }: StatusReport): string[] {
  const asked = groupBy(rows, ({ unit }) => unit);
  const section = (kind: Reminder['kind'], head: (count: number) => string) => {
    const own = reminders.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    return [
      head(own.length),
      ...own.map((one) => `    ${reminderLine(one, asked.get(one.unit)?.length ?? 0)}`),
      '',
    ];
  };
  return [
    ...section('missing', (count) => `【未报送】${count} 个单位还没有报送，或者还有领域没有报：`),
    ...section('returned', (count) => `【请留意】${count} 个单位的文件退回后还没有重报：`),
  ];
}

/** Units that are no more, and nobody stands in their place. */
function endedLines({ rows }: Status): string[] {
  const units = groupBy(rows.filter(isNobody), ({ unit }) => unit);
  if (units.size === 0) return [];
  return [
    `【请留意】${units.size} 个应报单位已撤并，units.yaml 没有写明由谁接替（successor），无从催报：`,
    ...[...units].map(
      ([unit, own]) =>
        `    ${unit}（${own[0]?.ended}起）：${own.map(({ domain }) => domain).join('、')}`,
    ),
    '',
  ];
}

/** @param all of how many domains the unit is asked */
function reminderLine(reminder: Reminder, all: number): string {
  const { unit, contacts, domains, others, overdueDays } = reminder;
  const people = contacts.map(({ name, phone, note }) =>
    [name, phone, note].filter((text) => text !== undefined && text !== '').join(' '),
  );
  const who = people.length > 0 ? `（${people.join('；')}）` : '';
  const over = overdueDays === null ? '' : `；已逾期 ${overdueDays} 天`;
  const every = others.length === 0 && domains.length > 2 && domains.length === all;
  const which = every
    ? `全部${all}个领域`
    : domains.map((domain) => domain + othersOf(reminder, domain)).join('、');
  return `${unit}${who}：${which}${over}`;
}

/** Of more units than this, how many. */
const NAMED = 4;

/** （含县审计局、县国资委）: departments that the lead unit has to hear. */
function othersOf({ others }: Reminder, domain: string): string {
  const units = others.filter((one) => one.domain === domain).map(({ unit }) => unit);
  if (units.length === 0) return '';
  const more = units.length > NAMED ? `等${units.length}个单位` : '';
  return `（含${units.slice(0, NAMED).join('、')}${more}）`;
}

/** Files that the table does not speak of: not there any more, or of nobody whom it lists. */
function otherFiles({ rows, files }: Status): string[] {
  const told = new Set(rows.flatMap((row) => row.files));
  const gone = files.filter(({ there }) => there !== 'here');
  const stray = files.filter(
    ({ file, there, verdict }) =>
      there === 'here' && !told.has(file) && (verdict === 'accepted' || verdict === 'back'),
  );
  const list = (head: string, some: readonly StatusFile[], line: (one: StatusFile) => string) =>
    some.length === 0
      ? []
      : [
          head,
          ...some.slice(0, LISTED).map((one) => `    ${line(one)}`),
          ...(some.length > LISTED ? [`    另有 ${some.length - LISTED} 份。`] : []),
          '',
        ];
  return [
    ...list(
      `【请留意】${stray.length} 份文件不在应报名单里（单位或领域对不上），请核对：`,
      stray,
      ({ file, unit }) => `${file}（${unit ?? '单位不明'}）`,
    ),
    ...list(
      `登记过、现在不在的文件 ${gone.length} 份：`,
      gone,
      ({ file, firstSeen, there }) => `${file}（${firstSeen} 收到）：${THERE_WORDS[there]}`,
    ),
  ];
}

function undecidedLines({ counts, undecided, state, lead }: StatusReport): string[] {
  const { error = 0, warning = 0 } = counts;
  const names = [
    ['conflicts', '冲突'],
    ['duplicates', '可能重复'],
    ['near', '相近的事项'],
    ['beyond', '方案以外的事项'],
  ] as const;
  const open = names.flatMap(([key, name]) =>
    undecided[key] > 0 ? [`${name} ${undecided[key]} 处`] : [],
  );
  return [
    `问题：必须改 ${error} 处，建议改 ${warning} 处。待定：${open.length > 0 ? open.join('，') : '没有'}。`,
    state === 'final'
      ? '没有未了事项，可以定稿。'
      : `还有未了事项，${lead ? '领域目录' : '总目录'}只能是草稿。`,
  ];
}

function nextStep({ folder, status, undecided, state, lead }: StatusReport): string {
  const path = commandPath(folder);
  const make = lead ? `mulu merge ${path} --lead ${lead.unit}` : `mulu compile ${path}`;
  const has = (...states: StatusRow['state'][]) =>
    status.rows.some((row) => states.includes(row.state));
  if (!status.files.some(({ there }) => there === 'here')) {
    return `把各单位报来的表放进 ${path} 下的 submissions 文件夹，再运行一次。`;
  }
  if (has('unsettled')) {
    return `定用哪一份文件（运行 mulu check ${path} 看两份差在哪里），写进 use.yaml。`;
  }
  const isNew = ({ there, verdict, returned }: StatusFile) =>
    there === 'here' && verdict === 'back' && returned === 0;
  if (status.files.some(isNew)) return `有文件要退回修改，运行 mulu check ${path} --returns 退回`;
  const open = status.rows.filter(({ state }) => state === 'missing' || state === 'unreadable');
  if (open.length > 0 && open.every(isNobody)) {
    return `在 ${path} 下的 units.yaml 里给已撤并的单位写明 successor（接替单位），或者在 scheme.yaml 里撤销它的事项，再运行一次。`;
  }
  if (open.length > 0) {
    return `催收还没有报送的单位，收到后放进 ${path} 下的 submissions 文件夹，再运行一次。`;
  }
  if (has('returned')) return '催退回的单位重报，收到后再运行一次。';
  if (undecided.conflicts > 0) {
    return `还有冲突要定，运行 ${make}，在“处理/冲突处理表.xlsx”里填处理意见。`;
  }
  if (state === 'draft') return `运行 ${make}，看还差什么。`;
  return lead
    ? `可以编制领域目录了，运行 ${make}，核对后报给${lead.bureau}。`
    : `可以编制总目录了，运行 ${make}`;
}
