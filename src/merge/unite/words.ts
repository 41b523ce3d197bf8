/** Ticks, supervision and further columns of several rows as one. */
import { type Layout, partsInOrder, type TickedKey } from '../../model/layout.js';
import { fold } from '../../text/fold.js';
import type { SourceRow } from '../rows.js';

/** Ticked sub-headings of all rows, in the layout's order, else in the usual one, unknown ones last. */
export function uniteTicks(rows: readonly SourceRow[], field: TickedKey, layout: Layout): string[] {
  return partsInOrder(
    field,
    layout,
    rows.flatMap((row) => row.entry[field] ?? []),
  );
}

/**
 * Where to complain, each wording once, one a line. Not a conflict: every unit answers for its
 * own part, and a reader must find the right telephone among them.
 */
export function uniteSupervision(rows: readonly SourceRow[]): string {
  const found = new Map<string, string>();
  for (const { entry } of rows) {
    const text = entry.supervision?.text.trim() ?? '';
    if (text !== '' && !found.has(fold(text))) found.set(fold(text), text);
  }
  return [...found.values()].join('\n');
}

/**
 * Further columns (备注 …) by heading. What every row says stands as it is; what only some say
 * stands with their names, so that a remark on one unit is not read as one on all.
 * @param without headings that the catalogue itself fills in
 */
export function uniteExtra(
  rows: readonly SourceRow[],
  without: ReadonlySet<string>,
): Record<string, string> {
  const headings = new Set(rows.flatMap((row) => Object.keys(row.entry.extra)));
  return Object.fromEntries(
    [...headings]
      .filter((heading) => !without.has(heading))
      .flatMap((heading) => {
        const text = uniteHeading(rows, heading);
        return text === '' ? [] : [[heading, text]];
      }),
  );
}

function uniteHeading(rows: readonly SourceRow[], heading: string): string {
  const said = new Map<string, { text: string; units: string[] }>();
  for (const { text, units } of rows.flatMap((row) => remarksIn(row, heading))) {
    const known = said.get(fold(text));
    if (known) known.units.push(...units);
    else said.set(fold(text), { text, units: [...units] });
  }
  const [first, ...others] = said.values();
  if (!first) return '';
  const everybody = rows.flatMap(speakersOf).length;
  if (others.length === 0 && first.units.length === everybody) return first.text;
  return [first, ...others].map(({ text, units }) => `${units.join('、')}：${text}`).join('\n');
}

/**
 * A row's remark. In a lead catalogue it may be put together of several units' remarks, each
 * behind its names: 县财政局、县审计局：……; they are theirs, not the lead unit's.
 */
function remarksIn(row: SourceRow, heading: string): { text: string; units: readonly string[] }[] {
  const text = row.entry.extra[heading]?.trim() ?? '';
  if (text === '') return [];
  const speakers = speakersOf(row);
  if (!row.entry.carried) return [{ text, units: speakers }];
  const remarks: { text: string; units: readonly string[] }[] = [];
  for (const line of text.split('\n')) {
    const [names = '', ...rest] = line.split('：');
    const units = names.split('、');
    const isTheirs = rest.length > 0 && units.every((unit) => speakers.includes(unit));
    const last = remarks.at(-1);
    if (isTheirs) remarks.push({ text: rest.join('：'), units });
    else if (last) last.text += `\n${line}`;
    else remarks.push({ text: line, units: speakers });
  }
  return remarks;
}

function speakersOf({ speakers, unit }: SourceRow): readonly string[] {
  return speakers.length > 0 ? speakers : [unit];
}
