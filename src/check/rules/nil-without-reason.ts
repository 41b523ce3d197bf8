/** 不涉及 wants a reason and nothing else. */

import { nameOfNil, nilPlace } from '../nil.js';
import type { SubmissionRule } from '../rule.js';

export const nilWithoutReason: SubmissionRule = {
  code: 'nil-without-reason',
  scope: 'row',
  per: 'submission',
  check: ({ submission }) =>
    submission.nil
      .filter(({ reason, operation }) => reason.trim() === '' && !operation)
      .map((nil) => ({
        code: 'nil-without-reason',
        ...nilPlace(nil, ['reason', '备注', 'concerned']),
        params: { what: nameOfNil(nil) },
      })),
};
