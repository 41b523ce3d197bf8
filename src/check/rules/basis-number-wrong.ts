/**
 * A known title stands with a number that is not its own: a slip in issuer, year or number, or
 * the number of another document. The number of a later order may be the one that amended the
 * law, so that is a notice.
 */
import type { BasisItem } from '../../model/entry.js';
import type { BasisRecord } from '../../model/register.js';
import { sameDocumentNumber } from '../../text/document-number.js';
import { citationOf, citedAs, recordsOfTitle, versionInForce } from '../cited-law.js';
import { areOrdersOfOneIssuer, matchNumbers } from '../cited-number.js';
import { isVerified } from '../in-force.js';
import { fieldPlace } from '../place.js';
import type { EntryContext, EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

export const basisNumberWrong: EntryRule = {
  code: 'basis-number-wrong',
  also: ['basis-number-other'],
  scope: 'cell',
  per: 'entry',
  check: (context) => {
    const { entry } = context;
    if (!isOwn(entry, 'basis')) return [];
    return (entry.basis ?? []).flatMap((item) => {
      const found = wrong(item, context);
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

function wrong(
  { title, number }: BasisItem,
  { catalogue }: EntryContext,
): { record: BasisRecord; certain: boolean } | undefined {
  if (title === null || number === null) return undefined;
  const { bases } = catalogue.registers;
  const titled = recordsOfTitle(title, bases);
  const numbers = titled.flatMap((record) => record.number ?? []);
  // A version whose number is not known may be the one that is meant.
  if (numbers.length < titled.length) return undefined;
  if (numbers.some((one) => sameDocumentNumber(number, one))) return undefined;
  const [near] = titled.filter((one) => matchNumbers(number, one.number ?? '') === 'near');
  const others = bases.some((one) => one.number !== undefined && isNumber(one.number, number));
  const [first] = titled;
  const meant = near ?? (others ? first : undefined);
  if (!meant) return undefined;
  const record = versionInForce(meant, bases, catalogue.scheme.date) ?? meant;
  const amending = !others && areOrdersOfOneIssuer(number, record.number ?? '');
  return { record, certain: !amending && isVerified(record, 'number') };
}

/** The number of a known document; 32号令 without an issuer may be anyone's. */
function isNumber(registered: string, cited: string): boolean {
  return sameDocumentNumber(cited, registered) && !/^(?:\d{4}年)?第/.test(cited);
}
