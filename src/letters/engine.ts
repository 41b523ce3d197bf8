/**
 * A Handlebars engine for letters: an unknown field or helper is a fault with its line, never
 * passed over in silence; no partials, nothing that writes to a console.
 */
import Handlebars from 'handlebars';
import { UserError } from '../model/user-error.js';
import { HELPERS } from './helpers.js';

const BUILT_IN = ['if', 'unless', 'each', 'with'];
/** Built in, too, but of no use in a letter: log writes to the console, lookup goes round our checks. */
const WITHDRAWN = ['log', 'lookup'];

type Helper = (this: unknown, ...parameters: unknown[]) => unknown;

/**
 * @param data plain data, already cut down to what JSON can say
 * @param file the template's name, for the message
 * @throws UserError with one sentence and the line, where the template is wrong
 */
export function fillTemplate(template: string, data: unknown, file: string): string {
  const known = [...BUILT_IN, ...Object.keys(HELPERS)];
  try {
    const fill = letterEngine(known).compile(template, {
      noEscape: true,
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(known.map((name) => [name, true])),
    });
    return fill(data);
  } catch (cause) {
    throw new UserError(faultMessage(cause, file), { cause });
  }
}

function letterEngine(known: readonly string[]): typeof Handlebars {
  const engine = Handlebars.create();
  const helpers: Record<string, unknown> = { ...engine.helpers, ...HELPERS };
  for (const name of known) {
    engine.registerHelper(name, refusingUnknownFields(name, helpers[name] as Helper));
  }
  for (const name of WITHDRAWN) {
    engine.registerHelper(name, (...parameters: unknown[]) => {
      throw new TemplateMistake(`没有“${name}”这个功能，请删去这一处。`, parameters.at(-1));
    });
  }
  return engine;
}

/** Handlebars hands `undefined` to a helper where a field does not exist, even when strict. */
function refusingUnknownFields(name: string, helper: Helper): Helper {
  return function (...parameters) {
    if (parameters[0] === undefined) {
      const where = `“${name}”后面的字段不存在，请核对字段名称，或者删去这一处。`;
      throw new TemplateMistake(where, parameters.at(-1));
    }
    return helper.apply(this, parameters);
  };
}

/** A mistake that we find ourselves; `options` is what Handlebars hands to a helper last. */
class TemplateMistake extends Error {
  readonly line: number | undefined;
  constructor(message: string, options: unknown) {
    super(message);
    this.line = (options as { loc?: { start: { line: number } } }).loc?.start.line;
  }
}

/** What Handlebars says, said again in a sentence that an office understands. */
function faultMessage(cause: unknown, file: string): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const told = /on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+/.exec(message)?.[1];
  const line = cause instanceof TemplateMistake ? cause.line : told;
  const place = line === undefined ? file : `${file} 第${line}行`;
  if (cause instanceof TemplateMistake) return `${place}：${message}`;
  const helper = /unknown helper (\S+)/.exec(message)?.[1];
  if (helper) return `${place}：没有“${helper}”这个功能，请核对写法，或者删去这一处。`;
  const field = /^"([^"]+)" not defined/.exec(message)?.[1];
  if (field) return `${place}：没有“${field}”这个字段，请核对字段名称，或者删去这一处。`;
  const part = /^The partial (\S+) could not/.exec(message)?.[1];
  if (part) return `${place}：不能引用别的模板（“${part}”），请删去这一处。`;
  return `${place}：花括号没有写全，或者“#”开头与“/”结尾没有对应，请补全后再试。`;
}
