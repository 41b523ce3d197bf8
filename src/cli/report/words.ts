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

/**
 * Copies of files that a person had changed: nothing of theirs is lost, and they are told.
 * @param folder the catalogue folder that the changes may be recorded in
 */
export function asideLines(setAside: readonly string[], folder?: string): string[] {
  if (setAside.length === 0) return [];
  const takable = setAside.filter((path) => /\.(?:xlsx|docx)$/.test(path));
  return [
    `有 ${setAside.length} 个文件在上次生成后被改动过，改动的那份已另存：`,
    ...setAside.map((path) => `    ${path}`),
    ...(folder === undefined || takable.length === 0
      ? []
      : [
          '其中的改动没有进入这次的结果；要看改了哪些、要不要记为处理意见，运行：',
          `    mulu take ${takable.map(commandPath).join(' ')} --catalogue ${commandPath(folder)}`,
        ]),
  ];
}
