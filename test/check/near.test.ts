/** Which of the scheme's matters is offered for one that it does not know. */
import { describe, expect, it } from 'vitest';
import { nearestMatters } from '../../src/check/near.js';
import type { Domain } from '../../src/model/scheme.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { FINANCE, merge, submission } from '../merge/helpers.js';

const { scheme, ...others } = smallCatalogue();
function domainOf(...titles: readonly string[]): Domain {
  const [first] = scheme.domains;
  const [matter] = first?.matters ?? [];
  if (!first || !matter) throw new Error('no matter');
  const matters = titles.map((title, at) => ({ ...matter, id: `M${at}`, title, aliases: [] }));
  return { ...first, title: '社会救助领域', aliases: [], matters };
}

describe('the nearest matter', () => {
  it('is the one in other words, not the one with the same characters', () => {
    const domain = domainOf('城市低保申请条件', '农村最低生活保障申请条件');
    expect(nearestMatters('农村低保申请条件', domain)).toEqual(['农村最低生活保障申请条件']);
    expect(nearestMatters('申请材料', domainOf('申请条件'))).toEqual([]);
  });

  it('is found by an alias, and under a slip', () => {
    const domain = domainOf('采购合同信息');
    const [matter] = domain.matters;
    if (!matter) throw new Error('no matter');
    const named = { ...domain, matters: [{ ...matter, aliases: ['政府采购合同备案'] }] };
    expect(nearestMatters('政府采购合同的备案', named)).toEqual(['采购合同信息']);
    expect(nearestMatters('采购合司信息', domain)).toEqual(['采购合同信息']);
  });

  it('is the one that merging offers', () => {
    const title = '政府采购合同公示';
    const [, purchases] = scheme.domains;
    if (!purchases) throw new Error('no domain');
    const [offered] = nearestMatters(title, purchases);
    const stranger = submission(FINANCE, [{ matterId: 'X1', matter: { level1: title } }]);
    const [asked] = merge([stranger], [], { scheme, ...others }).beyond;
    expect(asked?.suggestion).toContain(`“${offered}”`);
  });
});
