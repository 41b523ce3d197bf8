/** `mulu layouts [CATALOGUE]`: the layouts that a scheme can name, the office's own among them. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Layout } from '../../model/layout.js';
import { UserError } from '../../model/user-error.js';
import { type LayoutFile, layoutFiles, loadLayout } from '../../store/load-layout.js';
import { printJson, printLines } from '../output.js';
import { leaveOpen } from '../run.js';

interface Listed extends LayoutFile {
  readonly layout?: Layout;
  readonly faults: readonly string[];
}

export function addLayouts(program: Command): void {
  program
    .command('layouts')
    .description('列出可用的版式（表格的栏目、纸张、字体），检查自己写的版式')
    .argument('[文件夹]', '目录文件夹；写明的，连同其中 templates/layouts 里自己的版式一起列出')
    .option('--json', '以 JSON 输出')
    .action((folder: string | undefined, options: { json?: boolean }) => {
      if (folder !== undefined && !existsSync(folder)) {
        throw new UserError(`找不到文件夹 ${folder}，请核对路径；新建目录请用 mulu init。`);
      }
      const all = layoutFiles(folder).map((file) => listed(file, folder));
      if (options.json) printJson({ layouts: all.map(asData) });
      else printLines([...all.flatMap(lines), '', ...next(folder)]);
      if (all.some(({ faults }) => faults.length > 0)) leaveOpen();
    });
}

function listed(file: LayoutFile, folder: string | undefined): Listed {
  const loaded = loadLayout(file.id, folder);
  if ('layout' in loaded) return { ...file, layout: loaded.layout, faults: [] };
  return { ...file, faults: loaded.faults.map(({ message }) => message) };
}

function lines({ id, path, own, layout, faults }: Listed): string[] {
  const whose = own ? '自己的' : '自带';
  if (!layout) return [`${id}（${whose}）有错，不能用：`, ...faults.map((fault) => `    ${fault}`)];
  const direction = layout.orientation === 'landscape' ? '横向' : '竖向';
  return [
    `${id}（${whose}）${layout.title}　${layout.paper} ${direction}`,
    `    ${headings(layout).join('、')}`,
    `    ${path}`,
  ];
}

function headings({ columns }: Layout): string[] {
  return columns.map(({ heading, parts = [] }) =>
    parts.length === 0 ? heading : `${heading}（${parts.join('/')}）`,
  );
}

function next(folder: string | undefined): string[] {
  const own = `${folder === undefined ? '目录文件夹' : basename(folder)}/templates/layouts/`;
  return [
    '选用：在 scheme.yaml 里写 layout: 版式名。',
    `自己定版式：把相近的一份复制到 ${own}，改文件名和里面的 id，再改栏目；程序自带的文件不要改。`,
  ];
}

function asData({ id, path, own, layout, faults }: Listed) {
  return { id, own, path, title: layout?.title ?? null, columns: layout?.columns ?? [], faults };
}
