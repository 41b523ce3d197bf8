/** Writes docs/rules.md from the catalogue of wordings: npx tsx test/tools/generate-rules.ts */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesMarkdown } from '../../src/check/handbook.js';

writeFileSync(join(import.meta.dirname, '../../docs/rules.md'), rulesMarkdown());
