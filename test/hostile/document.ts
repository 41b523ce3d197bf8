/** docs/hostile-input.md, drawn from the one list of cases. */
import type { HostileCase } from './case.js';
import { HOSTILE_CASES } from './cases.js';

const HEAD = `# 有意无意的坏文件

由 \`npm run generate\` 按 \`test/hostile/\` 里的一张清单写成，请勿手改；每一行都有一个测试。
每个文件在单独的工作线程里读，限时、限内存；读不了的只记一条发现，不影响别的文件。
文字一律当作文字：公式、宏、脚本、外部链接都不计算、不运行、不去取。

| 情形 | 发现代码 | 结果 |
| --- | --- | --- |
`;

export function hostileMarkdown(): string {
  return HEAD + HOSTILE_CASES.map(rowOf).join('');
}

function rowOf({ what, code, entries, note }: HostileCase): string {
  const result = entries === undefined ? '不读取' : entries === 0 ? '没有可读的内容' : '照常读取';
  const cells = [
    what,
    code === undefined ? '' : `\`${code}\``,
    note ? `${result}；${note}` : result,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;')).join(' | ')} |\n`;
}
