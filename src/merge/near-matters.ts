/**
 * Matters of one domain whose titles are nearly the same (design, section 7): a question with
 * both side by side, never made one unasked. A matter beyond the scheme that is near one of the
 * scheme's is not asked here: its own question (beyond.ts) says so, and can put it there.
 */
import { reasonInWords } from '../check/wording/reasons.js';
import type { Decision } from '../model/decision.js';
import { groupBy } from '../model/group-by.js';
import type { ConflictCandidate, NearMatters } from '../model/master.js';
import type { Submission } from '../model/submission.js';
import { fold, foldTitle } from '../text/fold.js';
import { type Admitted, matterNamed } from './beyond.js';
import { NEARLY_SAME } from './cluster.js';
import { candidateOf } from './conflict.js';
import { shortHash } from './hash.js';
import { contentKey, type Identity, titleOf } from './identity.js';
import { nearTexts } from './near.js';
import { NEAR_TITLES, NEAR_WITH_CONTENT, nearness, nearPaths } from './near-titles.js';
import type { SourceRow } from './rows.js';
import type { Settle, Settlement } from './settle.js';
import { areDisjoint } from './statements.js';

export interface Joined {
  /** In order; those of a matter that a person put to another one have its identity. */
  readonly rows: readonly SourceRow[];
  /** By whose word a row has another matter's identity: the decision's id. */
  readonly moved: ReadonlyMap<SourceRow, string>;
  readonly questions: readonly {
    readonly question: Omit<NearMatters, 'entries'>;
    /** Keys of the matters that it is about, as they stand now. */
    readonly keys: readonly string[];
  }[];
}

/** What lead units set apart in the catalogues that they sent: nobody is to ask it again. */
export function setApartByLeads(submissions: readonly Submission[]): Decision[] {
  return submissions.flatMap(({ lead }) =>
    (lead?.domains ?? []).flatMap(({ decisions }) =>
      decisions.filter(({ kind, choice }) => kind === 'near' && choice === 'split'),
    ),
  );
}

/** Rows of one matter. */
interface Matter {
  readonly identity: Identity;
  readonly rows: readonly SourceRow[];
  readonly units: ReadonlySet<string>;
}

interface Pair {
  readonly earlier: Matter;
  readonly later: Matter;
  readonly similarity: number;
  /** How much alike their contents are; undefined where they say different things. */
  readonly contents: number | undefined;
}

/** @param admitted rows that stay, in order */
export function joinNear(admitted: Admitted, settle: Settle): Joined {
  const matters = [...groupBy(admitted.rows, ({ identity }) => identity.key).values()].flatMap(
    matterOf,
  );
  const identities = new Identities();
  const pairs = [...groupBy(matters, ({ identity }) => identity.path[0] ?? '').values()].flatMap(
    (own) => pairsOf(own, admitted),
  );
  const questions = asked(pairs, identities, settle);
  const moved = new Map<SourceRow, string>();
  const rows = admitted.rows.map((row) => {
    const target = identities.of(row.identity);
    if (target === row.identity) return row;
    const other = { ...row, identity: target };
    moved.set(other, identities.by.get(row.identity.key) ?? '');
    return other;
  });
  return {
    rows,
    moved,
    questions: questions.map(({ question, pair: { earlier, later } }) => ({
      question,
      keys: [...new Set([earlier, later].map(({ identity }) => identities.of(identity).key))],
    })),
  };
}

function matterOf(rows: readonly SourceRow[]): Matter[] {
  const [first] = rows;
  if (!first || first.identity.titles.length === 0) return [];
  const units = rows.flatMap(({ unit, speakers }) => [unit, ...speakers]);
  return [{ identity: first.identity, rows, units: new Set(units.filter((unit) => unit !== '')) }];
}

/** @param matters of one domain, in order; @returns for each the pairs with earlier ones, nearest first */
function pairsOf(matters: readonly Matter[], { suggested }: Admitted): Pair[][] {
  const [first] = matters;
  if (!first || matters.length < 2) return [];
  const domain = first.identity.domainTitle;
  const paths = matters.map(({ identity }) => withoutDomain(identity));
  const byTitle = nearPaths(paths, domain, NEAR_TITLES);
  const contents = nearContents(matters);
  return matters.map((later, at) => {
    const alike = contents[at] ?? new Map<number, number>();
    const near = new Map((byTitle[at] ?? []).map((one) => [one.at, one.similarity]));
    for (const other of alike.keys()) {
      if (near.has(other)) continue;
      const similarity = nearness(paths[other] ?? [], paths[at] ?? [], domain);
      if (similarity >= NEAR_WITH_CONTENT) near.set(other, similarity);
    }
    return [...near]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .flatMap(([other, similarity]): Pair[] => {
        const earlier = matters[other];
        if (!earlier || !mayBeOne(earlier, later, suggested)) return [];
        return [{ earlier, later, similarity, contents: alike.get(other) }];
      });
  });
}

/** Titles without levels that only name the domain again. */
function withoutDomain({ titles, domain, domainTitle }: Identity): readonly string[] {
  const names = [domainTitle, ...(domain?.aliases ?? [])].map(foldTitle);
  const own = titles.filter((title) => !names.includes(foldTitle(title)));
  return own.length > 0 ? own : titles;
}

function mayBeOne(a: Matter, b: Matter, suggested: Admitted['suggested']): boolean {
  // The scheme tells its own matters apart; a stranger near one of them is asked about as such.
  if (a.identity.definition !== b.identity.definition) return false;
  const target = suggested.get(a.identity.key);
  if (target !== undefined && target === suggested.get(b.identity.key)) return false;
  // Who sends both tells them apart: rows of one unit are never put together.
  return areDisjoint(a.units, b.units);
}

/** Shorter contents (投诉处理决定) are alike by chance. */
const LONG_ENOUGH = 20;
/** A content that more matters share was prefilled, and says nothing of any of them. */
const MOST_SHARED = 8;

/** For each matter the earlier ones whose first rows say nearly the same, and how much alike. */
function nearContents(matters: readonly Matter[]): ReadonlyMap<number, number>[] {
  const holders = new Map<string, number[]>();
  for (const [at, { rows }] of matters.entries()) {
    const content = rows[0] ? contentKey(rows[0].entry) : '';
    if (content.length < LONG_ENOUGH) continue;
    const known = holders.get(content);
    if (known) known.push(at);
    else holders.set(content, [at]);
  }
  const found = matters.map(() => new Map<number, number>());
  const own = [...holders].filter(([, held]) => held.length <= MOST_SHARED);
  const near = nearTexts(
    own.map(([content]) => content),
    NEARLY_SAME,
  );
  for (const [number, [, held]] of own.entries()) {
    const others = [{ at: number, similarity: 1 }, ...(near[number] ?? [])];
    for (const at of held) {
      for (const { at: other, similarity } of others) {
        for (const earlier of own[other]?.[1] ?? []) {
          if (earlier !== at) found[Math.max(at, earlier)]?.set(Math.min(at, earlier), similarity);
        }
      }
    }
  }
  return found;
}

interface AskedPair {
  readonly question: Omit<NearMatters, 'entries'>;
  readonly pair: Pair;
}

/**
 * All questions that somebody answered; of the others one at most for each matter, about the one
 * nearest to it, and none twice over: three names of one matter are two questions, not three.
 *
 * @param all pairs of each matter with earlier ones, nearest first
 */
function asked(all: readonly Pair[][], identities: Identities, settle: Settle): AskedPair[] {
  const answered: AskedPair[] = [];
  const unanswered = all.map((pairs) =>
    pairs.filter((pair) => {
      const settled = settledOf(pair, settle);
      const { decision, verify, before, disputed } = settled;
      if (!(decision || verify || before || disputed)) return true;
      answered.push({ question: questionOf(pair, settled), pair });
      const kept = decision?.choice === 'merge' ? keptBy(decision, pair) : undefined;
      const [a, b] = [pair.earlier.identity, pair.later.identity];
      if (kept && decision) identities.join(a, b, kept, decision.id);
      return false;
    }),
  );
  // Who stands for whom is settled now: what is said of two is said of all that are one with them.
  const said = new Set(answered.map(({ pair }) => identities.both(pair.earlier, pair.later)));
  const open = unanswered.flatMap((pairs) => {
    const pair = pairs.find(
      ({ earlier, later }) =>
        identities.of(earlier.identity).key !== identities.of(later.identity).key &&
        !said.has(identities.both(earlier, later)),
    );
    if (!pair) return [];
    said.add(identities.both(pair.earlier, pair.later));
    return [{ question: questionOf(pair, { decision: null }), pair }];
  });
  return [...answered, ...open];
}

function settledOf(pair: Pair, settle: Settle): Settlement {
  // What was decided holds while both titles stand, whatever their contents become.
  const settled = settle({ id: idOf(pair), kind: 'near', candidates: [] });
  const { decision } = settled;
  if (decision?.choice !== 'merge' || keptBy(decision, pair)) return settled;
  return { decision: null, before: decision };
}

function idOf({ earlier, later }: Pair): string {
  const [domain] = earlier.identity.path;
  const titles = [earlier, later].map(({ identity }) => JSON.stringify(identity.path.slice(1)));
  return shortHash(JSON.stringify(['near', domain, ...titles.sort()]));
}

function questionOf(pair: Pair, settled: Settlement): AskedPair['question'] {
  const { earlier, later, similarity } = pair;
  return {
    id: idOf(pair),
    kind: 'near',
    domain: later.identity.domainTitle,
    matter: [earlier, later].map(({ identity }) => `“${titleOf(identity)}”`).join('与'),
    candidates: [candidate(earlier), candidate(later)],
    suggestion: reasonOf(pair),
    similarity,
    ...settled,
  };
}

/** Longer first lines would make the sheet's row taller than a page. */
const SHOWN = 60;

function candidate({ identity, rows }: Matter): ConflictCandidate {
  const title = oneLine(titleOf(identity));
  const content = rows[0]?.entry.content?.trim().split('\n')[0] ?? '';
  const shown = content.length > SHOWN ? `${content.slice(0, SHOWN)}……` : content;
  return candidateOf(shown === '' ? title : `${title}\n${shown}`, title, rows, 'matter');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}

/** 名称相近（相似度0.86），内容不同 */
function reasonOf(pair: Pair): string {
  const said =
    pair.contents === undefined
      ? 'otherContent'
      : pair.contents === 1
        ? 'sameContent'
        : 'nearContent';
  const contents = reasonInWords(said);
  const similarity = pair.similarity.toFixed(2);
  if (pair.similarity < NEAR_TITLES) {
    return reasonInWords('somewhatNearNames', { contents, similarity });
  }
  if (pair.similarity === 1) return reasonInWords('sameNames', { contents });
  return reasonInWords('nearNames', { contents, similarity });
}

/** The matter that both become: as the decision names it, else the one put first to the person. */
function keptBy({ text, candidates }: Decision, pair: Pair): Identity | undefined {
  const both = [pair.earlier.identity, pair.later.identity];
  const named = (title: string) =>
    both.find((identity) =>
      [titleOf(identity), identity.titles.at(-1) ?? ''].some(
        (own) => foldTitle(own) === foldTitle(title),
      ),
    );
  const wanted = text?.trim() ?? '';
  if (wanted !== '') {
    const { domain } = pair.earlier.identity;
    return named(wanted) ?? (domain && matterNamed(wanted, { domains: [domain] }));
  }
  const [shown = ''] = candidates[0]?.text.split('\n') ?? [];
  return both.find((identity) => fold(oneLine(titleOf(identity))) === fold(shown)) ?? both[0];
}

/** Which identity stands for which, after decisions. */
class Identities {
  readonly #instead = new Map<string, Identity>();
  /** The decision by which a matter's rows go to another one. */
  readonly by = new Map<string, string>();

  of(identity: Identity): Identity {
    let now = identity;
    for (let next = this.#instead.get(now.key); next; next = this.#instead.get(now.key)) now = next;
    return now;
  }

  /** A name for two matters, or for what stands for them. */
  both(a: Matter, b: Matter): string {
    return [a, b]
      .map(({ identity }) => this.of(identity).key)
      .sort()
      .join('\n');
  }

  /** @param kept what both become: one of them, or a matter of the scheme */
  join(a: Identity, b: Identity, kept: Identity, decision: string): void {
    const target = this.of(kept);
    for (const identity of [a, b]) {
      const now = this.of(identity);
      if (now.key === target.key) continue;
      this.#instead.set(now.key, target);
      this.by.set(identity.key, decision).set(now.key, decision);
    }
  }
}
