/**
 * A basis of the national template that was to be replaced by one's own (field notes f24):
 * 各省“七五”普法规划, 各地配套政策法规文件.
 */
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

const LEFT =
  /^[《“"]?(?:各(?:省|市|州|县|区|地|级|有关|相关)|本(?:省|市|州|县|区|地)|当地)(?:[（(、/][^《》]{0,12})?[^《》]{0,20}(?:规划|文件|规定|政策|法规|办法|条例|意见|通知|制度|方案|细则)[》”"]?$/;

export const basisPlaceholder: EntryRule = {
  code: 'basis-placeholder',
  scope: 'cell',
  per: 'entry',
  check: ({ entry }) => {
    if (!isOwn(entry, 'basis')) return [];
    const left = (entry.basis ?? []).find(
      ({ number, text }) => number === null && LEFT.test(text.trim().replace(/[，,；;。、]+$/, '')),
    );
    return left
      ? [{ code: 'basis-placeholder', ...fieldPlace(entry, 'basis'), params: { cited: left.text } }]
      : [];
  },
};
