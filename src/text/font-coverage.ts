/**
 * Which characters a Chinese font has. Fonts of the old national set (GB 2312-1980, names with
 * GB2312, and 方正's 简体 fonts) have 6,763; those that come with Windows and WPS have the 20,902 of
 * GBK; rare characters of names (耈, 㐂, 𫍽) print as a box or in a face that the program picks.
 */

const OLD_SET = /gb_?2312|小标宋|^方正.*简体|^FZ.*(?:-B05S|-M\d\dS)/i;
/** Made for names of people and places: they have what there is. */
const WIDE_SET = /gb_?18030|superfont|超大字符集|simsun-?ext|noto|思源|source han|plangothic|遍黑/i;
const GBK_TITLE = /_?gbk/i;

/** Also made-up ones of the private area, but for its part in which symbol fonts keep their signs. */
const HANZI = /\p{Script=Han}|(?![\uf000-\uf0ff])\p{Co}/gu;

/** @returns the Chinese characters of the text that the font has not, each once */
export function lackingIn(font: string, text: string): string[] {
  if (WIDE_SET.test(font)) return [];
  const isOld = OLD_SET.test(font) && !GBK_TITLE.test(font);
  const lacks = isOld ? (mark: string) => !oldSet().has(mark) : isBeyondGbk;
  return [...new Set(text.match(HANZI) ?? [])].filter(lacks);
}

/** 〇 and 々 are in every set. */
const SIGNS = '〇々〆';

function isBeyondGbk(mark: string): boolean {
  return !/^[\u4e00-\u9fa5]$/.test(mark) && !SIGNS.includes(mark);
}

let known: ReadonlySet<string> | undefined;

/** The hanzi of GB 2312: rows 16 to 87 of its table, as its bytes decode. */
function oldSet(): ReadonlySet<string> {
  if (known) return known;
  const decoder = new TextDecoder('gb2312');
  const marks = new Set(SIGNS);
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    const bytes = Array.from({ length: 0xfe - 0xa0 }, (_, cell) => [row, 0xa1 + cell]).flat();
    for (const mark of decoder.decode(Uint8Array.from(bytes))) {
      if (/^[\u4e00-\u9fa5]$/.test(mark)) marks.add(mark);
    }
  }
  known = marks;
  return known;
}
