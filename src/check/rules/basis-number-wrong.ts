/**
 * A known title stands with a number that is not its own: a slip in issuer, year or number, or
 * the number of another document. The number of a later order may be the one that amended the
 * law, so that is a notice.
 */
import type { BasisItem } from '../../model/entry.js';
import type { BasisRecord } from '../../model/register.js';
import { sameDocumentNumber } from '../../text/document-number.js';
import { fold } from '../../text/fold.js';
import { similarity } from '../../text/similarity.js';
import { citationOf, citedAs, recordsOfTitle, versionInForce } from '../cited-law.js';
import {
  areOrdersOfOneIssuer,
  areSameOrders,
  issuerOfNumber,
  matchNumbers,
} from '../cited-number.js';
import { isVerified } from '../in-force.js';
import { onceAnItem } from '../once-an-item.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

/** Titles of which most words are the same. */
const MUCH_ALIKE = 0.6;

export const basisNumberWrong: EntryRule = {
  code: 'basis-number-wrong',
  also: ['basis-number-other'],
  scope: 'cell',
  per: 'entry',
  check: (context) => {
    const { entry } = context;
    if (!isOwn(entry, 'basis')) return [];
    return (entry.basis ?? []).flatMap((item) => {
      const found = wrong(item, context.catalogue);
      if (found === undefined) return [];
      const { record, certain } = found;
      return [
        {
          code: certain ? 'basis-number-wrong' : 'basis-number-other',
          ...fieldPlace(entry, 'basis'),
          params: { cited: citedAs(item), number: record.number ?? '' },
          suggestion: citationOf(record) + (item.article ?? ''),
        },
      ];
    });
  },
};

interface Wrong {
  readonly record: BasisRecord;
  readonly certain: boolean;
}

const wrong = onceAnItem((item, catalogue): Wrong | undefined => {
  const { title, number } = item;
  if (title === null || number === null) return undefined;
  const { bases } = catalogue.registers;
  const titled = recordsOfTitle(title, bases);
  const numbers = titled.flatMap((record) => record.number ?? []);
  // Nobody knows the title; or a version whose number is not known may be the one that is meant.
  if (titled.length === 0 || numbers.length < titled.length) return undefined;
  if (numbers.some((one) => sameDocumentNumber(number, one) || isJointOrder(item, one))) {
    return undefined;
  }
  const [near] = titled.filter((one) => matchNumbers(number, one.number ?? '') === 'near');
  const owner = bases.find((one) => one.number !== undefined && isNumber(one.number, number));
  // 皖政办〔2018〕17号 under a title much like its own: cited loosely, and none of the titled.
  if (owner && similarity(owner.title, title) >= MUCH_ALIKE) return undefined;
  const others = owner !== undefined;
  const [first] = titled;
  const meant = near ?? (others ? first : undefined);
  if (!meant) return undefined;
  const record = versionInForce(meant, bases, catalogue.scheme.date) ?? meant;
  const amending = !others && areOrdersOfOneIssuer(number, record.number ?? '');
  return { record, certain: !amending && isVerified(record, 'number') };
});

/** 建设部、监察部、统计局令第162号: reading keeps the last of several issuers. */
function isJointOrder({ text, number }: BasisItem, registered: string): boolean {
  const issuer = fold(issuerOfNumber(registered));
  return (
    number !== null &&
    issuer !== '' &&
    areSameOrders(number, registered) &&
    fold(text).includes(issuer)
  );
}

/** The number of a known document; 32号令 without an issuer may be anyone's. */
function isNumber(registered: string, cited: string): boolean {
  return sameDocumentNumber(cited, registered) && !/^(?:\d{4}年)?第/.test(cited);
}
