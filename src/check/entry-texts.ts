/** Every text of a row with its field: for rules that look at all of them. */
import { FIELDS } from '../model/entry.js';
import type { SubmittedEntry } from '../model/submission.js';
import { textOf } from './place.js';

const read = new WeakMap<SubmittedEntry, [field: string, text: string][]>();

/** @returns pairs of field (or heading) and text, empty ones left out */
export function textsOf(entry: SubmittedEntry): [field: string, text: string][] {
  const known = read.get(entry) ?? collect(entry);
  read.set(entry, known);
  return known;
}

function collect(entry: SubmittedEntry): [field: string, text: string][] {
  return [...FIELDS, ...Object.keys(entry.extra)]
    .map((field): [string, string] => [field, textOf(entry, field)])
    .filter(([, text]) => text.trim() !== '');
}
