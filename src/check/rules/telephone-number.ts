/**
 * A telephone number in a row whose content asks for none. Offices' numbers belong into
 * 监督渠道; a mobile number is somebody's own.
 */
import { matterOf } from '../definitions.js';
import { masked } from '../personal-numbers.js';
import { titleOfMatter } from '../place.js';
import type { EntryContext } from '../rule.js';
import { textRule } from '../text-rule.js';

const MOBILE = /(?<![0-9A-Za-z])1[3-9]\d(?:[ -]?\d{4}){2}(?![0-9A-Za-z])/;
const LANDLINE = /(?<![0-9A-Za-z])(?:\(0\d{2,3}\) ?|0\d{2,3}[-—－] ?)[2-8]\d{6,7}(?![0-9A-Za-z])/;
/** Words by which contacts are asked for, or a number is said to be an office's. */
const CONTACTS = /电话|联系|热线|咨询|投诉|举报|传真|监督/;

export const telephoneNumber = textRule({
  code: 'telephone-number',
  law: '《中华人民共和国政府信息公开条例》：涉及个人隐私的政府信息不得公开',
  unless: asksForContacts,
  look: (text, field) => {
    if (field === 'supervision' || CONTACTS.test(field)) return undefined;
    if (!/\d{4}/.test(text)) return undefined;
    const mobile = MOBILE.exec(text)?.[0];
    const landline = CONTACTS.test(text) ? undefined : LANDLINE.exec(text)?.[0];
    const number = mobile ?? landline;
    if (number === undefined) return undefined;
    const shown = masked(number);
    return { params: { masked: shown }, text: text.replaceAll(number, shown) };
  },
});

function asksForContacts({ catalogue, entry }: EntryContext): boolean {
  const definition = matterOf(catalogue, entry);
  const asked = [definition?.title, definition?.content, titleOfMatter(entry), entry.content];
  return asked.some((text) => text !== undefined && CONTACTS.test(text));
}
