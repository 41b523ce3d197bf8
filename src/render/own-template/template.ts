/**
 * An office's own Word template, opened and checked: which placeholders it has, and where.
 * All that is wrong with it is told here, before anything is read or written.
 */
import { UserError } from '../../model/user-error.js';
import { openPackage, told } from './open.js';
import type { OfficePackage } from './package.js';
import { findSpots, type Known, list } from './placeholders.js';
import type { Area } from './places.js';

export interface OwnTemplate {
  readonly file: string;
  readonly known: Known;
  /** Areas in which each placeholder stands. */
  readonly found: ReadonlyMap<string, ReadonlySet<Area>>;
  readonly all: OfficePackage;
}

/**
 * @param file how the template is called in messages
 * @throws UserError with one line: what is wrong, where, what is allowed
 */
export function openTemplate(file: string, bytes: Uint8Array, known: Known): OwnTemplate {
  const all = openPackage(file, bytes);
  try {
    const found = new Map<string, Set<Area>>();
    const blocks: string[] = [];
    for (const { name, area } of textParts(all)) {
      for (const spot of findSpots(file, all.xml(name), area, known)) {
        for (const one of spot.found) {
          found.set(one.name, (found.get(one.name) ?? new Set()).add(area));
          if (known.blocks.includes(one.name)) blocks.push(one.name);
        }
      }
    }
    refuseUnfilled(file, all, known);
    refuseMissing(file, known, found);
    refuseTwice(file, blocks);
    return { file, known, found, all };
  } catch (fault) {
    throw told(file, fault);
  }
}

const AREA_OF: Readonly<Record<string, Area>> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'note',
  endnotes: 'note',
};

/** The parts that are printed: the body first, then what it leads to, by name. */
export function textParts(all: OfficePackage): { name: string; area: Area }[] {
  const others = new Map<string, Area>();
  for (const { type, path } of all.relations(all.main)) {
    const area = AREA_OF[type];
    if (area && all.bytes(path)) others.set(path, area);
  }
  const sorted = [...others].sort(([a], [b]) => (a < b ? -1 : 1));
  return [{ name: all.main, area: 'body' }, ...sorted.map(([name, area]) => ({ name, area }))];
}

/** Shapes and charts keep their words where no run is. */
function refuseUnfilled(file: string, all: OfficePackage, known: Known): void {
  for (const name of all.names) {
    if (!/^word\/(?:diagrams|charts|drawings)\/[^/]*\.xml$/.test(name)) continue;
    const text = new TextDecoder().decode(all.bytes(name)).replace(/<[^>]*>/g, '');
    const one = [...known.blocks, ...known.lines].find((each) => text.includes(`{{${each}}}`));
    if (one === undefined) continue;
    throw new UserError(
      `${file}：图表或 SmartArt 图形里的{{${one}}}填不了，请改写在正文、文本框或页眉页脚里。`,
    );
  }
}

function refuseMissing(file: string, known: Known, found: ReadonlyMap<string, unknown>): void {
  const missing = known.required.filter((name) => !found.has(name));
  if (missing.length === 0) return;
  const others = [...known.blocks, ...known.lines].filter((name) => !known.required.includes(name));
  throw new UserError(
    `${file}：正文里没有${list(missing)}，不知道内容放在哪里。请在正文里单独写一段${list(missing)}；另外可以用的有${list(others)}。`,
  );
}

function refuseTwice(file: string, blocks: readonly string[]): void {
  const twice = blocks.find((name, at) => blocks.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new UserError(`${file}：{{${twice}}}写了两处，只能有一处，请删去一处后再试。`);
  }
}
