/** On which rows an error stands: by their cells, and by any cell of their line. */
import type { Finding } from '../model/finding.js';
import { parseCellName } from '../workbook/address.js';
import type { SourceRow } from './rows.js';

/** @param findings of all kinds; a waived error has become a notice in check/ */
export function rowsInError(findings: readonly Finding[]): (row: SourceRow) => boolean {
  const files = new Set<string>();
  const cells = new Set<string>();
  const lines = new Set<string>();
  for (const { severity, file, sheet, cell } of findings) {
    if (severity !== 'error') continue;
    if (file === undefined || sheet === undefined || cell === undefined) continue;
    files.add(file);
    cells.add(at(file, sheet, cell));
    const address = parseCellName(cell);
    if (address) lines.add(at(file, sheet, String(address.row)));
  }
  // A cell merged over several rows names its first one: the other rows know it by their cells.
  const isOn = ({ entry: { source } }: SourceRow) =>
    files.has(source.file) &&
    (lines.has(at(source.file, source.sheet, String(source.row))) ||
      Object.values(source.cells).some((cell) => cells.has(at(source.file, source.sheet, cell))));
  return (row) => [row, ...(row.taken ?? [])].some(isOn);
}

function at(file: string, sheet: string, place: string): string {
  return `${file}\n${sheet}\n${place}`;
}
