/** Numbers that carry a check digit, by the vectors of the standards; and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { creditCodes, isCreditCode } from '../../src/check/credit-code.js';
import { isOrgCode, orgCodes } from '../../src/check/org-code.js';
import { bankCards, identityNumbers, maskedText } from '../../src/check/personal-numbers.js';

describe('unified social credit codes (GB 32100-2015)', () => {
  it.each([
    ['91512081MA62K0260E', true],
    ['91350100M000100Y43', true],
    ['91350100M000100Y4Z', false],
    ['113708280043326001', true],
    ['114114240058778641', true],
    // I, O, S, V and Z stand in none.
    ['91350100M000100I43', false],
  ])('%s is right: %s', (code, right) => {
    expect(isCreditCode(code)).toBe(right);
  });

  it('are found among other numbers', () => {
    expect(creditCodes('供应商91350100M000100Y4Z，电话0875-7123456')).toEqual([
      '91350100M000100Y4Z',
    ]);
    expect(creditCodes('项目编号113708280043326002')).toEqual([]);
    expect(creditCodes('统一社会信用代码：113708280043326002')).toEqual(['113708280043326002']);
  });
});

describe('organisation codes (GB 11714-1997)', () => {
  it.each([
    ['01526376-X', true],
    ['01527918X', true],
    ['000014349', true],
    ['00001434-8', false],
    ['01526376-1', false],
    // Every letter counts, I and O too.
    ['D2143569-X', true],
  ])('%s is right: %s', (code, right) => {
    expect(isOrgCode(code)).toBe(right);
  });

  it('are known by the word before them, or as the head of an index number', () => {
    expect(orgCodes('组织机构代码证号：01526376-X')).toEqual(['01526376-X']);
    expect(orgCodes('项目编号 01526376-X')).toEqual([]);
    expect(orgCodes('01526376-X-/2018-1019004', '索引号')).toEqual(['01526376-X']);
    expect(orgCodes('000014349/2018-00222', '索引号')).toEqual(['000014349']);
    expect(orgCodes('01527918X-2020-153077', '索引号')).toEqual(['01527918X']);
    // Other offices number in other ways.
    expect(orgCodes('113708280043326001/2024-02411', '索引号')).toEqual([]);
    expect(orgCodes('530524100101201800123', '索引号')).toEqual([]);
  });
});

describe('identity numbers (GB 11643-1999)', () => {
  it.each(['11010519491231002X', '440524188001010014', '11010519491231002x'])('%s', (number) => {
    expect(identityNumbers(`联系人${number}。`)).toEqual([number]);
  });

  it('are found in groups, and by its name the one of 15 digits', () => {
    expect(identityNumbers('110105 19491231 002X')).toEqual(['110105 19491231 002X']);
    expect(identityNumbers('110105-19491231-002X')).toEqual(['110105-19491231-002X']);
    expect(identityNumbers('１１０１０５１９４９１２３１００２Ｘ')).toEqual(['11010519491231002X']);
    expect(identityNumbers('身份证号码：110105491231002')).toEqual(['110105491231002']);
  });

  it.each([
    ['no day of a calendar', '113708280043326001'],
    ['a wrong check digit', '110105194912310021'],
    ['a run inside an index number of 21 digits', '11010519491231002X123'],
    ['a run inside a longer number', '530110105194912310022'],
    ['15 digits that nothing calls an identity number', '注册号110105491231002'],
    ['15 digits without a birthday', '身份证号110105499931002'],
    ['a project code', '2018-530524-47-03-012345'],
  ])('%s is none', (_, text) => {
    expect(identityNumbers(text)).toEqual([]);
  });

  it('are shown masked, however they are written', () => {
    expect(maskedText('身份证 110105 19491231 002X')).not.toContain('19491231');
    expect(maskedText('身份证号110105491231002')).toBe('身份证号1101*********02');
  });
});

describe('bank cards (Luhn)', () => {
  it('are known by issuer and check digit', () => {
    expect(bankCards('账号6222 0211 0011 6245 702')).toEqual(['6222 0211 0011 6245 702']);
    expect(bankCards('账号6222021100116245703')).toEqual([]);
    expect(bankCards('索引号622202110011624570212')).toEqual([]);
  });
});
