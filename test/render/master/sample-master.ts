/** Masters for tests: one over the shipped scheme with an entry or two a matter, and open ones. */
import type { Catalogue } from '../../../src/model/catalogue.js';
import type { Conflict, LeadCatalogue, Master, MergedEntry } from '../../../src/model/master.js';
import type { Domain, MatterDefinition } from '../../../src/model/scheme.js';
import { parseBases } from '../../../src/text/basis.js';
import { splitElements } from '../../../src/text/elements.js';
import { parseTimeLimit } from '../../../src/text/time-limit.js';

/** A merged entry of one matter; overridden by what is given. */
export function mergedEntry(
  domain: Domain,
  matter: MatterDefinition,
  unit: string,
  over: Partial<MergedEntry> = {},
): MergedEntry {
  const content = over.content ?? matter.content ?? `包括${matter.title}。`;
  const source = {
    file: `submissions/${unit}.xlsx`,
    sheet: domain.title,
    row: 10,
    cells: { matter: 'D10', content: 'F10', timeLimit: 'H10' },
  };
  return {
    id: 'E1',
    domain: domain.title,
    matter: { level1: matter.title },
    content,
    elements: splitElements(content),
    basis: BASES,
    owners: [{ name: unit, text: unit }],
    timeLimit: parseTimeLimit('自信息形成或变更之日起20个工作日内').value,
    channels: [
      { name: '政府网站', text: '政府网站' },
      { name: '公共资源交易平台', text: '公共资源交易平台' },
    ],
    supervision: { text: `${unit}办公室；0875-7120000` },
    mode: ['主动'],
    extra: { 牵头单位: domain.lead },
    raw: {},
    source,
    domainId: domain.id,
    matterId: matter.id,
    units: [unit],
    provenance: [{ ...source, unit }],
    decided: {},
    marked: false,
    ...over,
  };
}

const BASES = parseBases(
  [
    '《中华人民共和国政府信息公开条例》（国务院令第492号）第十条',
    '《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）',
  ].join('\n'),
).value;

/** A final master: of every matter a row of the lead unit, of every second one a row of the townships. */
export function sampleMaster({ scheme, units }: Catalogue): Master {
  const townships = units.groups[0];
  const entries = scheme.domains.flatMap((domain) =>
    domain.matters.flatMap((matter, index) => {
      const own = mergedEntry(domain, matter, domain.lead);
      if (index % 2 === 1 || !townships) return [own];
      const sources = townships.members.map((unit, row) => ({
        ...own.source,
        file: `submissions/乡镇/${unit}.xlsx`,
        row: row + 8,
        unit,
      }));
      const group = mergedEntry(domain, matter, townships.name, {
        content: `本乡镇实施的${matter.title}，包括政策依据、办理程序、办理结果等。`,
        units: townships.members,
        provenance: sources,
        mode: ['主动', '依申请'],
        extra: { 牵头单位: domain.lead, 备注: '由各乡镇便民服务中心办理' },
      });
      return [own, group];
    }),
  );
  return {
    state: 'final',
    entries,
    merged: entries.reduce((total, entry) => total + entry.provenance.length, 0),
    conflicts: [],
    duplicates: [],
    near: [],
    coverage: scheme.domains.flatMap((domain) =>
      domain.matters.map((matter) => ({
        domain: domain.title,
        matter: matter.title,
        status: 'covered' as const,
      })),
    ),
    missing: [],
    beyond: [],
    left: [],
    nil: scheme.domains.slice(2, 4).map((domain) => ({
      unit: units.units.at(-1)?.name ?? '',
      domain: domain.title,
      domainId: domain.id,
      reason: '本乡没有这一领域的事项',
      source: { file: 'submissions/末乡.xlsx', sheet: domain.title, row: 5, cells: {} },
    })),
    leads: scheme.domains.map((domain) => leadOf(domain, entries)),
    findings: [],
  };
}

function leadOf(domain: Domain, all: readonly MergedEntry[]): LeadCatalogue {
  const entries = all.filter(
    (entry) => entry.domainId === domain.id && entry.units.includes(domain.lead),
  );
  return {
    domainId: domain.id,
    domain: domain.title,
    lead: domain.lead,
    entries,
    merged: entries.length,
    conflicts: [],
    duplicates: [],
    near: [],
    coverage: [],
    missing: [],
    beyond: [],
    left: [],
    nil: [],
  };
}

/** The same with everything open that can be open. */
export function openMaster(catalogue: Catalogue): Master {
  const final = sampleMaster(catalogue);
  const entry = final.entries[0];
  const { lead = '', title = '' } = catalogue.scheme.domains[0] ?? {};
  const cells = [{ file: 'submissions/甲.xlsx', sheet: title, cell: 'H10' }];
  const conflict: Conflict = {
    id: 'C1',
    kind: 'conflict',
    domain: title,
    matter: entry?.matter?.level1 ?? '',
    field: 'timeLimit',
    entry: 'E1',
    candidates: [
      { text: '信息形成之日起20个工作日内', value: null, units: [lead], cells },
      { text: '信息形成之日起7个工作日内', value: null, units: ['甲镇人民政府'], cells },
    ],
    suggestion: null,
    decision: null,
  };
  return {
    ...final,
    state: 'draft',
    entries: final.entries.map((one) => ({ ...one, marked: one === entry })),
    conflicts: [conflict],
    missing: [{ unit: '乙镇人民政府', domain: title }],
    coverage: final.coverage.map((item, index) =>
      index === 1 ? { ...item, status: 'missing' as const } : item,
    ),
    findings: [
      {
        code: 'owner-missing',
        severity: 'error',
        message: '没有填写责任主体，请补填。',
        params: {},
        file: 'submissions/甲.xlsx',
        sheet: title,
        cell: 'K11',
      },
    ],
  };
}
