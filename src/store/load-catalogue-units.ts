/** What is wrong with units.yaml beyond its shape: names twice, members and successors unknown. */
import type { Units } from '../model/units.js';
import { nearest } from './nearest.js';
import type { Fault, YamlFile, YamlPath } from './yaml.js';

/** Every fault, in the order of the file. */
export function unitFaults(file: YamlFile<Units>): Fault[] {
  return [
    ...repeatedNames(file),
    ...unknownMembers(file),
    ...unknownSuccessors(file),
    ...successorLoops(file),
  ];
}

/** One name must mean one body, whether it is a name or an alias. */
function repeatedNames({ value, fault }: YamlFile<Units>): Fault[] {
  const owners = new Map<string, string>();
  const faults: Fault[] = [];
  const claim = (name: string, owner: string, path: YamlPath) => {
    const other = owners.get(name);
    if (other !== undefined) {
      faults.push(
        fault(path, `“${name}”已经是${other === owner ? '同一单位' : `“${other}”`}的名称`),
      );
    } else owners.set(name, owner);
  };
  const lists = [
    ['units', value.units],
    ['groups', value.groups],
    ['roles', value.roles],
  ] as const;
  for (const [list, rows] of lists) {
    for (const [at, row] of rows.entries()) claim(row.name, row.name, [list, at, 'name']);
  }
  for (const [list, rows] of lists) {
    for (const [at, row] of rows.entries()) {
      for (const [which, alias] of row.aliases.entries()) {
        claim(alias, row.name, [list, at, 'aliases', which]);
      }
    }
  }
  return faults;
}

function unknownMembers({ value, fault }: YamlFile<Units>): Fault[] {
  const names = value.units.map((unit) => unit.name);
  return value.groups.flatMap((group, at) =>
    group.members.flatMap((member, which) => {
      const path = ['groups', at, 'members', which];
      if (!names.includes(member)) return [fault(path, unknownName(member, names))];
      if (group.members.indexOf(member) !== which) return [fault(path, `“${member}”列了两次`)];
      return [];
    }),
  );
}

function unknownSuccessors({ value, fault }: YamlFile<Units>): Fault[] {
  const names = value.units.map((unit) => unit.name);
  return value.units.flatMap((unit, at) =>
    unit.successor !== undefined && !names.includes(unit.successor)
      ? [fault(['units', at, 'successor'], unknownName(unit.successor, names))]
      : [],
  );
}

/** A unit that comes back to itself has no successor; each loop is told once, at its first unit. */
function successorLoops({ value, fault }: YamlFile<Units>): Fault[] {
  const next = new Map(value.units.map(({ name, successor }) => [name, successor]));
  const told = new Set<string>();
  return value.units.flatMap(({ name }, at) => {
    const seen = [name];
    let current = next.get(name);
    while (current !== undefined && !seen.includes(current)) {
      seen.push(current);
      current = next.get(current);
    }
    if (current !== name || told.has(name)) return [];
    for (const one of seen) told.add(one);
    const round = [...seen, name].join('→');
    return [
      fault(['units', at, 'successor'], `接替单位绕了一圈又回到自己（${round}），请改正 successor`),
    ];
  });
}

/** The sentence for a name that units.yaml does not have. */
export function unknownName(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return `units.yaml 里没有“${name}”${near === undefined ? '' : `，是不是“${near}”？`}`;
}
