/**
 * Runs the program and turns whatever happens into an exit code: 0 done, nothing open;
 * 1 done, but something stands open; 2 could not be done, with one line that says why.
 */
import { type Command, CommanderError } from 'commander';
import { UserError } from '../model/user-error.js';

/** Set by a command that is done but has something open. */
let outcome = 0;

/** A command says that it is done, but an error stands or something is open. */
export function leaveOpen(): void {
  outcome = 1;
}

/** @returns the exit code: 0, 1 or 2 (design, section 5) */
export async function runProgram(program: Command, argv: readonly string[]): Promise<number> {
  outcome = 0;
  try {
    await program.parseAsync(argv);
    return outcome;
  } catch (fault) {
    return say(fault, argv);
  }
}

function say(fault: unknown, argv: readonly string[]): number {
  if (fault instanceof CommanderError) {
    if (fault.exitCode === 0) return 0;
    process.stderr.write(`${usageFault(fault)}\n`);
    return 2;
  }
  if (fault instanceof UserError) {
    process.stderr.write(`${fault.message}\n`);
    return 2;
  }
  const text = fault instanceof Error ? fault.message : String(fault);
  process.stderr.write(
    `程序内部出错（${text}）。您的文件没有被改动；请加 --debug 重新运行，把输出连同文件一起反馈。\n`,
  );
  if (argv.includes('--debug') && fault instanceof Error) process.stderr.write(`${fault.stack}\n`);
  return 2;
}

const USAGE: Readonly<Record<string, (message: string) => string>> = {
  'commander.missingArgument': (message) => `缺少参数 ${quoted(message)}。`,
  'commander.optionMissingArgument': (message) => `选项 ${quoted(message)} 后面要写上内容。`,
  'commander.missingMandatoryOptionValue': (message) => `必须写明选项 ${quoted(message)}。`,
  'commander.unknownOption': (message) => `没有 ${quoted(message)} 这个选项。`,
  'commander.unknownCommand': (message) => `没有 ${quoted(message)} 这个命令。`,
  'commander.excessArguments': () => '参数太多了。',
  'commander.invalidArgument': (message) => `${quoted(message)} 不能这样写。`,
  'commander.help': () => '请写明要做什么。',
};

function usageFault(fault: CommanderError): string {
  const told = USAGE[fault.code]?.(fault.message) ?? '命令写法不对。';
  return `${told}用 mulu --help 查看全部命令，用 mulu 命令 --help 查看一个命令的写法。`;
}

function quoted(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? '';
}
