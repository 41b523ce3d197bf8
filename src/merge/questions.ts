/** All that a result asks, in whichever of its lists it stands. */
import type { Merged, Question } from '../model/master.js';

/** What of a result asks something. */
export type Questions = Pick<Merged, 'conflicts' | 'duplicates' | 'near' | 'beyond' | 'placed'>;

/** All questions of results, each once as the first of them puts it. */
export function questionsOf(...results: readonly Questions[]): readonly Question[] {
  const found = new Map<string, Question>();
  for (const { conflicts, duplicates, near, beyond, placed = [] } of results) {
    for (const question of [...conflicts, ...duplicates, ...near, ...beyond, ...placed]) {
      if (!found.has(question.id)) found.set(question.id, question);
    }
  }
  return [...found.values()];
}
