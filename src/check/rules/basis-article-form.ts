/**
 * An article that the law does not have in this form: 款 where it has items (项) only, an item
 * or an article too many, or an article number of the version before, where the numbers changed.
 * Told only of what the register knows of the law.
 */
import type { BasisRecord } from '../../model/register.js';
import { readNumeral } from '../../text/numeral.js';
import { citedAs, citedRecords } from '../cited-law.js';
import { isInForce, isVerified } from '../in-force.js';
import { onceAnItem } from '../once-an-item.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

const PART = /^(第[^条]+条)第\(?([^款项()]+)\)?([款项])/;
const NUMBERS = /第([^条款项]+)条/g;

export const basisArticleForm: EntryRule = {
  code: 'basis-article-form',
  also: ['basis-maybe-article-form', 'basis-article-beyond', 'basis-article-renumbered'],
  scope: 'cell',
  per: 'entry',
  check: (context) => {
    const { entry } = context;
    if (!isOwn(entry, 'basis')) return [];
    return (entry.basis ?? []).flatMap((item) => {
      const told = fault(item, context.catalogue);
      if (told === undefined) return [];
      const cited = `${citedAs(item)}${item.article ?? ''}`;
      return [
        {
          code: told.code,
          ...fieldPlace(entry, 'basis'),
          params: { cited, ...told.params },
        },
      ];
    });
  },
};

interface Told {
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

const fault = onceAnItem((item, catalogue): Told | undefined => {
  if (item.article === null) return undefined;
  const day = catalogue.scheme.date;
  const records = citedRecords(item, catalogue.registers.bases);
  const now = records.filter((record) => isInForce(record, day));
  // Without a number, who cites a law means the version of the day.
  const meant = item.number === null ? now : records;
  const [only] = meant;
  if (!only || meant.length > 1) return undefined;
  return beyond(item.article, only) ?? wrongForm(item.article, only) ?? renumbered(records, only);
});

function beyond(article: string, record: BasisRecord): Told | undefined {
  const most = record.articles;
  if (most === undefined) return undefined;
  const numbers = [...article.matchAll(NUMBERS)].map(([, count = '']) => readNumeral(count) ?? 0);
  return Math.max(...numbers, 0) > most
    ? { code: 'basis-article-beyond', params: { most: String(most) } }
    : undefined;
}

function wrongForm(text: string, record: BasisRecord): Told | undefined {
  const [, article, count = '', kind] = PART.exec(text) ?? [];
  const form = record.articleForms.find((one) => one.article === article);
  const number = readNumeral(count);
  if (!form || number === undefined) return undefined;
  // The first paragraph is there: 第一款 alone is right, if needless.
  const slip = kind === '款' && number > 1 ? `${article}第（${count}）项` : undefined;
  const right = number > form.items ? `${article}（共${form.items}项）` : slip;
  if (right === undefined) return undefined;
  const certain = form.certainty === 'seen' && isVerified(record);
  return { code: certain ? 'basis-article-form' : 'basis-maybe-article-form', params: { right } };
}

/** The citation names no version (records holds them all), and its numbers are not the old ones. */
function renumbered(records: readonly BasisRecord[], now: BasisRecord): Told | undefined {
  return now.renumbered && records.length > 1
    ? { code: 'basis-article-renumbered', params: { from: now.from ?? '' } }
    : undefined;
}
