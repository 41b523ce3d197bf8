/**
 * A catalogue of ours that a person may have changed, against what would be written now: both are
 * read in the same way, so that our own writing is never a difference. Calls the rooms in turn.
 */
import { compareTables, type Difference, type TablePair } from '../../merge/diff-master.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Level } from '../../model/decision.js';
import type { Master } from '../../model/master.js';
import { UserError } from '../../model/user-error.js';
import type { Workbook } from '../../model/workbook.js';
import { footOfPaper } from '../../store/foot-of-paper.js';
import { nodeInflate } from '../../store/inflate.js';
import { type CatalogueRead, entryTables } from '../../submission/entry-tables.js';
import { readWorkbook } from '../../workbook/read.js';

/** A file as it stands on the disk, read. */
export interface OpenedFile {
  /** As the user calls it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

export interface TakenCatalogue {
  readonly path: string;
  /** Whose word a change in it usually is. */
  readonly level: Level;
  readonly differences: readonly Difference[];
  /** Fields whose columns the file lacks. */
  readonly missing: readonly string[];
  /** The entries have changed since the file was written; null where its check code is lost. */
  readonly isOlder: boolean | null;
}

/** @throws UserError where the file is no catalogue of ours, or of another scheme */
export async function takeCatalogue(
  { path, bytes, workbook }: OpenedFile,
  catalogue: Catalogue,
  master: Master,
): Promise<TakenCatalogue> {
  const changed = entryTables(workbook, catalogue, path);
  const foot = footOfPaper(bytes);
  if (!changed || changed.tables.length === 0 || (workbook.format === 'docx' && !foot)) {
    throw new UserError(
      `${path} 不是本工具生成的总目录、领域目录或冲突处理表，无法比对。总目录请用 总目录.xlsx 或 总目录.docx。`,
    );
  }
  const { scheme } = catalogue;
  const isForeign =
    changed.scheme === undefined
      ? foot?.words.includes(scheme.catalogueTitle) === false
      : changed.scheme !== scheme.id;
  if (isForeign) {
    throw new UserError(
      `${path} 不是“${scheme.catalogueTitle}”的文件。请核对 --catalogue 写的工作文件夹。`,
    );
  }
  const now = await writtenNow(workbook, changed, catalogue, master);
  const pairs = now.read.tables.flatMap((ours): TablePair[] => {
    const same = changed.tables.find(({ name }) => name === ours.name);
    return same ? [{ ours, changed: same }] : [];
  });
  const isOlder = foot ? foot.code !== footOfPaper(now.bytes)?.code : null;
  return {
    path,
    level: changed.kind === 'lead' ? 'lead' : 'bureau',
    ...compareTables(pairs, isOlder !== false),
    isOlder,
  };
}

/** The same paper as it would be written now, read back. */
async function writtenNow(
  { format }: Workbook,
  { kind, unit = '' }: CatalogueRead,
  catalogue: Catalogue,
  master: Master,
): Promise<{ bytes: Uint8Array; read: CatalogueRead }> {
  const bytes = await render();
  const name = format === 'docx' ? '总目录.docx' : '总目录.xlsx';
  const { workbook } = readWorkbook(bytes, { name, inflate: nodeInflate });
  const read = workbook && entryTables(workbook, catalogue, name);
  if (!read) throw new UserError('现在还没有可以比对的汇总结果。请先用 mulu compile 汇总一次。');
  return { bytes, read: format === 'docx' ? await withIds(read, catalogue, master) : read };

  async function render(): Promise<Uint8Array> {
    if (kind === 'lead') {
      const { renderLeadExcel } = await import('../../render/lead/excel.js');
      return renderLeadExcel(catalogue, master, unit);
    }
    if (format === 'docx') {
      const { renderMasterWord } = await import('../../render/master/word.js');
      return renderMasterWord(catalogue, master, []);
    }
    const { renderMasterExcel } = await import('../../render/master/excel.js');
    return renderMasterExcel(catalogue, master);
  }
}

/** Word has no hidden column: its rows are the entries, domain by domain. */
async function withIds(
  read: CatalogueRead,
  catalogue: Catalogue,
  master: Master,
): Promise<CatalogueRead> {
  const [{ byDomain }, { numbered }] = await Promise.all([
    import('../../render/master/by-domain.js'),
    import('../../render/master/table.js'),
  ]);
  const order = byDomain(catalogue, numbered(master.entries)).flatMap(({ part }) => part);
  const bySerial = new Map(order.map(({ serial, entry }) => [String(serial), entry.id]));
  const tables = read.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, at) => {
      const own = table.rows.length === order.length ? order[at]?.entry.id : undefined;
      return { ...row, entryId: own ?? bySerial.get(row.serial?.text ?? '') ?? '' };
    }),
  }));
  return { ...read, tables };
}
