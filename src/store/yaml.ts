/**
 * Reads a YAML file against a zod schema. Everything wrong with it is told at once, in
 * Chinese, with file, line, place and what is allowed; nothing is thrown, nothing guessed.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { schemaWording } from './yaml-schema-wording.js';
import { syntaxWording } from './yaml-syntax-wording.js';

/** One thing wrong with a file that an office wrote. `message` is the whole sentence. */
export interface Fault {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** A place inside a file: keys and, in lists, positions from 0. */
export type YamlPath = readonly PropertyKey[];

/** A file that was read, with the means to tell a fault at any place of it. */
export interface YamlFile<T> {
  readonly value: T;
  /** A fault at `path`, with its line. */
  readonly fault: (path: YamlPath, text: string) => Fault;
}

export type Loaded<T> = YamlFile<T> | { readonly faults: readonly Fault[] };

/** How values are read that stand without quotation marks. */
export interface YamlReading {
  /** As the text they are: a telephone number keeps its first 0. */
  readonly asText?: boolean;
}

/**
 * Reads and validates one YAML file (UTF-8; a byte order mark and CRLF are fine).
 * @param name how the file is called in faults; its own name where absent
 */
export function loadYaml<T>(
  path: string,
  schema: z.ZodType<T>,
  name: string = basename(path),
  reading: YamlReading = {},
): Loaded<T> {
  const source = readText(path, name);
  if (typeof source !== 'string') return { faults: [source] };
  return parseYaml(source, schema, name, reading);
}

/** Like `loadYaml`, for text that is at hand. */
export function parseYaml<T>(
  source: string,
  schema: z.ZodType<T>,
  name: string,
  { asText = false }: YamlReading = {},
): Loaded<T> {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    ...(asText ? { schema: 'failsafe' as const } : {}),
  });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      return { file: name, line, message: syntaxWording(name, line, col, error, source) };
    });
    return { faults };
  }
  if (document.contents === null) {
    return { faults: [{ file: name, message: `${name}：文件是空的` }] };
  }
  const alias = firstAlias(document, lines, name);
  if (alias) return { faults: [alias] };
  const fault = faultMaker(document, lines, name);
  const data: unknown = document.toJS();
  const parsed = schema.safeParse(data, { error: schemaWording });
  if (parsed.success) return { value: parsed.data, fault };
  return {
    faults: parsed.error.issues.flatMap((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
      return keys.map((key, at) => {
        const said = issue.message.split('\n')[at] ?? issue.message;
        const text = asWritten(said, document.getIn(issue.path, true), source);
        return fault(key === undefined ? issue.path : [...issue.path, key], text);
      });
    }),
  };
}

/** 1. and 2018.10 lose what makes them what they are as numbers: told as they stand in the file. */
function asWritten(text: string, node: unknown, source: string): string {
  if (!isScalar(node) || !node.range || typeof node.value === 'string') return text;
  const [from, to] = node.range;
  return text.replace(`'${String(node.value)}'`, () => `'${source.slice(from, to)}'`);
}

/** References (*name) are not used here: most likely an asterisk of the text itself. */
function firstAlias(document: Document, lines: LineCounter, name: string): Fault | undefined {
  let found: number | undefined;
  visit(document, {
    Alias: (_, node) => {
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  if (found === undefined) return undefined;
  const { line } = lines.linePos(found);
  const text = '星号（*）在这里是引用，本程序不用引用；要写星号本身，请把整段文字放进引号';
  return { file: name, line, message: `${name} 第 ${line} 行：${text}` };
}

/** A path as people read it: domains 第4项.matters 第3项.title */
export function pathInWords(path: YamlPath): string {
  return path
    .map((part, at) =>
      typeof part === 'number' ? ` 第${part + 1}项` : `${at === 0 ? '' : '.'}${String(part)}`,
    )
    .join('')
    .trim();
}

function faultMaker(document: Document, lines: LineCounter, name: string): YamlFile<0>['fault'] {
  return (path, text) => {
    const offset = offsetOf(document, path);
    const line = offset === undefined ? undefined : lines.linePos(offset).line;
    const place = path.length === 0 ? '' : `${pathInWords(path)}：`;
    const where = line === undefined ? name : `${name} 第 ${line} 行`;
    const message = `${where}：${place}${text}`;
    return line === undefined ? { file: name, message } : { file: name, line, message };
  };
}

/** Where the key of `path` stands, else (it is missing) the nearest thing that holds it. */
function offsetOf(document: Document, path: YamlPath): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === last);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    } else {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
  }
  return document.contents?.range?.[0];
}

function readText(path: string, name: string): string | Fault {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) {
      const message = `${name}：不是 UTF-8 编码的文字，请用记事本打开，另存时编码选 UTF-8`;
      return { file: name, message };
    }
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { file: name, message: `${name}：${missing ? '找不到这个文件' : '文件打不开'}` };
  }
}
