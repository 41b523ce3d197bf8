/**
 * Property tests draw the same cases on every machine, so that a red run can be run again.
 * `FC_SEED=7 npm test` draws others, `FC_RUNS=2000` more of them.
 */
import fc from 'fast-check';

fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20181019),
  ...(process.env.FC_RUNS ? { numRuns: Number(process.env.FC_RUNS) } : {}),
});
