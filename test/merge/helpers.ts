/** Submissions from a few words: who sends which row, without a workbook. */

import { mergeAll } from '../../src/merge/merge.js';
import type { TimeLimit } from '../../src/model/entry.js';
import type { Finding } from '../../src/model/finding.js';
import type { MergedEntry } from '../../src/model/master.js';
import type { NilReturn, Submission, SubmittedEntry } from '../../src/model/submission.js';
import { splitElements } from '../../src/text/elements.js';
import { goodEntry, smallCatalogue } from '../helpers/small-catalogue.js';

export type Row = Partial<SubmittedEntry>;

/** One file of a unit; rows stand in line 10 and on, of a sheet named after their domain. */
export function submission(
  unit: string,
  rows: readonly Row[],
  nil: readonly Partial<NilReturn>[] = [],
  over: Partial<Submission> = {},
): Submission {
  const file = over.file ?? `submissions/${unit}.xlsx`;
  return {
    file,
    unit,
    marks: [],
    serial: 1,
    sheets: [],
    problems: [],
    ...over,
    entries: rows.map((row, at) => sentRow(unit, file, 10 + at, row)),
    nil: nil.map((one, at) => ({
      unit,
      domain: '政府采购领域',
      domainId: 'D2',
      reason: '无此项业务',
      source: { file, sheet: '政府采购领域', row: 60 + at, cells: {} },
      ...one,
    })),
  };
}

/** A good row of 中标、成交结果信息 unless the row says otherwise; owned by its unit. */
export function sentRow(unit: string, file: string, line: number, row: Row): SubmittedEntry {
  const content = row.content ?? '包括采购人名称、项目名称、中标金额。';
  const base = goodEntry({
    unit,
    owners: [{ name: unit, text: unit }],
    content,
    elements: splitElements(content),
    ...row,
  });
  const cells = Object.fromEntries(
    Object.entries(base.source.cells).map(([field, cell]) => [
      field,
      cell.replace('10', `${line}`),
    ]),
  );
  return { ...base, source: { file, sheet: base.domain ?? '', row: line, cells } };
}

export const BUREAU = '县政务服务管理局';
export const FINANCE = '县财政局';
export const HOUSING = '县住房城乡建设局';
export const TOWNS = ['甲镇人民政府', '乙镇人民政府', '丙乡人民政府'] as const;

/** A row of a matter of the housing domain. */
export const housingRow: Row = {
  domain: '住房保障领域',
  domainId: 'D1',
  matterId: 'M1.1',
  matter: { level1: '农村危房改造信息' },
};

export function merge(
  submissions: readonly Submission[],
  findings: readonly Finding[] = [],
  catalogue = smallCatalogue(),
) {
  return mergeAll(catalogue, submissions, findings);
}

/** Names of an entry's owners as its cell prints them. */
export function owners(entry: MergedEntry | undefined): string {
  return (entry?.owners ?? []).map((owner) => owner.name).join('、');
}

/** A time limit of so many days or working days. */
export function within(
  count: number,
  unit: 'day' | 'workday' = 'workday',
  trigger?: string,
): TimeLimit {
  const words = `${trigger ? `自${trigger}起` : ''}${count}个${unit === 'day' ? '自然日' : '工作日'}内`;
  return {
    text: words,
    limits: [
      {
        kind: 'within' as const,
        role: 'due' as const,
        count,
        unit,
        ...(trigger ? { trigger } : {}),
      },
    ],
  };
}
