/**
 * A demanded channel that is written wrong is one fault and not two: 政府网占 is unknown, and
 * 政府网站 is not chosen. The demand says both.
 */
import type { Problem } from '../model/finding.js';

const MISSING = 'channel-required-missing';
const UNKNOWN = 'channel-unknown';

/** @returns the problems with such pairs made one */
export function joinChannels(problems: readonly Problem[]): Problem[] {
  const missing = new Map(
    problems.filter(({ code }) => code === MISSING).map((one) => [placeOf(one), one]),
  );
  if (missing.size === 0) return [...problems];
  const meant = new Map<Problem, string>();
  const rest = problems.filter((problem) => {
    const demand = problem.code === UNKNOWN ? missing.get(placeOf(problem)) : undefined;
    const written = problem.params?.text ?? problem.text;
    const [nearest] = [problem.params?.nearest ?? []].flat();
    const names = [demand?.params?.names ?? []].flat();
    if (!demand || typeof written !== 'string' || !names.includes(nearest ?? '')) return true;
    meant.set(demand, written);
    return false;
  });
  return rest.map((problem) => {
    const like = meant.get(problem);
    return like === undefined ? problem : { ...problem, params: { ...problem.params, like } };
  });
}

function placeOf({ file, sheet, cell }: Problem): string {
  return JSON.stringify([file, sheet, cell]);
}
