// What the main job promises of the shipped sample, read from `mulu compile --json`.
import { readFileSync } from 'node:fs';

const result = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const facts = {
  ok: result.ok === true,
  final: result.state === 'final',
  'all 39 matters covered':
    result.coverage.length === 39 && result.coverage.every((one) => one.status === 'covered'),
  'no conflict open': result.conflicts.length === 0,
  'nobody missing': result.missing.length === 0,
  'at least 250 source rows': result.merged >= 250,
};
const broken = Object.entries(facts).filter(([, holds]) => !holds);
for (const [fact, holds] of Object.entries(facts)) console.log(`${holds ? 'holds' : 'BROKEN'}: ${fact}`);
process.exit(broken.length === 0 ? 0 : 1);
