/** A sheet's XML → a SheetBuilder, through saxes: takes whatever is well-formed. */
import { parseCellName } from './address.js';
import type { SheetBuilder } from './sheet-builder.js';
import { type Attributes, isTrue, parseXml } from './xml.js';

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string | undefined;
  formula: string | undefined;
}

/** @throws ReadStop where the XML is damaged or a cap is met */
export function parseSheet(xml: string, builder: SheetBuilder): void {
  let inData = false;
  let row = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let taking: 'value' | 'formula' | undefined;
  let inPhonetic = false;

  const openCell = (attributes: Attributes) => {
    const place = attributes.r === undefined ? undefined : parseCellName(attributes.r);
    column = place?.column ?? column + 1;
    const style = Number(attributes.s ?? 0);
    const type = attributes.t ?? '';
    cell = { row: place?.row ?? row, column, type, style, value: undefined, formula: undefined };
  };

  const openInCell = (open: OpenCell, name: string, attributes: Attributes) => {
    if (name === 'v' || name === 't') {
      const wanted = (name === 't') === (open.type === 'inlineStr') && !inPhonetic;
      taking = wanted ? 'value' : undefined;
      if (wanted) open.value ??= '';
    } else if (name === 'f') {
      taking = 'formula';
      open.formula = attributes.t === 'shared' ? '' : undefined;
    } else if (name === 'rPh') inPhonetic = true;
  };

  parseXml(xml, {
    open(name, attributes) {
      if (cell) openInCell(cell, name, attributes);
      else if (name === 'c' && inData) openCell(attributes);
      else if (name === 'row' && inData) {
        row = Number(attributes.r ?? row + 1);
        column = 0;
        if (isTrue(attributes.hidden)) builder.hideRow(row);
      } else if (name === 'sheetData') inData = true;
      else if (name === 'mergeCell') builder.merge(attributes.ref ?? '');
      else if (name === 'col' && isTrue(attributes.hidden)) {
        builder.hideColumns(Number(attributes.min), Number(attributes.max));
      }
    },
    text(piece) {
      if (!cell || !taking) return;
      cell[taking] = (cell[taking] ?? '') + piece;
    },
    close(name) {
      if (name === 'c' && cell) {
        // Only the first cell of a shared formula has its text.
        if (cell.formula === '') cell.formula = 'shared';
        builder.cell(cell.row, cell.column, cell);
        cell = undefined;
      } else if (name === 'v' || name === 't' || name === 'f') taking = undefined;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'sheetData') inData = false;
    },
  });
}
