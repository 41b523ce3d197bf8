/** Writes templates/forms/ from layout and registers: npx tsx test/tools/generate-blank-form.ts */
import { writeFileSync } from 'node:fs';
import { blankForm, blankFormPath } from '../helpers/blank-form.js';

writeFileSync(blankFormPath, await blankForm());
