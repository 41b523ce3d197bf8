/** `mulu scheme [ID]`: the schemes shipped, or one of them. */
import type { Command } from 'commander';
import { expectedUnits } from '../../model/roster.js';
import { listSchemes, openCatalogue, shippedFolder } from '../../store/catalogue-folder.js';
import { printJson, printLines } from '../output.js';

export function addScheme(program: Command): void {
  program
    .command('scheme')
    .description('列出自带的实施方案，或查看其中一个')
    .argument('[方案代号]', '如 changning-2018')
    .option('--json', '以 JSON 输出')
    .action((id: string | undefined, options: { json?: boolean }) => {
      if (id === undefined) list(options.json === true);
      else show(id, options.json === true);
    });
}

function list(json: boolean): void {
  const schemes = listSchemes().map((folder) => openCatalogue(folder).scheme);
  if (json) {
    printJson({
      schemes: schemes.map(({ id, title, jurisdiction }) => ({ id, title, jurisdiction })),
    });
    return;
  }
  printLines([
    ...schemes.map((scheme) => `${scheme.id}  ${scheme.title}（${scheme.jurisdiction}）`),
    '',
    '下一步：mulu init 我的目录 --scheme 方案代号',
  ]);
}

function show(id: string, json: boolean): void {
  const { scheme, units } = openCatalogue(shippedFolder(id));
  if (json) {
    printJson(scheme);
    return;
  }
  printLines([
    scheme.title,
    `${scheme.notice.issuer} ${scheme.notice.number ?? ''} ${scheme.notice.date}`,
    '',
    ...scheme.domains.flatMap((domain) => [
      `${domain.number ?? domain.id}${domain.title}　牵头：${domain.leads.join('、')}　应报单位 ${expectedUnits(domain, units).length} 个`,
      ...domain.matters.map((matter) => `    ${matter.number ?? matter.id}${matter.title}`),
    ]),
    '',
    `下一步：mulu init 我的目录 --scheme ${scheme.id}`,
  ]);
}
