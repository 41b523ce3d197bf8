/**
 * Characters that an export or a word filter takes out of every text (field notes f14), and
 * the stumps by which that shows in one column alone. A stump is never a word of its own.
 */

export interface LostCharacter {
  readonly lost: string;
  readonly stump: RegExp;
  /** What a stump was, for the reader. */
  readonly was: string;
}

export const LOST_CHARACTERS: readonly LostCharacter[] = [
  {
    lost: '公',
    stump:
      /信息开(?:条例|目录|指南|工作|栏|平台)?|主动开|(?<!公)开(?:事项|时限|查阅点|条例)|务开栏|(?<!公)共资源/,
    was: '公开',
  },
  {
    lost: '开',
    stump: /信息公(?:条例|目录|指南)|主动公(?![开布示告])|公条例|公时限|公事项/,
    was: '公开',
  },
  {
    lost: '府',
    stump: /(?:人民|乡镇|县|市)政(?=[、，,；;办]|$)|政(?:信息公开|网站|采购)/,
    was: '政府',
  },
  {
    lost: '息',
    stump: /政府信公开|信公开条例|(?<=[\u4e00-\u9fff]{2})信形成|(?<![相互])自信形成/,
    was: '信息',
  },
  { lost: '信', stump: /政府息|自息形成|(?<![\u4e00-\u9fff])息(?:形成|公开)|事项息/, was: '信息' },
  { lost: '资', stump: /公共源/, was: '公共资源' },
  { lost: '源', stump: /公共资(?=交易|配置|平台)/, was: '公共资源' },
  { lost: '网', stump: /政府(?:门户)?站(?=[、，,；;\s]|$)/, was: '政府网站' },
  { lost: '易', stump: /资源交平台/, was: '公共资源交易平台' },
  { lost: '平', stump: /交易台(?=[、，,；;\s]|$)/, was: '交易平台' },
  { lost: '台', stump: /交易平(?=[、，,；;\s]|$)/, was: '交易平台' },
  { lost: '主', stump: /^\s*动(?:公开)?\s*$/, was: '主动' },
  { lost: '动', stump: /^\s*主(?:公开)?\s*$/, was: '主动' },
  { lost: '领', stump: /^[\u4e00-\u9fff]{2,20}(?<![区流海地水全市])域\s*$/, was: '领域' },
  { lost: '域', stump: /^[\u4e00-\u9fff]{2,20}(?<![带引率])领\s*$/, was: '领域' },
  {
    lost: '第',
    stump: /》\s*(?:[（(][^（）()]{2,30}[）)])?\s*[一二三四五六七八九十百]+条/,
    was: '第……条',
  },
  { lost: '号', stump: /[〕\]]\d{1,4}[）)]|令第?\d{1,4}[）)]/, was: '……号' },
  { lost: '例', stump: /(?:公开|实施|管理|补偿)条(?=》)/, was: '条例' },
  { lost: '作', stump: /\d个?工日/, was: '工作日' },
  { lost: '工', stump: /\d个?作日/, was: '工作日' },
  { lost: '日', stump: /个工作(?=内|之)|之起\d/, was: '工作日' },
];
