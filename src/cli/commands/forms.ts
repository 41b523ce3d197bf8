/** `mulu forms CATALOGUE`: writes the forms to send out. */
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Catalogue } from '../../model/catalogue.js';
import { expectedUnits, roster } from '../../model/roster.js';
import { UserError } from '../../model/user-error.js';
import { openCatalogue } from '../../store/catalogue-folder.js';
import { replaceFolder } from '../../store/replace-folder.js';
import { safeName } from '../../text/safe-name.js';
import { nearestUnits, resolveUnit } from '../../text/unit-name.js';
import { printLines, progress } from '../output.js';
import { withDate } from './options.js';

interface Options {
  unit?: string;
  out?: string;
  date?: string;
}

export function addForms(program: Command): void {
  program
    .command('forms')
    .description('生成发给各单位的填报表')
    .argument('<工作文件夹>', '有 scheme.yaml 的文件夹')
    .option('--unit <单位>', '只生成一个单位的')
    .option('--out <文件夹>', '写到哪里（默认 output/<工作文件夹>-填报表）')
    .option('--date <日期>', '用这一天代替实施方案的日期，如 2018-10-19')
    .action(async (folder: string, options: Options) => {
      const catalogue = withDate(openCatalogue(folder), options.date);
      const out = options.out ?? join('output', `${basename(resolve(folder))}-填报表`);
      const files = await renderForms(catalogue, unitsToServe(catalogue, options.unit));
      const { setAside } = replaceFolder(out, files, { part: options.unit !== undefined });
      printLines([
        `已生成 ${files.size} 份填报表，放在 ${out}。`,
        '　各单位一份（一个领域一张工作表）；“分领域”里另有一个领域一份的，供报给不同的牵头单位。',
        ...setAside.map((path) => `　原有文件被人改动过，已另存：${path}`),
        `下一步：发给各单位填写；收回后放进 ${join(folder, 'submissions')}，再运行 mulu check ${folder} --returns 退回。`,
      ]);
    });
}

function unitsToServe(catalogue: Catalogue, wanted: string | undefined): string[] {
  const expected = new Set(roster(catalogue).map((one) => one.unit));
  const all = catalogue.units.units.map((unit) => unit.name).filter((name) => expected.has(name));
  if (wanted === undefined) return all;
  const found = resolveUnit(wanted, catalogue.units, catalogue.scheme.date)?.name;
  if (found !== undefined && expected.has(found)) return [found];
  const near = nearestUnits(wanted, catalogue.units).join('、');
  throw new UserError(`应报单位里没有“${wanted}”。名称相近的有：${near}。请核对后重试。`);
}

/** One workbook a unit, and beside them one a unit and domain. */
async function renderForms(
  catalogue: Catalogue,
  units: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const { renderForm } = await import('../../render/form/form.js');
  const show = progress();
  const files = new Map<string, Uint8Array>();
  for (const [index, unit] of units.entries()) {
    show('正在生成填报表', index + 1, units.length);
    const domains = catalogue.scheme.domains.filter((domain) =>
      expectedUnits(domain, catalogue.units).includes(unit),
    );
    const name = safeName(unit, [], 100);
    files.set(`${name}_填报表.xlsx`, await renderForm(catalogue, unit, domains));
    for (const domain of domains) {
      const path = `分领域/${name}/${name}_${safeName(domain.title, [], 100)}_填报表.xlsx`;
      files.set(path, await renderForm(catalogue, unit, [domain]));
    }
  }
  show.end();
  return files;
}
