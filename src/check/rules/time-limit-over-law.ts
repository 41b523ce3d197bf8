/**
 * A time limit is longer than the scheme's, or than the statute's that somebody has read.
 * Where a statute sets a limit in the same unit, the scheme's gives way to it (法律法规另有
 * 规定的从其规定).
 */
import {
  brokenDemand,
  countWords,
  schemeDemands,
  statutesOf,
  statutesOfRequests,
  statutoryDemands,
} from '../legal-limits.js';
import { speaksOfRequest } from '../on-request.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const timeLimitOverLaw: EntryRule = {
  code: 'time-limit-over-law',
  scope: 'cell',
  per: 'entry',
  law: '《中华人民共和国政府信息公开条例》：形成或者变更之日起20个工作日内，法律、法规另有规定的从其规定；各领域的法定时限见登记册',
  check: ({ catalogue, entry }) => {
    const limits = entry.timeLimit?.limits ?? [];
    // What is given on request has limits of its own.
    const onRequest = speaksOfRequest(entry.timeLimit?.text ?? '');
    const statutes = onRequest ? statutesOfRequests(catalogue) : statutesOf(catalogue, entry);
    const law = statutoryDemands(statutes.filter(({ certainty }) => certainty === 'seen'));
    const settled = new Set(law.map(({ unit }) => unit));
    const ours = onRequest
      ? []
      : schemeDemands(catalogue, entry).filter(({ unit }) => !settled.has(unit));
    const broken = brokenDemand(limits, [...law, ...ours]);
    if (!broken) return [];
    return [
      {
        code: 'time-limit-over-law',
        ...fieldPlace(entry, 'timeLimit'),
        params: { most: countWords(broken.count, broken.unit), source: broken.source },
        suggestion: broken.text,
      },
    ];
  },
};
