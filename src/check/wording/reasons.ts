/**
 * What stands in a table beside something open: why a line of the status is open, and how near
 * two matters of a question are. No findings: a few words, with {names} of parameters.
 */
import type { Param } from '../../model/finding.js';
import { fillTemplate } from './wording.js';

const REASONS = {
  // The status, line by line.
  sentAfterLead: '牵头单位汇总之后又报来了文件，内容有出入，请牵头单位重新汇总',
  filesDisagree: '几份文件说法不一，请定用哪一份（use.yaml）',
  domainsDisagree: '文件里的领域互相矛盾',
  unreadable: '{file} 读不出，请对方改报',
  ofNoDomain: '{file} 看不出是哪个领域的',
  ended: '单位已撤并，请在 units.yaml 写明 successor（接替单位），或者撤销其事项',
  withdrawn: '报过的 {file} 已不在文件夹里',
  lackedByLead: '{lead}的领域目录里没有',
  leadAwaited: '等{lead}的领域目录',
  mustMend: '必须改{count}处',
  shouldMend: '建议改{count}处',
  // Two matters side by side.
  sameContent: '内容相同',
  nearContent: '内容相近',
  otherContent: '内容不同',
  sameNames: '名称几乎相同，{contents}',
  nearNames: '名称相近（相似度{similarity}），{contents}',
  somewhatNearNames: '{contents}，名称有相近之处（相似度{similarity}）',
  sameAsScheme: '与“{title}”几乎同名，可并入',
  nearScheme: '与“{title}”相近（相似度{similarity}），可并入',
} as const;

export type Reason = keyof typeof REASONS;

export function reasonInWords(
  reason: Reason,
  params: Readonly<Record<string, Param>> = {},
): string {
  return fillTemplate(REASONS[reason], params);
}
