/** Writes docs/hostile-input.md from the list of cases: npx tsx test/tools/generate-hostile.ts */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileMarkdown } from '../hostile/document.js';

writeFileSync(join(import.meta.dirname, '../../docs/hostile-input.md'), hostileMarkdown());
