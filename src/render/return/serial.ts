/** 第几次报送 in the head of a sent sheet, raised for the next turn. */
import type { Sheet } from '../../model/workbook.js';
import { bannerValue } from '../../submission/banner.js';
import { outline } from '../../submission/outline.js';
import { parseCellName } from '../../workbook/address.js';

/**
 * @returns new texts by 'row:column': the cell that carries the serial, where the head has one.
 *   A cell that holds label and number keeps its label.
 */
export function raisedSerials(sheet: Sheet, serial: number): Map<string, string> {
  const changed = new Map<string, string>();
  for (const { banner } of outline(sheet).tables) {
    const value = bannerValue(banner, 'serial');
    const address = value && parseCellName(value.cell);
    if (!value || !address) continue;
    const cell = sheet.cells.find(
      ({ row, column }) => row === address.row && column === address.column,
    );
    const text = cell?.text ?? '';
    const whole = text.trim() === value.value || text.trim() === '';
    changed.set(
      `${address.row}:${address.column}`,
      whole ? String(serial) : text.replace(LABELLED, `$1${serial}`),
    );
  }
  return changed;
}

const LABELLED = /(第?几?次报送\s*[:：]\s*第?)[\s_]*[\d一二三四五六七八九十]*/;
