/** A lead unit's run: its own domains, its own departments, and nothing of anybody else's sheets. */
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/check/check.js';
import { ofLead } from '../../src/merge/of-lead.js';
import type { Submission } from '../../src/model/submission.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import {
  BUREAU,
  FINANCE,
  HOUSING,
  housingRow,
  merge,
  submission,
  TOWNS,
  within,
} from './helpers.js';

const catalogue = smallCatalogue();
const wrong = { content: '联系人身份证号码330326199001011236' };

function run(sent: readonly Submission[], lead = FINANCE) {
  const master = merge(sent, checkAll(catalogue, sent));
  const own = ofLead(catalogue, master, lead, sent);
  const told = own.findings.map(({ file = '-', sheet = '-', code }) => [file, sheet, code]);
  return { ...own, told };
}

describe('a lead unit’s run', () => {
  const both = submission(FINANCE, [
    { ...wrong, timeLimit: within(2) },
    { ...housingRow, ...wrong, timeLimit: within(2) },
  ]);

  it('of a file with two domains says what is wrong in its own sheet only', () => {
    const codes = (lead: string) => run([both], lead).told.filter(([file]) => file === both.file);
    expect(codes(FINANCE)).toEqual([[both.file, '政府采购领域', 'identity-number']]);
    expect(new Set(codes(HOUSING).map(([, sheet]) => sheet))).toEqual(new Set(['住房保障领域']));
    expect(run([both]).entries.map(({ domain }) => domain)).toEqual(['政府采购领域']);
  });

  it('says nothing of files of other domains that do not count', () => {
    const first = submission(BUREAU, [{ ...housingRow, ...wrong }], [], { file: 'a.xlsx' });
    const later = submission(BUREAU, [housingRow], [], { file: 'b.xlsx', serial: 2 });
    const twice = submission(BUREAU, [{ ...housingRow, ...wrong }], [], {
      file: 'c.xlsx',
      serial: 2,
    });
    const told = (...sent: Submission[]) => run(sent).told.map(([file]) => file);
    expect(told(first, later)).toEqual([]);
    expect(told(later, twice)).toEqual([]);
    const own = run([later, twice], HOUSING).told.map(([, , code]) => code);
    expect(own).toContain('several-files');
  });

  it('keeps what is said of files that speak for nobody: nobody else may be told of them', () => {
    const unread: Submission = {
      ...submission('', [], [], { file: 'submissions/坏.xlsx' }),
      problems: [{ code: 'file-truncated' }],
    };
    for (const lead of [FINANCE, HOUSING]) {
      expect(run([unread], lead).told).toContainEqual([
        'submissions/坏.xlsx',
        '-',
        'file-truncated',
      ]);
    }
  });

  it('leaves townships to the bureau: their rows, what is wrong in them, and who they are', () => {
    const town = submission(TOWNS[0], [{ ...wrong, timeLimit: within(9) }]);
    const own = run([submission(FINANCE, [{ timeLimit: within(2) }]), town]);
    expect(own.entries.map(({ units }) => units)).toEqual([[FINANCE]]);
    expect(own.conflicts).toEqual([]);
    expect(own.told).toEqual([['-', '-', 'direct-not-by-lead']]);
    expect(own.findings[0]?.params.units).toEqual([TOWNS[0]]);
  });
});
