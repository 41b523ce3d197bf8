/** Words that several reports use. */
import type { Severity } from '../../model/finding.js';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '【必须改】',
  warning: '【建议改】',
  notice: '【请留意】',
};
