/**
 * The lines round a table: 填报单位：某局, 第几次报送, titles. Labels and their values, which
 * stand behind a colon or in the next cell.
 */
import type { Grid } from './grid.js';
import { tidyLabel } from './header-match.js';

export interface BannerValue {
  readonly key: 'unit' | 'domain' | 'serial' | 'scope' | 'concerned' | 'reason' | 'owner' | 'other';
  /** What stands behind the label; '' where nothing does. */
  readonly value: string;
  /** A1 name of the cell that holds the value, or would. */
  readonly cell: string;
}

export interface Banner {
  readonly values: readonly BannerValue[];
  /** Texts that are no label and no value, in reading order: titles, 附件2. */
  readonly titles: readonly { readonly text: string; readonly cell: string }[];
}

const KEYS: readonly { readonly key: BannerValue['key']; readonly pattern: RegExp }[] = [
  {
    key: 'unit',
    pattern: /^(?:填报|编制|报送|填表|编报|上报|制表|申报)(?:单位|部门|机关)(?:名称)?$|^单位名称$/,
  },
  {
    key: 'owner',
    pattern:
      /^(?:本?(?:目录|清单|表|领域)的?)?(?:信息)?(?:公开|责任)(?:责任)?(?:主体|单位|部门|机构)$/,
  },
  { key: 'domain', pattern: /^(?:公开|所属)?领域(?:名称)?$/ },
  { key: 'serial', pattern: /^第?几?次报送$|^报送次数$|^第\(?次\)?报送$/ },
  { key: 'scope', pattern: /^(?:本次)?报送(?:性质|类型)$/ },
  { key: 'concerned', pattern: /^本?(?:单位)?(?:本)?领域是否涉及$|^是否涉及本领域$/ },
  { key: 'reason', pattern: /^不涉及的?(?:原因|理由)$/ },
  {
    key: 'other',
    pattern:
      /^(?:填报|填表|制表|审核|审批|经办|联系|复核|校对)人?(?:姓名|电话|员)?$|^(?:单位|部门|分管)?(?:负责人|领导)$|^(?:联系)?(?:电话|方式|手机)$|^(?:填报|填表|报送|制表|编制|上报)(?:日期|时间)$|^日期$/,
  },
];

/** @param rows rows above, below or between tables */
export function readBanner(grid: Grid, rows: readonly number[]): Banner {
  const values: BannerValue[] = [];
  const titles: { text: string; cell: string }[] = [];
  for (const row of rows) {
    const cells = grid.shown(row);
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (!cell) continue;
      const address = grid.address(row, cell.column);
      const pairs = pairsIn(cell.text);
      const only = pairs.length === 1 && pairs[0]?.value === '' ? pairs[0].key : undefined;
      if (only === undefined && pairs.length > 0) {
        for (const { key, value } of pairs) values.push({ key, value, cell: address });
        continue;
      }
      const key = only ?? keyOf(cell.text);
      if (key === undefined) {
        titles.push({ text: cell.text.trim(), cell: address });
        continue;
      }
      const next = cells[index + 1];
      const isValue = next && keyOf(next.text) === undefined && pairsIn(next.text).length === 0;
      const at = isValue ? next.column : afterMerge(grid, row, cell.column);
      values.push({
        key,
        value: isValue ? tidyValue(next.text) : '',
        cell: grid.address(row, at),
      });
      if (isValue) index += 1;
    }
  }
  return { values, titles };
}

/** @returns the value of the first line with that label that says something */
export function bannerValue(banner: Banner, key: BannerValue['key']): BannerValue | undefined {
  const all = banner.values.filter((one) => one.key === key);
  return all.find(({ value }) => value !== '') ?? all[0];
}

function keyOf(label: string): BannerValue['key'] | undefined {
  if (label.length > 60) return undefined;
  const tidy = tidyLabel(label).normalize('NFKC');
  if (tidy.length > 20) return undefined;
  const plain = tidy.replace(/\([^()]*\)/g, '').replace(/[:_]+$/, '');
  return KEYS.find(({ pattern }) => pattern.test(plain))?.key;
}

const PAIR = /([\u4e00-\u9fff][\u4e00-\u9fff \u3000]{0,14}(?:[(（][^()（）]{0,8}[)）])?)\s*[:：]/g;

/** 填报单位：某局  填报日期：… in one cell, where the text begins with a label that we know. */
function pairsIn(text: string): { key: BannerValue['key']; value: string }[] {
  if (text.length > 300) return [];
  const found = [...text.matchAll(PAIR)].flatMap((match) => {
    const words = (match[1] ?? '').split(/[ \u3000]{2,}/);
    const label = [match[1] ?? '', words.at(-1) ?? ''].find((one) => keyOf(one) !== undefined);
    const key = label === undefined ? undefined : keyOf(label);
    if (key === undefined || label === undefined) return [];
    const end = match.index + match[0].length;
    return [{ key, start: end - match[0].length + (match[1] ?? '').lastIndexOf(label), end }];
  });
  if (found.length === 0 || text.slice(0, found[0]?.start).trim() !== '') return [];
  return found.map(({ key, end }, index) => ({
    key,
    value: tidyValue(text.slice(end, found[index + 1]?.start ?? text.length)),
  }));
}

/** A value without the stamp's place (盖章) and underlines to write on. */
function tidyValue(text: string): string {
  return text
    .replace(/[(（]\s*(?:盖\s*章|公\s*章|签\s*章|签\s*字|章)\s*[)）]/g, '')
    .replace(/[_＿]+/g, ' ')
    .trim();
}

function afterMerge(grid: Grid, row: number, column: number): number {
  return (grid.merge(row, column)?.right ?? column) + 1;
}
