/** What the scheme alone says, for every letter: who, what, by when, on which notice. */
import type { Catalogue } from '../../model/catalogue.js';
import { deadlineOf } from '../../model/deadline.js';
import { requiredColumns } from '../../model/required.js';
import { expectedUnits } from '../../model/roster.js';
import type { Domain, Scheme } from '../../model/scheme.js';
import { directUnits } from '../../model/units.js';
import { findDocumentNumber } from '../../text/document-number.js';

/** How the departments of a place are called together. */
const DEPARTMENTS: Readonly<Record<Scheme['level'], string>> = {
  province: '省直有关单位',
  city: '市直有关单位',
  county: '县直有关单位',
  township: '有关单位',
};

/** What a piece of information goes through, each with somebody who answers for it. */
const LINKS = ['归集', '审核', '发布', '回应', '归档'];
/** Who reviews before anything is disclosed (条例 art. 17 of 2019). */
const REVIEWS = ['信息提供部门', '保密审查人员', '政务公开工作机构', '单位负责人'];

export function schemeData(catalogue: Catalogue): Record<string, unknown> {
  const { scheme, units, layout } = catalogue;
  const direct = [...directUnits(units)];
  const deadline = deadlineOf(scheme);
  const expected = expectedOf(catalogue);
  return {
    目录名称: scheme.catalogueTitle,
    主题: subjectOf(scheme),
    行政区划: scheme.jurisdiction,
    编制单位: scheme.bureau,
    编制单位全称: fullName(catalogue, scheme.bureau),
    报送对象: scheme.recipient,
    日期: scheme.date,
    年份: scheme.date.slice(0, 4),
    样例: scheme.sample,
    实施方案: scheme.title,
    通知: {
      标题: scheme.notice.title,
      // A sample carries no document number of a real body.
      文号: scheme.sample ? '' : numberOf(scheme.notice.number),
      印发机关: scheme.notice.issuer,
      日期: scheme.notice.date,
    },
    上位文件: scheme.sample ? [] : scheme.notice.upper,
    例外: scheme.exceptions,
    期限: deadline?.date ?? null,
    时限要求: scheme.limits.map(({ text, source }) => ({ 时限: text, 出处: source })),
    渠道要求: scheme.channels.required.map(({ names, source }) => ({
      渠道: names,
      出处: source,
    })),
    阶段: scheme.phases.map(({ title, from, until, tasks }) => ({
      名称: title,
      开始: from,
      结束: until ?? '',
      任务: tasks,
    })),
    定期报告: scheme.reports.map(({ title, due, to }) => ({
      名称: title,
      期限: due,
      报送对象: to,
    })),
    填报栏目: requiredColumns(layout).map(({ heading }) => heading),
    公开环节: LINKS.map((环节) => ({ 环节 })),
    审查环节: REVIEWS.map((环节) => ({ 环节 })),
    主送单位: addresseesOf(catalogue, expected),
    应报单位: expected,
    应报单位数: expected.length,
    直报单位: direct,
    直报单位数: direct.length,
    单位组: units.groups.map(({ name, members }) => ({ 名称: name, 成员数: members.length })),
    领域: scheme.domains.map((domain) => domainData(catalogue, domain)),
    领域数: scheme.domains.length,
    事项数: scheme.domains.reduce((sum, { matters }) => sum + matters.length, 0),
  };
}

/** As the standard has it, whatever brackets scheme.yaml writes: 某政办发〔2018〕72号. */
function numberOf(number: string | undefined): string {
  return number === undefined ? '' : (findDocumentNumber(number)?.canonical ?? number);
}

export function domainData({ units }: Catalogue, domain: Domain): Record<string, unknown> {
  return {
    名称: domain.title,
    引言: domain.intro ?? '',
    汇总单位: domain.lead,
    牵头单位: domain.leads,
    共同牵头单位: domain.leads.filter((name) => name !== domain.lead),
    责任单位: [...domain.responsible, ...domain.open],
    事项: domain.matters.map(({ title }) => title),
    事项数: domain.matters.length,
    应报单位数: expectedUnits(domain, units).length,
  };
}

/** 某某县财政局, where units.yaml says it; else the name itself. */
export function fullName({ units }: Pick<Catalogue, 'units'>, name: string): string {
  return units.units.find((unit) => unit.name === name)?.full ?? name;
}

/** Everybody of whom anything is expected, in the order of units.yaml. */
function expectedOf({ scheme, units }: Pick<Catalogue, 'scheme' | 'units'>): string[] {
  const named = new Set(scheme.domains.flatMap((domain) => expectedUnits(domain, units)));
  return units.units.map(({ name }) => name).filter((name) => named.has(name));
}

/** 各乡镇人民政府，县直有关单位: groups by their names, departments together. */
function addresseesOf({ scheme, units }: Catalogue, expected: readonly string[]): string {
  const groups = units.groups.filter(({ members }) =>
    members.every((member) => expected.includes(member)),
  );
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const hasOthers = expected.some((name) => !grouped.has(name));
  return [
    ...groups.map(({ name }) => name),
    ...(hasOthers ? [DEPARTMENTS[scheme.level]] : []),
  ].join('，');
}

/**
 * What the work is about: the scheme's title without the place and the kind of document.
 * 某某县推进……政府信息公开实施方案 → 推进……政府信息公开
 */
export function subjectOf({ title, jurisdiction }: Pick<Scheme, 'title' | 'jurisdiction'>): string {
  const bare = title
    .replace(/^《|》$/g, '')
    .replace(jurisdiction, '')
    .replace(/^(?:[^关]{2,30})?关于(?:印发)?/, '')
    .replace(
      /(?:的)?(?:实施方案|工作方案|方案|实施意见|意见|暂行办法|办法|实施细则|细则|的通知)$/,
      '',
    )
    .replace(/工作$/, '');
  return bare === '' ? title : bare;
}
