/** What was read of one file, as lines for a terminal. */
import { headingOf } from '../../check/heading.js';
import type { Finding } from '../../model/finding.js';
import type { NilReturn, SheetReport, Submission, SubmittedEntry } from '../../model/submission.js';
import { SEVERITY_NAMES } from './words.js';

const CONFIDENCE = { high: '把握大', middle: '把握一般', low: '把握小，请核对' } as const;

export function reportRead(submission: Submission, findings: readonly Finding[]): string[] {
  return [
    `${submission.file}${submission.unit ? `（${submission.unit}）` : ''}`,
    ...submission.sheets.flatMap(sheetLines),
    ...submission.entries.map((entry) => `  ${entry.source.row} 行　${entryLine(entry)}`),
    ...submission.nil.map((nil) => `  ${nil.source.row} 行　${nilLine(nil)}`),
    ...findings.map((one) => `  ${SEVERITY_NAMES[one.severity]}${place(one)}${one.message}`),
    submission.entries.length > 0
      ? `  共读到 ${submission.entries.length} 条。`
      : '  没有读到条目。',
    '',
  ];
}

function sheetLines(sheet: SheetReport): string[] {
  if (sheet.headerRows.length === 0) return [`  工作表“${sheet.name}”：没有找到目录表`];
  const columns = Object.entries(sheet.columns).map(
    ([field, letter]) => `${letter}=${headingOf(field)}`,
  );
  return [
    `  工作表“${sheet.name}”：表头在第 ${sheet.headerRows.join('、')} 行，${sheet.rows} 条，${CONFIDENCE[sheet.confidence]}`,
    `    ${columns.join('　')}`,
    ...sheet.reasons.map((reason) => `    ${reason}`),
  ];
}

function entryLine(entry: SubmittedEntry): string {
  const parts = [
    entry.domain,
    titles(entry),
    entry.timeLimit?.text,
    entry.owners?.map((owner) => owner.name).join('、'),
  ];
  return parts.filter(Boolean).join('｜').replace(/\s+/g, ' ');
}

/** 不涉及：采购合同信息（无此业务） */
function nilLine({ matter, domain, reason, operation }: NilReturn): string {
  const what = matter ?? domain ?? '整个领域';
  const why = reason.trim() === '' ? '' : `（${reason.trim()}）`;
  return `${operation ? '建议删除' : '不涉及'}：${what}${why}`.replace(/\s+/g, ' ');
}

function titles({ matter }: SubmittedEntry): string | undefined {
  if (!matter) return undefined;
  const { level1, level2, level3, deeper = [] } = matter;
  return [level1, level2, level3, ...deeper].filter(Boolean).join(' / ');
}

function place({ sheet, cell }: Finding): string {
  return sheet === undefined ? '' : cell === undefined ? `${sheet}：` : `${sheet}!${cell}：`;
}
