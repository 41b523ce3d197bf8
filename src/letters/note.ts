/**
 * The compilation note (编制说明): what was compiled, on which notice, from what, how it was
 * merged, who said 不涉及, and what is open. Gathers the data that the template may speak of;
 * the words themselves are the template's.
 */
import { headingIn } from '../check/heading.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import { type Conflict, isOpen, type Master } from '../model/master.js';
import { directUnits } from '../model/units.js';
import {
  allQuestions,
  fieldHeading,
  fieldOf,
  settledInWords,
} from '../render/conflicts/questions.js';
import { gathered } from '../render/master/gathered.js';
import { nilByDomain } from '../render/master/nil.js';
import type { Paragraph } from '../render/word/paragraph.js';
import { fullName } from './data/scheme.js';
import { fillLetter, type LetterTemplate } from './letter.js';

/** @throws UserError where the template is wrong */
export function compilationNote(
  catalogue: Catalogue,
  master: Master,
  template: string | LetterTemplate,
): Paragraph[] {
  return fillLetter(template, noteData(catalogue, master));
}

/** Every field that the template may use, by its Chinese name; listed at the template's top. */
export function noteData(catalogue: Catalogue, master: Master): object {
  return {
    ...schemeData(catalogue),
    ...countData(catalogue, master),
    领域: catalogue.scheme.domains.map((domain) => {
      const entries = master.entries.filter((entry) => entry.domainId === domain.id);
      return {
        名称: domain.title,
        汇总单位: domain.lead,
        共同牵头单位: domain.leads.filter((name) => name !== domain.lead),
        事项数: domain.matters.length,
        条目数: entries.length,
        报送条目数: sum(entries.map((entry) => entry.provenance.length)),
      };
    }),
    不涉及: nilData(catalogue, master),
    ...openData(catalogue, master),
  };
}

function schemeData({ scheme, units }: Catalogue): object {
  const direct = [...directUnits(units)];
  return {
    目录名称: scheme.catalogueTitle,
    行政区划: scheme.jurisdiction,
    编制单位: scheme.bureau,
    署名: fullName({ units }, scheme.bureau),
    报送对象: scheme.recipient,
    日期: scheme.date,
    样例: scheme.sample,
    通知: {
      标题: scheme.notice.title,
      // A sample carries no document number of a real body.
      文号: scheme.sample ? '' : (scheme.notice.number ?? ''),
      印发机关: scheme.notice.issuer,
      日期: scheme.notice.date,
    },
    实施方案: scheme.title,
    例外: scheme.exceptions,
    直报单位: direct,
    直报单位数: direct.length,
    单位组: units.groups.map((group) => ({ 名称: group.name, 成员数: group.members.length })),
  };
}

function countData({ scheme, units }: Catalogue, master: Master): object {
  const { entries, coverage } = master;
  const covered = coverage.filter(({ status }) => status === 'covered' || status === 'partial');
  // Whose rows were all left out has reported all the same.
  const sent = [
    ...entries.flatMap((entry) => entry.provenance),
    ...master.left.map(({ unit, source }) => ({ ...source, unit })),
  ];
  const rowUnits = sent.flatMap(({ unit }) => (unit === '' ? [] : [unit]));
  const nilUnits = master.nil.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  const files = [...sent, ...master.nil.map(sourceOf)];
  const heard = new Set([...rowUnits, ...nilUnits]);
  const direct = directUnits(units);
  const townships = [...heard].filter((unit) => direct.has(unit)).length;
  return {
    草稿: master.state === 'draft',
    文件数: new Set(files.map(({ file }) => file)).size,
    单位数: heard.size,
    部门数: heard.size - townships,
    已报直报单位数: townships,
    报送条目数: master.merged,
    条目数: entries.length,
    合并条目数: entries.filter((entry) => entry.provenance.length > 1).length,
    领域数: scheme.domains.length,
    事项数: sum(scheme.domains.map((domain) => domain.matters.length)),
    已覆盖事项数: covered.filter(({ matter }) => matter !== null).length,
    可能重复数: master.duplicates.length,
  };
}

function sourceOf({ source }: Master['nil'][number]) {
  return source;
}

/** By domain: who said that it does not concern them at all, and of how many matters others did. */
function nilData(catalogue: Catalogue, master: Master): object[] {
  return nilByDomain(catalogue, master).map(({ domain, units, matters }) => ({
    领域: domain,
    单位: units,
    事项: matters.map(({ matter, units: own }) => ({ 事项: matter, 单位: own })),
  }));
}

/** What keeps the master from being final. */
function openData(catalogue: Catalogue, master: Master): object {
  const status = (wanted: string) =>
    master.coverage
      .filter((item) => item.status === wanted)
      .map(({ domain, matter }) => ({ 领域: titleOf(catalogue, domain), 事项: matter ?? '' }));
  return {
    冲突: master.conflicts.filter(isOpen).map((conflict) => conflictData(catalogue, conflict)),
    未报: unique(master.missing.map(({ unit }) => unit)).map((unit) => ({
      单位: unit,
      领域: master.missing
        .filter((item) => item.unit === unit)
        .map(({ domain }) => titleOf(catalogue, domain)),
    })),
    未覆盖事项: status('missing'),
    均不涉及事项: status('nil'),
    处理意见: settledData(catalogue, master),
    不收: leftData(master),
    方案以外: master.beyond.map(({ domain, matter, units }) => ({
      领域: domain,
      事项: matter,
      单位: units,
    })),
    错误: errorData(master.findings),
  };
}

/** What a person decided, or a policy of the scheme settled. */
function settledData(catalogue: Catalogue, master: Master): object[] {
  return allQuestions(master)
    .filter((one) => !isOpen(one))
    .map((one) => {
      const field = fieldOf(one);
      return {
        领域: one.domain,
        事项: one.matter,
        栏目: field === undefined ? '' : fieldHeading(catalogue, field),
        意见: settledInWords(one, 'public'),
      };
    });
}

/** What was left out by a decision: a matter once, with everybody who sent it. */
function leftData({ left }: Master): object[] {
  return [...groupBy(left, ({ decision }) => decision.id).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { domain, matter, decision } = first;
    return [
      {
        领域: domain,
        事项: matter,
        单位: unique(rows.map(({ unit }) => unit)),
        理由: decision.reason,
      },
    ];
  });
}

function conflictData(catalogue: Catalogue, conflict: Conflict): object {
  return {
    编号: conflict.id,
    领域: conflict.domain,
    事项: conflict.matter,
    栏目: headingIn(catalogue.layout, conflict.field),
    写法: conflict.candidates.map(({ text, units }) => ({
      文字: text,
      单位: gathered(units, catalogue),
    })),
  };
}

/** Errors by what is wrong, with their number and the first places. */
function errorData(findings: readonly Finding[]): object[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return unique(errors.map(({ code }) => code)).map((code) => {
    const same = errors.filter((finding) => finding.code === code);
    return {
      说明: (same[0]?.message ?? '').replace(/[。；]$/, ''),
      处数: same.length,
      位置: unique(same.map(placeOf).filter((place) => place !== '')).slice(0, 3),
    };
  });
}

function placeOf({ file, sheet, cell }: Finding): string {
  const name = file?.split('/').at(-1);
  return [name, sheet, cell].filter((part) => part !== undefined).join(' ');
}

/** Papers name a domain by its title. */
function titleOf({ scheme }: Catalogue, domain: string): string {
  return scheme.domains.find(({ id }) => id === domain)?.title ?? domain;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
