/** An .xlsx or .xlsm package → sheets of cells. */
import type { Problem } from '../model/finding.js';
import type { Sheet } from '../model/workbook.js';
import { type Budget, damaged } from './caps.js';
import { readPackage } from './package.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetBuilder, type SheetContext } from './sheet-builder.js';
import { parseSheet } from './sheet-sax.js';
import { scanSheet } from './sheet-scan.js';
import { readStyles } from './styles.js';
import { decodeXml } from './xml.js';
import type { Zip } from './zip.js';

export interface ReadSheets {
  readonly sheets: readonly Sheet[];
  readonly problems: readonly Problem[];
}

/** @throws ReadStop where the package is damaged or a cap is met */
export function readXlsx(zip: Zip, budget: Budget): ReadSheets {
  const parts = readPackage(zip);
  if (parts.sheets.length > budget.caps.sheets) throw budget.tooManySheets();
  const part = (path: string | undefined) => {
    const bytes = path === undefined ? undefined : zip.read(path);
    return bytes && decodeXml(bytes);
  };
  const strings = part(parts.sharedStrings);
  const styles = part(parts.styles);
  const context: SheetContext = {
    strings: strings === undefined ? [] : readSharedStrings(strings),
    styles: styles === undefined ? [] : readStyles(styles),
    date1904: parts.date1904,
    budget,
  };
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  for (const { name, visible, path } of parts.sheets) {
    const xml = part(path);
    if (xml === undefined) throw damaged(path);
    const read = readSheet(xml, name, context).finish(visible);
    sheets.push(read.sheet);
    problems.push(...read.problems);
  }
  // Where one text is lost the cell tells; where all of them are, the file is none that can be checked.
  if (strings === undefined && problems.some(({ code }) => code === 'cell-text-lost')) {
    throw damaged('xl/sharedStrings.xml');
  }
  return { sheets, problems };
}

/** Scanned where it can be, parsed where it must be. */
function readSheet(xml: string, name: string, context: SheetContext): SheetBuilder {
  const scanned = new SheetBuilder(name, context);
  if (scanSheet(xml, scanned)) return scanned;
  const parsed = new SheetBuilder(name, context);
  parseSheet(xml, parsed);
  return parsed;
}
