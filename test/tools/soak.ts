/**
 * The long soak: npx tsx test/tools/soak.ts --runs 10000 --seed 1 (--first 1234 --runs 1 for one
 * run alone). Prints what it found as JSON, and ends with 1 where anything failed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { soak } from '../hostile/soak.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
  },
});

/** Ends the process where understanding one file takes over ten seconds: a hang cannot end itself. */
const WATCHDOG = `
const { workerData } = require('node:worker_threads');
const current = new Int32Array(workerData);
let last = -2, since = Date.now();
setInterval(() => {
  const run = Atomics.load(current, 0);
  if (run !== last) { last = run; since = Date.now(); }
  else if (run >= 0 && Date.now() - since > 10000) {
    require('node:fs').writeSync(2, 'run ' + run + ' hangs\\n');
    process.kill(process.pid, 'SIGKILL');
  }
}, 500);`;

const shared = new SharedArrayBuffer(4);
const current = new Int32Array(shared).fill(-1);
const watchdog = new Worker(WATCHDOG, { eval: true, workerData: shared });
watchdog.unref();

const folder = mkdtempSync(join(tmpdir(), 'mulu-soak-'));
const runs = Number(values.runs);
const first = Number(values.first);
const started = performance.now();
try {
  const result = await soak({
    seed: Number(values.seed),
    first,
    runs,
    folder,
    onRun: (run) => {
      Atomics.store(current, 0, run);
      const isLast = (run - first + 1) % 250 === 0;
      if (isLast) process.stderr.write(`${run - first + 1}/${runs}\n`);
    },
    onBatch: () => Atomics.store(current, 0, -1),
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`${JSON.stringify({ ...result, seconds }, null, 1)}\n`);
  process.exitCode = result.failures.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
