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
import { candidateOf } from './conflict.js';
import { contradictions } from './contradictions.js';
import { shortHash } from './hash.js';
import { Identities } from './identities.js';
import { type Identity, titleOf } from './identity.js';
import { type Matter, type Pair, pairsOf, rowsAsMatter } from './near-pairs.js';
import { NEAR_TITLES } from './near-titles.js';
import type { SourceRow } from './rows.js';
import type { Settle, Settlement } from './settle.js';

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

/**
 * What lead units set apart, or took in beyond the scheme, in the catalogues that they sent:
 * nobody is to ask it again while nothing new is said of it.
 */
export function settledByLeads(submissions: readonly Submission[]): Decision[] {
  return submissions.flatMap(({ lead }) =>
    (lead?.domains ?? []).flatMap(({ decisions }) =>
      decisions.filter(
        ({ kind, choice }) =>
          (kind === 'near' && choice === 'split') || (kind === 'beyond' && choice === 'accept'),
      ),
    ),
  );
}

/** @param admitted rows that stay, in order */
export function joinNear(admitted: Admitted, settle: Settle): Joined {
  const matters = [...groupBy(admitted.rows, ({ identity }) => identity.key).values()].flatMap(
    rowsAsMatter,
  );
  const identities = new Identities();
  const pairs = [...groupBy(matters, ({ identity }) => identity.path[0] ?? '').values()].flatMap(
    (own) => pairsOf(own, admitted),
  );
  const questions = asked(pairs, identities, settle);
  const moved = new Map(admitted.moved);
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
  const said = all.map((pairs) =>
    pairs.map((pair) => {
      const settled = settledOf(pair, settle);
      return { pair, settled, kept: keptAs(settled, pair) };
    }),
  );
  const isAnswered = ({ settled }: { readonly settled: Settlement }) =>
    Boolean(settled.decision || settled.verify || settled.before || settled.disputed);
  const answers = said.flat().filter(isAnswered);
  const against = contradictions(
    answers.flatMap(({ pair, settled: { decision }, kept }) =>
      decision ? [{ pair: [pair.earlier.identity, pair.later.identity], decision, kept }] : [],
    ),
  );
  const answered = answers.map(({ pair, settled, kept }) => {
    const { decision } = settled;
    const disputed = decision && against.get(decision);
    if (disputed) return { question: questionOf(pair, { decision: null, disputed }), pair };
    const [a, b] = [pair.earlier.identity, pair.later.identity];
    if (kept && decision) identities.join(a, b, kept, decision.id);
    return { question: questionOf(pair, settled), pair };
  });
  // Who stands for whom is settled now: what is said of two is said of all that are one with them.
  const known = new Set(answered.map(({ pair }) => identities.both(pair.earlier, pair.later)));
  const open = said.flatMap((pairs) => {
    const found = pairs.find(
      ({ pair: { earlier, later }, settled }) =>
        !isAnswered({ settled }) &&
        identities.of(earlier.identity).key !== identities.of(later.identity).key &&
        !known.has(identities.both(earlier, later)),
    );
    if (!found) return [];
    const { pair } = found;
    known.add(identities.both(pair.earlier, pair.later));
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

/** The matter that both become by what was settled; undefined where they stand apart. */
function keptAs({ decision }: Settlement, pair: Pair): Identity | undefined {
  return decision?.choice === 'merge' ? keptBy(decision, pair) : undefined;
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
