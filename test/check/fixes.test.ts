/** What is mended on behalf of a unit: marks, blanks and names; never what a text says. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkSubmission } from '../../src/check/check.js';
import { listMarks } from '../../src/check/fixes/marks.js';
import { channelNames, ownerNames } from '../../src/check/fixes/names.js';
import { decrees, mixedBrackets, numbers } from '../../src/check/fixes/numbers.js';
import {
  digits,
  escapes,
  figures,
  invisible,
  roundBrackets,
  spacedWords,
  titles,
} from '../../src/check/fixes/words.js';
import { fixesOf, mended, offerFixes } from '../../src/check/fixes.js';
import { basisRecordSchema } from '../../src/model/register.js';
import type { Workbook } from '../../src/model/workbook.js';
import { readSubmission } from '../../src/submission/read.js';
import { parseBases } from '../../src/text/basis.js';
import { fold } from '../../src/text/fold.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { sheetOf, workbookOf } from '../helpers/table.js';

const catalogue = smallCatalogue();
const samples: { text: string }[] = JSON.parse(readFileSync('test/samples/bases.json', 'utf8'));
const owners = ownerNames(catalogue);
const channels = channelNames(catalogue);
const decreed = decrees([
  basisRecordSchema.parse({
    title: '政府信息公开条例',
    short: ['信息公开条例'],
    number: '国务院令第711号',
    asOf: '2026-10',
    certainty: 'seen',
  }),
]);
const boxes = ['政府网站', '公示栏', '广播电视'].map((name) => ({
  name,
  aliases: [],
  kind: 'national' as const,
}));
const marked = listMarks(boxes, []);

describe('one text', () => {
  test.each([
    [numbers, '《意见》(国办发[2017]97号)', '《意见》(国办发〔2017〕97号)'],
    [numbers, '财库【2015】 135 号；国办发(2017)97号', '财库〔2015〕135号；国办发〔2017〕97号'],
    [numbers, '国办发〔2017〕第97号', '国办发〔2017〕97号'],
    [numbers, '《意见》（国办发〔2017〕97）', '《意见》（国办发〔2017〕97号）'],
    [numbers, '民发〔2018)23号', '民发〔2018〕23号'],
    [numbers, '国办发〔２０１７〕９７号', '国办发〔2017〕97号'],
    [decreed, '《信息公开条例》（国令711号）', '《信息公开条例》（国务院令第711号）'],
    [decreed, '《政府信息公开条例》(国令第 711)', '《政府信息公开条例》(国务院令第711号)'],
    [mixedBrackets, '《意见》（国办发〔2017〕97号〕', '《意见》（国办发〔2017〕97号）'],
    [mixedBrackets, '《意见》【国办发〔2017〕97号】', '《意见》（国办发〔2017〕97号）'],
    [roundBrackets, '《意见》(国务院令第658号)第3条', '《意见》（国务院令第658号）第3条'],
    [titles, '《试点方 案》 《招标 投标法》', '《试点方案》 《招标投标法》'],
    [spacedWords, '一、工　作　职　责', '一、工作职责'],
    [spacedWords, '形 成 之 日 起20日', '形成之日起20日'],
    [spacedWords, '产 权 转 让行为的决策', '产权转让行为的决策'],
    [spacedWords, '20个工作 日内公开', '20个工作日内公开'],
    [digits, '２０个工作日内', '20个工作日内'],
    [marked, '口政府网站 ▄公示栏', '□政府网站 ■公示栏'],
    [marked, '£政府网站\nR公示栏', '□政府网站\n■公示栏'],
    [escapes, '一、政策_x000D_\n二、标准_x000B_三、程序', '一、政策\n二、标准\n三、程序'],
    [invisible, '县财\u200b政局\ufeff', '县财政局'],
    [figures, '20 个工作日 内', '20个工作日 内'],
    [owners, '县住建局、县财政局', '县住房城乡建设局、县财政局'],
    [owners, '样例县住建局', '县住房城乡建设局'],
    [channels, '政府门户网站，公示栏', '政府网站，公示栏'],
  ])('is mended: %#', ({ mend }, before, after) => {
    expect(mend(before)).toBe(after);
  });

  test.each([
    // Two bodies issued it together; nothing known of such a decree; a law of another name.
    [numbers, '（国务院国资委 财政部令第 32号）'],
    [decreed, '《政府信息公开条例》（国令第712号）'],
    [decreed, '《招标投标法》（国令第711号）'],
    [mixedBrackets, '《意见》（国办发〔2017〕97号）'],
    // Everybody reads a tick.
    [marked, '√政府网站 ☑公示栏 □广播电视'],
    [marked, '便民服务窗口、公示栏'],
    [spacedWords, '主办 法院 落实 时限'],
    // The year is missing, the issuer is not the one that stands there: that is no question of marks.
    [numbers, '《条例》（国令第711号）'],
    [numbers, '国办发〔2017〕97号'],
    // Two bodies issued it together: the blank between them is no slip.
    [titles, '《中共中央 国务院关于建立国土空间规划体系的意见》'],
    [titles, '《文化部 财政部关于推进全国美术馆免费开放工作的意见》'],
    [roundBrackets, 'f(x) http://a.cn/?q=(1)'],
    // Turned round by a mark, it shows another text than it holds: a person must look.
    [invisible, '\u202e甲乙丙\u202c'],
    [spacedWords, '王 强 负责'],
    [spacedWords, '一、政策 二、标准'],
    [figures, '2018 2019'],
    [owners, '县财证局、有关部门'],
    [owners, '县发展和改革部门'],
    [channels, '■政府门户网站 □公示栏'],
    [channels, '公示栏  '],

    [channels, '公示栏（村务公开栏）'],
  ])('is left alone: %#', ({ mend }, text) => {
    expect(mend(text)).toBe(text);
  });

  it.each(samples.map(({ text }) => text))('of a real citation says the same: %s', (before) => {
    const after = [numbers, titles, roundBrackets, spacedWords].reduce(
      (text, { mend }) => mend(text),
      before,
    );
    const said = (text: string) =>
      parseBases(text).value.map(({ title, number, article }) => [
        fold(title ?? ''),
        number,
        article,
      ]);
    expect(said(after)).toEqual(said(before));
  });

  it('of a citation says the same after as before, whatever its marks', () => {
    const mark = fc.constantFrom(
      ...'《》()（）[]〔〕【】 　〔 '.split(''),
      '国办发',
      '2017',
      '97号',
    );
    const words = fc.constantFrom(
      '采购法',
      '条例',
      '第三条',
      '、',
      '；',
      '国务院令第',
      '658号',
      '意见',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, words), { maxLength: 16 }), (parts) => {
        const before = parts.join('');
        const after = numbers.mend(before);
        const said = (text: string) =>
          parseBases(text).value.map(({ number, article }) => [number, article]);
        expect(fold(after).replace(/[[\]{}()]/g, '')).toBe(fold(before).replace(/[[\]{}()]/g, ''));
        if (after !== before && said(before).length === said(after).length)
          expect(said(after)).toEqual(said(before));
      }),
    );
  });
});

const BASIS = '《中华人民共和国政府采购法实施条例》（国务院令第658号）第四十三条';

function book(limit: string, basis: string, owner: string, web: string): Workbook {
  return workbookOf(
    sheetOf(
      `
      填报单位：县财政局
      序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 公开方式 | 责任主体 | 公开渠道和载体 | 监督渠道
      1 | 采购合同信息 | 合同全文 | ${basis} | ${limit} | 主动 | ${owner} | ${web} | 12345
      2 | 中标、成交结果信息 | 结果 | ${BASIS} | 2个工作日内 | 主动 | 县财政局 | 政府网站、公共资源交易平台 | 12345
      `,
      { name: '政府采购领域' },
    ),
  );
}

function read(workbook: Workbook) {
  const file = 'submissions/本局.xlsx';
  return readSubmission({ file, workbook, problems: [] }, catalogue, catalogue.registers);
}

describe('a file', () => {
  const sent = book(
    '20个工作日内',
    '《关于信息公开的通知》(财库[2015]135号)',
    '县财政局、政务服务管理局',
    '政府门户网站、公共资源交易平台',
  );
  const fixes = fixesOf(catalogue, read(sent), sent);

  it('has its fixes told with place, both texts and the finding they take away', () => {
    expect(fixes.map(({ cell, code, after }) => [cell, code, after])).toEqual([
      ['D3', 'basis-number-form', '《关于信息公开的通知》（财库〔2015〕135号）'],
      ['G3', 'canonical-name', '县财政局、县政务服务管理局'],
      ['H3', 'canonical-name', '政府网站、公共资源交易平台'],
    ]);
    expect(fixes[0]).toMatchObject({ sheet: '政府采购领域', field: 'basis' });
    expect(fixes[0]?.before).toBe('《关于信息公开的通知》(财库[2015]135号)');
  });

  it('has with each finding that a fix takes away what would stand in the cell, and with no other', () => {
    const findings = checkSubmission(catalogue, read(sent));
    const offered = offerFixes(findings, fixes);
    expect(
      offered.filter(({ fix }) => fix).map(({ cell, code, fix }) => [cell, code, fix]),
    ).toEqual([
      ['D3', 'basis-number-form', { text: '《关于信息公开的通知》（财库〔2015〕135号）' }],
    ]);
    expect(offered.map(({ fix: _fix, ...finding }) => finding)).toEqual(findings);
  });

  it('with two faults in one cell has the fix at both, or at the one that goes', () => {
    const two = book(
      '20个工作日内',
      '《通知》(财库[2015]135号)；《办法》(国令第9号)',
      '县财政局',
      '政府网站、公共资源交易平台',
    );
    const findings = checkSubmission(catalogue, read(two));
    const offered = offerFixes(findings, fixesOf(catalogue, read(two), two));
    expect(
      offered
        .filter(({ code }) => code === 'basis-number-form')
        .map(({ params, fix }) => [params.text, fix?.text]),
    ).toEqual([
      ['《通知》(财库[2015]135号)', '《通知》（财库〔2015〕135号）；《办法》（国令第9号）'],
      ['《办法》(国令第9号)', undefined],
    ]);
  });

  it('that ticks with two marks keeps both: they may say different things', () => {
    const two = listMarks(boxes, ['■政府网站 ▲公示栏', '□广播电视']);
    expect(two.mend('▲公示栏 口广播电视')).toBe('▲公示栏 口广播电视');
    const one = listMarks(boxes, ['▲政府网站 □公示栏', '口广播电视']);
    expect(one.mend('▲公示栏 口广播电视')).toBe('■公示栏 □广播电视');
  });

  it('has blanks, widths and marks mended also where no finding asks for it', () => {
    const odd = book(
      '自信息形成之日起 ２０ 个工作日内，形成一个月',
      BASIS,
      '县财政局',
      'R政府网站 R公共资源交易平台 口公示栏',
    );
    const fixed = fixesOf(catalogue, read(odd), odd).map(({ cell, code, after }) => [
      cell,
      code,
      after,
    ]);
    expect(fixed).toContainEqual(['H3', 'canonical-form', '■政府网站 ■公共资源交易平台 □公示栏']);
  });

  it('mended has no such finding any more, and no new one', () => {
    const was = checkSubmission(catalogue, read(sent)).map(({ code }) => code);
    const is = checkSubmission(catalogue, read(mended(sent, fixes))).map(({ code }) => code);
    expect(was).toContain('basis-number-form');
    expect(is).toEqual(was.filter((code) => code !== 'basis-number-form'));
  });

  it('is not changed itself, and mended once has nothing more to mend', () => {
    expect(sent.sheets[0]?.cells.some(({ text }) => text.includes('财库[2015]'))).toBe(true);
    const once = mended(sent, fixes);
    expect(fixesOf(catalogue, read(once), once)).toEqual([]);
  });

  it('keeps how a role is written: it says more than a name', () => {
    const text = '采购人或者其委托的采购代理机构';
    const roles = [{ name: '采购人及有关采购代理机构', aliases: [text] }];
    const own = { ...catalogue, units: { ...catalogue.units, roles } };
    expect(ownerNames(own).mend(`县住建局、${text}`)).toBe(`县住房城乡建设局、${text}`);
  });

  it('keeps a channel that says more than the name that takes several together', () => {
    const registers = {
      ...catalogue.registers,
      channels: [{ name: '社区/村公示栏', aliases: ['村公示栏'], kind: 'national' as const }],
    };
    expect(channelNames({ ...catalogue, registers }).mend('村公示栏')).toBe('村公示栏');
  });

  it('keeps a channel that is one of those that the name stands for; a spelling is brought into line', () => {
    const channels = [
      { name: '两微一端', aliases: ['微信公众号'], kind: 'national' as const },
      { name: '政务服务中心', aliases: ['行政服务中心'], kind: 'national' as const },
    ];
    const { mend } = channelNames({
      ...catalogue,
      registers: { ...catalogue.registers, channels },
    });
    expect(mend('微信公众号、行政服务中心')).toBe('微信公众号、政务服务中心');
  });

  it('written by another program loses its escaped and its hidden marks', () => {
    const odd = book(
      '20个\u200b工作日内',
      '《某某通知》_x000D_\\n《某某办法》',
      '县财政局',
      '政府网站、公共资源交易平台',
    );
    const own = fixesOf(catalogue, read(odd), odd);
    expect(own.map(({ cell, code, after }) => [cell, code, after])).toEqual([
      ['D3', 'text-escaped', '《某某通知》\n《某某办法》'],
      ['E3', 'text-hidden-marks', '20个工作日内'],
    ]);
  });

  it('that does not go back is left in peace', () => {
    const clean = book('20个工作日内', BASIS, '政务服务管理局', '政府门户网站、公共资源交易平台');
    expect(checkSubmission(catalogue, read(clean)).map(({ severity }) => severity)).not.toContain(
      'warning',
    );
    expect(fixesOf(catalogue, read(clean), clean)).toEqual([]);
  });
});
