/**
 * What zod's complaints are called in Chinese: what is wrong, and what is allowed. Used as
 * zod's error map; a message that a schema itself gives stands before these.
 */
import type { z } from 'zod';
import { nearest } from './nearest.js';

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项一行，以“- ”开头）',
  object: '若干“名称: 内容”',
  record: '若干“名称: 内容”',
  null: '空',
};

/** The sentence for one issue; for keys that are not known one line each. */
export function schemaWording(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return `不能写“${shown(issue.input)}”，只能是：${issue.values.map(String).join('、')}`;
    case 'unrecognized_keys': {
      const allowed = keysOf(issue.inst);
      return issue.keys.map((key) => unknownKey(key, allowed)).join('\n');
    }
    case 'too_small':
      if (issue.origin === 'array') return `至少要有 ${String(issue.minimum)} 项`;
      return `要${issue.inclusive ? '不小于' : '大于'} ${String(issue.minimum)}`;
    case 'too_big':
      return `要${issue.inclusive ? '不大于' : '小于'} ${String(issue.maximum)}`;
    case 'invalid_union': {
      const kinds = optionsOf(issue.inst, issue.discriminator);
      return kinds.length > 0 ? `写法不对，只能是：${kinds.join('、')}` : '写法不对';
    }
    case 'invalid_key':
      return issue.issues[0]?.message;
    case 'invalid_format':
      return `“${shown(issue.input)}”的写法不对`;
    default:
      return '写法不对';
  }
}

function wrongType(expected: string, input: unknown): string {
  const wanted = TYPES[expected] ?? expected;
  if (input === undefined || input === null) return `缺少此项，应为${wanted}`;
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return `应为文字，这里会被当作${typeof input === 'number' ? '数字' : '是非值'}，请加引号：'${String(input)}'`;
  }
  return `应为${wanted}，这里是${Array.isArray(input) ? '列表' : (TYPES[typeof input] ?? '别的')}`;
}

function unknownKey(key: string, allowed: readonly string[]): string {
  const near = nearest(key, allowed);
  const meant = near === undefined ? '' : `，是不是 ${near}？`;
  const list = allowed.length > 0 ? `这里可以写：${allowed.join('、')}` : '';
  return `没有 ${key} 这一项${meant}${meant === '' && list !== '' ? '，' : ''}${list}`;
}

function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The keys that the object schema which complains knows. */
function keysOf(schema: unknown): string[] {
  const shape = definition(schema)?.shape;
  return isRecord(shape) ? Object.keys(shape) : [];
}

/** The values that tell the kinds of a discriminated union apart. */
function optionsOf(schema: unknown, discriminator: string | undefined): string[] {
  const options = definition(schema)?.options;
  if (!Array.isArray(options) || discriminator === undefined) return [];
  return options.flatMap((option: unknown) => {
    const shape = definition(option)?.shape;
    const values = isRecord(shape) ? definition(shape[discriminator])?.values : undefined;
    return Array.isArray(values) ? values.map(String) : [];
  });
}

function definition(schema: unknown): Record<string, unknown> | undefined {
  if (!isRecord(schema) || !isRecord(schema._zod)) return undefined;
  return isRecord(schema._zod.def) ? schema._zod.def : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
