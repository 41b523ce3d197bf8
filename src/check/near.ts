/** Names that look like what somebody wrote: offered, never put in their place. */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Domain } from '../model/scheme.js';
import { remembered } from '../text/remember.js';
import { similarity } from '../text/similarity.js';
import { likeness, titleParts } from '../text/title-likeness.js';

/** Below this two names have too little in common to be worth a question. */
const ALIKE = 0.3;

/** So many names are offered at most. */
const MOST = 2;

/** @returns the names most like the text, best first; none where none is alike */
export function nearest(text: string, names: readonly string[]): string[] {
  return best(
    names.map((title) => ({ title, alike: similarity(text, title) })),
    ALIKE,
  );
}

export function nearestDomains(text: string, catalogue: Catalogue): string[] {
  return nearest(
    text,
    catalogue.scheme.domains.map(({ title }) => title),
  );
}

/** As merging asks about near matters: no other matter is offered for its alike characters. */
const ALIKE_TITLES = 0.4;

/** @returns titles of the domain's matters most like the text, by title or alias, best first */
export function nearestMatters(text: string, domain: Domain): readonly string[] {
  const find = FINDERS.get(domain) ?? remembered(matterFinder(domain));
  FINDERS.set(domain, find);
  return find(text);
}

/** A city's files ask for the same titles row by row. */
const FINDERS = new WeakMap<Domain, (text: string) => readonly string[]>();

function matterFinder({ title: domain, matters }: Domain): (text: string) => readonly string[] {
  const known = matters.map(({ title, aliases }) => ({
    title,
    names: [title, ...aliases].map((name) => titleParts(name, domain)),
  }));
  return (text) => {
    const own = titleParts(text, domain);
    const near = known.map(({ title, names }) => ({
      title,
      alike: Math.max(...names.map((name) => likeness(own, name))),
    }));
    return best(near, ALIKE_TITLES);
  };
}

/** Titles that are alike enough, the most alike first. */
function best(
  names: readonly { readonly title: string; readonly alike: number }[],
  least: number,
): string[] {
  return names
    .filter(({ alike }) => alike >= least)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST)
    .map(({ title }) => title);
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
