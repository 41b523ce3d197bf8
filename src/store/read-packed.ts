/**
 * What a worker understood, as bytes: they go to the main thread as they are, and into the cache.
 * The rows of a table say the same again and again (bases, channels, which cells a row stands
 * in): each such part is written once a file, as a line of JSON, and rows name its number. Who
 * unpacks many files gets one object for parts that are equal: nobody may change them.
 */
import type { SubmittedEntry } from '../model/submission.js';
import { remembered } from '../text/remember.js';
import type { UnderstoodResult } from './read-task.js';

/** The number of the row's keys, then of each part in their order; `source` is a row itself. */
type Row = readonly [keys: number, ...parts: (number | Row)[]];

/** The first line; every further line is a part. */
interface Head {
  /** All but its entries. */
  readonly read: UnderstoodResult;
  /** Lists of keys: most rows of a table have the same. */
  readonly keys: readonly (readonly string[])[];
  readonly rows: readonly Row[];
}

const ENCODER = new TextEncoder();

export function pack(read: UnderstoodResult): Uint8Array {
  const { submission } = read;
  const parts = new Numbered((value) => JSON.stringify(value));
  const keys = new Numbered((names: readonly string[]) => JSON.stringify(names));
  const row = (whole: object): Row => {
    const present = Object.entries(whole).filter(([, value]) => value !== undefined);
    const numbers = present.map(([key, value]) =>
      key === 'source' ? row(value) : parts.of(value),
    );
    return [keys.of(present.map(([key]) => key)), ...numbers];
  };
  const rows = (submission?.entries ?? []).map(row);
  const head = {
    read: { ...read, ...(submission && { submission: { ...submission, entries: [] } }) },
    keys: keys.texts.map((text) => JSON.parse(text)),
    rows,
  } satisfies Head;
  return ENCODER.encode([JSON.stringify(head), ...parts.texts].join('\n'));
}

/** @throws where the bytes are none of `pack` */
export function unpack(bytes: Uint8Array): UnderstoodResult {
  const [first = '', ...lines] = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .split('\n');
  const { read, keys, rows }: Head = JSON.parse(first);
  const { submission } = read;
  if (!submission) return read;
  const parts = lines.map(partOf);
  const whole = ([names, ...numbers]: Row): object => {
    const made: Record<string, unknown> = {};
    keys[names]?.forEach((key, at) => {
      const part = numbers[at];
      made[key] = typeof part === 'object' ? whole(part) : parts[part ?? -1];
    });
    return made;
  };
  // What went in: `pack` takes nothing else.
  const entries = rows.map((row) => whole(row) as SubmittedEntry);
  return { ...read, submission: { ...submission, entries } };
}

const partOf = remembered((line): unknown => JSON.parse(line));

/** Values by their JSON text, each once. */
class Numbered<Value> {
  readonly texts: string[] = [];
  readonly #textOf: (value: Value) => string;
  readonly #byText = new Map<string, number>();
  /** The same object again, or the same text, need not be written to be known. */
  readonly #byValue = new Map<Value, number>();

  constructor(textOf: (value: Value) => string) {
    this.#textOf = textOf;
  }

  of(value: Value): number {
    const known = this.#byValue.get(value);
    if (known !== undefined) return known;
    const text = this.#textOf(value);
    const number = this.#byText.get(text) ?? this.texts.push(text) - 1;
    this.#byText.set(text, number);
    this.#byValue.set(value, number);
    return number;
  }
}
