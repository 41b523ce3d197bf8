/**
 * The files of one unit and domain by their serial (第几次报送), from the last one down: each
 * speaks of the matters that no later one speaks of (design, section 7).
 */
import type { Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import { heardIn } from './after-lead.js';
import { belongsTo, type Claim } from './claim.js';
import {
  differences,
  type Statements,
  sameStatements,
  statementsOf,
  titlesOf,
} from './file-difference.js';
import { amended, repeated, several, superseded, vanished } from './which-file-problems.js';

/** Matters of a claim on which a file does not count, by key; all of them. */
export type Out = ReadonlySet<string> | 'all';

export interface Verdict {
  /** Files whose word on this domain, or on matters of it, does not count. */
  readonly out: ReadonlyMap<Submission, Out>;
  readonly problems: readonly Problem[];
  /** Nobody has settled yet which one counts. */
  readonly isOpen: boolean;
}

/**
 * Place of a file among those of its unit: by its serial; one that says that it only adds and
 * mends (补报更正) comes after one of the same serial that it can add to.
 */
function turnOf({ serial, scope }: Submission): number {
  return 2 * serial + (scope === 'part' ? 1 : 0);
}

/** From the last serial down: each speaks of the matters that no later one speaks of. */
export function bySerial(claim: Claim, sent: readonly Submission[]): Verdict {
  const turns = [...new Set(sent.map(turnOf))].sort((a, b) => b - a);
  const out = new Map<Submission, Out>();
  const problems: Problem[] = [];
  let later: { files: readonly Submission[]; said: Statements } | undefined;
  let isOpen = false;
  for (const turn of turns) {
    const files = sent.filter((file) => turnOf(file) === turn);
    const all = files.map((file) => saidIn(file, claim));
    const own = all.map((said) => leftOver(said, later));
    if (later) {
      for (const [at, file] of files.entries()) {
        const kept = own[at] ?? new Map();
        const gone = [...(all[at]?.keys() ?? [])].filter((key) => !kept.has(key));
        out.set(file, kept.size === 0 ? 'all' : new Set(gone));
        problems.push(
          ...replacedBy(later.files, file, claim, all[at] ?? new Map(), kept, later.said),
        );
      }
    }
    const speaking = files.filter((_, at) => (own[at]?.size ?? 0) > 0);
    const spoken = own.filter((said) => said.size > 0);
    if (speaking.length > 1) {
      if (sameStatements(spoken)) {
        const [first, ...copies] = speaking;
        for (const file of copies) out.set(file, 'all');
        problems.push(...copies.map((file) => repeated(file, claim, first?.file ?? '')));
      } else {
        for (const file of speaking) out.set(file, 'all');
        problems.push(several(claim, speaking, differences(spoken)));
        isOpen = true;
      }
    }
    later = joinedWith(later, files, all);
  }
  return { out, problems, isOpen };
}

/** What a file says on a claim; a lead catalogue also says who was heard. */
function saidIn(file: Submission, claim: Claim): Statements {
  const said = statementsOf(file, belongsTo(claim));
  return claim.isLead ? new Map([...said, ...heardIn(file, claim.domain)]) : said;
}

/** What a file says of matters that no later file speaks of. */
function leftOver(
  said: Statements,
  later: { readonly files: readonly Submission[]; readonly said: Statements } | undefined,
): Statements {
  if (!later || later.said.size === 0) return said;
  // A later file that says it holds everything, or that nothing of it concerns the unit, does;
  // a lead catalogue is always the whole.
  const holdsAll =
    later.files.some(({ scope, lead }) => scope === 'whole' || lead !== undefined) ||
    later.said.has(WHOLE);
  if (holdsAll) return new Map();
  return new Map([...said].filter(([key]) => key !== WHOLE && !later.said.has(key)));
}

/** Key of 不涉及 for a whole domain. */
const WHOLE = '';

/** What becomes of an earlier file: replaced, or amended, and what would vanish by it. */
function replacedBy(
  newer: readonly Submission[],
  file: Submission,
  claim: Claim,
  said: Statements,
  kept: Statements,
  later: Statements,
): Problem[] {
  if (kept.size > 0) return [amended(file, claim, newer, titlesOf(kept))];
  const lost = new Map([...said].filter(([key]) => key !== WHOLE && !later.has(key)));
  return [
    superseded(file, claim, newer),
    ...(lost.size > 0 && !later.has(WHOLE) ? [vanished(file, claim, newer, titlesOf(lost))] : []),
  ];
}

function joinedWith(
  later: { readonly files: readonly Submission[]; readonly said: Statements } | undefined,
  files: readonly Submission[],
  all: readonly Statements[],
) {
  return {
    files: [...(later?.files ?? []), ...files],
    said: new Map([...all.flatMap((said) => [...said]), ...(later?.said ?? [])]),
  };
}
