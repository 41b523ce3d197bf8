/**
 * Text tables → workbooks, for tests of what stands where. A line is a row, | parts cells;
 * ^ is merged with the cell above, < with the cell on its left, \n is a line break.
 */
import type { Cell, Range, Sheet, Workbook } from '../../src/model/workbook.js';

export interface SheetOptions {
  readonly name?: string;
  readonly visible?: boolean;
  /** Cells over the drawn ones, by row and column: values under a merge, errors. */
  readonly put?: readonly Cell[];
}

/** @returns a sheet; blank lines at both ends and blanks round cells do not count */
export function sheetOf(table: string, options: SheetOptions = {}): Sheet {
  const lines = table.replace(/^\n+|\s+$/g, '').split('\n');
  const grid = lines.map((line) =>
    line
      .trim()
      .split('|')
      .map((cell) => cell.trim().replaceAll('\\n', '\n')),
  );
  const put = options.put ?? [];
  const drawn = grid.flatMap((row, y) =>
    row.flatMap((text, x): Cell[] => {
      const at = { row: y + 1, column: x + 1 };
      const isDrawn = text !== '' && text !== '^' && text !== '<';
      const isPut = put.some((cell) => cell.row === at.row && cell.column === at.column);
      return isDrawn && !isPut ? [{ ...at, text, kind: kindOf(text) }] : [];
    }),
  );
  return {
    name: options.name ?? 'Sheet1',
    visible: options.visible ?? true,
    cells: [...drawn, ...put].sort((a, b) => a.row - b.row || a.column - b.column),
    merges: merges(grid),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** @returns a workbook of one sheet, or of the sheets given */
export function workbookOf(...sheets: readonly (string | Sheet)[]): Workbook {
  return {
    format: 'xlsx',
    sheets: sheets.map((sheet) => (typeof sheet === 'string' ? sheetOf(sheet) : sheet)),
  };
}

function kindOf(text: string): Cell['kind'] {
  return /^\d+(?:\.\d+)?$/.test(text) ? 'number' : 'text';
}

/** A cell and the ^ below it and the < right of it. */
function merges(grid: readonly (readonly string[])[]): Range[] {
  const found: Range[] = [];
  grid.forEach((row, y) => {
    row.forEach((text, x) => {
      if (text === '^' || text === '<') return;
      let right = x;
      while (grid[y]?.[right + 1] === '<') right += 1;
      let bottom = y;
      while (grid[bottom + 1]?.[x] === '^') bottom += 1;
      if (right === x && bottom === y) return;
      found.push({ top: y + 1, left: x + 1, bottom: bottom + 1, right: right + 1 });
    });
  });
  return found;
}
