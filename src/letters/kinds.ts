/** The letters of a cycle: what each is called, what it is for, whose it is. */

/**
 * Of whom a letter is written: one for the whole (`whole`), also one of a unit where one is named
 * (`either`), one a unit (`unit`), one a lead unit (`lead`), one for whoever has something to send
 * (`asked`), one a file that goes back (`file`).
 */
export type LetterScope = 'whole' | 'either' | 'unit' | 'lead' | 'asked' | 'file';

export interface LetterKind {
  /** For scripts, and the name of the template: notice.hbs. */
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly scope: LetterScope;
  /** Whether it speaks of what was sent. */
  readonly reads: boolean;
}

export const LETTER_KINDS: readonly LetterKind[] = [
  {
    id: 'notice',
    name: '下发通知',
    purpose: '汇总单位发给各单位，布置填报；后附各领域牵头单位和责任单位',
    scope: 'whole',
    reads: false,
  },
  {
    id: 'reminder',
    name: '催报函',
    purpose: '发给没有报送、没有报全或者退回后没有重报的单位，一个单位一份',
    scope: 'asked',
    reads: true,
  },
  {
    id: 'return',
    name: '退回修改函',
    purpose: '随退回表发给要修改的单位，一份报送件一份（mulu check --returns 也会写）',
    scope: 'file',
    reads: true,
  },
  {
    id: 'submission',
    name: '报送函',
    purpose: '牵头单位向汇总单位报送领域目录；用 --unit 可写一个部门或乡镇的',
    scope: 'lead',
    reads: true,
  },
  {
    id: 'report',
    name: '报告',
    purpose: '汇总单位把总目录报本级人民政府，总目录作附件',
    scope: 'whole',
    reads: true,
  },
  {
    id: 'plan',
    name: '部门工作方案',
    purpose: '各单位自己的工作方案：现状和思路、任务和措施、保障和考核，一个单位一份',
    scope: 'unit',
    reads: true,
  },
  {
    id: 'half-year',
    name: '半年工作情况报告',
    purpose: '全部单位的汇总报本级人民政府；用 --unit 写一个单位的',
    scope: 'either',
    reads: true,
  },
  {
    id: 'annual',
    name: '年度工作情况报告',
    purpose: '同上，全年的；后附可编入政府信息公开工作年度报告的内容',
    scope: 'either',
    reads: true,
  },
  {
    id: 'secrecy',
    name: '保密审查登记表',
    purpose: '公开前逐项登记公开属性、删减、不公开的理由和审查人，一个单位一份',
    scope: 'unit',
    reads: true,
  },
  {
    id: 'monitoring',
    name: '季度监测',
    purpose: '一个季度的监测数据：各单位报送、公开的时限和渠道，没有的数据留空',
    scope: 'whole',
    reads: true,
  },
  {
    id: 'assessment',
    name: '年度考核',
    purpose: '一年的考核数据：各单位报送、修改、逾期、目录质量，评分留空',
    scope: 'whole',
    reads: true,
  },
  {
    id: 'self-check',
    name: '自查报告',
    purpose: '公开情况、时效、平台信息报送、创新举措四个方面；用 --unit 写一个单位的',
    scope: 'either',
    reads: true,
  },
];

/** By its Chinese name, or its id. */
export function letterKind(wanted: string): LetterKind | undefined {
  const name = wanted.trim().toLowerCase();
  return LETTER_KINDS.find((kind) => kind.id === name || kind.name === wanted.trim());
}

/** An office's own letter: a template of its own name in its folder; it sees all that is known. */
export function ownKind(name: string): LetterKind {
  return { id: name, name, purpose: '本单位自拟的公文', scope: 'either', reads: true };
}
