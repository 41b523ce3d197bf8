/** Whether a form of ours is of the scheme at hand, and of its latest version. */
import type { Context } from './context.js';
import type { Outline } from './outline.js';

export function tellForm({ marks, sheet }: Outline, { catalogue, say }: Context): void {
  if (!marks || !catalogue || marks.scheme === '') return;
  const { id, version } = catalogue.scheme;
  const place = { sheet: sheet.name };
  if (marks.scheme !== id) {
    // Of a lead catalogue it is told of the whole (lead-problems.ts).
    if (marks.kind === 'lead') return;
    say({ code: 'form-wrong-scheme', ...place, params: { scheme: marks.scheme, expected: id } });
  } else if (marks.version !== version) {
    say({
      code: 'form-old-version',
      ...place,
      params: { version: marks.version, expected: version },
    });
  }
}
