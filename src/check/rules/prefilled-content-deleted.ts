/**
 * Elements of the content that our form prefilled are gone. Rows that a unit split one
 * matter into are taken together; told once a matter, at its first row.
 */
import type { SubmittedEntry } from '../../model/submission.js';
import { splitElements } from '../../text/elements.js';
import { fold } from '../../text/fold.js';
import { matterOf } from '../definitions.js';
import { fieldPlace } from '../place.js';
import type { SubmissionRule } from '../rule.js';

/** Words round an enumeration that carry no content: 包括…等。 */
const FRAME = /^(?:包括|主要包括)|(?:等信息|等内容|等)$/g;

export const prefilledContentDeleted: SubmissionRule = {
  code: 'prefilled-content-deleted',
  scope: 'cell',
  per: 'submission',
  law: '实施方案确定的公开内容',
  check: ({ catalogue, submission }) =>
    [...byMatter(submission.entries).values()].flatMap((rows) => {
      const [first] = rows;
      const content = first && matterOf(catalogue, first)?.content;
      if (!first || !content || rows.some((row) => !row.content?.trim())) return [];
      // A person settled at the lead unit what the content is.
      if (rows.some(({ carried }) => carried?.decided.content !== undefined)) return [];
      const kept = rows.map((row) => fold(row.content ?? '')).join('\n');
      const gone = splitElements(content).filter((element) => !kept.includes(core(element)));
      if (gone.length === 0) return [];
      return [
        {
          code: 'prefilled-content-deleted',
          ...fieldPlace(first, 'content'),
          params: { elements: gone.map(plain), count: gone.length },
        },
      ];
    }),
};

function plain(element: string): string {
  return element.trim().replace(FRAME, '');
}

function core(element: string): string {
  return fold(fold(element).replace(FRAME, ''));
}

/** Rows that carry the id of a prefilled matter, by that matter. */
function byMatter(entries: readonly SubmittedEntry[]): Map<string, SubmittedEntry[]> {
  const found = new Map<string, SubmittedEntry[]>();
  for (const entry of entries) {
    if (entry.hiddenId === undefined || entry.hiddenId !== entry.matterId) continue;
    const key = `${entry.source.sheet}\n${entry.matterId}`;
    const rows = found.get(key);
    if (rows) rows.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}
