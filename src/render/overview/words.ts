/** Words of the overview, for who receives files: whether to take one, not how bad it is. */

import type { Verdict } from '../../check/verdict.js';
import type { Severity } from '../../model/finding.js';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  accepted: '可接收',
  back: '需退回',
  replaced: '不采用',
  empty: '无内容',
};

export const SEVERITY_COLUMNS: Readonly<Record<Severity, string>> = {
  error: '必须改',
  warning: '建议改',
  notice: '提示',
};
