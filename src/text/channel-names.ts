/**
 * Names of channels to the register. Names stand over aliases and earlier rows over later
 * ones, so that a catalogue's own rows can tell apart what the national form takes together.
 */
import type { ChannelRecord } from '../model/register.js';
import { fold } from './fold.js';

interface Names {
  /** By folded name, by folded alias, by name or alias without marks inside. */
  readonly steps: readonly ReadonlyMap<string, string>[];
  /** First two characters of every name and alias. */
  readonly heads: ReadonlySet<string>;
  /** Characters of the longest name or alias. */
  readonly longest: number;
}

const indexes = new WeakMap<readonly ChannelRecord[], Names>();
const loosen = (folded: string): string => folded.replace(/[/、,()[\]·]/g, '');
const URL = /(?:https?:\/\/|www\.)[\w.:/?#&=%~+-]{1,400}/g;
const LEADING = /^(?:(?:主要)?通过|利用|依托|[在于])/;
const TRAILING =
  /(?:等?(?:渠道|平台|方式|形式|途径)?(?:进行|予以|向社会)?(?:公开|公布|发布|公示)|等(?:渠道|平台|方式|形式|途径)?)$/;
/** Joins an item to those before it; 和 and 与 begin names of places as well. */
const JOINING = /^(?:或者?|以及|并)(?=.{2})/;
/** A bracket at the end that says where on the site, or that something is to be filled in. */
const REMARK = /^([^(]{2,60})\([^()]{0,200}\)?$/;
/** 其他：国家企业信用信息公示系统 */
const OTHER =
  /^其[他它](?:(?:渠道|方式|载体|途径|形式|平台)(?=[:_(-]|$))?[:_(—–-]*(?:请?[写注填]明)?[:_)—–-]*(.*?)[_)—–-]*$/;
const MOST_JOINTS = 12;
/** 交通部门网站, 校园公示栏: a trade or a body is no place. */
const TRADE =
  /(?:交通|税务|教育|民政|财政|住建|卫健|卫生|公安|司法|环保|环境|水利|农业|林业|城管|人社|应急|文旅|文化|市监|学校|校园|医院|企业|单位|行业|主管|小区|户外|纳税)$/;
/** A place before a name is at most this long; what is left must be at least four characters. */
const LONGEST_PLACE = 8;
const PLACE = /^(?:(?![和及与或])[\u4e00-\u9fff])+$/;
/** A long one ends like a place or what governs it; 党务政务 does not. */
const PLACE_END =
  /^.{1,3}$|(?:[省市州盟县区旗乡镇村街寨]|街道|社区|新区|园区|政府|管委会|自治[州县旗])$/;

/** @returns the canonical name of a text that is a name or an alias and nothing else */
export function exactChannel(text: string, register: readonly ChannelRecord[]): string | undefined {
  return exact(fold(text), namesOf(register).steps);
}

/** @returns how long the longest spelling of the register is */
export function longestSpelling(register: readonly ChannelRecord[]): number {
  return namesOf(register).longest;
}

/** @returns the canonical name, places, remarks and verbs put aside; undefined where the register does not know it */
export function knownChannel(text: string, register: readonly ChannelRecord[]): string | undefined {
  const { steps } = namesOf(register);
  const whole = fold(text);
  const folded = whole.replace(JOINING, '').replace(LEADING, '').replace(TRAILING, '');
  for (const form of [whole, REMARK.exec(whole)?.[1] ?? '', folded]) {
    const found = exact(form, steps);
    if (found !== undefined) return found;
  }
  // 某某县人民政府门户网站, 县公共资源交易平台: the place does not make another channel.
  for (let cut = 1; cut <= LONGEST_PLACE && folded.length - cut >= 4; cut += 1) {
    const rest = folded.slice(cut);
    if (!/^[\u4e00-\u9fff"\d]/.test(rest)) continue;
    const found = exact(rest, steps) ?? exact(REMARK.exec(rest)?.[1] ?? '', steps);
    const place = folded.slice(0, cut);
    if (found !== undefined && PLACE.test(place) && PLACE_END.test(place) && !TRADE.test(place))
      return found;
  }
  return undefined;
}

function exact(form: string, steps: Names['steps']): string | undefined {
  if (form === '') return undefined;
  const [byName, byAlias, loosely] = steps;
  return byName?.get(form) ?? byAlias?.get(form) ?? loosely?.get(loosen(form));
}

/**
 * @returns canonical names of one item of a list: usually one; two for 政府网站和两微一端;
 * 其他：… with its words; the item's own words where the register does not know them
 */
export function namesOfItem(
  text: string,
  register: readonly ChannelRecord[],
): { names: string[]; known: boolean } {
  const plain = text.replace(URL, '').trim();
  const other = OTHER.exec(plain.normalize('NFKC').replace(/\s+/g, ''));
  const whole = other ? undefined : knownChannel(plain, register);
  if (whole !== undefined) return { names: [whole], known: true };
  const several = joinedNames(fold(plain), register);
  if (several !== undefined) return { names: several, known: true };
  if (other) {
    const words = other[1] ?? '';
    if (words === '') return { names: ['其他'], known: true };
    // In brackets what 、 parts stays one item when it is read again.
    const named = /[、,;，；]/.test(words) ? `其他（${words}）` : `其他：${words}`;
    return { names: [knownChannel(words, register) ?? named], known: true };
  }
  return { names: [plain.replace(/\s+/g, '').replace(JOINING, '')], known: false };
}

/**
 * 政府网站/两微一端/社区/企事业单位/村公示栏: names joined by marks that stand in names, too.
 * @returns the names where all of the text is made of known ones
 */
function joinedNames(folded: string, register: readonly ChannelRecord[]): string[] | undefined {
  const joints = [...folded.matchAll(/或者|以及|[/+&和及与或]/g)];
  if (joints.length === 0 || joints.length > MOST_JOINTS) return undefined;
  const starts = [0, ...joints.map(({ index, 0: joint }) => index + joint.length)];
  const ends = [...joints.map(({ index }) => index), folded.length];
  const names: string[] = [];
  for (let from = 0; from < starts.length; ) {
    let to = ends.length - 1;
    let name: string | undefined;
    for (; to >= from; to -= 1) {
      const words = folded.slice(starts[from], ends[to]);
      name = to > from ? exactChannel(words, register) : knownChannel(words, register);
      if (name !== undefined) break;
    }
    if (name === undefined) return undefined;
    names.push(name);
    from = to + 1;
  }
  return names;
}

/** Could a channel of the register begin here? A quick look, for marks that are letters, too. */
export function beginsChannel(
  text: string,
  at: number,
  register: readonly ChannelRecord[],
): boolean {
  const ahead = text.slice(at, at + 12).trimStart();
  return namesOf(register).heads.has(fold(ahead.slice(0, 3)).slice(0, 2));
}

function namesOf(register: readonly ChannelRecord[]): Names {
  const known = indexes.get(register);
  if (known) return known;
  const byName = new Map<string, string>();
  const byAlias = new Map<string, string>();
  const loosely = new Map<string, string>();
  const keep = (map: Map<string, string>, key: string, name: string): void => {
    if (!map.has(key)) map.set(key, name);
  };
  for (const { name } of register) {
    keep(byName, fold(name), name);
    keep(loosely, loosen(fold(name)), name);
  }
  for (const { name, aliases } of register) {
    for (const alias of aliases) {
      keep(byAlias, fold(alias), name);
      keep(loosely, loosen(fold(alias)), name);
    }
  }
  const heads = new Set([...byName.keys(), ...byAlias.keys()].map((key) => key.slice(0, 2)));
  const longest = Math.max(0, ...[...byName.keys(), ...byAlias.keys()].map((key) => key.length));
  const index: Names = { steps: [byName, byAlias, loosely], heads, longest };
  indexes.set(register, index);
  return index;
}
