/** What `merge --json` and `compile --json` print (design, section 5). */
import type { Master } from '../../model/master.js';

export function masterJson(
  master: Master,
  counts: Readonly<Record<string, number>>,
  written: readonly string[],
) {
  return {
    ok: master.state === 'final',
    state: master.state,
    entries: master.entries.length,
    merged: master.merged,
    units: new Set(master.entries.flatMap((entry) => entry.units)).size,
    conflicts: master.conflicts,
    coverage: master.coverage,
    missing: master.missing,
    beyond: master.beyond,
    findings: master.findings,
    counts,
    written,
  };
}
