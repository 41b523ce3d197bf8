/** A cell of an OpenDocument table → what the builder takes, so that it reads as in an .xlsx. */
import { type DateKind, dateText, isoDateText } from './date.js';
import type { StoredCell } from './sheet-builder.js';
import type { Attributes } from './xml.js';

/** @param written the paragraphs of the cell, joined; undefined where there is none */
export function odsCell(
  attributes: Attributes,
  written: string | undefined,
  kindOf: (style: string | undefined) => DateKind | undefined,
): StoredCell {
  const formula = formulaOf(attributes['table:formula']);
  const { type, value } = shownBy(attributes, written, kindOf);
  // A formula that says of no type what it gives was never reckoned.
  const isReckoned = formula === undefined || attributes['office:value-type'] !== undefined;
  return { type: isReckoned || value ? type : '', value, formula, style: -1 };
}

function shownBy(
  attributes: Attributes,
  written: string | undefined,
  kindOf: (style: string | undefined) => DateKind | undefined,
): { type: string; value: string | undefined } {
  const text = written ?? attributes['office:string-value'];
  if (attributes['calcext:value-type'] === 'error') return { type: 'e', value: text ?? '#VALUE!' };
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = attributes['office:value'];
      return number === undefined ? asText(text) : { type: '', value: number };
    }
    case 'boolean':
      return { type: 'b', value: attributes['office:boolean-value'] ?? 'false' };
    case 'date': {
      const day = attributes['office:date-value'];
      if (day === undefined) return asText(text);
      return { type: 'd', value: dayText(day, kindOf(attributes['table:style-name'])) };
    }
    case 'time': {
      const shown = clockText(attributes['office:time-value'] ?? '');
      return shown === undefined ? asText(text) : { type: 'd', value: shown };
    }
    default:
      return asText(text);
  }
}

/** Here _x000D_ is what somebody typed, while in an .xlsx it stands for a character. */
function asText(text: string | undefined): { type: string; value: string | undefined } {
  return { type: 'str', value: text?.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') };
}

/** Of 2018-10-19T09:30:00 what its format shows: the day, the clock or both. */
function dayText(stored: string, kind: DateKind | undefined): string {
  if (kind === 'date') return stored.slice(0, 10);
  return kind === 'time' ? (isoDateText(stored).split(' ')[1] ?? '00:00') : stored;
}

/** PT09H30M00S → 09:30 */
function clockText(stored: string): string | undefined {
  const match = /^P(?:(\d+)D)?T(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(stored);
  if (!match) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  return dateText(days + hours / 24 + minutes / 1440 + seconds / 86_400, 'time', false);
}

/** of:=SUM([.A1:.B2];1) → SUM(A1:B2,1) */
function formulaOf(stored: string | undefined): string | undefined {
  if (stored === undefined) return undefined;
  const bare = stored.replace(/^[a-z]+:/i, '').replace(/^=/, '');
  if (!/^(?:of|oooc):/i.test(stored)) return bare;
  const pieces = bare.slice(0, LONGEST_FORMULA).split(/("[^"]*")/);
  return pieces.map((piece) => (piece.startsWith('"') ? piece : referencesIn(piece))).join('');
}

/** Excel's own limit; what lies beyond only a person could mend. */
const LONGEST_FORMULA = 8_192;

function referencesIn(piece: string): string {
  return piece.replaceAll(';', ',').replace(/\[([^[\]]*)\]/g, (_, reference: string) =>
    reference
      .split(':')
      .map((end) => end.replace(/^\./, '').replace(/^\$?(.+)\.(?=[^.]*$)/, '$1!'))
      .join(':'),
  );
}
