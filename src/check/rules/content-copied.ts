/**
 * The same long content stands under two matters for which the scheme has different contents:
 * it was copied and not changed. Told at the row whose content is further from its matter's.
 */
import type { SubmittedEntry } from '../../model/submission.js';
import { fold } from '../../text/fold.js';
import { similarity } from '../../text/similarity.js';
import { matterOf } from '../definitions.js';
import { fieldPlace, titleOfMatter } from '../place.js';
import type { SubmissionContext, SubmissionRule } from '../rule.js';
import { nameOfRow } from '../same-matter.js';
import { isOwn } from '../text-rule.js';

/** Shorter contents (政策文件) are shared for good reasons. */
const LONG = 20;

export const contentCopied: SubmissionRule = {
  code: 'content-copied',
  scope: 'cell',
  per: 'submission',
  check: (context) => {
    const seen = new Map<string, SubmittedEntry>();
    return context.submission.entries.flatMap((entry) => {
      const content = fold(entry.content ?? '');
      if (content.length < LONG || !isOwn(entry, 'content')) return [];
      if (!matterOf(context.catalogue, entry)?.content) return [];
      const first = seen.get(content);
      if (first === undefined) {
        seen.set(content, entry);
        return [];
      }
      // Rows of a lead catalogue are several units' words: whoever copied was told at home.
      if (first.carried && entry.carried) return [];
      if (!areApart(first, entry, context)) return [];
      const [stranger, original] =
        nearness(first, context) < nearness(entry, context) ? [first, entry] : [entry, first];
      return [
        {
          code: 'content-copied',
          ...fieldPlace(stranger, 'content'),
          params: { other: nameOfRow(original, stranger), matter: titleOfMatter(original) },
        },
      ];
    });
  },
};

function areApart(
  one: SubmittedEntry,
  other: SubmittedEntry,
  { catalogue }: SubmissionContext,
): boolean {
  const [a, b] = [matterOf(catalogue, one), matterOf(catalogue, other)];
  return a?.id !== b?.id && fold(a?.content ?? '') !== fold(b?.content ?? '');
}

/** How near a row's content is to what the scheme has for its matter. */
function nearness(entry: SubmittedEntry, { catalogue }: SubmissionContext): number {
  return similarity(entry.content ?? '', matterOf(catalogue, entry)?.content ?? '');
}
