/** What a finding says is printed and passed on: nobody's identity or card number goes along. */
import { describe, expect, it } from 'vitest';
import { say } from '../../src/check/say.js';

describe('a finding', () => {
  const NUMBER = '11010519491231002X';

  it('of any kind masks the numbers in the text that it quotes', () => {
    const finding = say({
      code: 'prefilled-content-deleted',
      text: `联系人张三，${NUMBER}`,
      suggestion: `${NUMBER}、李四`,
      params: { missing: [`项目名称${NUMBER}`], count: 1, text: NUMBER },
    });
    expect(JSON.stringify(finding)).not.toContain('19491231');
    expect(finding.text).toContain('张三');
    expect(finding.text).toContain('1101');
  });

  it('leaves every other text as it was written', () => {
    const text = '（国办发〔２０１７〕９７号）　Ａ';
    expect(say({ code: 'basis-number-form', text, suggestion: text })).toMatchObject({
      text,
      suggestion: text,
    });
  });
});
