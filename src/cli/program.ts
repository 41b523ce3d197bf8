/** All commands of `mulu`, put together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { homeFolder } from '../store/home.js';
import { addCheck } from './commands/check.js';
import { addCompile } from './commands/compile.js';
import { addForms } from './commands/forms.js';
import { addInit } from './commands/init.js';
import { addLayouts } from './commands/layouts.js';
import { addLetter } from './commands/letter.js';
import { addMerge } from './commands/merge.js';
import { addRead } from './commands/read.js';
import { addRules } from './commands/rules.js';
import { addScheme } from './commands/scheme.js';
import { addStatus } from './commands/status.js';
import { addTake } from './commands/take.js';
import { addTrace } from './commands/trace.js';

const INTRO = `目录清单编制工具：发填报表、读报送件、校验、按牵头单位汇总、编制总目录并生成可报备的 Excel 和 Word。

一般的顺序：
  mulu init 我的目录 --scheme changning-2018   建一个工作文件夹
  mulu forms 我的目录                          生成发给各单位的填报表
  （把各单位报回来的文件放进 我的目录/submissions/）
  mulu check 我的目录 --returns 退回           校验，并生成退回修改的表
  mulu status 我的目录                         看谁报了、谁没报、谁逾期
  mulu compile 我的目录                        汇总并编制总目录
  mulu letter 我的目录                         看能生成哪些公文（通知、催报函、报告等）`;

/** @returns the program, ready to parse; faults are thrown, nothing calls process.exit */
export function buildProgram(): Command {
  const program = new Command('mulu')
    .description(INTRO)
    .version(version(), '-V, --version', '显示版本号')
    .option('--debug', '程序内部出错时显示详情')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示一个命令的帮助')
    .configureHelp(HELP)
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  for (const add of [
    addScheme,
    addLayouts,
    addInit,
    addForms,
    addRead,
    addCheck,
    addMerge,
    addCompile,
    addStatus,
    addLetter,
    addTake,
    addTrace,
    addRules,
  ]) {
    add(program);
  }
  for (const command of program.commands) {
    command
      .helpOption('-h, --help', '显示帮助')
      .configureHelp(HELP)
      .configureOutput({ outputError: () => {} })
      .exitOverride();
  }
  return program;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const inChinese = (usage: string): string =>
  usage.replace('[options]', '[选项]').replace('[command]', '[命令]');

/** Commander's own words in Chinese. */
const HELP = {
  styleTitle: (title: string) => TITLES[title] ?? title,
  styleUsage: inChinese,
  styleSubcommandTerm: inChinese,
};

function version(): string {
  const text = readFileSync(join(homeFolder(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
