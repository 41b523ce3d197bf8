/**
 * Names of units, groups and roles to the roster (units.yaml): full names, aliases, missing
 * or doubled place names, usual short forms, renames with their dates. A name that fits
 * two is resolved to none.
 */
import type { Units } from '../model/units.js';
import { fold } from './fold.js';
import { allTownships, groupMeant, type TownshipGroup, townshipGroup } from './owner-townships.js';
import { similarity } from './similarity.js';

export interface ResolvedUnit {
  /** As units.yaml writes it. */
  readonly name: string;
  readonly kind: 'unit' | 'group' | 'role';
  /** The text names a unit that is no more: which one, and since when the one above stands for it. */
  readonly before?: { readonly name: string; readonly since: string };
}

interface Candidate extends Omit<ResolvedUnit, 'before'> {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly successor?: string | undefined;
}

interface Index {
  /** One map a step of loosening: the exact name first. */
  readonly steps: readonly ReadonlyMap<string, readonly Candidate[]>[];
  readonly prefixes: readonly string[];
  readonly townships: readonly TownshipGroup[];
  readonly seen: Map<string, ResolvedUnit | undefined>;
  /** Every name and alias of each row, folded and without its place. */
  readonly names: readonly { readonly name: string; readonly forms: readonly string[] }[];
  readonly nearest: Map<string, readonly string[]>;
}

/** Short forms that every county uses for the same organ; they only help to meet a name of the roster. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/住建/, '住房城乡建设'],
  [/发改/, '发展改革'],
  [/卫计/, '卫生计划生育'],
  [/卫健/, '卫生健康'],
  [/市监|市场监管/, '市场监督管理'],
  [/人社/, '人力资源社会保障'],
  [/工信/, '工业信息化'],
  [/文旅/, '文化旅游'],
  [/国土(?!资源)/, '国土资源'],
  [/环保/, '环境保护'],
  [/自规/, '自然资源规划'],
  [/政务数据(?=局|$)/, '政务服务数据管理'],
  [/政务(?=局|办|中心|$)|政务服务(?=局|办|$)/, '政务服务管理'],
  [/城管(?!理)/, '城市管理'],
  [/交通(?!运输)/, '交通运输'],
  [/医保/, '医疗保障'],
  [/教体/, '教育体育'],
  [/教科(?=体|局)/, '教育科技'],
  [/科技/, '科学技术'],
  [/应急(?=局|$)/, '应急管理'],
  [/(?<!行政)审批(?=局)/, '行政审批'],
  [/退役军人(?=局|$)/, '退役军人事务'],
  [/林草/, '林业草原'],
  [/民宗/, '民族宗教事务'],
  [/文广旅/, '文化广电旅游'],
  [/广播电视/, '广电'],
  [/经济技术开发区|经开区/, '经济开发区'],
  [/管委会/, '管理委员会'],
  [/综合执法/, '综合行政执法'],
  [/残联/, '残疾人联合会'],
  [/国资(?=委|局|办)/, '国有资产监督管理'],
  [/(?<!人民)政府/, '人民政府'],
];
const ORGAN_END = /(?:委员会|办公室|局|委|办)$/;
/** 城关镇, 城关镇政府 and 城关镇人民政府 are one; so are 城关街道 and its 办事处. */
const TOWNSHIP_END = /([乡镇])人民政府$|(?<=街道)(?:办事处?|办)$/;
/** Below this, two names have little in common but their kind of office. */
const LEAST_ALIKE = 0.25;
/** What is longer is no name of anybody. */
const LONGEST_NAME = 120;
const MOST_REMEMBERED = 20_000;

const indexes = new WeakMap<Units, Index>();

/**
 * @param day the day at which renames are judged, 2018-10-19; without it a name stands as it is
 * @returns whom a name means; undefined where the roster does not tell for sure
 */
export function resolveUnit(text: string, units: Units, day?: string): ResolvedUnit | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const index = indexOf(units);
  const key = `${day ?? ''}\n${text}`;
  if (index.seen.has(key)) return index.seen.get(key);
  const resolved = search(index, text, day);
  if (index.seen.size < MOST_REMEMBERED) index.seen.set(key, resolved);
  return resolved;
}

function search(index: Index, text: string, day: string | undefined): ResolvedUnit | undefined {
  const forms = formsOf(text, index.prefixes);
  for (const [step, map] of index.steps.entries()) {
    const form = forms[step];
    if (form === undefined || form.length < 2) continue;
    const found = map.get(form) ?? [];
    const valid = day === undefined ? found : found.filter((one) => isValid(one, day));
    const names = new Set((valid.length > 0 ? valid : found).map((one) => one.name));
    if (names.size > 1) return undefined;
    const candidate = (valid.length > 0 ? valid : found)[0];
    if (candidate) return onDay(index, candidate, day);
  }
  const kinds = allTownships(forms[1] ?? text);
  const group = kinds && groupMeant(kinds, index.townships);
  return group === undefined ? undefined : { name: group, kind: 'group' };
}

const isValid = (one: Candidate, day: string): boolean =>
  (one.from === undefined || one.from <= day) && (one.until === undefined || day < one.until);

/** Follows successors of a unit that is no more, and goes back from one that is not yet. */
function onDay(index: Index, candidate: Candidate, day: string | undefined): ResolvedUnit {
  let current = candidate;
  let since: string | undefined;
  for (let turn = 0; day !== undefined && turn < 8 && !isValid(current, day); turn += 1) {
    const byName = index.steps[0] ?? new Map<string, readonly Candidate[]>();
    const gone = current.until !== undefined && current.until <= day;
    const next = gone
      ? byName.get(fold(current.successor ?? ''))?.[0]
      : predecessor(byName, current.name, day);
    if (!next) break;
    if (gone) since = current.until;
    current = next;
  }
  const resolved = { name: current.name, kind: current.kind };
  if (since === undefined || current.name === candidate.name) return resolved;
  return { ...resolved, before: { name: candidate.name, since } };
}

function predecessor(
  byName: ReadonlyMap<string, readonly Candidate[]>,
  name: string,
  day: string,
): Candidate | undefined {
  const found = new Map<string, Candidate>();
  for (const one of [...byName.values()].flat()) {
    if (one.successor === name && isValid(one, day)) found.set(one.name, one);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/**
 * @returns names of the roster that are most like a text, the likest first; fewer than n where
 * little is alike
 */
export function nearestUnits(text: string, units: Units, n = 3): string[] {
  if (text.length > LONGEST_NAME) return [];
  const index = indexOf(units);
  const known = index.nearest.get(text);
  if (known) return known.slice(0, n);
  const wanted = withoutPrefix(fold(text), index.prefixes);
  const found = index.names
    .map(({ name, forms }) => ({
      name,
      score: Math.max(...forms.map((form) => likeness(form, wanted))),
    }))
    .filter((one) => one.score >= LEAST_ALIKE)
    .sort((a, b) => b.score - a.score)
    .map((one) => one.name);
  if (index.nearest.size < MOST_REMEMBERED) index.nearest.set(text, found);
  return found.slice(0, n);
}

/** Bigrams find what was moved or left out; single characters find 财证局 for 财政局. */
function likeness(form: string, wanted: string): number {
  const left = form.replace(ORGAN_END, '');
  const right = new Set(wanted.replace(ORGAN_END, ''));
  const shared = [...left].filter((mark) => right.has(mark)).length;
  const single = (2 * shared) / Math.max(1, left.length + right.size);
  return Math.max(similarity(form, wanted), 0.7 * Math.min(1, single));
}

function indexOf(units: Units): Index {
  const known = indexes.get(units);
  if (known) return known;
  const prefixes = units.prefixes.map((prefix) => fold(prefix)).sort((a, b) => b.length - a.length);
  const steps = Array.from({ length: 5 }, () => new Map<string, Candidate[]>());
  const add = (names: readonly (string | undefined)[], candidate: Candidate): void => {
    for (const name of names) {
      if (name === undefined) continue;
      formsOf(name, prefixes).forEach((form, step) => {
        const list = steps[step]?.get(form) ?? [];
        if (!list.some((one) => one.name === candidate.name)) list.push(candidate);
        steps[step]?.set(form, list);
      });
    }
  };
  for (const unit of units.units) {
    const { name, from, until, successor } = unit;
    add([name, unit.full, ...unit.aliases], { name, kind: 'unit', from, until, successor });
  }
  for (const group of units.groups)
    add([group.name, ...group.aliases], { name: group.name, kind: 'group' });
  for (const role of units.roles)
    add([role.name, ...role.aliases], { name: role.name, kind: 'role' });
  const names = [...units.units, ...units.groups, ...units.roles].map((one) => ({
    name: one.name,
    forms: [
      ...new Set([one.name, ...one.aliases].map((name) => withoutPrefix(fold(name), prefixes))),
    ],
  }));
  const townships = units.groups.flatMap(
    (group) => townshipGroup(group.name, group.aliases, group.members) ?? [],
  );
  const index: Index = { steps, prefixes, townships, seen: new Map(), names, nearest: new Map() };
  indexes.set(units, index);
  return index;
}

/**
 * Bodies that belong to a higher level are called by their own place in short: 国家税务总局某某县税务局
 * is 某某县税务局, 某某市生态环境局某某分局 the 生态环境分局 of the place.
 */
function withoutParent(name: string, prefixes: readonly string[]): string {
  const bare = name.replace(/^国家税务总局(?=.{2,20}税务局$)/, '');
  const branch = /^.{0,8}?([^市州省盟]{2,12})局(.{2,12})分局$/.exec(bare);
  const own = (place: string): boolean =>
    prefixes.some(
      (prefix) => prefix.length > 2 && (prefix === place || prefix.slice(0, -1) === place),
    );
  if (branch?.[2] && own(branch[2])) return `${branch[1]}分局`;
  // 某某公安分局: the place without its 县 or 区.
  const short = bare.endsWith('分局') && [2, 3, 4].find((length) => own(bare.slice(0, length)));
  return short ? bare.slice(short) : bare;
}

/** A name in ever looser forms: as written, without its place, without 和, in full words, without 局. */
function formsOf(text: string, prefixes: readonly string[]): string[] {
  const exact = fold(text);
  const bare = withoutPrefix(withoutParent(exact, prefixes), prefixes);
  const loose = bare.replace(/[和与及、()[\]]/g, '') || bare;
  const full = SHORT_FORMS.reduce((name, [short, long]) => name.replace(short, long), loose);
  return [
    exact,
    bare,
    loose,
    full,
    full.replace(ORGAN_END, '').replace(TOWNSHIP_END, '$1') || full,
  ];
}

function withoutPrefix(name: string, prefixes: readonly string[]): string {
  let rest = name;
  for (let turn = 0; turn < 3; turn += 1) {
    const prefix = prefixes.find((one) => rest.startsWith(one) && rest.length - one.length >= 2);
    if (prefix === undefined || prefix === '') break;
    rest = rest.slice(prefix.length);
  }
  return rest;
}
