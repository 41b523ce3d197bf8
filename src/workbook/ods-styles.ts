/** Styles of an OpenDocument file: of all only what hides a sheet and what shows a number as a date. */
import type { DateKind } from './date.js';
import type { Attributes } from './xml.js';

/** Elements of a date's format that show of the day, and of the clock. */
const OF_DAY = new Set(['era', 'year', 'month', 'day', 'day-of-week', 'week-of-year', 'quarter']);
const OF_CLOCK = new Set(['hours', 'minutes', 'seconds', 'am-pm']);

/** Fed with the elements of styles.xml and of what content.xml has before its sheets. */
export class OdsStyles {
  readonly #formats = new Map<string, DateKind>();
  /** Styles of cells → their format, and the style that they go on from. */
  readonly #cells = new Map<string, { readonly format?: string; readonly parent?: string }>();
  readonly #hiddenTables = new Set<string>();
  #style = '';
  #format = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'style') this.#openStyle(attributes);
    else if (name === 'table-properties' && attributes['table:display'] === 'false') {
      this.#hiddenTables.add(this.#style);
    } else if (name === 'date-style' || name === 'time-style') {
      this.#format = attributes['style:name'] ?? '';
      this.#formats.delete(this.#format);
    } else if (OF_DAY.has(name)) this.#shows('date');
    else if (OF_CLOCK.has(name)) this.#shows('time');
  }

  /** @returns what cells of a style show of a date; undefined where nobody says */
  dateKind(style: string | undefined): DateKind | undefined {
    let name = style;
    // Styles that go on from each other in a ring are none of ours to follow.
    for (let step = 0; name !== undefined && step < 8; step++) {
      const cell = this.#cells.get(name);
      if (cell?.format !== undefined) return this.#formats.get(cell.format);
      name = cell?.parent;
    }
    return undefined;
  }

  hidesTable(style: string | undefined): boolean {
    return style !== undefined && this.#hiddenTables.has(style);
  }

  #openStyle(attributes: Attributes): void {
    this.#style = attributes['style:name'] ?? '';
    if (attributes['style:family'] !== 'table-cell') return;
    const format = attributes['style:data-style-name'];
    const parent = attributes['style:parent-style-name'];
    this.#cells.set(this.#style, {
      ...(format === undefined ? {} : { format }),
      ...(parent === undefined ? {} : { parent }),
    });
  }

  #shows(kind: 'date' | 'time'): void {
    const before = this.#formats.get(this.#format);
    this.#formats.set(this.#format, before === undefined || before === kind ? kind : 'both');
  }
}
