/** Every text of a row with its field: for rules that look at all of them. */
import { FIELDS } from '../model/entry.js';
import type { SubmittedEntry } from '../model/submission.js';
import { textOf } from './place.js';

/** @returns pairs of field (or heading) and text, empty ones left out */
export function textsOf(entry: SubmittedEntry): [field: string, text: string][] {
  const fields = [...FIELDS, ...Object.keys(entry.extra)];
  return fields
    .map((field): [string, string] => [field, textOf(entry, field)])
    .filter(([, text]) => text.trim() !== '');
}
