/** Writes every file that is generated and checked in: npm run generate */
import './generate-rules.js';
import './generate-hostile.js';
import './generate-blank-form.js';
