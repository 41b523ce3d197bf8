/**
 * Matters of the scheme of which a sheet of that domain says nothing, neither a row nor 不涉及.
 * Asked of our own forms, and of tables that follow the scheme (four fifths of its matters and more);
 * told once a domain.
 */
import type { Domain } from '../../model/scheme.js';
import type { Submission, SubmittedEntry } from '../../model/submission.js';
import { domainOf } from '../definitions.js';
import type { SubmissionRule } from '../rule.js';

const FOLLOWS = 0.8;

export const matterLeftOut: SubmissionRule = {
  code: 'matter-left-out',
  scope: 'sheet',
  per: 'submission',
  law: '实施方案列出的公开事项',
  check: ({ catalogue, submission }) => {
    // A lead catalogue or a master says what was sent, not what should have been.
    if (submission.marks.some(({ kind }) => kind === 'lead' || kind === 'master')) return [];
    return firstRows(submission).flatMap((first) => {
      const domain = domainOf(catalogue, first.domainId);
      if (!domain || saidNil(submission, domain)) return [];
      const said = answered(submission, domain);
      const missing = domain.matters.filter(({ id, title }) => !said.has(id) && !said.has(title));
      const isForm = submission.marks.some(({ domain: id }) => id === domain.id);
      const share = 1 - missing.length / domain.matters.length;
      if (missing.length === 0 || (!isForm && share < FOLLOWS)) return [];
      return [
        {
          code: 'matter-left-out',
          file: submission.file,
          sheet: first.source.sheet,
          params: {
            domain: domain.title,
            count: missing.length,
            names: missing.map(({ title }) => title),
          },
        },
      ];
    });
  },
};

/** The first row of each domain. */
function firstRows({ entries }: Submission): SubmittedEntry[] {
  const found = new Map<string | undefined, SubmittedEntry>();
  for (const entry of entries) {
    if (!found.has(entry.domainId)) found.set(entry.domainId, entry);
  }
  return [...found.values()];
}

function saidNil({ nil }: Submission, { id }: Domain): boolean {
  return nil.some((one) => one.domainId === id && one.matter === undefined && !one.matterId);
}

/** Ids of matters with a row or a nil return; titles of prefilled rows that were emptied, which is told of themselves. */
function answered({ entries, nil, problems }: Submission, domain: Domain): Set<string> {
  const said = new Set<string>();
  for (const { domainId, hiddenId } of entries) {
    if (domainId === domain.id && hiddenId !== undefined) said.add(hiddenId);
  }
  for (const { domainId, matterId } of [...entries, ...nil]) {
    if (domainId === domain.id && matterId !== undefined) said.add(matterId);
  }
  for (const { code, params } of problems) {
    if (code === 'form-row-cleared' && typeof params?.matter === 'string') said.add(params.matter);
  }
  return said;
}
