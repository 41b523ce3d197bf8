/**
 * The handbook of the check (校验规则): every code with its severity, reason, fix and example,
 * made from the one catalogue of wordings. `mulu rules` and docs/rules.md show it.
 */
import type { Severity } from '../model/finding.js';
import { RULES } from './rules.js';
import { REACHES, type Reach, WORDINGS_BY_REACH } from './wording/all.js';
import type { Wording } from './wording/wording.js';

/** One code as a reader of the handbook sees it. */
export interface HandbookEntry {
  readonly code: string;
  readonly reach: Reach;
  readonly severity: Severity;
  readonly title: string;
  /** What is wrong, with ×× where a finding names the case. */
  readonly message: string;
  readonly fix: string;
  readonly example: string;
  /** Where the law or the scheme asks for it, where it does. */
  readonly law?: string;
}

/** Every code, by what it speaks of, in a reader's order. */
export function handbook(): HandbookEntry[] {
  return REACHES.flatMap((reach) =>
    Object.entries(WORDINGS_BY_REACH[reach]).map(([code, wording]) =>
      entryOf(code, reach, wording),
    ),
  );
}

function entryOf(code: string, reach: Reach, wording: Wording): HandbookEntry {
  const law = RULES.find((rule) => rule.code === code)?.law;
  return {
    code,
    reach,
    severity: wording.severity,
    title: wording.title,
    message: general(wording.message),
    fix: general(wording.fix),
    example: wording.example,
    ...(law === undefined ? {} : { law }),
  };
}

/** A template as a general sentence: optional parts left out, parameters as ××. */
function general(template: string): string {
  return template.replace(/\[[^[\]]*\]/g, '').replace(/\{\w+\}/g, '××');
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  notice: '提示',
};

const CHAPTERS: Readonly<Record<Reach, string>> = {
  catalogue: '实施方案',
  decision: '处理意见',
  file: '文件',
  sheet: '工作表',
  row: '行',
  cell: '单元格',
};

/** The handbook as Markdown: docs/rules.md. */
export function rulesMarkdown(): string {
  const entries = handbook();
  const chapters = REACHES.flatMap((reach) => [
    `## ${CHAPTERS[reach]}`,
    '',
    ...entries.filter((entry) => entry.reach === reach).flatMap(section),
  ]);
  return [...PREFACE, ...chapters].join('\n').trimEnd().concat('\n');
}

const PREFACE = [
  '# 校验规则',
  '',
  '本页由程序生成（`npx tsx test/tools/generate-rules.ts`），请勿手改。',
  '',
  '- 错误：必须修改，改好之前目录只能是草稿。警告：请核对，确认无误的可以不改。提示：供了解，一般不用处理。',
  '- 实施方案可以用 `severities` 改变一条规则的轻重，用 `waivers` 豁免某一单位、领域或事项；豁免的问题仍以提示列出，写明原因、经办人和日期。',
  '- 每个问题都带有代号（如 `required-empty`），代号不会改变，可供其他程序使用。',
  '',
];

function section(entry: HandbookEntry): string[] {
  return [
    `### ${entry.title}`,
    '',
    `- 代号：\`${entry.code}\`（${SEVERITY_WORDS[entry.severity]}）`,
    `- 问题：${entry.message}`,
    `- 怎么改：${entry.fix}`,
    `- 例：${entry.example}`,
    ...(entry.law === undefined ? [] : [`- 依据：${entry.law}`]),
    '',
  ];
}
