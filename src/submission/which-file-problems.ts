/** What is said of files of which not all count: of one unit, and of the domains they share. */
import type { UseFile } from '../model/decision.js';
import type { Param, Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import type { Claim } from './claim.js';

/** A later serial of the unit replaces this file. */
export function superseded(file: Submission, claim: Claim, latest: readonly Submission[]): Problem {
  return { code: 'file-superseded', file: file.file, params: aboutOf(claim, latest) };
}

/** A later file speaks of some matters only: the others stay as this file has them. */
export function amended(
  file: Submission,
  claim: Claim,
  newer: readonly Submission[],
  kept: readonly string[],
): Problem {
  return {
    code: 'file-amended',
    file: file.file,
    params: { ...aboutOf(claim, newer), differences: kept },
  };
}

/** A later file that holds everything lacks matters that this file has. */
export function vanished(
  file: Submission,
  claim: Claim,
  newer: readonly Submission[],
  lost: readonly string[],
): Problem {
  return {
    code: 'rows-vanish',
    file: file.file,
    params: { ...aboutOf(claim, newer), differences: lost },
  };
}

/** The office settled that another file of the unit counts. */
export function notUsed(file: Submission, claim: Claim, used: readonly Submission[]): Problem {
  return { code: 'file-not-used', file: file.file, params: aboutOf(claim, used) };
}

/** `use:` names a file that the unit did not send. */
export function useMissing(use: UseFile, { unit, title }: Claim): Problem {
  return {
    code: 'use-file-missing',
    params: { unit, domain: [title], wanted: use.file ?? use.sha256 ?? '' },
  };
}

function aboutOf({ unit, title }: Claim, newer: readonly Submission[]) {
  return {
    unit,
    domain: [title],
    serial: newer[0]?.serial ?? 1,
    newer: newer.map((one) => one.file),
  };
}

/** Another file of the unit says the very same. */
export function repeated(file: Submission, claim: Claim, other: string): Problem {
  const { unit, title } = claim;
  return {
    code: 'file-repeated',
    file: file.file,
    params: { unit, domain: [title], other },
  };
}

/** Files of one serial that say different things. */
export function several(
  claim: Claim,
  latest: readonly Submission[],
  differ: readonly string[],
): Problem {
  const files = latest.map((one) => one.file);
  // A lead catalogue counts no sendings; units that lead together may each have sent one.
  const leads = [...new Set(latest.flatMap(({ unit = [] }) => unit))];
  const which = claim.isLead ? { leads } : { serial: latest[0]?.serial ?? 1 };
  return {
    code: 'several-files',
    ...(files[0] === undefined ? {} : { file: files[0] }),
    params: {
      unit: claim.unit,
      domain: [claim.title],
      count: latest.length,
      ...which,
      files,
      differences: differ,
    },
  };
}

/** Problems that say the same of several domains, as one that names them all. */
export function joinDomains(problems: readonly Problem[]): Problem[] {
  const joined = new Map<string, Problem>();
  for (const problem of problems) {
    const { domain, differences: differ, ...rest } = problem.params ?? {};
    const key = JSON.stringify([problem.code, problem.file, rest]);
    const before = joined.get(key)?.params ?? {};
    const params = {
      ...problem.params,
      domain: [...list(before.domain), ...list(domain)],
      ...(differ === undefined
        ? {}
        : { differences: [...list(before.differences), ...list(differ)] }),
    };
    joined.set(key, { ...problem, params });
  }
  return [...joined.values()];
}

function list(param: Param | undefined): readonly string[] {
  return Array.isArray(param) ? param : [];
}
