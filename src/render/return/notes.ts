/**
 * Findings on the cells of a return: the colour of the gravest, and a note that says what to
 * do. Where a cell lies under a merge, the cell that shows is marked.
 */
import type { Worksheet } from 'exceljs';
import { sayApart } from '../../check/say.js';
import { type Finding, SEVERITIES, type Severity } from '../../model/finding.js';
import type { Sheet } from '../../model/workbook.js';
import { cellName, parseCellName } from '../../workbook/address.js';
import { COLOUR, fill, font, SIZE, SONG } from '../office/styles.js';
import { SEVERITY_WORDS } from './words.js';

/** A longer text is read in the list. */
const LONGEST_FIX = 120;

/** A note to be fitted: where it hangs, and how long its text is. */
export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** @returns the cell of the sheet that shows what a finding speaks of; undefined for none */
export function shownCell(sheet: Sheet, finding: Pick<Finding, 'cell'>): string | undefined {
  const address = finding.cell === undefined ? undefined : parseCellName(finding.cell);
  if (!address) return undefined;
  const { row, column } = address;
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge ? cellName(merge.top, merge.left) : cellName(row, column);
}

/** Colours the cells and hangs the notes. @returns the notes, for their boxes to be fitted */
export function addNotes(target: Worksheet, sheet: Sheet, findings: readonly Finding[]): NoteBox[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cell = shownCell(sheet, finding);
    if (cell !== undefined) byCell.set(cell, [...(byCell.get(cell) ?? []), finding]);
  }
  return [...byCell].map(([name, own]) => {
    return hangNote(target, name, own.map(noteText).join('\n'), COLOUR[gravest(own)]);
  });
}

/** Colours a cell and hangs a note on it, to be fitted when the workbook is packed. */
export function hangNote(target: Worksheet, name: string, words: string, colour: string): NoteBox {
  const cell = target.getCell(name);
  // The schema of notes knows no way to keep blanks at an end.
  const text = words.trim();
  cell.style = { ...cell.style, fill: fill(colour) };
  cell.note = {
    texts: [{ text, font: font(SONG, SIZE.small) }],
    margins: { insetmode: 'custom', inset: [0.13, 0.13, 0.13, 0.13] },
    protection: { locked: 'False', lockText: 'False' },
  };
  return { row: Number(cell.row), column: Number(cell.col), text };
}

function noteText(finding: Finding): string {
  const { problem, fix } = sayApart(finding);
  const text = finding.fix?.text;
  const ready = text === undefined || text.length > LONGEST_FIX ? '' : `可直接改为：${text}`;
  return `【${SEVERITY_WORDS[finding.severity]}】${problem}${ready || fix}`;
}

function gravest(findings: readonly Finding[]): Severity {
  return SEVERITIES.find((one) => findings.some(({ severity }) => severity === one)) ?? 'notice';
}
