/**
 * The papers that `mulu letter` writes: the round read and judged where the letter speaks of it,
 * the letters made, drawn as Word. Calls the rooms in turn; holds no rule.
 */
import { resultOf, toMend } from '../../check/verdict.js';
import type { Letter, Request } from '../../letters/make.js';
import { ofLead } from '../../merge/of-lead.js';
import { statusOf } from '../../merge/status/status.js';
import type { Catalogue } from '../../model/catalogue.js';
import { openReceipts, openReturns } from '../../store/receipts.js';
import { lyingOf } from '../../store/receipts-came.js';
import { safeName } from '../../text/safe-name.js';
import { progress } from '../output.js';
import { type Work, workOn } from '../work.js';
import { type Carrier, carrying } from './letter-template.js';

export interface Paper {
  /** Without its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly unit?: string;
  readonly blanks: readonly string[];
  /** Headings of columns that stay empty, for a hand to fill in. */
  readonly columns: readonly string[];
  /** The office's own Word template, where one was used. */
  readonly carriedBy?: string;
}

interface Asked extends Request {
  readonly date: string | undefined;
  readonly seal: boolean;
  readonly carrier?: Carrier;
}

/** @throws UserError where the template is wrong, or a file of the folder cannot be read */
export async function lettersOf(
  folder: string,
  opened: Catalogue,
  asked: Asked,
): Promise<{ papers: Paper[]; isDraft: boolean }> {
  // Loaded here, not above: the writer of Word would slow the start of every command.
  const { schemeLetter } = await import('../../letters/make.js');
  if (!asked.kind.reads) {
    return { papers: await drawn(opened, asked, [schemeLetter(opened, asked)]), isDraft: false };
  }
  openReceipts(folder);
  const show = progress();
  const work = await workOn(folder, asked.date, show);
  show('正在生成公文');
  const letters =
    asked.kind.scope === 'file' ? await returned(work, asked) : await ofRound(folder, work, asked);
  const papers = await drawn(work.catalogue, asked, letters);
  show.end();
  return { papers, isDraft: work.master.state === 'draft' };
}

interface Named extends Letter {
  /** Of the file that it answers; else it is called after kind and unit. */
  readonly name?: string;
}

async function ofRound(folder: string, work: Work, asked: Asked): Promise<Letter[]> {
  const { roundLetters } = await import('../../letters/make.js');
  const { catalogue, receipts } = work;
  const { lead } = asked;
  const submissions = work.read.map(({ submission }) => submission);
  const master =
    lead === undefined ? work.master : ofLead(catalogue, work.master, lead, submissions);
  const lying =
    lead === undefined ? work.lying : lyingOf(catalogue, folder, submissions, master.findings);
  const status = statusOf(catalogue, {
    lying,
    missing: master.missing,
    receipts,
    returns: openReturns(folder),
    date: catalogue.scheme.date,
    ...(lead === undefined ? {} : { lead }),
  });
  return roundLetters({ catalogue, master, status, lying }, asked);
}

/** The letters that `mulu check --returns` writes beside the workbooks, by the same names. */
async function returned(work: Work, { template, unit }: Asked): Promise<Named[]> {
  const { returnLetter } = await import('../../letters/return-letter.js');
  const { paperNames, TAILS } = await import('../../render/return/names.js');
  const { sender } = await import('../../render/return/sender.js');
  const { catalogue, read, findings } = work;
  const back = read
    .map((one) => ({ ...one, ...toMend(resultOf(one.submission, findings)) }))
    .filter(({ verdict }) => verdict === 'back');
  const names = paperNames(back.map(({ submission }) => submission.file));
  return back.flatMap((one): Named[] => {
    const from = sender(catalogue, one.submission);
    if (unit !== undefined && from !== unit) return [];
    const stem = names.get(one.submission.file) ?? '';
    const workbook = `${stem}${TAILS.returned}.xlsx`;
    const mendable = one.source ? workbook : undefined;
    const letter = returnLetter(catalogue, one, template, mendable, workbook);
    return [
      {
        ...letter,
        name: `${stem}${TAILS.letter}`,
        maker: catalogue.scheme.bureau,
        foot: catalogue.scheme.sample ? '样例' : '',
        ...(from === undefined ? {} : { unit: from }),
      },
    ];
  });
}

async function drawn(
  { scheme }: Catalogue,
  { kind, seal, carrier }: Asked,
  letters: readonly Named[],
): Promise<Paper[]> {
  const { renderOfficial } = await import('../../render/word/official-document.js');
  const { renderOfficialInTemplate } = await import('../../render/word/official-in-template.js');
  const taken: string[] = [];
  const papers: Paper[] = [];
  for (const { paragraphs, blanks, columns, maker, foot, unit, name } of letters) {
    const wanted = name ?? (unit === undefined ? kind.name : `${kind.name}_${unit}`);
    const free = safeName(wanted, taken, 100);
    taken.push(free);
    const paper = { paragraphs, maker, day: scheme.date, foot, isSealed: seal };
    const own = carrying(carrier, paragraphs);
    const bytes = await (own ? renderOfficialInTemplate(own, paper) : renderOfficial(paper));
    papers.push({
      ...{ name: free, bytes, blanks, columns },
      ...(unit === undefined ? {} : { unit }),
      ...(own ? { carriedBy: own.file } : {}),
    });
  }
  return papers;
}
