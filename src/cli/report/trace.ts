/** What `mulu trace` says at a terminal. */
import type { Trace, TraceFault } from '../../merge/trace.js';
import { type Decision, type HandChange, LEVEL_NAMES } from '../../model/decision.js';
import { answerInWords } from '../../render/conflicts/questions.js';

export function reportTrace({ sheet, cell, heading, text, sources, decision }: Trace): string[] {
  const shown = text.replace(/\s+/g, ' ');
  const united = sources.length > 1 ? `由 ${sources.length} 处合并而成：` : '出自：';
  const said = `各单位原来的写法在${sources.length > 1 ? ` ${sources.length} 处` : ''}：`;
  return [
    `${sheet}!${cell}（${heading}）：${shown === '' ? '（空）' : shown}`,
    ...(decision ? [decidedLine(decision)] : []),
    ...(sources.length === 0 ? ['不是各单位报送的，没有来源文件。'] : []),
    ...(sources.length > 0 ? [decision ? said : united] : []),
    ...sources.flatMap(({ unit, file, sheet: own, cell: at, sha256, via }) => [
      `    ${unit || '未写明单位'}：${file}　${own}!${at}${sha256 === undefined ? '' : `　（sha256 ${sha256.slice(0, 16)}…）`}`,
      ...(via ? [`      经 ${via.file}　${via.sheet}!${via.cell}`] : []),
    ]),
    '',
    sources.length === 0
      ? '下一步：有疑问的，请向定下的人核对。'
      : '下一步：打开上面的文件核对原文；文件改过的，sha256 会变。',
  ];
}

/** Why nothing can be traced, and what to ask for instead. */
export function traceFaultInWords(fault: TraceFault): string {
  const { kind, wanted } = fault;
  switch (kind) {
    case 'outside-entries':
      return `${wanted} 不在目录的条目里，或者是程序编的序号。请写表中某一条某一栏的单元格，如 F12。`;
    case 'entry-unknown':
      return `查不到 ${wanted} 这一条的来源：它是生成以后加上去的，或者 Excel 和 JSON 不是同一次生成的。请用同一次生成的两份文件；要收下加上去的条目，运行 mulu take。`;
    case 'no-such-cell': {
      const [first = '总表'] = fault.sheets;
      const which =
        fault.sheets.length > 0
          ? `可查的工作表：${fault.sheets.join('、')}；别的表里的，请在其中找到同一条再查。`
          : '';
      return `看不懂单元格“${wanted}”。请写成 F12，或 ${first}!F12。${which}`;
    }
  }
}

/** By whom, when and why the cell says what it says. */
function decidedLine(decision: Decision | HandChange): string {
  if ('choice' in decision) return `按处理意见：${answerInWords(decision)}`;
  const { kind, level, person, date, reason, was } = decision;
  const what = kind === 'add' ? '手工增加' : '手工修改';
  const before = was === undefined ? '' : `，原为“${was.replace(/\s+/g, ' ')}”`;
  return `${what}（${LEVEL_NAMES[level]}，${person}，${date}）：${reason}${before}`;
}
