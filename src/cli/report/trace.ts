/** What `mulu trace` says at a terminal. */
import { answerInWords } from '../../render/conflicts/questions.js';
import type { Trace } from '../commands/trace.js';

export function reportTrace({ sheet, cell, heading, text, sources, decision }: Trace): string[] {
  const shown = text.replace(/\s+/g, ' ');
  const united = sources.length > 1 ? `由 ${sources.length} 处合并而成：` : '出自：';
  return [
    `${sheet}!${cell}（${heading}）：${shown === '' ? '（空）' : shown}`,
    ...(decision ? [`按处理意见：${answerInWords(decision)}`] : []),
    decision ? `各单位原来的写法在${sources.length > 1 ? ` ${sources.length} 处` : ''}：` : united,
    ...sources.flatMap(({ unit, file, sheet: own, cell: at, sha256, via }) => [
      `    ${unit || '未写明单位'}：${file}　${own}!${at}${sha256 === undefined ? '' : `　（sha256 ${sha256.slice(0, 16)}…）`}`,
      ...(via ? [`      经 ${via.file}　${via.sheet}!${via.cell}`] : []),
    ]),
    '',
    '下一步：打开上面的文件核对原文；文件改过的，sha256 会变。',
  ];
}
