/** Mistakes in a template, said in one line that an office understands: file, line, what is allowed. */
import { similarity } from '../text/similarity.js';

/** A mistake that we find ourselves; `options` is what Handlebars hands to a helper last. */
export class TemplateMistake extends Error {
  readonly line: number | undefined;
  constructor(message: string, options: unknown) {
    super(message);
    this.line = (options as { loc?: { start: { line: number } } } | undefined)?.loc?.start.line;
  }
}

/** Names that fit into one line; of more the nearest. */
const NAMED = 8;

/** What Handlebars or a helper said, said again in a sentence. @param helpers all there are */
export function faultMessage(cause: unknown, file: string, helpers: readonly string[]): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const told = /on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+/.exec(message)?.[1];
  const line = cause instanceof TemplateMistake ? cause.line : told;
  const place = line === undefined ? file : `${file} 第${line}行`;
  if (cause instanceof TemplateMistake) return `${place}：${message}`;
  const helper = /unknown helper (\S+)/.exec(message)?.[1];
  if (helper) return `${place}：${noHelper(helper, helpers)}`;
  const field = /^"([^"]+)" not defined/.exec(message)?.[1];
  if (field) return `${place}：没有“${field}”这个字段，请核对字段名称，或者删去这一处。`;
  const part = /^The partial (\S+) could not/.exec(message)?.[1];
  if (part) return `${place}：不能引用别的模板（“${part}”），请删去这一处。`;
  return `${place}：花括号没有写全，或者“#”开头与“/”结尾没有对应，请补全后再试。`;
}

export function noHelper(name: string, helpers: readonly string[]): string {
  return `没有“${name}”这个功能，可用的有：${helpers.join('、')}。请核对写法，或者删去这一处。`;
}

/**
 * @param name as the template writes it: 通知.标题
 * @param context the data at that place, which names what may stand there
 * @param root the data of the whole letter
 */
export function noField(name: string, context: unknown, root: unknown): string {
  const parts = name.split('.').filter((part) => !/^(?:this|@root|)$/.test(part));
  let at: unknown = name.startsWith('@root') ? root : context;
  let missing = parts.shift() ?? name;
  while (hasOwn(at, missing) && parts.length > 0) {
    at = (at as Record<string, unknown>)[missing];
    missing = parts.shift() ?? '';
  }
  const isOuter = at === context && context !== root && hasOwn(root, missing);
  const outer = isOuter ? `要用最外层的，写成 @root.${missing}；` : '';
  return `没有“${missing}”这个字段，${outer}${allowedIn(missing, at)}全部字段见 mulu letter --fields。`;
}

function hasOwn(context: unknown, name: string): boolean {
  return typeof context === 'object' && context !== null && Object.hasOwn(context, name);
}

function allowedIn(name: string, context: unknown): string {
  if (typeof context !== 'object' || context === null) return '这里只能写 this；';
  const names = Object.keys(context);
  if (names.length <= NAMED) return names.length === 0 ? '' : `这里可以写：${names.join('、')}；`;
  const near = names
    .map((one) => ({ one, likeness: similarity(one, name) }))
    .filter(({ one, likeness }) => likeness > 0.3 || one.includes(name) || name.includes(one))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NAMED)
    .map(({ one }) => one);
  return near.length === 0 ? '请核对字段名称，或者删去这一处；' : `相近的有：${near.join('、')}；`;
}
