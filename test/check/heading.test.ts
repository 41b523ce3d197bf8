/** A finding calls a field what the office's own layout calls it. */
import { expect, test } from 'vitest';
import { checkSubmission } from '../../src/check/check.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { submission } from '../merge/helpers.js';

const sent = submission('县财政局', [{ supervision: { text: '内部资料 注意保存' } }]);

function messageUnder(heading: string): string | undefined {
  const catalogue = smallCatalogue();
  const columns = catalogue.layout.columns.map((column) =>
    column.key === 'supervision' ? { ...column, heading } : column,
  );
  const own = { ...catalogue, layout: { ...catalogue.layout, columns } };
  const findings = checkSubmission(own, sent);
  return findings.find(({ code }) => code === 'secret-mark')?.message;
}

test('by the heading of the layout', () => {
  expect(messageUnder('监督渠道')).toMatch(/^“监督渠道”里有/);
  expect(messageUnder('投诉找谁')).toMatch(/^“投诉找谁”里有/);
});
