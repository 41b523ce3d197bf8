/**
 * A Handlebars engine for letters: an unknown field or helper is a fault with its line, never
 * passed over in silence; a value that is not known is a blank to fill in; no partials, nothing
 * that writes to a console.
 */
import Handlebars from 'handlebars';
import { UserError } from '../model/user-error.js';
import type { ProseTable } from '../render/word/paragraph.js';
import { HELPER_NAMES, helpersInto, printed } from './helpers.js';
import { faultMessage, noField, noHelper, TemplateMistake } from './mistake.js';

const BUILT_IN = ['if', 'unless', 'each', 'with'];
/** Built in, too, but of no use in a letter: log writes to the console, lookup goes round our checks. */
const WITHDRAWN = ['log', 'lookup'];
/** Stands before every field that is printed; put there by us, never written in a template. */
const PRINT = '印出';
const KNOWN = [...BUILT_IN, ...HELPER_NAMES];

type Helper = (this: unknown, ...parameters: unknown[]) => unknown;

export interface FilledTemplate {
  /** With marks round values and for tables, see marks.ts. */
  readonly text: string;
  readonly tables: readonly ProseTable[];
}

/**
 * @param data plain data, already cut down to what JSON can say; null is what is not known
 * @param file the template's name, for the message
 * @throws UserError with one sentence and the line, where the template is wrong
 */
export function fillTemplate(template: string, data: unknown, file: string): FilledTemplate {
  const known = [...KNOWN, PRINT];
  const tables: ProseTable[] = [];
  try {
    const names = new Names();
    const program = names.note(Handlebars.parse(template));
    const fill = letterEngine(tables, names).compile(program, {
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(known.map((name) => [name, true])),
    });
    return { text: fill(data), tables };
  } catch (cause) {
    throw new UserError(faultMessage(cause, file, KNOWN), { cause });
  }
}

function letterEngine(tables: ProseTable[], names: Names): typeof Handlebars {
  const engine = Handlebars.create();
  const helpers: Record<string, unknown> = { ...engine.helpers, ...helpersInto(tables) };
  for (const name of KNOWN) {
    engine.registerHelper(name, refusingUnknownFields(name, helpers[name] as Helper, names));
  }
  const print: Helper = (value, options) => printed(value, options);
  engine.registerHelper(PRINT, refusingUnknownFields(PRINT, print, names));
  for (const name of WITHDRAWN) {
    engine.registerHelper(name, (...parameters: unknown[]) => {
      throw new TemplateMistake(noHelper(name, KNOWN), parameters.at(-1));
    });
  }
  return engine;
}

/** Handlebars hands `undefined` to a helper where a field does not exist; PRINT stands before all others. */
function refusingUnknownFields(name: string, helper: Helper, names: Names): Helper {
  return function (...parameters) {
    const options = parameters.at(-1) as Handlebars.HelperOptions;
    if (parameters.length < 2) {
      throw new TemplateMistake(`“${name}”后面要写字段，请核对写法，或者删去这一处。`, options);
    }
    if (parameters[0] === undefined) {
      const field = names.at(options);
      const where = noField(field ?? '', this, options.data?.root);
      const by = name === PRINT ? '' : `“${name}”后面的字段不存在：`;
      throw new TemplateMistake(by + where, options);
    }
    return helper.apply(this, parameters);
  };
}

/** A loose view of the nodes that we touch. */
interface Node {
  type: string;
  path: { type: string; original: string };
  params: { type: string; original?: string }[];
  hash?: unknown;
  loc: { start: { line: number; column: number } };
}

/** What the template calls the field at each place; a field alone is handed to PRINT. */
class Names {
  readonly #byPlace = new Map<string, string>();

  note(program: hbs.AST.Program): hbs.AST.Program {
    const visitor = new Handlebars.Visitor();
    const note = (node: Node) => {
      if (node.type === 'BlockStatement' && node.params.length === 0) {
        const { original } = node.path;
        const words = `“{{#${original}}}”要写成 {{#if ${original}}} 或者 {{#each ${original}}}。`;
        throw new TemplateMistake(words, node);
      }
      if (isField(node)) {
        node.params = [node.path];
        node.path = { ...node.path, original: PRINT, ...{ parts: [PRINT], data: false, depth: 0 } };
      }
      const [first] = node.params;
      if (first?.original !== undefined) this.#byPlace.set(placeOf(node), first.original);
    };
    const { MustacheStatement, BlockStatement, SubExpression } = Handlebars.Visitor.prototype;
    visitor.MustacheStatement = (node) => {
      note(node as unknown as Node);
      MustacheStatement.call(visitor, node);
    };
    visitor.BlockStatement = (node) => {
      note(node as unknown as Node);
      BlockStatement.call(visitor, node);
    };
    visitor.SubExpression = (node) => {
      note(node as unknown as Node);
      SubExpression.call(visitor, node);
    };
    visitor.accept(program);
    return program;
  }

  at(options: unknown): string | undefined {
    return this.#byPlace.get(placeOf(options as Node));
  }
}

function placeOf({ loc }: Pick<Node, 'loc'>): string {
  return `${loc.start.line}:${loc.start.column}`;
}

function isField({ type, path, params, hash }: Node): boolean {
  return (
    type === 'MustacheStatement' &&
    path.type === 'PathExpression' &&
    params.length === 0 &&
    hash === undefined &&
    ![...KNOWN, ...WITHDRAWN].includes(path.original)
  );
}
