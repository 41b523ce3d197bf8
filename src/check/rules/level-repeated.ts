/** 一级事项 and 二级事项 say the same (field notes f8): the second was copied and not filled in. */
import { foldTitle } from '../../text/fold.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const levelRepeated: EntryRule = {
  code: 'level-repeated',
  scope: 'cell',
  per: 'entry',
  check: ({ entry }) => {
    const { level1 = '', level2, level3, deeper = [] } = entry.matter ?? {};
    const titles = [level1, level2, level3, ...deeper].flatMap((title) =>
      title?.trim() ? [title.trim()] : [],
    );
    const again = titles.find(
      (title, at) => at > 0 && foldTitle(title) === foldTitle(titles[at - 1] ?? ''),
    );
    return again === undefined
      ? []
      : [{ code: 'level-repeated', ...fieldPlace(entry, 'matter'), text: again }];
  },
};
