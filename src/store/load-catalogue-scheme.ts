/**
 * What is wrong with scheme.yaml beyond its shape: names that units.yaml or the registers do
 * not have, ids twice, leads that cannot lead, phases out of order. One function a question.
 */
import { WORDINGS } from '../check/wording/all.js';
import type { Registers } from '../model/register.js';
import type { Scheme } from '../model/scheme.js';
import type { Units } from '../model/units.js';
import { foldTitle } from '../text/fold.js';
import { unknownName } from './load-catalogue-units.js';
import { nearest } from './nearest.js';
import type { Fault, YamlFile } from './yaml.js';

type SchemeFile = YamlFile<Scheme>;

/** Every fault, question by question. */
export function schemeFaults(file: SchemeFile, units: Units, registers: Registers): Fault[] {
  return [
    ...repeatedIds(file),
    ...repeatedTitles(file),
    ...unknownUnits(file, units),
    ...wrongLeads(file, units),
    ...unknownChannels(file, registers),
    ...unusedKinds(file),
    ...disorderedPhases(file),
    ...waiversOfNothing(file, units),
    ...unknownCodes(file),
  ];
}

function repeatedIds({ value, fault }: SchemeFile): Fault[] {
  const seen = new Set<string>();
  return value.domains.flatMap((domain, d) => {
    const ids = [
      { id: domain.id, path: ['domains', d, 'id'] },
      ...domain.matters.map(({ id }, m) => ({ id, path: ['domains', d, 'matters', m, 'id'] })),
    ];
    return ids.flatMap(({ id, path }) => {
      if (seen.has(id)) return [fault(path, `编号 ${id} 前面已经用过，每个编号只能用一次`)];
      seen.add(id);
      return [];
    });
  });
}

/** Two matters of one domain, or two domains, that a reader could not tell apart. */
function repeatedTitles({ value, fault }: SchemeFile): Fault[] {
  const domains = twice(value.domains).map((d) => fault(['domains', d, 'title'], SAME_TITLE));
  const matters = value.domains.flatMap((domain, d) =>
    twice(domain.matters).map((m) => fault(['domains', d, 'matters', m, 'title'], SAME_TITLE)),
  );
  return [...domains, ...matters];
}

const SAME_TITLE = '与前面的名称相同，无法区分';

function twice(rows: readonly { title: string }[]): number[] {
  const folded = rows.map(({ title }) => foldTitle(title));
  return [...folded.keys()].filter((at) => folded.indexOf(folded[at] ?? '') < at);
}

function unknownUnits({ value, fault }: SchemeFile, units: Units): Fault[] {
  const bodies = [...units.units, ...units.groups].map(({ name }) => name);
  const all = [...bodies, ...units.roles.map(({ name }) => name)];
  return value.domains.flatMap((domain, d) => [
    ...domain.leads.flatMap((name, at) =>
      bodies.includes(name) ? [] : [fault(['domains', d, 'leads', at], unknownName(name, bodies))],
    ),
    ...domain.responsible.flatMap((name, at) =>
      all.includes(name) ? [] : [fault(['domains', d, 'responsible', at], unknownName(name, all))],
    ),
  ]);
}

/** The one that merges a domain is one of its leads, and a single body: a group never leads alone. */
function wrongLeads({ value, fault }: SchemeFile, units: Units): Fault[] {
  return value.domains.flatMap(({ lead, leads }, d) => {
    const path = ['domains', d, 'lead'];
    if (!leads.includes(lead)) {
      return [fault(path, `“${lead}”不在 leads 之列，只能是：${leads.join('、')}`)];
    }
    if (units.groups.some(({ name }) => name === lead)) {
      return [fault(path, `“${lead}”是单位组，不能单独牵头，请写一个单位`)];
    }
    return [];
  });
}

/** A channel is known by its name in the register; 其他 needs no row. */
function unknownChannels({ value, fault }: SchemeFile, registers: Registers): Fault[] {
  const { offered, required } = value.channels;
  const known = offered.flatMap((name, at) => {
    const path = ['channels', 'offered', at];
    if (offered.indexOf(name) !== at) return [fault(path, `“${name}”列了两次`)];
    if (name === '其他' || registers.channels.some((row) => row.name === name)) return [];
    const same = registers.channels.find((row) => row.aliases.includes(name));
    const fix =
      same === undefined
        ? '请写登记过的渠道，或在 registers/channels.yaml 里添加一项'
        : `应写作“${same.name}”`;
    return [fault(path, `渠道登记表里没有“${name}”，${fix}`)];
  });
  const wanted = required.flatMap(({ names }, at) =>
    names.flatMap((name, which) =>
      offered.includes(name)
        ? []
        : [
            fault(
              ['channels', 'required', at, 'names', which],
              `“${name}”是必须写明的渠道，却不在 offered 之列，填报表上无处可填`,
            ),
          ],
    ),
  );
  return [...known, ...wanted];
}

/** A kind that no matter bears chooses nothing: most likely it is mistyped. */
function unusedKinds({ value, fault }: SchemeFile): Fault[] {
  // Without preset matters nobody knows yet which kinds there will be.
  if (value.domains.some((domain) => domain.matters.length === 0)) return [];
  const used = value.domains.flatMap((domain) => [
    ...domain.kinds,
    ...domain.matters.flatMap((matter) => matter.kinds),
  ]);
  const check = (list: readonly { kinds: string[] }[], path: readonly string[]) =>
    list.flatMap(({ kinds }, at) =>
      kinds.flatMap((kind, which) =>
        used.includes(kind)
          ? []
          : [
              fault(
                [...path, at, 'kinds', which],
                `没有事项属于“${kind}”类，事项里用到的类别：${[...new Set(used)].join('、') || '无'}`,
              ),
            ],
      ),
    );
  return [
    ...check(value.limits, ['limits']),
    ...check(value.channels.required, ['channels', 'required']),
  ];
}

function disorderedPhases({ value, fault }: SchemeFile): Fault[] {
  return value.phases.flatMap(({ from, until }, at) => {
    const before = value.phases[at - 1];
    if (until !== undefined && until < from) {
      return [fault(['phases', at, 'until'], `结束日期 ${until} 早于开始日期 ${from}`)];
    }
    if (before !== undefined && from < before.from) {
      return [fault(['phases', at, 'from'], `开始日期 ${from} 早于前一阶段的 ${before.from}`)];
    }
    return [];
  });
}

function waiversOfNothing({ value, fault }: SchemeFile, units: Units): Fault[] {
  const names = units.units.map(({ name }) => name);
  const domains = value.domains.map(({ id }) => id);
  const matters = value.domains.flatMap((domain) => domain.matters.map(({ id }) => id));
  return value.waivers.flatMap(({ unit, domain, matter }, at) => [
    ...(unit === undefined || names.includes(unit)
      ? []
      : [fault(['waivers', at, 'unit'], unknownName(unit, names))]),
    ...(domain === undefined || domains.includes(domain)
      ? []
      : [fault(['waivers', at, 'domain'], `没有编号为 ${domain} 的领域`)]),
    ...(matter === undefined || matters.includes(matter)
      ? []
      : [fault(['waivers', at, 'matter'], `没有编号为 ${matter} 的事项`)]),
  ]);
}

/** A severity or a waiver of a code that no finding has would do nothing, in silence. */
function unknownCodes({ value, fault }: SchemeFile): Fault[] {
  const named = [
    ...Object.keys(value.severities).map((code) => ({ code, path: ['severities', code] })),
    ...value.waivers.map(({ code }, at) => ({ code, path: ['waivers', at, 'code'] })),
  ];
  return named.flatMap(({ code, path }) => {
    if (WORDINGS[code] !== undefined) return [];
    const near = nearest(code, Object.keys(WORDINGS));
    const fix = near === undefined ? '各种问题的代号见 mulu rules' : `是不是“${near}”？`;
    return [fault(path, `没有代号为“${code}”的问题，${fix}`)];
  });
}
