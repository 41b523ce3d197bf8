/**
 * 款 is written where an article has items (项) only, or an item that it does not have. Told
 * only of articles whose form is known for sure.
 */
import type { BasisItem } from '../../model/entry.js';
import { readNumeral } from '../../text/numeral.js';
import { citedAs, citedRecords } from '../cited-law.js';
import { isInForce } from '../in-force.js';
import { KNOWN_ARTICLES } from '../known-articles.js';
import { fieldPlace } from '../place.js';
import type { EntryContext, EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

const PART = /^(第[^条]+条)第\(?([^款项()]+)\)?([款项])/;

export const basisArticleForm: EntryRule = {
  code: 'basis-article-form',
  scope: 'cell',
  per: 'entry',
  check: (context) => {
    const { entry } = context;
    if (!isOwn(entry, 'basis')) return [];
    return (entry.basis ?? []).flatMap((item) => {
      const right = rightForm(item, context);
      if (right === undefined) return [];
      return [
        {
          code: 'basis-article-form',
          ...fieldPlace(entry, 'basis'),
          params: { cited: `${citedAs(item)}${item.article ?? ''}`, right },
        },
      ];
    });
  },
};

/** What the article should be cited by; undefined where nothing is wrong, or nothing known. */
function rightForm(item: BasisItem, { catalogue }: EntryContext): string | undefined {
  const [, article, count = '', kind] = PART.exec(item.article ?? '') ?? [];
  if (article === undefined || !KNOWN_ARTICLES.some((one) => one.article === article)) {
    return undefined;
  }
  const records = citedRecords(item, catalogue.registers.bases);
  const now = records.filter((record) => isInForce(record, catalogue.scheme.date));
  const meant = item.number === null ? now : records;
  const [only] = meant;
  if (!only || meant.length > 1) return undefined;
  const known = KNOWN_ARTICLES.find((one) => one.article === article && one.number === only.number);
  const number = readNumeral(count);
  if (!known || number === undefined) return undefined;
  if (number > known.items) return `${article}（共${known.items}项）`;
  // The first paragraph is there: 第一款 alone is right, if needless.
  return kind === '款' && number > 1 ? `${article}第（${count}）项` : undefined;
}
