/** What `mulu status --code` says: which file a stamped page was printed from. */
import type { FileOfCode } from '../../store/find-code.js';

const BY = {
  paper: '页脚印着这个校验码',
  bytes: '是回执上这个识别码所指的文件',
} as const;

/** @param places the folders that were looked through */
export function reportCode(
  code: string,
  files: readonly FileOfCode[],
  places: readonly string[],
): string[] {
  if (files.length === 0) {
    return [
      `没有找到校验码 ${code} 的文件（找过 ${places.join('、')}）。`,
      '下一步：先核对页脚的八位校验码；没有抄错的，这份纸质件与现有的电子文件不是同一个版本，请向报送单位要来打印它的那个文件。',
    ];
  }
  return [
    `校验码 ${code} 的文件有${files.length}个：`,
    ...files.map(({ file, by }) => `  ${file}（${BY[by]}）`),
    '下一步：对照纸质件核对内容；是盖章件的，在 登记/收件登记.yaml 里把这个文件的 stamped 写成 true。',
  ];
}
