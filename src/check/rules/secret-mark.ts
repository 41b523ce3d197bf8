/**
 * A secrecy mark (秘密★5年) or a mark of internal papers stands in a row. Never the mere
 * words 国家秘密 or 商业秘密: many matters name them as their exceptions.
 */
import { textRule } from '../text-rule.js';

const MARK =
  /(?:绝密|机密|秘密)\s*[★☆✩✭]|内部(?:资料|文件|材料|刊物)\s*[，,、·:：]?\s*(?:请)?注意(?:保存|保密)/;

export const secretMark = textRule({
  code: 'secret-mark',
  law: '《中华人民共和国保守国家秘密法》；《中华人民共和国政府信息公开条例》：公开前应当进行保密审查',
  everywhere: true,
  look: (text) => {
    const found = MARK.exec(text);
    return found ? { params: { mark: found[0] } } : undefined;
  },
});
