/**
 * What is left of usual words when one character is taken out of them: the vocabulary is that
 * of the scheme, of the registers and of every such table. A remainder that occurs by itself
 * in any of these words is none.
 */
import type { Catalogue } from '../model/catalogue.js';

/** Four characters running, of which the second or third is lost, leave three. */
const WINDOW = 4;
const HANZI = /^[\u4e00-\u9fff]+$/;
/** Left out of a name by people, without a loss. */
const LIGHT = new Set([...'的和与及或者之等、在了将各个自所并须应县市区省乡镇']);

/** Words of tables of this kind, whatever the scheme. */
const USUAL = [
  '政府信息公开',
  '公开事项',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开方式',
  '公开渠道和载体',
  '责任主体',
  '监督渠道',
  '信息形成或者变更之日起20个工作日内',
  '信息形成或变更20个工作日内',
  '主动公开',
  '依申请公开',
  '中华人民共和国',
  '人民政府',
  '公共资源交易平台',
  '政府网站',
  '联系方式',
  '管理办法',
  '实施条例',
];

export interface Stump {
  readonly lost: string;
  /** Four characters of the word as it was. */
  readonly was: string;
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, Stump>>();

/** @returns three characters running → the character that was between them */
export function stumpsOf(catalogue: Catalogue): ReadonlyMap<string, Stump> {
  const before = known.get(catalogue);
  if (before) return before;
  const words = vocabulary(catalogue);
  const natural = new Set(words.flatMap((word) => runsOf(word, WINDOW - 1)));
  const stumps = new Map<string, Stump>();
  for (const was of new Set(words.flatMap((word) => runsOf(word, WINDOW)))) {
    if (!HANZI.test(was)) continue;
    for (const place of [1, 2]) {
      const lost = was.charAt(place);
      const left = was.slice(0, place) + was.slice(place + 1);
      if (!LIGHT.has(lost) && !natural.has(left)) stumps.set(left, { lost, was });
    }
  }
  known.set(catalogue, stumps);
  return stumps;
}

/** Every so many characters running. */
function runsOf(word: string, length: number): string[] {
  const runs: string[] = [];
  for (let at = 0; at + length <= word.length; at += 1) runs.push(word.slice(at, at + length));
  return runs;
}

function vocabulary({ scheme, registers }: Catalogue): string[] {
  const domains = scheme.domains.flatMap(({ title, aliases, matters }) => [
    title,
    ...aliases,
    ...matters.flatMap((matter) => [matter.title, ...matter.aliases, matter.content ?? '']),
  ]);
  const channels = registers.channels.flatMap(({ name, aliases }) => [name, ...aliases]);
  const bases = registers.bases.flatMap(({ title, short }) => [title, ...short]);
  return [...USUAL, ...domains, ...scheme.channels.offered, ...channels, ...bases];
}
