/** 其他 is chosen among the channels, and nothing says which (field notes c: ■其他, ■其他_). */
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

const BARE = /^[^\u4e00-\u9fffA-Za-z0-9]*其[他它][^\u4e00-\u9fffA-Za-z0-9]*$/;

export const channelOtherUnnamed: EntryRule = {
  code: 'channel-other-unnamed',
  scope: 'cell',
  per: 'entry',
  check: ({ entry }) => {
    if (!isOwn(entry, 'channels')) return [];
    const bare = (entry.channels ?? []).some(
      ({ name, text }) => name === '其他' && BARE.test(text),
    );
    return bare ? [{ code: 'channel-other-unnamed', ...fieldPlace(entry, 'channels') }] : [];
  },
};
