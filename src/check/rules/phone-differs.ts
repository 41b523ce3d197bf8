/**
 * The same telephone number stands under two area codes on a sheet (field notes f29: 0816-,
 * 0819-): one of them is mistyped. Told at the rarer one.
 */
import type { Problem } from '../../model/finding.js';
import type { SubmittedEntry } from '../../model/submission.js';
import { fieldPlace } from '../place.js';
import type { SubmissionRule } from '../rule.js';
import { ownTexts } from '../text-rule.js';

const NUMBER = /(?<![0-9A-Za-z])\(?(0\d{2,3})\)?[-—－ ]{0,2}([2-8]\d{6,7})(?![0-9A-Za-z])/g;

interface Met {
  readonly entry: SubmittedEntry;
  readonly field: string;
  readonly area: string;
}

export const phoneDiffers: SubmissionRule = {
  code: 'phone-differs',
  scope: 'cell',
  per: 'submission',
  check: ({ submission }) => {
    const met = new Map<string, Met[]>();
    for (const entry of submission.entries) {
      for (const [field, text] of ownTexts(entry)) {
        if (!/\d{7}/.test(text)) continue;
        for (const [, area = '', local = ''] of text.normalize('NFKC').matchAll(NUMBER)) {
          const key = `${entry.source.sheet}\n${local}`;
          met.set(key, [...(met.get(key) ?? []), { entry, field, area }]);
        }
      }
    }
    return [...met].flatMap(([key, all]) => told(key.split('\n')[1] ?? '', all));
  },
};

function told(local: string, all: readonly Met[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { area } of all) counts.set(area, (counts.get(area) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [rare] = all.filter(({ area }) => area !== usual);
  if (!rare || usual === undefined) return [];
  return [
    {
      code: 'phone-differs',
      ...fieldPlace(rare.entry, rare.field),
      params: { number: `${rare.area}-${local}`, other: `${usual}-${local}` },
    },
  ];
}
