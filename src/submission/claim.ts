/** Who speaks for what: a unit's word on a domain, and the files in which it stands. */
import type { Submission } from '../model/submission.js';
import { fold } from '../text/fold.js';
import type { Spoken } from './file-difference.js';

/** A unit's word on a domain. */
export interface Claim {
  readonly unit: string;
  /** The domain's id, or its folded title where the scheme does not know it. */
  readonly domain: string;
  readonly domainId: string | undefined;
  /** As written. */
  readonly title: string;
  /** The word of a lead catalogue, not of the lead unit's own rows. */
  readonly isLead: boolean;
}

/** Every unit and domain that somebody speaks for, with the files that do, in order of paths. */
export function claims(files: readonly Submission[]): { claim: Claim; sent: Submission[] }[] {
  const found = new Map<string, { claim: Claim; sent: Submission[] }>();
  for (const file of files) {
    const spoken = [...file.entries, ...file.nil].map((one) => claimOf(one, file));
    // Of a domain without a row a lead catalogue may say who was heard.
    const led = (file.lead?.domains ?? []).map(({ domainId }) => leadClaim(file, domainId));
    for (const claim of [...spoken, ...led]) {
      if (!claim) continue;
      const known = found.get(keyOf(claim));
      if (!known) found.set(keyOf(claim), { claim, sent: [file] });
      else if (known.sent.at(-1) !== file) known.sent.push(file);
    }
  }
  return [...found.values()];
}

/** A lead catalogue's word on a domain. */
export function leadClaim(file: Submission, domainId: string): Claim {
  const titles = [...file.entries, ...(file.lead?.domains ?? []).flatMap(({ nil }) => nil)];
  const title = titles.find((one) => one.domainId === domainId)?.domain ?? '';
  const unit = file.unit ?? '';
  return { unit, domain: domainId, domainId, title, isLead: true };
}

/** Whose word a row is, on which domain; undefined where nobody can be told as its sender. */
export function claimOf(spoken: Spoken, file: Submission): Claim | undefined {
  const unit = spoken.unit ?? file.unit;
  if (unit === undefined) return undefined;
  const title = spoken.domain ?? '';
  return {
    unit,
    domain: spoken.domainId ?? `?${fold(title)}`,
    domainId: spoken.domainId,
    title,
    isLead: file.lead !== undefined,
  };
}

/** Claims of one key are claims to one place: of them one word counts. */
export function keyOf(claim: Claim): string {
  // Of a domain that several units lead together one catalogue counts, whoever sent it.
  return claim.isLead ? `lead\n${claim.domain}` : `${claim.unit}\n${claim.domain}`;
}

/** Whether a row or nil return of a file is part of the claim. */
export function belongsTo(claim: Claim): (spoken: Spoken, file: Submission) => boolean {
  return (spoken, file) => {
    const own = claimOf(spoken, file);
    return own !== undefined && keyOf(own) === keyOf(claim);
  };
}
