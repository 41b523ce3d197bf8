/** What a field is called on paper: by the layout, or where none is at hand, as it usually is. */
import type { Problem } from '../model/finding.js';
import type { Layout } from '../model/layout.js';

const HEADINGS: Readonly<Record<string, string>> = {
  serial: '序号',
  domain: '公开领域',
  matter: '公开事项',
  content: '公开内容（要素）',
  basis: '公开依据',
  timeLimit: '公开时限',
  audience: '公开对象',
  mode: '公开方式',
  tier: '公开层级',
  owners: '责任主体',
  channels: '公开渠道和载体',
  supervision: '监督渠道',
  concerned: '本单位是否涉及',
  lead: '牵头单位',
  index: '索引号',
  remark: '备注',
  operation: '操作',
  operationNote: '操作说明',
};

/** @returns the usual heading of an entry's key; a further column is its own heading */
export function headingOf(field: string): string {
  return HEADINGS[field] ?? field;
}

/** @returns what stands over a field in the tables of a layout; its usual name where it has no column */
export function headingIn({ columns }: Layout, field: string): string {
  return columns.find(({ key }) => key === field)?.heading ?? headingOf(field);
}

/** A problem of a field that the layout calls by another name says that name. */
export function withLayoutHeading(problem: Problem, layout: Layout): Problem {
  const { field, params } = problem;
  if (field === undefined || params?.heading !== undefined) return problem;
  const heading = headingIn(layout, field);
  if (heading === headingOf(field)) return problem;
  return { ...problem, params: { ...params, heading } };
}
