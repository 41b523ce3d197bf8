/**
 * The table has a column 公开方式 of which no value is a mode (全文发布, 不公开): every row must
 * say 主动 or 依申请. Told at each cell; the column itself is there.
 */

import { requiredColumns } from '../../model/required.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';
import { hasColumn } from '../sheet-columns.js';

export const modeUnknown: EntryRule = {
  code: 'mode-unknown',
  scope: 'cell',
  per: 'entry',
  law: '《中华人民共和国政府信息公开条例》：公开方式分为主动公开和依申请公开',
  check: ({ catalogue, submission, entry }) => {
    const column = requiredColumns(catalogue.layout).find(({ key }) => key === 'mode');
    if (!column || hasColumn(submission, entry.source.sheet, 'mode')) return [];
    const { heading } = column;
    return entry.extra[heading] === undefined
      ? []
      : [{ code: 'mode-unknown', ...fieldPlace(entry, heading) }];
  },
};
