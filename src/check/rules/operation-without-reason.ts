/** 修改 and 删除 want a reason, 合并到 the matter that the row goes to. */

import type { Source } from '../../model/entry.js';
import { lackingNote, OPERATION_NAMES, type Operation } from '../../model/operation.js';
import type { SubmissionRule } from '../rule.js';

export const operationWithoutReason: SubmissionRule = {
  code: 'operation-without-reason',
  scope: 'cell',
  per: 'submission',
  check: ({ submission }) =>
    [...submission.entries, ...submission.nil].flatMap(({ operation, source }) => {
      const lacking = operation && lackingNote(operation);
      return operation && lacking ? [problem(operation, lacking, source)] : [];
    }),
};

function problem({ kind }: Operation, lacking: 'reason' | 'target', source: Source) {
  const { file, sheet, cells } = source;
  const cell = cells.operationNote ?? cells.operation;
  return {
    code: 'operation-without-reason',
    file,
    sheet,
    field: 'operationNote',
    ...(cell === undefined ? {} : { cell }),
    params: {
      operation: OPERATION_NAMES[kind],
      what: lacking === 'target' ? '合并到哪个公开事项' : '原因',
    },
  };
}
