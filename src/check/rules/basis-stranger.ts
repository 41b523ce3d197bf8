/**
 * A law of another field is cited (field notes f22: road-digging permits citing the rules for
 * gas). Told only where the register knows of which domains it is a basis, the scheme cites it
 * nowhere in this one, and nothing in the row speaks of what the law is about.
 */

import type { Domain } from '../../model/scheme.js';
import type { SubmittedEntry } from '../../model/submission.js';
import { fold, foldTitle } from '../../text/fold.js';
import { citedAs, citedRecords } from '../cited-law.js';
import { domainOf } from '../definitions.js';
import { fieldPlace, titleOfMatter } from '../place.js';
import type { EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

export const basisStranger: EntryRule = {
  code: 'basis-stranger',
  scope: 'cell',
  per: 'entry',
  check: ({ catalogue, entry }) => {
    const domain = domainOf(catalogue, entry.domainId);
    if (!domain || !isOwn(entry, 'basis')) return [];
    return (entry.basis ?? []).flatMap((item) => {
      const records = citedRecords(item, catalogue.registers.bases);
      const homes = records.flatMap(({ domains }) => domains);
      const isStranger =
        records.length > 0 &&
        records.every(({ domains }) => domains.length > 0) &&
        !homes.some((home) => isOf(home, domain)) &&
        !records.some(({ title }) => isCitedIn(domain, title)) &&
        !isSpokenOf(records[0]?.title ?? '', entry, domain);
      if (!isStranger) return [];
      return [
        {
          code: 'basis-stranger',
          ...fieldPlace(entry, 'basis'),
          params: { cited: citedAs(item), homes: [...new Set(homes)], domain: domain.title },
        },
      ];
    });
  },
};

/** 国有土地使用权 is 国有土地使用权出让领域, too. */
function isOf(home: string, { title, aliases }: Domain): boolean {
  const wanted = foldTitle(home);
  return [title, ...aliases]
    .map(foldTitle)
    .some((name) => name.includes(wanted) || wanted.includes(name));
}

function isCitedIn({ matters }: Domain, title: string): boolean {
  return matters.some(({ basis }) => basis.some((cited) => fold(cited).includes(fold(title))));
}

/** Words that stand in laws of every field. */
const COMMON =
  /中华人民共和国|国务院(?:办公厅)?|政府|信息|公开|公告|发布|管理|实施|监督|条例|细则|办法|规定|规则|暂行|试行|关于|通知|意见|工作|建设|工程|项目|企业|国有|国家|交易|转让|法$/g;

/** Two characters running of what is left of the title stand in the row. */
function isSpokenOf(title: string, entry: SubmittedEntry, domain: Domain): boolean {
  const row = fold([domain.title, titleOfMatter(entry), entry.content ?? ''].join(' '));
  const words = fold(title)
    .replace(COMMON, ' ')
    .split(/[\s、和的与]+/);
  return words.some((word) =>
    [...word].some((_, at) => at > 0 && row.includes(word.slice(at - 1, at + 1))),
  );
}
