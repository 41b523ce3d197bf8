/**
 * What a text surely is: a citation, a time limit, a list of channels, of bodies. Narrow on
 * purpose; a text that could be two things is none.
 */
import { fold } from '../text/fold.js';
import { remembered } from '../text/remember.js';

export const LOOKING = ['basis', 'timeLimit', 'channels', 'owners'] as const;
export type Looking = (typeof LOOKING)[number];

const LOOKS: Readonly<Record<Looking, RegExp>> = {
  basis: /《[^》]{3,}》|\[\d{4}\]\d+号|令第?[\d一二三四五六七八九十]+号/,
  timeLimit: /工作日|之日起|\d+个?(?:日|天|小时)内|^(?:及时|实时|长期)公开?$|^长期$/,
  channels: /网站|公报|两微一端|微信公众号|公示栏|公告栏|公开栏|查阅点|交易平台|电子屏|[■□☑]/,
  owners: /^[^,;、]{2,20}(?:局|委|委员会|办公室|人民政府|办事处)(?:[、,;/][^、,;/]{2,20})*$/,
};

/** @returns the one thing that a text looks like; undefined for none or several */
export const looksLike = remembered((text): Looking | undefined => {
  const folded = fold(text);
  // A long text is content, whatever it names.
  if (folded.length < 2 || folded.length > 200) return undefined;
  const looks = LOOKING.filter((kind) => LOOKS[kind].test(folded));
  return looks.length === 1 ? looks[0] : undefined;
});
