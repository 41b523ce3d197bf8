/**
 * A unit asks that a matter of the scheme be struck out (删除): its row is no entry, and a person
 * has to see it. A lead catalogue brings what its units asked along.
 */
import type { NilReturn, Submission } from '../../model/submission.js';
import { nilPlace } from '../nil.js';
import type { SubmissionRule } from '../rule.js';

export const matterStruck: SubmissionRule = {
  code: 'matter-struck',
  scope: 'row',
  per: 'submission',
  check: ({ submission }) =>
    struckIn(submission).map((nil) => ({
      code: 'matter-struck',
      ...placeOf(nil, submission),
      params: {
        unit: nil.unit ?? '',
        matter: nil.matter ?? '',
        reason: nil.operation?.reason || '没有写原因',
      },
    })),
};

function struckIn({ nil, lead }: Submission): NilReturn[] {
  const carried = lead?.domains.flatMap((domain) => domain.nil as NilReturn[]) ?? [];
  return [...nil, ...carried].filter(({ operation }) => operation?.kind === 'strike');
}

/** What came with a lead catalogue stands in a file that is not at hand. */
function placeOf(nil: NilReturn, { file }: Submission) {
  const isOwn = nil.source.file === file;
  return isOwn ? { ...nilPlace(nil, ['operation']), field: 'operation' } : { file };
}
