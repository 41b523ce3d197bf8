/** What an office relies on: the figures count what the entries say. */
import { describe, expect, test } from 'vitest';
import { statistics } from '../../../src/render/master/statistics.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { sampleMaster } from './sample-master.js';

const catalogue = smallCatalogue();
const master = sampleMaster(catalogue);

describe('statistics', () => {
  test('count entries by stage where a column says it', () => {
    const stages = ['决策、执行', '执行', '', '结果'];
    const entries = master.entries.map((entry, index) => ({
      ...entry,
      extra: { ...entry.extra, 五公开: stages[index] ?? '结果' },
    }));
    const table = statistics(catalogue, { ...master, entries }).find(
      ({ title }) => title === '按五公开',
    );
    expect(table?.rows).toEqual([
      ['决策', 1],
      ['执行', 2],
      ['结果', master.entries.length - 3],
      ['未写明', 1],
    ]);
  });

  test('leave stages out where no column says them', () => {
    expect(statistics(catalogue, master).map(({ title }) => title)).toEqual([
      '按领域',
      '按牵头单位',
      '按公开时限',
      '按报送单位',
    ]);
  });
});
