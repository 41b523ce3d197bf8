/** 报送性质 in the heads of a file's tables: everything anew, or only what is added and mended. */
import type { Submission } from '../model/submission.js';
import { bannerValue } from './banner.js';
import type { Context } from './context.js';
import type { Outline } from './outline.js';

const WHOLE = /全部|全量|全面|整体|完整|^重报/;
const PART = /补报|补充|增补|更正|部分|个别/;

/** @returns undefined where no head says it, or heads disagree; then it is told */
export function scopeOf(sheets: readonly Outline[], { say }: Context): Submission['scope'] {
  const found = new Set<'whole' | 'part'>();
  for (const { tables, sheet } of sheets) {
    const value = tables[0] && bannerValue(tables[0].banner, 'scope');
    const text = value?.value.replace(/\s+/g, '') ?? '';
    if (!value || text === '') continue;
    const scope = WHOLE.test(text) ? 'whole' : PART.test(text) ? 'part' : undefined;
    if (scope) found.add(scope);
    else
      say({ code: 'scope-unknown', sheet: sheet.name, cell: value.cell, text, params: { text } });
  }
  if (found.size > 1) say({ code: 'scope-disagrees' });
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
