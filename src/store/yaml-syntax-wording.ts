/** What the YAML parser's complaints are called in Chinese, and what to do about them. */
import type { YAMLParseError } from 'yaml';

const WORDING: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '引用（*名称）前后不能再加标记',
  BAD_ALIAS: '星号（*）在这里是引用，后面要有名称；要写星号本身，请把整段文字放进引号',
  BAD_DIRECTIVE: '百分号（%）不能写在行首，请把整段文字放进引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对，请改用单引号',
  BAD_INDENT: '缩进不对：同一级的各行，行首空格要一样多；也可能是前面的括号没有配对',
  BAD_PROP_ORDER: '标记的位置不对',
  BAD_SCALAR_START: '不能以 @ 或 ` 开头，请把整段文字放进引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两个“名称: 内容”，请分成两行；内容里有冒号的，请放进引号',
  BLOCK_IN_FLOW: '方括号或花括号里不能分行列举，请改用逗号隔开',
  DUPLICATE_KEY: '这一项前面已经写过，请删去重复的一个',
  IMPOSSIBLE: '这里的写法看不懂',
  KEY_OVER_1024_CHARS: '名称太长，多半是少了换行或引号',
  MISSING_CHAR: '少了符号：引号或括号没有配对，或者冒号、逗号后面少了空格',
  MULTILINE_IMPLICIT_KEY: '名称后面少了冒号，或者上一行的内容没有写完',
  MULTIPLE_ANCHORS: '锚点（&名称）写了两个，只能有一个',
  MULTIPLE_DOCS: '一个文件里只能有一份内容，请删去单独成行的 ---',
  MULTIPLE_TAGS: '标记（!）写了两个，只能有一个',
  TAB_AS_INDENT: '行首用了制表符（Tab），请全部改成空格',
  TAG_RESOLVE_FAILED: '感叹号（!）在这里是标记；要写感叹号本身，请把整段文字放进引号',
  UNEXPECTED_TOKEN: '这里多了符号，请核对引号、括号、冒号和缩进',
};

/** One sentence for a syntax error, with line and column, both from 1. */
export function syntaxWording(
  name: string,
  line: number,
  column: number,
  error: YAMLParseError,
  source: string,
): string {
  const text = WORDING[error.code] ?? '这里的写法看不懂';
  return `${name} 第 ${line} 行第 ${column} 列：${text}${fullWidthHint(source, line)}`;
}

/** People type 标题：… with the colon of Chinese text, which YAML takes for a letter. */
function fullWidthHint(source: string, line: number): string {
  const lines = source.split(/\r\n|\r|\n/);
  const wide = [line - 1, line].some((number) =>
    /^\s*(?:- )?[A-Za-z]+：/.test(lines[number - 1] ?? ''),
  );
  return wide ? '。名称后面要用半角冒号加一个空格，不能用全角冒号“：”' : '';
}
