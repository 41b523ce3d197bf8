/** 第几次报送: how often a unit has sent its table. */
import { bannerValue } from './banner.js';
import type { Outline } from './outline.js';

/** 第几次报送 in the head of a sheet; undefined where it says nothing. */
export function serialOf({ tables }: Outline): number | undefined {
  const value = tables[0] && bannerValue(tables[0].banner, 'serial')?.value;
  const number = /\d{1,3}/.exec(value?.normalize('NFKC') ?? '')?.[0];
  return number === undefined ? undefined : Math.max(1, Number(number));
}
