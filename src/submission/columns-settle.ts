/**
 * Columns whose label does not tell: 公开方式, 公开形式, 公开范围 and 公开属性 mean different
 * things in different offices, a label may be cut or missing. The values decide.
 */
import type { ColumnKind } from './header-words.js';
import type { Profile } from './values.js';

/** What a label may mean, in the order in which it is tried. */
const MAY_BE: Partial<Record<ColumnKind, readonly ColumnKind[]>> = {
  mode: ['mode', 'channels', 'audience', 'tier'],
  channels: ['channels', 'mode', 'audience', 'tier', 'timeLimit'],
  audience: ['audience', 'tier', 'channels', 'mode'],
};
const LOST: readonly ColumnKind[] = [
  'serial',
  'timeLimit',
  'basis',
  'channels',
  'owners',
  'mode',
  'tier',
];
/** What a label means where the values say nothing else. 公开形式 alone says 文字, 图片: no field of ours. */
const WITHOUT_VALUES: Partial<Record<ColumnKind, ColumnKind>> = {
  mode: 'mode',
  audience: 'audience',
};

/**
 * @param kind what the label means in most offices; `extra` for a label that is cut or missing
 * @param taken kinds that other columns already have
 */
export function settle(
  kind: ColumnKind,
  heading: string,
  profile: Profile,
  taken: ReadonlySet<ColumnKind>,
): ColumnKind {
  const candidates = MAY_BE[kind] ?? LOST;
  const looks: readonly ColumnKind[] = profile.looks;
  const likely = candidates.filter((one) => looks.includes(one) && !taken.has(one));
  const found = MAY_BE[kind] ? likely[0] : looks.find((one) => likely.includes(one));
  const isBare = heading === '';
  // A serial has no other name; a cut 公开 is none.
  if (isBare && looks[0] === 'serial') return 'serial';
  if (found !== undefined && found !== 'serial') return found;
  const isCut = isBare || (kind === 'extra' && heading === '公开');
  if (isCut && profile.count > 0 && profile.length > 4 && !taken.has('content')) return 'content';
  if (profile.count > 0 && profile.ticks < 0.5) return 'extra';
  const usual = WITHOUT_VALUES[kind];
  return usual !== undefined && !taken.has(usual) ? usual : 'extra';
}

/** How many of a column's values must look like what it is taken for. */
const SURE = 0.7;
/** How many must look like something else, for that to be worth a word. */
const WORTH = 0.3;

/**
 * What a column may be instead, where its values leave that open.
 * @param kind what it was taken for, by its values alone
 * @returns undefined where the values are sure
 */
export function secondGuess(
  kind: ColumnKind,
  { shares, count }: Profile,
  taken: ReadonlySet<ColumnKind>,
): ColumnKind | undefined {
  const share = shares[kind];
  if (count === 0 || share === undefined || share >= SURE) return undefined;
  const [second] = LOST.filter((one) => one !== kind && !taken.has(one))
    .filter((one) => (shares[one] ?? 0) >= WORTH)
    .sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  return second ?? 'extra';
}

/** A column without label right of the matter, with short texts of its own: the next level. */
export function isUnlabelledLevel(
  profile: Profile,
  before: { readonly kind: ColumnKind } | undefined,
): boolean {
  return (
    before?.kind === 'matter' &&
    profile.count > 0 &&
    profile.length <= 40 &&
    profile.ticks === 0 &&
    !profile.looks.some((kind) => kind !== 'owners' && kind !== 'audience')
  );
}
