/** What a clerk reads of severities: what must be done, not how bad it is. */
import type { Severity } from '../../model/finding.js';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '必须修改',
  warning: '请核对',
  notice: '提示',
};

export const LIST_SHEET = '需修改的问题';

export const COMMON_SHEET = '常见问题';
export const MENDED_SHEET = '已代为修改';
