/**
 * Labels and values → what each column of a table holds. One column a field; ticked columns
 * and levels of the matter may be several. What is left over is a further column (extra).
 */
import { EXTRA_NAMES } from '../model/layout.js';
import { columnName } from '../workbook/address.js';
import { isUnlabelledLevel, secondGuess, settle } from './columns-settle.js';
import type { Labels } from './header.js';
import { type HeaderMatch, matchHeader, tidyLabel } from './header-match.js';
import type { ColumnKind } from './header-words.js';
import type { OwnColumn } from './own-column.js';
import type { Profile } from './values.js';

export interface PlannedColumn {
  readonly column: number;
  readonly kind: ColumnKind;
  /** The label as people know it, without blanks; what a further column is called in `extra`. */
  readonly heading: string;
  /** The sub-heading of a ticked column. */
  readonly part?: string;
  /** Nothing in the header says what it is: the values do. */
  readonly guessed: boolean;
  /** What it may be instead, where the values are not sure either. */
  readonly second?: ColumnKind;
  /** A domain column only where its values are domains: 类别, 分类. */
  readonly weak?: boolean;
}

interface Draft {
  readonly column: number;
  kind: ColumnKind;
  rank: number;
  heading: string;
  part?: string;
  level?: number;
  ask: boolean;
  guessed: boolean;
  second?: ColumnKind;
  readonly profile: Profile;
}

/** Kinds of which a table may have several columns. */
const SEVERAL: ReadonlySet<ColumnKind> = new Set(['matter', 'extra', 'serial']);
const TICKED: ReadonlySet<ColumnKind> = new Set(['audience', 'mode', 'tier', 'channels']);
/** What is written over these columns is what they are called, whatever legend stands there. */
const NAMED: Partial<Record<ColumnKind, string>> = EXTRA_NAMES;

/** The rank of 责任科室 and the like: an office within the body that is the owner. */
const OFFICE = 2;

/** Before any other: a heading of our own. */
const OWN = 9;

/**
 * @param profileOf what the values of a column look like
 * @param own what a column is whose headings are ours
 */
export function planColumns(
  labels: readonly Labels[],
  profileOf: (column: number) => Profile,
  own: (labels: readonly string[]) => OwnColumn | undefined = () => undefined,
): PlannedColumn[] {
  const drafts: Draft[] = [];
  for (const label of labels) {
    const column = own(label.labels);
    const draft = column
      ? ownDraft(label, column, profileOf(label.column))
      : draftOf(label, profileOf(label.column));
    if (label.labels.length > 0 || draft.profile.count > 0) drafts.push(draft);
  }
  settleAsked(drafts);
  numbersAmongLevels(drafts);
  oneColumnEach(drafts);
  return named(byLevel(drafts).map(finished));
}

function ownDraft({ column }: Labels, own: OwnColumn, profile: Profile): Draft {
  return { column, rank: OWN, ask: false, guessed: false, profile, ...own };
}

function draftOf({ column, labels, group }: Labels, profile: Profile): Draft {
  const top = labels[0] ?? '';
  const last = labels.at(-1) ?? '';
  const base = { column, rank: 0, ask: false, guessed: false, profile };
  if (labels.length === 0) {
    return { ...base, kind: 'extra', heading: '', ask: true, guessed: true };
  }
  const over = matchHeader(top);
  if (labels.length === 1) {
    return { ...base, ...(inOneLabel(top, profile) ?? single(top, over)) };
  }
  const middle = labels.length > 2 ? matchHeader(labels[labels.length - 2] ?? '') : undefined;
  return {
    ...base,
    ...under(middle ?? over, middle ? (labels[labels.length - 2] ?? '') : top, last, group),
  };
}

function single(
  label: string,
  found: HeaderMatch | undefined,
): Pick<Draft, 'kind' | 'rank' | 'heading' | 'ask' | 'part' | 'level'> {
  const heading = tidyLabel(label);
  if (!found) return { kind: 'extra', rank: 0, heading, ask: false };
  const { kind, rank, ask, level } = found;
  return {
    kind,
    rank,
    ask,
    heading,
    ...(found.tick ? { part: heading } : {}),
    ...(level === undefined ? {} : { level }),
  };
}

const TWO_IN_ONE = /^([^（(—-]{2,12})[（(—-]+([^（()）]{1,20})[)）]?$/;

/** 公开对象（特定群体）, 公开对象-特定群体: heading and sub-heading in one label. */
function inOneLabel(label: string, profile: Profile): ReturnType<typeof under> | undefined {
  const [, top = '', part = ''] = TWO_IN_ONE.exec(tidyLabel(label)) ?? [];
  const over = matchHeader(top);
  if (!over || part === '' || over.tick || !TICKED.has(over.kind)) return undefined;
  const found = matchHeader(part);
  const isPart = found?.tick === true && found.kind === over.kind;
  const isTicked = over.kind === 'channels' && profile.ticks > 0.5;
  return isPart || isTicked ? under(over, top, part, 2) : undefined;
}

/** A sub-heading says more than the label over it: 县级 under 公开方式 is a tier. */
function under(
  over: HeaderMatch | undefined,
  top: string,
  last: string,
  group: number,
): Pick<Draft, 'kind' | 'rank' | 'heading' | 'ask' | 'part' | 'level'> {
  const part = tidyLabel(last);
  const found = matchHeader(last);
  const heading = tidyLabel(top);
  if (over?.kind === 'channels' && group >= 2) {
    return { kind: 'channels', rank: 7, heading, ask: false, part };
  }
  if (found?.level !== undefined) {
    return { kind: 'matter', rank: 5, heading: part, ask: false, level: found.level };
  }
  if (found?.tick) return { kind: found.kind, rank: 7, heading, ask: false, part };
  if (found) return { ...single(last, found) };
  if (over && TICKED.has(over.kind) && group >= 2) {
    return { kind: over.kind, rank: 7, heading, ask: false, part };
  }
  if (over?.kind === 'matter') return { kind: 'matter', rank: 5, heading: part, ask: false };
  if (!over) return { kind: 'extra', rank: 0, heading: part, ask: false };
  return group >= 2
    ? { kind: 'extra', rank: 0, heading: `${heading}（${part}）`, ask: false }
    : { ...single(top, over) };
}

/** Labels that mean many things, and columns without a label, by their values. */
function settleAsked(drafts: Draft[]): void {
  const sure = drafts.filter(({ ask, rank }) => !ask && rank > 0);
  const offices = sure.filter(({ kind, rank }) => kind === 'owners' && rank <= OFFICE);
  const wrong = sure.filter(isNoLimit);
  // 责任科室 is the owner only where no other column is: a label that is cut may be 公开主体.
  const taken = new Set(
    sure
      .filter((draft) => !offices.includes(draft) && !wrong.includes(draft))
      .map(({ kind }) => kind),
  );
  for (const draft of drafts) {
    if (!draft.ask || draft.part !== undefined) continue;
    const before = drafts[drafts.indexOf(draft) - 1];
    const isLevel = taken.has('content') && isUnlabelledLevel(draft.profile, before);
    if (draft.heading === '' && isLevel) {
      Object.assign(draft, { kind: 'matter', rank: 4 });
      continue;
    }
    const kind = settle(draft.kind, draft.heading, draft.profile, taken);
    const isCut = draft.kind === 'extra' && draft.heading !== '' && draft.profile.count > 0;
    draft.guessed = draft.guessed || kind !== draft.kind || isCut;
    draft.kind = kind;
    const second = draft.guessed ? secondGuess(kind, draft.profile, taken) : undefined;
    if (second !== undefined) draft.second = second;
    if (kind !== 'extra') draft.rank = Math.max(draft.rank, 1);
    if (kind === 'owners' && offices.length > 0) draft.rank = OFFICE + 1;
    taken.add(kind);
    if (kind !== 'timeLimit') continue;
    // 文字 under 公开时限 and 20个工作日 under 公开形式: the labels changed places.
    for (const other of wrong) Object.assign(other, { kind: 'extra', guessed: true });
  }
}

/** No value under 公开时限 is one: 文字, 图片. */
function isNoLimit({ kind, profile: { count, shares, length } }: Draft): boolean {
  return kind === 'timeLimit' && count >= 2 && (shares.timeLimit ?? 0) === 0 && length <= 6;
}

/** 1.1 beside a title, under one heading merged over both, is a number and no level. */
function numbersAmongLevels(drafts: Draft[]): void {
  const matters = drafts.filter(({ kind }) => kind === 'matter');
  for (const draft of matters) {
    const isNumber = draft.level === undefined && draft.profile.looks[0] === 'serial';
    if (isNumber && matters.length > 1) draft.kind = 'serial';
  }
}

/** Of two columns of one kind the one with the plainer name has it, else the first one. */
function oneColumnEach(drafts: Draft[]): void {
  for (const draft of drafts) {
    const { kind } = draft;
    if (SEVERAL.has(kind)) continue;
    const best = Math.max(...drafts.filter((other) => other.kind === kind).map(({ rank }) => rank));
    const first = drafts.find((other) => other.kind === kind && other.rank === best);
    const goesAlong = draft.part !== undefined && first?.part !== undefined;
    if (draft !== first && !goesAlong) draft.kind = 'extra';
  }
  // 公开目录 and the like beside 公开事项 is a further column, not a level.
  const best = Math.max(
    0,
    ...drafts.filter(({ kind }) => kind === 'matter').map(({ rank }) => rank),
  );
  for (const draft of drafts) {
    if (draft.kind === 'matter' && draft.rank < 4 && best > draft.rank) draft.kind = 'extra';
  }
}

/** Levels in their own order where they say which they are; 公开事项 beside them stands innermost. */
function byLevel(drafts: readonly Draft[]): Draft[] {
  const matters = drafts.filter(({ kind }) => kind === 'matter');
  const levelled = matters.filter(({ level }) => level !== undefined);
  const numbers = new Set(levelled.map(({ level }) => level));
  if (!numbers.has(1) || numbers.size < levelled.length) return [...drafts];
  const sorted = [
    ...levelled.sort((a, b) => (a.level ?? 0) - (b.level ?? 0)),
    ...matters.filter(({ level }) => level === undefined),
  ];
  return drafts.map((draft) => (draft.kind === 'matter' ? (sorted.shift() ?? draft) : draft));
}

/** Kinds that an entry carries by their heading, in `extra`. */
export const BY_HEADING: ReadonlySet<ColumnKind> = new Set(['extra', 'remark', 'lead', 'index']);

/** The entry's key of a column, or the heading of a further one. */
export function fieldOf({ kind, heading }: PlannedColumn): string {
  return BY_HEADING.has(kind) ? heading : kind;
}

export const NO_HEADING = '无标题';

/** What a column without any label is called. */
export function noHeading(column: number): string {
  return `${NO_HEADING}（${columnName(column)}列）`;
}

/** Each further column has a heading of its own, or one would hide the other. */
function named(columns: readonly PlannedColumn[]): PlannedColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    if (column.kind !== 'extra') return column;
    const plain = column.heading === '' ? noHeading(column.column) : column.heading;
    let heading = plain;
    for (let turn = 2; taken.has(heading); turn++) heading = `${plain}（${turn}）`;
    taken.add(heading);
    return { ...column, heading };
  });
}

function finished({ column, kind, heading, part, guessed, second, rank }: Draft): PlannedColumn {
  return {
    column,
    kind,
    heading: NAMED[kind] ?? heading,
    guessed,
    ...(second === undefined ? {} : { second }),
    ...(part === undefined || !TICKED.has(kind) ? {} : { part }),
    ...(kind === 'domain' && rank === 1 ? { weak: true } : {}),
  };
}
