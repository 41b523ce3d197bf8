/** The places of a file that may name its unit, in the order in which they decide. */
import { bannerValue, readBanner } from './banner.js';
import { coverUnit } from './cover.js';
import type { Outline } from './outline.js';
import { baseName } from './sheet-domain.js';
import type { UnitWord } from './unit.js';

/**
 * @param sheets with tables, or with marks of ours
 * @param covers sheets that may only say whose the file is
 */
export function unitWords(
  file: string,
  sheets: readonly Outline[],
  covers: readonly Outline[] = [],
): UnitWord[] {
  const marked = sheets.flatMap(({ marks, sheet }): UnitWord[] =>
    marks?.unit === undefined
      ? []
      : [{ text: marks.unit, from: '表内标记', sure: true, sheet: sheet.name }],
  );
  const folders = file.split('/').slice(0, -1).reverse();
  return [
    ...marked,
    ...sheets.flatMap(bannerWords),
    ...covers.flatMap(coverWords),
    ...sheets.map(({ sheet: { name } }) => ({
      text: name,
      from: '工作表名',
      sure: false,
      sheet: name,
    })),
    { text: baseName(file), from: '文件名', sure: false },
    ...folders.map((text) => ({ text, from: '文件夹名', sure: false })),
  ];
}

function coverWords(cover: Outline): UnitWord[] {
  const found = coverUnit(cover);
  if (!found) return [];
  const { value: text, cell } = found;
  return [{ text, from: '封面', sure: true, sheet: cover.sheet.name, cell }];
}

/** 填报单位：… over each table; below the last one where none stands over it. */
function bannerWords({ sheet, grid, tables }: Outline): UnitWord[] {
  const over = tables.map(({ banner }) => banner);
  const last = tables.at(-1)?.body.slice(-8) ?? [];
  const banners = over.some((one) => bannerValue(one, 'unit')?.value)
    ? over
    : [readBanner(grid, last)];
  return banners.flatMap((banner): UnitWord[] => {
    const found = bannerValue(banner, 'unit');
    if (!found || found.value === '') return [];
    return [
      { text: found.value, from: '填报单位栏', sure: true, sheet: sheet.name, cell: found.cell },
    ];
  });
}
