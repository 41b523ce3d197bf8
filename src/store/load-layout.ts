/**
 * Loads a layout and checks that its columns make one table. An office's own stands in
 * CATALOGUE/templates/layouts/ and is found before one of the program's of the same id.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Layout, layoutSchema } from '../model/layout.js';
import { templatesFolder } from './home.js';
import { layoutFaults } from './load-layout-faults.js';
import { nearest } from './nearest.js';
import { type Fault, loadYaml } from './yaml.js';

const FOLDER = ['templates', 'layouts'] as const;
const ENDING = '.yaml';

/** Where a layout lies, and whose it is. */
export interface LayoutFile {
  readonly id: string;
  readonly path: string;
  /** The office's own, in its catalogue folder. */
  readonly own: boolean;
}

/**
 * @param catalogue folder of the catalogue whose own layouts count, too
 * @returns every layout that there is, by id; an office's own in place of the program's
 */
export function layoutFiles(catalogue?: string): LayoutFile[] {
  const shipped = filesIn(join(templatesFolder(), 'layouts'), false);
  const own = catalogue === undefined ? [] : filesIn(join(catalogue, ...FOLDER), true);
  const all = new Map([...shipped, ...own].map((file) => [file.id, file]));
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function filesIn(folder: string, own: boolean): LayoutFile[] {
  return namesIn(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => ({ id: file.slice(0, -ENDING.length), path: join(folder, file), own }));
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}

/** wode.yaml.txt, wode.yml: what an editor made of the name. */
function misnamed(id: string, catalogue: string | undefined): string | undefined {
  if (catalogue === undefined) return undefined;
  return namesIn(join(catalogue, ...FOLDER)).find((name) => name.startsWith(`${id}.`));
}

/**
 * The layout of that id, or what is wrong with it; an unknown id is told with those there are.
 * @param catalogue folder of the catalogue that names it
 */
export function loadLayout(
  id: string,
  catalogue?: string,
): { layout: Layout } | { faults: readonly Fault[] } {
  const name = [...FOLDER, `${id}${ENDING}`].join('/');
  const files = layoutFiles(catalogue);
  const file = files.find((one) => one.id === id);
  if (!file) {
    const ids = files.map((one) => one.id);
    const other = misnamed(id, catalogue);
    const near = nearest(id, ids);
    const guess = near === undefined ? '' : `，是不是 ${near}？`;
    const meant = other === undefined ? guess : `，但有 ${other}，请改名为 ${id}${ENDING}；`;
    const message = `没有名为“${id}”的版式${meant}${other === undefined && near === undefined ? '，' : ''}可用的版式：${ids.join('、')}；自己的版式放在目录文件夹的 ${name}`;
    return { faults: [{ file: name, message }] };
  }
  const loaded = loadYaml(file.path, layoutSchema, name);
  if ('faults' in loaded) return loaded;
  const faults = layoutFaults(loaded, id);
  return faults.length > 0 ? { faults } : { layout: loaded.value };
}
