/** Tables that only go on: printed on several pages, with their header come again on each. */
import type { Table } from './outline.js';

/** A table and the pages on which its header only comes again, with no words of their own over it. */
export function pagesOf(tables: readonly Table[]): [Table, ...Table[]][] {
  const runs: [Table, ...Table[]][] = [];
  for (const table of tables) {
    const run = runs.at(-1);
    const isPage = table.repeated && table.goesOn && table.banner.values.length === 0;
    if (run && isPage) run.push(table);
    else runs.push([table]);
  }
  return runs;
}
