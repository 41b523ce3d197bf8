/**
 * A limit or a channel speaks of somebody's request (自收到申请之日起) while the row says 主动
 * (field notes f27): one of the two is wrong. 申请 for a licence is no request for information.
 */

import { speaksOfRequest } from '../on-request.js';
import { fieldPlace, textOf } from '../place.js';
import type { EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

export const modeOnRequest: EntryRule = {
  code: 'mode-on-request',
  scope: 'cell',
  per: 'entry',
  law: '《中华人民共和国政府信息公开条例》：公开方式分为主动公开和依申请公开',
  check: ({ entry }) => {
    const modes = entry.mode ?? [];
    if (modes.length === 0 || !modes.every((mode) => mode.includes('主动'))) return [];
    const field = (['timeLimit', 'channels'] as const).find(
      (one) => isOwn(entry, one) && speaksOfRequest(textOf(entry, one)),
    );
    return field === undefined
      ? []
      : [{ code: 'mode-on-request', ...fieldPlace(entry, field), params: { mode: modes } }];
  },
};
