/** Names that look like what somebody wrote: offered, never put in their place. */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Domain } from '../model/scheme.js';
import { similarity } from '../text/similarity.js';

/** Below this two names have too little in common to be worth a question. */
const ALIKE = 0.3;

/** @returns the names most like the text, best first; none where none is alike */
export function nearest(text: string, names: readonly string[], most = 2): string[] {
  return names
    .map((name) => ({ name, alike: similarity(text, name) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ name }) => name);
}

export function nearestDomains(text: string, catalogue: Catalogue): string[] {
  return nearest(
    text,
    catalogue.scheme.domains.map(({ title }) => title),
  );
}

export function nearestMatters(text: string, domain: Domain): string[] {
  return nearest(
    text,
    domain.matters.map(({ title }) => title),
  );
}

/** A channel that nobody knows, with the names that look like it. */
export function withNearestChannels(problem: Problem, catalogue: Catalogue): Problem {
  const text = problem.params?.text ?? problem.text;
  if (problem.code !== 'channel-unknown' || typeof text !== 'string') return problem;
  const names = [
    ...catalogue.scheme.channels.offered,
    ...catalogue.registers.channels.map(({ name }) => name),
  ];
  const alike = nearest(text, [...new Set(names)]);
  return alike.length === 0
    ? problem
    : { ...problem, params: { ...problem.params, nearest: alike } };
}
