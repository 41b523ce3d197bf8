/**
 * Owners (公开主体) in words to units, groups and roles, and back. Text beyond the roster
 * keeps its own wording and is told; nobody is guessed.
 */
import type { Owner } from '../model/entry.js';
import type { Units } from '../model/units.js';
import { fold, withoutNumbering } from './fold.js';
import { cutOwners } from './owner-pieces.js';
import type { Parsed, TextProblem } from './parsed.js';
import { isDitto, isPlaceholder } from './tick.js';
import { nearestUnits, resolveUnit } from './unit-name.js';

/** 等部门 leaves a list open: it stays in the text, the name is that of the unit before it. */
const OPEN_WORD = /等(?:有关|相关)?(?:部门|单位|机关|机构|执法机关|交易机构|主管部门)?$/;
/** 县民政局（牵头）: what a unit does in it is not its name. */
const NOTE = /[(（](?:牵头|配合|主办|协办|负责|主责|责任)(?:单位|部门|科室)?[)）]$/;
/** 县民政局牵头，县财政局配合: the same without brackets. */
const PART = /(?:牵头|配合|主办|协办|(?:具体|分别)?负责|参与)$/;
/** 财政、审计局; 东、西街道办事处: the end that a list shares stands behind its last name. */
const SHARED_END = /(?:街道(?:办事处)?|[乡镇](?:人民政府|政府)?|局)$/;
const LABEL = /^(?:牵头|责任|配合|公开|协办|主办)(?:单位|主体|部门)[:：]\s*/;
/** Words of the national template that name a kind of body, not a body. */
const TEMPLATE = new RegExp(
  [
    '(?:部门|主管单位)$',
    '^(?!.*(?:委|局|办公室|中心))[^省市县区旗乡镇]{2,8}机关$',
    '[省市县区乡镇村]级',
    '[(][区市县旗、,/]{1,7}[)]',
    '^各?(?:相关|有关)(?:部门|单位)|^各单位|^(?:所在地|辖区|属地|当地|本级|同级|上级|各级|县级以上)',
    '^(?:乡|镇|乡镇|街镇|镇街|街道|县区|区县|市县)?(?:人民政府|政府|街道办事处|办事处)(?:[(](?:街道)?办事处[)])?$',
    '[省市县区旗州][、,和及/][省市县区旗州](?:两级)?(?:人民)?政府$',
    '^(?:所属|所辖)?[省市县区旗乡镇村街道社、,()/和及]{1,14}$',
    '^(?:主办|承办|实施|制作|责任|牵头|业务|审批|发布)单位$|某|XX|xx|××|\\*\\*',
  ].join('|'),
);
/** Names are compared with the whole roster: not for every piece of a cell that is no list at all. */
const MOST_NEAREST = 20;
const EXCEPTION = /^(.+?)(?:[，,]|[（(])除?(.+?)(?:除外|外)[)）]?$/s;

/** A group but for some of its members, as one owner is written. */
export interface Exception {
  readonly group: string;
  readonly except: readonly string[];
}

/**
 * @param units the roster; without rows (NO_UNITS) each name is its text
 * @returns the owners of a cell in order. `各乡镇人民政府，甲乡、乙镇除外` is one owner.
 * Problems: owner-unknown and owner-template-phrase with `text` (and `nearest`), owner-open-word,
 * owner-renamed for a unit that is no more on that day.
 */
export function parseOwners(text: string, units: Units, day?: string): Parsed<Owner[]> {
  if (isPlaceholder(text) || isDitto(text)) return { value: [], problems: [] };
  const problems: TextProblem[] = [];
  const knows = (name: string): boolean =>
    resolveUnit(name.replace(PART, ''), units, day) !== undefined;
  const isGroup = (name: string): boolean => resolveUnit(name, units, day)?.kind === 'group';
  const pieces = cutOwners(text, { knows, isGroup });
  const value = pieces.flatMap((piece, index): Owner[] => {
    const core = coreOf(piece, knows);
    if (!/[\p{L}*×]/u.test(core)) return [];
    const whole = core + (SHARED_END.exec(pieces[index + 1] ?? '')?.[0] ?? '');
    const name = !knows(core) && core.length < 12 && knows(whole) ? whole : core;
    return [{ name: nameOf(name, units, day, problems), text: piece }];
  });
  return { value: distinct(value), problems };
}

/** A name without its number, its label (责任单位：) and the part it has in the matter (牵头). */
function coreOf(piece: string, knows: (name: string) => boolean): string {
  const core = withoutNumbering(piece).replace(LABEL, '').replace(NOTE, '');
  return PART.test(core) && knows(core) ? core.replace(PART, '') : core;
}

/** @returns the names of owners as a cell holds them */
export function writeOwners(owners: readonly Owner[]): string {
  return owners.map((owner) => owner.name).join('、');
}

/** @returns group and exceptions of an owner's name; undefined where it makes none */
export function readException(name: string): Exception | undefined {
  const match = /除外|[)）]$/.test(name.slice(-3)) ? EXCEPTION.exec(name.slice(0, 2000)) : null;
  if (!match?.[1] || !match[2]) return undefined;
  const except = match[2].split(/[、，,和及]/).map((one) => one.trim());
  return { group: match[1].trim(), except: except.filter((one) => one !== '') };
}

/** @returns the one way in which a group with exceptions is written */
export function writeException(exception: Exception): string {
  return `${exception.group}，${exception.except.join('、')}除外`;
}

function nameOf(
  core: string,
  units: Units,
  day: string | undefined,
  problems: TextProblem[],
): string {
  const resolved = resolveUnit(core, units, day);
  if (resolved?.before) {
    const { name: before, since } = resolved.before;
    problems.push({ code: 'owner-renamed', params: { before, name: resolved.name, since } });
  }
  if (resolved) return resolved.name;
  const exception = readException(core);
  if (exception) {
    const group = nameOf(exception.group, units, day, problems);
    return writeException({
      group,
      except: exception.except.map((one) => nameOf(one, units, day, problems)),
    });
  }
  const plain = joinWraps(core);
  if (units.units.length === 0) return plain;
  const open = OPEN_WORD.exec(plain);
  const before = open ? resolveUnit(plain.slice(0, open.index), units, day) : undefined;
  if (open && before) {
    problems.push({ code: 'owner-open-word', params: { text: plain, word: open[0] } });
    return before.name;
  }
  if (TEMPLATE.test(fold(plain).toUpperCase()) || TEMPLATE.test(fold(plain))) {
    problems.push({ code: 'owner-template-phrase', params: { text: plain } });
  } else {
    problems.push({
      code: 'owner-unknown',
      params: {
        text: plain,
        nearest: problems.length < MOST_NEAREST ? nearestUnits(plain, units) : [],
      },
    });
  }
  return plain;
}

/** Blanks and line breaks inside a name come from narrow cells. */
function joinWraps(name: string): string {
  return name.replace(/\s+/g, '');
}

function distinct(owners: readonly Owner[]): Owner[] {
  const seen = new Set<string>();
  return owners.filter((owner) => !seen.has(owner.name) && seen.add(owner.name));
}
