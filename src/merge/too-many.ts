/** Matters with more rows than anybody could hold against each other: said, since they stay apart. */
import type { Problem } from '../model/finding.js';
import { titleOf } from './identity.js';
import type { SourceRow } from './rows.js';
import { mattersNotCompared } from './statements.js';

/** One problem a matter, without a place: it is of many files. */
export function tooManyProblems(rows: readonly SourceRow[]): Problem[] {
  return mattersNotCompared(rows).flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { identity } = first;
    return {
      code: 'matter-not-compared',
      params: {
        matter: titleOf(identity),
        domain: identity.domainTitle,
        count: own.length,
        units: [...new Set(own.map(({ unit }) => unit))].filter((unit) => unit !== ''),
      },
    };
  });
}
