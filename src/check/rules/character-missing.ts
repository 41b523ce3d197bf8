/**
 * One character is missing everywhere on a sheet: its stumps stand in several cells, and the
 * character itself in none. Told once a sheet, at the first of them.
 */
import type { SubmittedEntry } from '../../model/submission.js';
import { LOST_CHARACTERS, type LostCharacter } from '../lost-characters.js';
import { fieldPlace } from '../place.js';
import type { SubmissionRule } from '../rule.js';
import { ownTexts } from '../text-rule.js';

const LEAST_CELLS = 3;

export const characterMissing: SubmissionRule = {
  code: 'character-missing',
  scope: 'sheet',
  per: 'submission',
  check: ({ submission }) =>
    [...bySheet(submission.entries).values()].flatMap((entries) => {
      const cells = entries.flatMap((entry) =>
        ownTexts(entry).map(([field, text]) => ({ entry, field, text })),
      );
      return LOST_CHARACTERS.flatMap(({ lost, stump, was }: LostCharacter) => {
        if (cells.some(({ text }) => text.includes(lost))) return [];
        const found = cells.filter(({ text }) => stump.test(text));
        const [first] = found;
        if (!first || found.length < LEAST_CELLS) return [];
        return [
          {
            code: 'character-missing',
            ...fieldPlace(first.entry, first.field),
            params: { lost, was, stump: stump.exec(first.text)?.[0] ?? '', count: found.length },
          },
        ];
      });
    }),
};

function bySheet(entries: readonly SubmittedEntry[]): Map<string, SubmittedEntry[]> {
  const found = new Map<string, SubmittedEntry[]>();
  for (const entry of entries) {
    const rows = found.get(entry.source.sheet);
    if (rows) rows.push(entry);
    else found.set(entry.source.sheet, [entry]);
  }
  return found;
}
