import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_UNITS } from '../../src/model/units.js';
import { parseBases } from '../../src/text/basis.js';
import { parseChannels } from '../../src/text/channel.js';
import { splitElements } from '../../src/text/elements.js';
import { foldTitle } from '../../src/text/fold.js';
import { parseOwners } from '../../src/text/owner.js';
import { safeName } from '../../src/text/safe-name.js';
import { isDitto, isPlaceholder, isTick } from '../../src/text/tick.js';
import { parseTimeLimit } from '../../src/text/time-limit.js';
import { CHANNELS, HOSTILE, UNITS } from './support.js';

/** Every reader of a cell's text. */
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['parseTimeLimit', parseTimeLimit],
  ['parseBases', parseBases],
  ['parseOwners', (text) => parseOwners(text, UNITS, '2018-10-19')],
  ['parseOwners without a roster', (text) => parseOwners(text, NO_UNITS)],
  ['parseChannels', (text) => parseChannels(text, CHANNELS)],
  ['parseChannels without a register', (text) => parseChannels(text, [])],
  ['splitElements', splitElements],
  ['foldTitle', foldTitle],
  ['safeName', (text) => safeName(text)],
  ['marks', (text) => [isTick(text), isPlaceholder(text), isDitto(text)]],
];

describe.each(READERS)('%s', (_name, read) => {
  it('comes to an end on 100,000 hostile characters', () => {
    for (const text of HOSTILE) expect(read(text)).toBeDefined();
  }, 60_000);

  it('reads any text without throwing', () => {
    const mark = fc.constantFrom(
      ...'《》〈〉（）()〔〕[]【】、，；。：:/■□口√R 1一.每年月日内前后自起第条款项号令其他等和\n\u2028\ud800',
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: mark, maxLength: 40 })),
        (text) => {
          expect(read(text)).toBeDefined();
        },
      ),
    );
  });
});
