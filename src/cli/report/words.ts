/** Words that several reports use. */
import type { Severity } from '../../model/finding.js';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '【必须改】',
  warning: '【建议改】',
  notice: '【请留意】',
};

/** A path as a command line takes it: in quotation marks where it holds a blank. */
export function commandPath(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}

/** Copies of files that a person had changed: nothing of theirs is lost, and they are told. */
export function asideLines(setAside: readonly string[]): string[] {
  if (setAside.length === 0) return [];
  return [
    `有 ${setAside.length} 个文件在上次生成后被改动过，改动的那份已另存：`,
    ...setAside.map((path) => `    ${path}`),
  ];
}
