/**
 * The three desks (design, sections 1 and 7): where a lead catalogue of a domain has come, the
 * departments' files of that domain are in it. One that arrived or changed after the lead's
 * version is told with the rows it would change; it does not enter by itself.
 */
import type { Problem } from '../model/finding.js';
import type { CarriedDomain } from '../model/lead.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';
import { foldTitle } from '../text/fold.js';
import type { Claim } from './claim.js';
import { matterKey, type Spoken, type Statements, shownTitle } from './file-difference.js';
import { columnsThatDiffer, type MadeBy } from './lead-difference.js';

/**
 * The lead catalogue of each domain, by domain id; the first by name where several came.
 * @param isOut whether another version counts in its place
 */
export function leadsByDomain(
  files: readonly Submission[],
  isOut: (file: Submission, domainId: string) => boolean,
): ReadonlyMap<string, Submission> {
  const leads = new Map<string, Submission>();
  const all = files.flatMap((file) =>
    (file.lead?.domains ?? []).map(({ domainId }) => ({ file, domainId })),
  );
  const counting = all.filter(({ file, domainId }) => !isOut(file, domainId));
  for (const { file, domainId } of [...counting, ...all]) {
    if (!leads.has(domainId)) leads.set(domainId, file);
  }
  return leads;
}

/** Who was heard for a domain, and what they said 不涉及 of, as statements of the lead catalogue. */
export function heardIn({ lead }: Submission, domainId: string): Statements {
  const domain = lead?.domains.find((one) => one.domainId === domainId);
  return new Map(
    (domain?.heard ?? []).map((unit) => {
      const nil = (domain?.nil ?? []).filter((one) => one.unit === unit);
      const said = JSON.stringify(
        nil.map(({ matterId, matter, reason }) => [matterId, matter, reason]),
      );
      return [`heard\n${unit}`, { title: unit, rows: [{ said: () => said, row: 0 }] }];
    }),
  );
}

/** Whether the very bytes of a department's file went into the lead catalogue. */
export function isInLead({ sha256 }: Submission, { lead }: Submission): boolean {
  return sha256 !== undefined && (lead?.files ?? []).includes(sha256);
}

/**
 * @param own rows and nil returns of the file that speak of the claim
 * @param isEarlier a later file of the unit went into the lead catalogue
 * @returns what is to be said of a department's file beside its lead catalogue
 */
export function besideLead(
  file: Submission,
  own: readonly Spoken[],
  claim: Claim,
  lead: Submission,
  isEarlier: boolean,
  madeBy: MadeBy,
): Problem {
  const about = {
    unit: claim.unit,
    domain: [claim.title],
    lead: lead.unit ?? lead.lead?.lead ?? '',
    newer: [lead.file],
  };
  const inside = { code: 'file-in-lead', file: file.file, params: about };
  if (isEarlier || isInLead(file, lead)) return inside;
  const beside = new BesideLead(claim, lead, madeBy);
  const differences = [
    ...own.flatMap((spoken) => beside.changeBy(spoken) ?? []),
    ...(file.scope === 'whole' ? beside.gone(own) : []),
  ];
  if (differences.length === 0) return inside;
  return { code: 'file-after-lead', file: file.file, params: { ...about, differences } };
}

/** What one unit said on one domain, as its lead catalogue has it. */
class BesideLead {
  readonly #unit: string;
  readonly #domain: CarriedDomain | undefined;
  /** Rows that the unit's words went into. */
  readonly #rows: readonly SubmittedEntry[];

  readonly #lead: Submission;
  readonly #madeBy: MadeBy;

  constructor({ unit, domainId }: Claim, file: Submission, madeBy: MadeBy) {
    const { entries, lead } = file;
    this.#unit = unit;
    this.#lead = file;
    this.#madeBy = madeBy;
    this.#domain = lead?.domains.find((one) => one.domainId === domainId);
    this.#rows = entries.filter(
      (entry) => entry.domainId === domainId && entry.carried?.units.includes(unit),
    );
  }

  /** 采购合同信息（第6行：公开时限）; undefined where the lead catalogue says the same. */
  changeBy(spoken: Spoken): string | undefined {
    const at = `${shownTitle(spoken)}（第${spoken.source.row}行：`;
    if ('reason' in spoken) {
      const said = this.#domain?.nil.some(
        (nil) => nil.unit === this.#unit && (nil.matterId ?? '') === (spoken.matterId ?? ''),
      );
      return said ? undefined : `${at}不涉及）`;
    }
    const standing = this.#rows.filter((row) => matterKey(row) === matterKey(spoken));
    if (standing.length === 0) return this.#wasLeftOut(spoken) ? undefined : `${at}新增）`;
    const least = standing
      .map((row) => {
        const said = (field: string) => this.#said(row, field);
        return columnsThatDiffer({ spoken, row, said }, this.#lead, this.#madeBy);
      })
      .sort((a, b) => a.length - b.length)[0];
    if (!least || least.length === 0) return undefined;
    return `${at}${least.join('、')}）`;
  }

  /** Matters that the unit had sent and a file with everything does not speak of any more. */
  gone(own: readonly Spoken[]): string[] {
    const said = new Set(own.map(matterKey));
    // 不涉及 of the whole domain is told as such.
    if (said.has('')) return [];
    const lost = this.#rows.filter((row) => !said.has(matterKey(row)));
    return [
      ...new Map(lost.map((row) => [matterKey(row), `${shownTitle(row)}（不再报送）`])).values(),
    ];
  }

  /** The lead unit decided that such a row does not go in (不收), or elsewhere, or struck it out. */
  #wasLeftOut(spoken: Spoken): boolean {
    const title = foldTitle(shownTitle(spoken));
    const { decisions = [], changes = [] } = this.#domain ?? {};
    const about = [
      ...decisions.filter(({ kind }) => kind === 'beyond'),
      ...changes.filter(({ kind }) => kind === 'remove'),
    ];
    return about.some(({ matter }) => foldTitle(matter.split(' / ').at(-1) ?? '') === title);
  }

  /** What the unit said of a field before the lead unit, or a person there, took another word. */
  #said({ carried }: SubmittedEntry, field: string): string[] {
    const decided = carried?.decided[field];
    const asked = [
      ...(carried?.open ?? []).filter((one) => one.field === field),
      ...(this.#domain?.decisions ?? []).filter(({ id }) => id === decided),
    ];
    const own = asked
      .flatMap(({ candidates }) => candidates)
      .filter(({ units }) => units.includes(this.#unit))
      .map(({ text }) => text);
    const before = (this.#domain?.changes ?? []).filter(({ id }) => id === decided);
    return [...own, ...before.flatMap(({ was }) => was ?? [])];
  }
}
