/**
 * The fonts of our papers, by the names that Windows and WPS give them; GB/T 9704-2012 names
 * faces (小标宋, 仿宋, 楷体, 黑体, 宋体), no foundry. An office's layout names others for its tables.
 */
export const FONT = {
  title: '方正小标宋简体',
  fang: '仿宋',
  kai: '楷体',
  hei: '黑体',
  song: '宋体',
} as const;
