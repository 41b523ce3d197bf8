/**
 * LibreOffice and openpyxl, which tests use as somebody else's Excel: fill a form in, have its
 * formulas reckoned. Tests that need them are skipped where they are not installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Workbook } from '../../src/model/workbook.js';
import { nodeInflate } from '../../src/store/inflate.js';
import { readWorkbook } from '../../src/workbook/read.js';

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

export const hasOffice =
  spawnSync('soffice', ['--version']).status === 0 &&
  spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;

if (!hasOffice) {
  const told = 'LibreOffice (soffice) or openpyxl is missing';
  if (process.env.CI) throw new Error(`${told}: install them.`);
  console.warn(`${told}: tests that need them are skipped.`);
}

/** One workbook to fill in: cells of one sheet by their address. */
export interface Filling {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly cells: Readonly<Record<string, string | number>>;
}

/** Cells of one sheet of a workbook on disk, and where the result goes. */
export interface FillJob {
  readonly from: string;
  readonly to: string;
  readonly sheet: string;
  readonly cells: Readonly<Record<string, string | number>>;
}

/**
 * Fills workbooks on disk in with openpyxl, which keeps no values of formulas.
 * @param list where to write the list of jobs
 */
export function fillCells(list: string, jobs: readonly FillJob[]): void {
  writeFileSync(list, JSON.stringify(jobs));
  execFileSync(PYTHON, ['test/tools/fill_cells.py', list]);
}

/** @returns sheet → address → text of the visible sheets, as openpyxl reads them */
export function dumpCells(path: string): Record<string, Record<string, string>> {
  const told = execFileSync(PYTHON, ['test/tools/dump_cells.py', path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(told);
}

/**
 * Fills workbooks in with openpyxl and has LibreOffice reckon and save them.
 * @param folder an empty folder to work in
 * @returns the workbooks by name, as our own reader sees them
 */
export function fillAndReckon(folder: string, fillings: readonly Filling[]): Map<string, Workbook> {
  const into = (...parts: string[]): string => join(folder, ...parts);
  for (const name of ['blank', 'filled', 'reckoned']) mkdirSync(into(name));
  const jobs = fillings.map(({ name, bytes, sheet, cells }) => {
    writeFileSync(into('blank', `${name}.xlsx`), bytes);
    return {
      from: into('blank', `${name}.xlsx`),
      to: into('filled', `${name}.xlsx`),
      sheet,
      cells,
    };
  });
  fillCells(into('jobs.json'), jobs);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${into('profile')}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      into('reckoned'),
      ...jobs.map(({ to }) => to),
    ],
    { stdio: 'ignore' },
  );
  return new Map(
    jobs.map(({ to }) => {
      const path = into('reckoned', basename(to));
      return [basename(to, '.xlsx'), readBytes(readFileSync(path), path)];
    }),
  );
}

/** @returns the workbook as our own reader sees it */
export function readBytes(bytes: Uint8Array, name = 'form.xlsx'): Workbook {
  const { workbook, problems } = readWorkbook(bytes, { name, inflate: nodeInflate });
  if (!workbook) throw new Error(`${name}: ${problems.map(({ code }) => code).join()}`);
  return workbook;
}

/** Texts of a sheet's cells by address. */
export function texts(workbook: Workbook, sheet: string): (address: string) => string {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.text]));
  return (address) => {
    const match = /^([A-Z]+)(\d+)$/.exec(address);
    let column = 0;
    for (const letter of match?.[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
    return byPlace.get(`${match?.[2]},${column}`) ?? '';
  };
}
