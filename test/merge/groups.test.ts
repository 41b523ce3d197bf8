/** Groups: all members concerned together are the group, those that said 不涉及 are left out by name. */
import { describe, expect, it } from 'vitest';
import { exceptionsOf, withGroups } from '../../src/merge/unite/groups.js';
import type { Submission } from '../../src/model/submission.js';
import { unitsFileSchema } from '../../src/model/units.js';
import { parseOwners, writeOwners } from '../../src/text/owner.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { FINANCE, merge, owners, submission, TOWNS } from './helpers.js';

const [A, B, C] = TOWNS;
const matterNil = { matter: '中标、成交结果信息', matterId: 'M2.1' };
const ownersOf = (...files: Submission[]) => merge(files).entries.map(owners);

describe('a group', () => {
  it('stands where every member is an owner', () => {
    const files = TOWNS.map((unit) => submission(unit, [{}]));
    expect(ownersOf(...files, submission(FINANCE, [{}]))).toEqual([`${FINANCE}、各乡镇人民政府`]);
  });

  it('names a member that said 不涉及 for the matter, or for the domain', () => {
    const two = [submission(A, [{}]), submission(B, [{}])];
    const expected = [`各乡镇人民政府，${C}除外`];
    expect(ownersOf(...two, submission(C, [], [matterNil]))).toEqual(expected);
    expect(ownersOf(...two, submission(C, [], [{}]))).toEqual(expected);
  });

  it('names a member that struck the matter out, or put its row to another one', () => {
    const two = [submission(A, [{}]), submission(B, [{}])];
    const expected = [`各乡镇人民政府，${C}除外`];
    const strike = { kind: 'strike' as const, reason: '职责已划出' };
    expect(ownersOf(...two, submission(C, [], [{ ...matterNil, operation: strike }]))).toEqual(
      expected,
    );
    const into = { kind: 'into' as const, reason: '', target: '采购合同信息' };
    const moved = merge([...two, submission(C, [{ operation: into }])]);
    expect(moved.entries.map((entry) => [entry.matter?.level1, owners(entry)])).toEqual([
      ['中标、成交结果信息', ...expected],
      ['采购合同信息', C],
    ]);
    const contract = { matterId: 'M2.2', matter: { level1: '采购合同信息' }, content: '合同全文' };
    const taken = merge([...two, submission(C, [contract, { operation: into }])]);
    expect(owners(taken.entries[0])).toBe(expected[0]);
  });

  it('says of a matter that a member struck out nothing of that member', () => {
    const strike = { ...matterNil, operation: { kind: 'strike' as const, reason: '职责已划出' } };
    const four = ['甲镇', '乙镇', '丙镇', '丁镇'];
    const small = smallCatalogue();
    const units = unitsFileSchema.parse({
      units: [...small.units.units, ...four.map((name) => ({ name, direct: true }))],
      groups: [{ name: '各镇', members: four }],
    });
    const sent = four.slice(0, 2).map((unit) => submission(unit, [{}]));
    const files = [...sent, submission('丙镇', [], [strike])];
    const told = merge(files, [], { ...small, units }).findings.filter(
      ({ code }) => code === 'group-almost-complete',
    );
    expect(told.map(({ params }) => params.units)).toEqual([['丁镇']]);
  });

  it('does not stand while a member has not been heard on the matter', () => {
    const two = [submission(A, [{}]), submission(B, [{}])];
    expect(ownersOf(...two)).toEqual([`${A}、${B}`]);
    const other = { ...matterNil, matter: '采购合同信息', matterId: 'M2.2' };
    expect(ownersOf(...two, submission(C, [], [other]))).toEqual([`${A}、${B}`]);
  });

  it('tells once who is missing where it is almost complete', () => {
    const told = (...files: Submission[]) =>
      merge(files).findings.filter(({ code }) => code === 'group-almost-complete');
    const contract = { matterId: 'M2.2', matter: { level1: '采购合同信息' } };
    const two = [submission(A, [{}, contract]), submission(B, [{}, contract])];
    expect(told(...two).map(({ params }) => params)).toEqual([
      {
        group: '各乡镇人民政府',
        units: [C],
        count: 2,
        matters: ['中标、成交结果信息', '采购合同信息'],
      },
    ]);
    expect(
      told(...two, submission(C, [{}], [{ matterId: 'M2.2', matter: '采购合同信息' }])),
    ).toEqual([]);
    expect(told(submission(A, [{}]))).toEqual([]);
  });

  it('does not stand while a member has a row of its own on the matter', () => {
    const files = [
      submission(A, [{}]),
      submission(B, [{}]),
      submission(C, [{ content: '另一件事' }]),
    ];
    expect(ownersOf(...files)).toEqual([`${A}、${B}`, C]);
  });

  it('gives way to names where more are left out than in', () => {
    const nil = [B, C].map((unit) => submission(unit, [], [matterNil]));
    expect(ownersOf(submission(A, [{}]), ...nil)).toEqual([A]);
  });

  it.each([
    [3, '各村，丁村、戊村除外'],
    [2, '甲村、乙村'],
  ])('counts who is in: %i of five', (inside, expected) => {
    const members = ['甲村', '乙村', '丙村', '丁村', '戊村'];
    const units = unitsFileSchema.parse({
      units: members.map((name) => ({ name })),
      groups: [{ name: '各村', members }],
    });
    const concerned = members.slice(0, inside);
    const names = withGroups(concerned, units, new Set(concerned), () => true);
    expect(names.join('、')).toBe(expected);
  });

  it('stays as somebody outside wrote it, where no member spoke', () => {
    const group = [{ name: '各乡镇人民政府', text: '各乡镇' }];
    const nil = submission(C, [], [matterNil]);
    expect(ownersOf(submission(FINANCE, [{ owners: group }]), nil)).toEqual(['各乡镇人民政府']);
  });

  it('takes in the members that somebody outside named together', () => {
    const group = [{ name: '各乡镇人民政府', text: '各乡镇' }];
    const files = [submission(FINANCE, [{ owners: group }]), submission(A, [{}])];
    expect(ownersOf(...files)).toEqual(['各乡镇人民政府']);
    const nil = submission(C, [], [matterNil]);
    expect(ownersOf(...files, nil)).toEqual([`各乡镇人民政府，${C}除外`]);
  });

  it('reads back from the cell that prints it', () => {
    const { units } = smallCatalogue();
    const names = [FINANCE, `各乡镇人民政府，${B}、${C}除外`, '采购人及有关采购代理机构'];
    const written = writeOwners(names.map((name) => ({ name, text: name })));
    expect(parseOwners(written, units).value.map((owner) => owner.name)).toEqual(names);
    expect(exceptionsOf(names[1] ?? '', units)?.except).toEqual([B, C]);
  });

  it('with exceptions of an earlier catalogue takes a member in that now sends', () => {
    const { units } = smallCatalogue();
    const names = withGroups([`各乡镇人民政府，${C}除外`, C], units, new Set([C]), () => false);
    expect(names).toEqual(['各乡镇人民政府']);
  });
});
