/**
 * The content only says the title again. Never told of what the scheme itself prefilled:
 * that is the scheme's fault (scheme-content-repeats-title).
 */
import { fold, foldTitle } from '../../text/fold.js';
import { matterOf } from '../definitions.js';
import { fieldPlace, titleOfMatter } from '../place.js';
import type { EntryRule } from '../rule.js';

/** Numbering, blanks and a last 信息 that folding takes off a text. */
const SLACK = 20;

export const contentRepeatsTitle: EntryRule = {
  code: 'content-repeats-title',
  scope: 'cell',
  per: 'entry',
  law: '实施方案要求细化公开内容',
  check: ({ catalogue, entry }) => {
    const content = entry.content?.trim() ?? '';
    const title = titleOfMatter(entry);
    if (content === '' || content.length > 2 * title.length + SLACK) return [];
    if (foldTitle(content) !== foldTitle(title)) return [];
    const prefilled = matterOf(catalogue, entry)?.content;
    if (prefilled !== undefined && fold(prefilled) === fold(content)) return [];
    return [{ code: 'content-repeats-title', ...fieldPlace(entry, 'content') }];
  },
};
