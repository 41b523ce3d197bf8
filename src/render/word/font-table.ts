/**
 * The fonts of our Word papers in the document's own font table, each with the names that other
 * systems give it: where 小标宋 or 仿宋 is not installed, Word and WPS take the nearest of these
 * rather than any font they like (GB/T 9704-2012 names faces, no foundry).
 */
import { FONT } from './fonts.js';

interface Fallback {
  /** In the order in which they are tried. */
  readonly others: readonly string[];
  readonly family: 'roman' | 'modern' | 'script' | 'swiss';
}

const FALLBACKS: Readonly<Record<string, Fallback>> = {
  [FONT.title]: {
    others: ['FZXiaoBiaoSong-B05S', '小标宋', '华文中宋', 'STZhongsong', 'Noto Serif CJK SC'],
    family: 'script',
  },
  [FONT.fang]: {
    others: ['FangSong', '仿宋_GB2312', '华文仿宋', 'STFangsong', 'FandolFang'],
    family: 'modern',
  },
  [FONT.kai]: {
    others: ['KaiTi', '楷体_GB2312', '华文楷体', 'STKaiti', 'AR PL UKai CN'],
    family: 'modern',
  },
  [FONT.hei]: {
    others: ['SimHei', '华文黑体', 'STHeiti', 'Noto Sans CJK SC'],
    family: 'modern',
  },
  [FONT.song]: {
    others: ['SimSun', '华文宋体', 'STSong', 'Noto Serif CJK SC'],
    family: 'roman',
  },
  'Times New Roman': { others: ['Liberation Serif'], family: 'roman' },
};
/** Character set 134: simplified Chinese. */
const CHINESE = '86';

/**
 * For `settle`: puts the fonts into word/fontTable.xml, which the packer leaves empty.
 * @param extra further fonts that the paper names (a layout's own)
 */
export function fontTable(extra: readonly string[] = []): (name: string, xml: string) => string {
  const names = [...new Set([...Object.keys(FALLBACKS), ...extra])];
  const fonts = names.map(fontElement).join('');
  return (name, xml) =>
    name === 'word/fontTable.xml'
      ? xml.replace(
          /<w:fonts\b([^>]*?)\/>/,
          (_all, spaces: string) => `<w:fonts${spaces}>${fonts}</w:fonts>`,
        )
      : xml;
}

function fontElement(name: string): string {
  const known = FALLBACKS[name];
  const alternatives = known ? `<w:altName w:val="${known.others.join(',')}"/>` : '';
  const charset = name === 'Times New Roman' ? '00' : CHINESE;
  return (
    `<w:font w:name="${escaped(name)}">${alternatives}<w:charset w:val="${charset}"/>` +
    `<w:family w:val="${known?.family ?? 'auto'}"/><w:pitch w:val="variable"/></w:font>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
