/** `mulu rules`: every rule with its code, severity, reason, fix and example. */
import type { Command } from 'commander';
import { handbook } from '../../check/handbook.js';
import { printJson, printLines } from '../output.js';
import { SEVERITY_NAMES } from '../report/words.js';

export function addRules(program: Command): void {
  program
    .command('rules')
    .description('列出全部校验规则：代号、轻重、理由、改法和例子')
    .option('--json', '以 JSON 输出')
    .action((options: { json?: boolean }) => {
      const rules = handbook();
      if (options.json) {
        printJson({ rules });
        return;
      }
      printLines([
        ...rules.flatMap((rule) => [
          `${SEVERITY_NAMES[rule.severity]} ${rule.code}　${rule.title}`,
          ...(rule.law ? [`    依据：${rule.law}`] : []),
          `    怎么改：${rule.fix}`,
          `    例子：${rule.example}`,
        ]),
        '',
        `共 ${rules.length} 条。工作文件夹的 scheme.yaml 里可以用 severities 改轻重，用 waivers 记明豁免。`,
      ]);
    });
}
