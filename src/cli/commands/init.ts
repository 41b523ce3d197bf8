/** `mulu init DIR --scheme ID`: lays a new catalogue folder. */
import type { Command } from 'commander';
import { initFolder } from '../../store/init-folder.js';
import { printLines } from '../output.js';

export function addInit(program: Command): void {
  program
    .command('init')
    .description('建一个新的工作文件夹')
    .argument('<文件夹>', '要建的文件夹')
    .requiredOption('--scheme <方案代号>', '用哪个实施方案，见 mulu scheme')
    .action((folder: string, options: { scheme: string }) => {
      initFolder(folder, options.scheme);
      printLines([
        `已建好 ${folder}：scheme.yaml（实施方案）、units.yaml（单位名录）、submissions/（放各单位的报送件）。`,
        'scheme.yaml 里的 sample: true 使每份文件都标着“样例”；正式使用前请删去这一行，并核对单位和日期。',
        `下一步：mulu forms ${folder}　生成发给各单位的填报表。`,
      ]);
    });
}
