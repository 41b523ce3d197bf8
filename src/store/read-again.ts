/**
 * Files that were read, once more: for what could be mended in them, and for their cells. The
 * cells of a whole round never lie in memory together.
 */
import type { Fix } from '../check/fixes.js';
import type { Catalogue } from '../model/catalogue.js';
import { UserError } from '../model/user-error.js';
import type { Workbook } from '../model/workbook.js';
import { fixFilesInPool, ReadPool } from './pool.js';
import { ReadCache } from './read-cache.js';
import { type ReadFile, type ReadProgress, setupOf } from './read-submissions.js';

/**
 * What can be mended in the files without a change of meaning, file by file. A file that takes
 * too long to be proved has no fixes.
 * @param folder the catalogue folder
 */
export async function fixesOfFiles(
  files: readonly ReadFile[],
  catalogue: Catalogue,
  folder: string,
  onProgress: ReadProgress = () => {},
): Promise<Fix[]> {
  const setup = setupOf(catalogue);
  const cache = ReadCache.open(folder, setup, 'fixes');
  const tasks = files.flatMap(({ source }) => (source ? [source] : []));
  const fixes = await cache.fill<readonly Fix[]>(tasks, fromJson, async (missing, keep) => {
    const read = await fixFilesInPool(missing, setup, (done) =>
      onProgress('正在核对可以代为改好的地方', done, missing.length),
    );
    return missing.map((task, at) => {
      const own = read[at]?.fixes;
      // What was too slow today may do tomorrow.
      if (own) keep(task, Buffer.from(JSON.stringify(own), 'utf8'));
      return own ?? [];
    });
  });
  return fixes.flat();
}

function fromJson(bytes: Uint8Array): readonly Fix[] {
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}

export type WorkbookOf = (file: ReadFile) => Promise<Workbook | undefined>;

/**
 * @param use is given a function that reads a file again; undefined for one that could not be read
 * @throws UserError where a file is no longer what the findings are about
 */
export async function withWorkbooks<T>(use: (workbookOf: WorkbookOf) => Promise<T>): Promise<T> {
  // A worker starts when the first file is asked for.
  let pool: ReadPool | undefined;
  try {
    return await use(async ({ source }) => {
      if (!source) return undefined;
      pool ??= new ReadPool(1);
      const { workbook } = await pool.read(source);
      if (workbook) return workbook;
      throw new UserError(
        `${source.file} 在校验期间被改动、移走或被其他程序占用，什么都没有写出。请稍后重新运行。`,
      );
    });
  } finally {
    await pool?.close();
  }
}
