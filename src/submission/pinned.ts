/**
 * Tables pinned by mapping.yaml: which of a file's sheets are read by hand-written columns,
 * and what the mapping says that the file does not bear out. Nothing here is guessed.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import { MAPPING_FILE, type MappedTable, type Mapping } from '../model/mapping.js';
import type { Workbook } from '../model/workbook.js';
import { columnName, parseCellName } from '../workbook/address.js';
import type { PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import type { Outline } from './outline.js';
import type { Pin } from './pin.js';
import type { UnitFound } from './unit.js';

/** A mapping, and what it calls the file: its path from the folder in which mapping.yaml lies. */
export interface MappedBy {
  readonly mapping: Mapping;
  readonly file: string;
}

interface FileFacts {
  /** As problems call it. */
  readonly file: string;
  readonly sha256?: string;
  readonly mapped?: MappedBy;
}

const HEADINGS: Partial<Record<string, string>> = {
  remark: '备注',
  lead: '牵头单位',
  index: '索引号',
  matter: '公开事项',
};
const TICKED: ReadonlySet<string> = new Set(['audience', 'mode', 'tier', 'channels']);

export interface Pins {
  /** By the sheet's name. */
  readonly bySheet: ReadonlyMap<string, Pin>;
  /** Rows of mapping.yaml, from 0, that name this file. */
  readonly rows: readonly number[];
  readonly problems: readonly Problem[];
}

export const NO_PINS: Pins = { bySheet: new Map(), rows: [], problems: [] };

/** The pins of a file's sheets, by its own mapping or the catalogue's; a sheet that is not there is told. */
export function pinsOf(
  { sheets }: Workbook,
  facts: FileFacts,
  catalogue: Catalogue | undefined,
): Pins {
  const bySheet = new Map<string, Pin>();
  const rows: number[] = [];
  const problems: Problem[] = [];
  const visible = sheets.filter((sheet) => sheet.visible);
  const { mapping, file } = facts.mapped ?? { mapping: catalogue?.mapping, file: facts.file };
  for (const [at, table] of (mapping?.tables ?? []).entries()) {
    if (!names(table, file, facts.sha256)) continue;
    rows.push(at);
    const wanted = table.sheet?.trim();
    // A hidden sheet is read only where somebody asks for it by its name.
    const sheet =
      visible.find(({ name, cells }) =>
        wanted === undefined ? cells.length > 0 : name.trim() === wanted,
      ) ?? sheets.find(({ name }) => name.trim() === wanted);
    if (sheet) bySheet.set(sheet.name, pinOf(table, at));
    else {
      const params = { at: at + 1, table: facts.file, sheet: wanted ?? '' };
      problems.push({ code: 'mapping-sheet-missing', file: MAPPING_FILE, params });
    }
  }
  return { bySheet, rows, problems };
}

/** Whose a pinned file is, where the mapping says so. */
export function pinnedUnit(sheets: readonly Outline[]): UnitFound | undefined {
  const unit = sheets.find(({ pin }) => pin?.unit !== undefined)?.pin?.unit;
  return unit === undefined ? undefined : { unit, from: MAPPING_FILE, problems: [] };
}

/** Columns and header rows that the mapping names and the sheet does not have. */
export function tellPinned({ pin, grid, sheet }: Outline, { file, say }: Context): void {
  if (pin?.at === undefined) return;
  const place = { file: MAPPING_FILE, sheet: sheet.name };
  const named = { at: pin.at + 1, table: file, sheet: sheet.name };
  for (const { column } of pin.columns.filter((one) => one.column > grid.width)) {
    const params = { ...named, column: columnName(column) };
    say({ code: 'mapping-column-missing', ...place, params });
  }
  for (const row of pin.header.filter((one) => !grid.hasText(one))) {
    say({ code: 'mapping-header-missing', ...place, params: { ...named, row } });
  }
}

/** A file's name may stand with or without the folders that it lies in. */
function names({ file, sha256 }: MappedTable, path: string, hash: string | undefined): boolean {
  if (sha256 !== undefined && hash !== sha256.toLowerCase()) return false;
  if (file === undefined) return true;
  const wanted = file.replaceAll('\\', '/').normalize('NFC');
  const own = path.normalize('NFC');
  return own === wanted || own.endsWith(`/${wanted}`);
}

function pinOf({ header, columns, unit, domain }: MappedTable, at: number): Pin {
  const planned = Object.entries(columns).map(([letter, { field, part }]): PlannedColumn => {
    const isTicked = TICKED.has(field) && part !== undefined;
    return {
      column: parseCellName(`${letter}1`)?.column ?? 1,
      kind: field,
      heading: HEADINGS[field] ?? part ?? field,
      guessed: false,
      ...(isTicked ? { part } : {}),
    };
  });
  return {
    at,
    header: [...header].sort((a, b) => a - b),
    columns: planned.sort((a, b) => a.column - b.column),
    ...(unit === undefined ? {} : { unit }),
    ...(domain === undefined ? {} : { domain }),
  };
}
