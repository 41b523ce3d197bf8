/** Loads a layout (templates/layouts/<id>.yaml) and checks that its columns make one table. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Layout, layoutSchema } from '../model/layout.js';
import { templatesFolder } from './home.js';
import { nearest } from './nearest.js';
import { type Fault, loadYaml, type YamlFile } from './yaml.js';

function layoutsFolder(): string {
  return join(templatesFolder(), 'layouts');
}

/** The ids of the layouts that there are, in order. */
export function layoutIds(): string[] {
  const folder = layoutsFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/** The layout of that id, or what is wrong with it; an unknown id is told with those there are. */
export function loadLayout(id: string): { layout: Layout } | { faults: readonly Fault[] } {
  const name = `templates/layouts/${id}.yaml`;
  const ids = layoutIds();
  if (!ids.includes(id)) {
    const near = nearest(id, ids);
    const meant = near === undefined ? '' : `，是不是 ${near}？`;
    const message = `没有名为“${id}”的版式${meant}，可用的版式：${ids.join('、')}`;
    return { faults: [{ file: name, message }] };
  }
  const loaded = loadYaml(join(layoutsFolder(), `${id}.yaml`), layoutSchema, name);
  if ('faults' in loaded) return loaded;
  const faults = layoutFaults(loaded, id);
  return faults.length > 0 ? { faults } : { layout: loaded.value };
}

function layoutFaults({ value, fault }: YamlFile<Layout>, id: string): Fault[] {
  const faults: Fault[] = [];
  if (value.id !== id) faults.push(fault(['id'], `应与文件名相同，写作 ${id}`));
  const keys = new Set<string>();
  const headings = new Set<string>();
  for (const [at, column] of value.columns.entries()) {
    if (column.key !== 'extra' && keys.has(column.key)) {
      faults.push(fault(['columns', at, 'key'], `${column.key} 栏重复，只能有一栏`));
    }
    if (headings.has(column.heading)) {
      faults.push(fault(['columns', at, 'heading'], `栏目名称“${column.heading}”重复`));
    }
    keys.add(column.key);
    headings.add(column.heading);
  }
  if (!keys.has('matter')) faults.push(fault(['columns'], '缺少公开事项栏（key: matter）'));
  return faults;
}
