/** `mulu status CATALOGUE`: who has sent, who is late, what was returned, what is undecided. */
import type { Command } from 'commander';
import { countFindings } from '../../check/order.js';
import { ofLead } from '../../merge/of-lead.js';
import { statusOf } from '../../merge/status/status.js';
import { isOpen, type Merged } from '../../model/master.js';
import { UserError } from '../../model/user-error.js';
import { openCatalogue } from '../../store/catalogue-folder.js';
import { openContacts } from '../../store/load-contacts.js';
import { isShipped, localMinute, openReceipts, openReturns } from '../../store/receipts.js';
import { lyingOf } from '../../store/receipts-came.js';
import { writeOwnFile } from '../../store/write-own-file.js';
import { printJson, printLines, progress } from '../output.js';
import { remindersOf, reportStatus, type Undecided } from '../report/status.js';
import { leaveOpen } from '../run.js';
import { workOn } from '../work.js';
import { leadUnit, withDate } from './options.js';
import { statusOfCode } from './status-code.js';

interface Options {
  lead?: string;
  out?: string;
  date?: string;
  code?: string;
  json?: boolean;
}

export function addStatus(program: Command): void {
  program
    .command('status')
    .description('谁报了、谁没报、谁逾期、退回了几次、还有什么没定')
    .argument('<工作文件夹>', '有 scheme.yaml 的文件夹')
    .option('--lead <单位>', '只看一个牵头单位的领域')
    .option('--out <文件.xlsx>', '写一份报送情况一览表，供打印')
    .option(
      '--date <日期>',
      '看到哪一天为止是否逾期，也按这一天判断依据和单位是否有效（默认：逾期看今天，其余按实施方案的日期）',
    )
    .option('--code <校验码>', '盖章的纸质件是哪个文件打印的：按页脚的校验码查')
    .option('--json', '以 JSON 输出')
    .action(async (folder: string, options: Options) => {
      refuseOddOut(options.out);
      const opened = withDate(openCatalogue(folder), options.date);
      if (options.code !== undefined) {
        statusOfCode(folder, options.code, options.json ?? false);
        return;
      }
      const date = options.date ?? localMinute(new Date()).slice(0, 10);
      const lead = options.lead === undefined ? undefined : leadUnit(opened, options.lead);
      // Said before anything is read: a register with a fault would not be written to.
      openReceipts(folder);
      const returns = openReturns(folder);
      const contacts = openContacts(folder, opened.units);
      const show = progress();
      const work = await workOn(folder, options.date, show);
      const { catalogue, receipts } = work;
      const submissions = work.read.map(({ submission }) => submission);
      const master =
        lead === undefined ? work.master : ofLead(catalogue, work.master, lead, submissions);
      const { missing, state, findings } = master;
      const status = statusOf(catalogue, {
        // What is wrong on sheets of others is no business of a lead unit.
        lying: lead ? lyingOf(catalogue, folder, submissions, findings) : work.lying,
        missing,
        receipts,
        returns,
        date,
        ...(lead === undefined ? {} : { lead }),
      });
      const out = await writeOut(options.out, () => rendered(catalogue, status, lead));
      show.end();
      const reminders = remindersOf(status, contacts);
      const counts = countFindings(findings);
      const undecided = undecidedIn(master);
      if (options.json) {
        printJson({
          ok: state === 'final',
          ...status,
          reminders,
          state,
          counts,
          undecided,
          ...(out ? { written: out.written } : {}),
        });
      } else {
        const registered = !isShipped(folder);
        const more = {
          ...(out ? { out } : {}),
          ...(lead === undefined ? {} : { lead: { unit: lead, bureau: catalogue.scheme.bureau } }),
        };
        printLines(
          reportStatus({
            folder,
            status,
            reminders,
            undecided,
            state,
            counts,
            registered,
            ...more,
          }),
        );
      }
      if (state === 'draft') leaveOpen();
    });
}

async function rendered(
  ...of: Parameters<typeof import('../../render/status/status.js').renderStatus>
) {
  // Loaded here, not above: the writer of Excel would slow the start of every command.
  const { renderStatus } = await import('../../render/status/status.js');
  return renderStatus(...of);
}

async function writeOut(path: string | undefined, render: () => Promise<Uint8Array>) {
  return path === undefined ? undefined : writeOwnFile(path, await render());
}

function refuseOddOut(path: string | undefined): void {
  if (path === undefined || /\.xlsx$/i.test(path)) return;
  throw new UserError(`--out 后面要写一个 .xlsx 文件，如 报送情况一览表.xlsx；“${path}”不是。`);
}

function undecidedIn(merged: Merged): Undecided {
  const { conflicts, duplicates, near, beyond } = merged;
  return {
    conflicts: conflicts.filter(isOpen).length,
    duplicates: duplicates.filter(isOpen).length,
    near: near.filter(isOpen).length,
    beyond: beyond.filter(isOpen).length,
  };
}
