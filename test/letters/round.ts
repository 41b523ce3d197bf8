/** A round of the small catalogue for letters: who sent what, judged and merged, with its status. */
import { resultOf, toMend } from '../../src/check/verdict.js';
import type { Round } from '../../src/letters/data/round.js';
import type { LetterKind } from '../../src/letters/kinds.js';
import { letterKind } from '../../src/letters/kinds.js';
import { type Letter, roundLetters, schemeLetter } from '../../src/letters/make.js';
import type { Occasion } from '../../src/letters/occasion.js';
import { statusOf } from '../../src/merge/status/status.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Submission } from '../../src/model/submission.js';
import { templatesFolder } from '../../src/store/home.js';
import { readTemplate } from '../../src/store/read-template.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, housingRow, merge, submission, TOWNS } from '../merge/helpers.js';

export function roundOf(
  submissions: readonly Submission[],
  catalogue: Catalogue = smallCatalogue(),
): Round {
  const master = merge(submissions, [], catalogue);
  const lying = submissions.map((submission) => ({
    result: toMend(resultOf(submission, master.findings)),
    ...(submission.unit === undefined ? {} : { unit: submission.unit }),
  }));
  const status = statusOf(catalogue, {
    lying,
    missing: master.missing,
    receipts: [],
    returns: [],
    date: catalogue.scheme.date,
  });
  return { catalogue, master, status, lying };
}

export function kindNamed(name: string): LetterKind {
  const kind = letterKind(name);
  if (!kind) throw new Error(`no letter is called ${name}`);
  return kind;
}

interface Options {
  readonly unit?: string;
  readonly lead?: string;
  readonly occasion?: Partial<Occasion>;
  /** In the place of the shipped one. */
  readonly template?: string;
}

/** The letters of a kind by the shipped template. */
export function lettersOf(name: string, round: Round, options: Options = {}): Letter[] {
  const kind = kindNamed(name);
  const { unit, lead, occasion, template } = options;
  const request = {
    kind,
    template:
      template === undefined
        ? readTemplate(templatesFolder(), `${kind.id}.hbs`)
        : { file: `${kind.id}.hbs`, text: template },
    occasion: { attached: [], ...occasion },
    ...(unit === undefined ? {} : { unit }),
    ...(lead === undefined ? {} : { lead }),
  };
  return kind.reads ? roundLetters(round, request) : [schemeLetter(round.catalogue, request)];
}

/** The letter where there is one. */
export function letterOf(name: string, round: Round, options: Options = {}): Letter {
  const [letter, ...more] = lettersOf(name, round, options);
  if (!letter || more.length > 0) throw new Error(`${name}: not one letter`);
  return letter;
}

/** Texts of the paragraphs, and of tables a row a line. */
export function textOf({ paragraphs }: Letter): string {
  return paragraphs
    .flatMap(({ text, table }) =>
      table ? [table.headings, ...table.rows].map((row) => row.join('|')) : [text],
    )
    .join('\n');
}

/** Rows of the matters that a township answers for, but one. */
export const everything = (unit: string) => [
  { ...housingRow },
  { ...housingRow, matterId: 'M1.2', matter: { level1: '保障性住房分配信息' } },
  {},
  { matterId: 'M2.2', matter: { level1: '采购合同信息' }, content: `${unit}的合同全文。` },
];
/** 县财政局 and one township sent; the bureau said 不涉及; the rest is missing. */
export const half = roundOf([
  submission(FINANCE, [{}, { matterId: 'M2.2', matter: { level1: '采购合同信息' } }]),
  submission(BUREAU, [], [{}]),
  submission(TOWNS[0], everything(TOWNS[0])),
]);
/** Nobody has sent. */
export const none = roundOf([]);
