/**
 * The letters that answer a file: 退回修改函 goes with what is to be mended, 回执 with what was
 * received. Gathers the data that the templates may speak of; the words are the templates'.
 */
import { sayApart, titleOf } from '../check/say.js';
import type { FileResult } from '../check/verdict.js';
import type { Catalogue } from '../model/catalogue.js';
import { type Finding, SEVERITIES } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import { addressee } from '../render/return/addressee.js';
import { sender } from '../render/return/sender.js';
import { SEVERITY_WORDS } from '../render/return/words.js';
import { fullName } from './data/scheme.js';
import { type FilledLetter, fillOfficial, type LetterTemplate } from './letter.js';

/**
 * @param returned name of the workbook in which to mend; undefined where nothing could be read
 * @param attached name of the workbook that goes with the letter, whether or not one can mend in it
 * @throws UserError where the template is wrong
 */
export function returnLetter(
  catalogue: Catalogue,
  result: FileResult,
  template: string | LetterTemplate,
  returned: string | undefined,
  attached = returned,
): FilledLetter {
  const { submission, findings, counts } = result;
  return filled(catalogue, template, {
    ...fileData(catalogue, submission),
    发函单位: answerer(catalogue, submission),
    署名: fullName(catalogue, answerer(catalogue, submission)),
    发回单位: addressee(catalogue, submission),
    退回表: returned ?? '',
    附件: attached ?? '',
    必须改: counts.error,
    建议改: counts.warning,
    提示: counts.notice,
    问题: kinds(findings),
  });
}

/**
 * @param code short code of the file's bytes
 * @throws UserError where the template is wrong
 */
export function receipt(
  catalogue: Catalogue,
  { submission }: FileResult,
  template: string | LetterTemplate,
  code: string,
): FilledLetter {
  return filled(catalogue, template, {
    ...fileData(catalogue, submission),
    识别码: code,
    不涉及数: submission.nil.length,
    接收单位: answerer(catalogue, submission),
    署名: fullName(catalogue, answerer(catalogue, submission)),
  });
}

function filled(
  { scheme }: Catalogue,
  template: string | LetterTemplate,
  data: object,
): FilledLetter {
  return fillOfficial(template, data, { sample: scheme.sample, year: scheme.date.slice(0, 4) });
}

/** One office signs: the lead unit, or the bureau where a file concerns several of them. */
function answerer(catalogue: Catalogue, submission: Submission): string {
  const to = addressee(catalogue, submission);
  return to.includes('、') ? catalogue.scheme.bureau : to;
}

function fileData(catalogue: Catalogue, submission: Submission): object {
  const { scheme } = catalogue;
  const sent = new Set([...submission.entries, ...submission.nil].map(({ domainId }) => domainId));
  return {
    单位: sender(catalogue, submission) ?? null,
    文件: submission.file.split('/').at(-1) ?? submission.file,
    第几次: submission.serial,
    领域: scheme.domains.filter(({ id }) => sent.has(id)).map(({ title }) => title),
    条目数: submission.entries.length,
    目录名称: scheme.catalogueTitle,
    通知: scheme.notice.title,
    编制单位: scheme.bureau,
    日期: scheme.date,
    样例: scheme.sample,
  };
}

/** Each kind of problem once, what must be mended first; notices ask for nothing. */
function kinds(findings: readonly Finding[]): object[] {
  return SEVERITIES.filter((severity) => severity !== 'notice').flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const codes = [...new Set(own.map(({ code }) => code))];
    return codes.map((code) => {
      const members = own.filter((finding) => finding.code === code);
      const fixes = new Set(members.map((finding) => sayApart(finding).fix));
      return {
        轻重: SEVERITY_WORDS[severity],
        名称: titleOf(code),
        处数: members.length,
        // Where each cell is told something of its own, the kind is told in general.
        改法: (fixes.size === 1 && [...fixes][0]) || sayApart({ code }).fix.replaceAll('……', '××'),
      };
    });
  });
}
