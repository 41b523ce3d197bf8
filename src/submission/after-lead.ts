/**
 * The three desks (design, sections 1 and 7): where a lead catalogue of a domain has come, the
 * departments' files of that domain are in it. One that arrived or changed after the lead's
 * version is told with the rows it would change; it does not enter by itself.
 */
import type { Problem } from '../model/finding.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';
import { fold } from '../text/fold.js';
import { matterKey, type Spoken } from './file-difference.js';
import type { Claim } from './which-file-problems.js';

/** The lead catalogue of each domain, by domain id; the first by name where several came. */
export function leadsByDomain(files: readonly Submission[]): ReadonlyMap<string, Submission> {
  const leads = new Map<string, Submission>();
  for (const file of files) {
    for (const { domainId } of file.lead?.domains ?? []) {
      if (!leads.has(domainId)) leads.set(domainId, file);
    }
  }
  return leads;
}

/**
 * @param own rows and nil returns of the file that speak of the claim
 * @returns what is to be said of a department's file beside its lead catalogue
 */
export function besideLead(
  file: Submission,
  own: readonly Spoken[],
  claim: Claim,
  lead: Submission,
): Problem[] {
  const about = {
    unit: claim.unit,
    domain: [claim.title],
    lead: lead.lead?.lead ?? '',
    newer: [lead.file],
  };
  if (file.sha256 !== undefined && lead.lead?.files.includes(file.sha256)) {
    return [{ code: 'file-in-lead', file: file.file, params: about }];
  }
  const differences = own.flatMap((spoken) => {
    const change = changeBy(spoken, claim, lead);
    return change === undefined ? [] : [change];
  });
  const code = differences.length > 0 ? 'file-after-lead' : 'file-in-lead';
  return [{ code, file: file.file, params: { ...about, differences } }];
}

/** 采购合同信息（第6行：公开时限）; undefined where the lead catalogue says the same. */
function changeBy(spoken: Spoken, { unit, domainId }: Claim, lead: Submission): string | undefined {
  const title = titleIn(spoken);
  const at = `第${spoken.source.row}行`;
  const standing = lead.entries.filter(
    (entry) => entry.carried?.units.includes(unit) && matterKey(entry) === matterKey(spoken),
  );
  if ('reason' in spoken) {
    const said = lead.lead?.domains
      .find((one) => one.domainId === domainId)
      ?.nil.some((nil) => nil.unit === unit && (nil.matterId ?? '') === (spoken.matterId ?? ''));
    return said ? undefined : `${title}（${at}：不涉及）`;
  }
  if (standing.length === 0) return `${title}（${at}：新增）`;
  const least = standing
    .map((entry) => FIELDS.filter(([, text]) => text(entry) !== text(spoken)).map(([name]) => name))
    .sort((a, b) => a.length - b.length)[0];
  return least && least.length > 0 ? `${title}（${at}：${least.join('、')}）` : undefined;
}

/** What is one unit's word in a merged row; lists are united there and say nothing of one unit. */
const FIELDS: readonly (readonly [string, (entry: SubmittedEntry) => string])[] = [
  ['公开内容', ({ content }) => fold(content ?? '')],
  ['公开时限', ({ timeLimit }) => fold(timeLimit?.text ?? '')],
];

function titleIn(spoken: Spoken): string {
  if (typeof spoken.matter === 'string') return spoken.matter;
  const { deeper, level3, level2, level1 } = spoken.matter ?? {};
  return deeper?.at(-1) ?? level3 ?? level2 ?? level1 ?? '整个领域';
}
