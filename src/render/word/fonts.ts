/**
 * Fonts and sizes of our Word papers, after GB/T 9704-2012. The East-Asian font is set apart from
 * the one of letters and figures. Never a _GB2312 font: its 6763 characters lack many a place's.
 */
import type { IRunOptions } from 'docx';
import { FONT } from '../../model/fonts.js';

export { FONT };

/** Points: 小初 for a cover, 二号 titles, 三号 prose, 四号 page numbers, 小五 and below for tables. */
export const POINTS = { cover: 30, title: 22, prose: 16, page: 14, section: 14, small: 9 } as const;

/** @returns the fonts of each kind of letters, for a Chinese font */
export function letters(name: string) {
  const latin = name === FONT.song ? FONT.song : 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, hint: 'eastAsia' } as const;
}

/** @returns run options for a Chinese font of so many points */
export function type(name: string, points: number, more: IRunOptions = {}): IRunOptions {
  return {
    font: letters(name),
    size: points * 2,
    // The styles of headings would make it blue.
    color: '000000',
    ...more,
  };
}
