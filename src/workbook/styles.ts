/** styles.xml: of all styles only whether a cell's number is shown as a date. */
import { builtInDateKind, type DateKind, dateKindOf } from './date.js';
import { parseXml } from './xml.js';

/** @returns for each cell style (s= of a cell) what it shows of a number; undefined where no date */
export function readStyles(xml: string): (DateKind | undefined)[] {
  const custom = new Map<number, DateKind | undefined>();
  const kinds: (DateKind | undefined)[] = [];
  let inCellStyles = false;
  parseXml(xml, {
    open(name, attributes) {
      const id = Number(attributes.numFmtId ?? 0);
      if (name === 'numFmt') custom.set(id, dateKindOf(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        kinds.push(custom.has(id) ? custom.get(id) : builtInDateKind(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return kinds;
}
