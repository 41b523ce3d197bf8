import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeCitation, parseBases, writeBases } from '../../src/text/basis.js';
import { findDocumentNumber, sameDocumentNumber } from '../../src/text/document-number.js';

const read = (text: string) =>
  parseBases(text).value.map(({ title, number, article }) => [title, number, article]);
const codes = (text: string) => parseBases(text).problems.map((problem) => problem.code);

describe('citations', () => {
  it.each([
    ['国办发[2017]97号', '国办发〔2017〕97号'],
    ['国办发【2017】97号', '国办发〔2017〕97号'],
    ['国办发﹝2017﹞97号', '国办发〔2017〕97号'],
    ['国办发 (2017) 9 7 号', '国办发〔2017〕97号'],
    ['建村〔2017192号', '建村〔2017〕192号'],
    ['国令第711号', '国务院令第711号'],
    ['中华人民共和国国务院 令第711号', '国务院令第711号'],
    ['国务院第711号令', '国务院令第711号'],
    ['中华人民共和国主席令第二十一号', '主席令第21号'],
    ['国家发展改革委2017年第10号令', '国家发展改革委2017年第10号令'],
    ['财政部公告2019年第1号', '财政部公告2019年第1号'],
    ['GB T 32939—2016', 'GB/T 32939—2016'],
    ['JTG/T H21-2011', 'JTG/T H21-2011'],
    ['DB 53/T 398-2012', 'DB53/T 398-2012'],
    ['国发〈2020〉7号', '国发〔2020〕7号'],
    ['国办发2010年4号', '国办发〔2010〕4号'],
    ['×政办发〔2020〕18号', '×政办发〔2020〕18号'],
    ['2010年11月19日国务院令第583号，2016年2月6日修订', '国务院令第583号'],
    ['2014年国务院令第656号', '国务院令第656号'],
    ['农业农村部2017年令第10号', '农业农村部2017年第10号令'],
    ['主席令〔2018〕16号', '主席令第16号'],
    ['省人大常委会公告〔十二届〕第45号', '省人大常委会公告〔十二届〕第45号'],
  ])('a number has one form: %s', (text, number) => {
    expect(findDocumentNumber(text)?.canonical).toBe(number);
    expect(read(`《某办法》（${text}）`)).toEqual([['某办法', number, null]]);
  });

  it.each(['2018年修正', '2015', '试行', '第二十条'])(
    'what stands in brackets need not be a number: %s',
    (text) => {
      expect(findDocumentNumber(`（${text}）`)).toBeUndefined();
    },
  );

  it.each([
    ['第二十条(二)', '第二十条第(二)项'],
    ['第二十条第（九）项', '第二十条第(九)项'],
    ['第二十条第二款：机关职能、机构设置', '第二十条第二款'],
    ['第20条', '第二十条'],
    ['第十条至第十二条', '第十条至第十二条'],
    ['第二十条、第二十一条', '第二十条、第二十一条'],
    ['：第四十三条', '第四十三条'],
    ['第二十三、二十四条', '第二十三条、第二十四条'],
    ['第26-31条', '第二十六条至第三十一条'],
    ['第十条；第十一条', '第十条、第十一条'],
    ['第二十条第（一）项、第（三）项', '第二十条第(一)项、第(三)项'],
    ['第二十条第(一)至(四)项', '第二十条第(一)项至第(四)项'],
    ['第二十条第一、二款', '第二十条第一款、第二款'],
    ['第20条第1款第（2）项', '第二十条第一款第(二)项'],
    ['第5.2条', '第5.2条'],
  ])('an article has one form: %s', (text, article) => {
    expect(read(`《某条例》（国务院令第1号）${text}`)).toEqual([
      ['某条例', '国务院令第1号', article],
    ]);
  });

  it('parts citations at any separator and at none', () => {
    const one = ['甲法', null, null];
    const two = ['乙办法', '财政部令第19号', null];
    for (const between of ['', '、', '；', ';', '\n', ' ', '和', '2.', '。']) {
      expect(read(`《甲法》${between}《乙办法》（财政部令第19号）`)).toEqual([one, two]);
    }
    expect(read('1、《甲法》2、《乙办法》(财政部令第十九号)')).toEqual([one, two]);
    expect(read('国办发〔2017〕97号 保政办发〔2018〕33号')).toEqual([
      [null, '国办发〔2017〕97号', null],
      [null, '保政办发〔2018〕33号', null],
    ]);
  });

  it('keeps titles whole: marks inside, words outside, issuers with a blank, wrapped lines', () => {
    expect(read('《关于印发<某标准>的通知》')).toEqual([['关于印发〈某标准〉的通知', null, null]]);
    expect(read('民政部关于印发《某办法》的通知（民发〔2016〕178号）')).toEqual([
      ['民政部关于印发〈某办法〉的通知', '民发〔2016〕178号', null],
    ]);
    expect(read('《住房城乡建设部 财政部关于某\n事的通 知》')).toEqual([
      ['住房城乡建设部 财政部关于某事的通知', null, null],
    ]);
    expect(read('《政府采购法》实施条例')).toEqual([['政府采购法实施条例', null, null]]);
  });

  it('reads titles in other marks and without any, one by one', () => {
    expect(read('<某条例>、«某办法»；「某规定」，“某细则”')).toEqual([
      ['某条例', null, null],
      ['某办法', null, null],
      ['某规定', null, null],
      ['某细则', null, null],
    ]);
    expect(read('政府信息公开条例第二十条、预算法、土地管理法 城乡规划法')).toEqual([
      ['政府信息公开条例', null, '第二十条'],
      ['预算法', null, null],
      ['土地管理法', null, null],
      ['城乡规划法', null, null],
    ]);
    expect(read('国务院令第711号政府信息公开条例')).toEqual([
      ['政府信息公开条例', '国务院令第711号', null],
    ]);
  });

  it('keeps with a title the bodies that issue it and the law that it implements', () => {
    expect(read('《甲法》；中共中央办公厅、国务院办公厅印发《某意见》的通知')).toEqual([
      ['甲法', null, null],
      ['中共中央办公厅、国务院办公厅印发〈某意见〉的通知', null, null],
    ]);
    expect(read('某省实施《某法》办法第三条')).toEqual([['某省实施〈某法〉办法', null, '第三条']]);
  });

  it('a kind in brackets goes with what follows it', () => {
    const text = '【法律】《甲法》第三条\n【规章】《乙办法》（财政部令第8号）';
    expect(parseBases(text).value.map((item) => item.text)).toEqual(text.split('\n'));
  });

  it('reads over marks that nobody closed or opened, and says so', () => {
    expect(read('《关于某事的意见(中办发〔2015〕21号)《某条例》')).toEqual([
      ['关于某事的意见', '中办发〔2015〕21号', null],
      ['某条例', null, null],
    ]);
    expect(codes('《关于某事的意见(中办发〔2015〕21号)')).toEqual(['basis-marks-unpaired']);
    expect(read('某某信息公开条例》（国务院令第711号）')).toEqual([
      ['某某信息公开条例', '国务院令第711号', null],
    ]);
  });

  it('takes what a bracket or a citation explains for no citation', () => {
    expect(read('《某条例》（以下简称《条例》）第三十九条')).toEqual([
      ['某条例', null, '第三十九条'],
    ]);
    expect(
      read('《甲法》第二十条 行政机关应当依照本条例第十九条的规定，公开下列信息：（一）规章；'),
    ).toEqual([['甲法', null, '第二十条']]);
    expect(read('《甲法》等相关法律法规、政策文件')).toEqual([['甲法', null, null]]);
  });

  it('takes the titles of a law’s history and the wording of an article for no citations', () => {
    expect(
      read('《电力法》（2007年通过 根据2015年《关于修改〈电力法〉等六部法律的决定》修正）'),
    ).toEqual([['电力法', null, null]]);
    expect(read('《某办法》第八条：市、县政府应当公布办法、细则；《某法》')).toEqual([
      ['某办法', null, '第八条'],
      ['某法', null, null],
    ]);
  });

  it('says what is odd, with the citation as it should be', () => {
    expect(parseBases('《某办法》（国令第711号）').problems).toEqual([
      {
        code: 'basis-number-form',
        params: { text: '《某办法》（国令第711号）' },
        suggestion: '《某办法》（国务院令第711号）',
      },
    ]);
    expect(codes('政府信息公开条例')).toEqual(['basis-without-marks']);
    expect(codes('上级要求')).toEqual(['basis-unread']);
    expect(codes('建设用地审查报批有关规定')).toEqual(['basis-unread']);
    expect(parseBases('《某办法》（渝交路48号）').problems).toEqual([
      { code: 'basis-number-form', params: { text: '《某办法》（渝交路48号）' } },
    ]);
    expect(codes('《某办法》（国办发〔2017〕97号）')).toEqual([]);
    expect(parseBases('—')).toEqual({ value: [], problems: [] });
  });

  it('tells numbers that mean one document', () => {
    expect(sameDocumentNumber('住房城乡建设部令第11号', '住房和城乡建设部令第11号')).toBe(true);
    expect(sameDocumentNumber('国家发展改革委令第10号', '国家发展改革委2017年第10号令')).toBe(true);
    expect(sameDocumentNumber('国家发展和改革委员会令第16号', '国家发展改革委令第16号')).toBe(true);
    expect(sameDocumentNumber('国务院令第492号', '国务院令第711号')).toBe(false);
    expect(sameDocumentNumber('财政部令第19号', '国土资源部令第19号')).toBe(false);
    expect(sameDocumentNumber('财库〔2015〕135号', '财库〔2017〕135号')).toBe(false);
  });
});

describe('citations survive writing and reading', () => {
  const title = fc.constantFrom(
    '政府采购法',
    '关于印发〈某标准〉的通知',
    '住房城乡建设部 财政部关于某事的意见',
    '某办法（试行）',
  );
  const number = fc.constantFrom(
    null,
    '国办发〔2017〕97号',
    '国务院令第711号',
    '国家发展改革委2017年第10号令',
    '主席令第21号',
  );
  const article = fc.constantFrom(null, '第二十条', '第二十条第(二)项', '第九条、第十条');
  const citation = fc
    .record({ title, number, article })
    .map((parts) => ({ ...parts, text: composeCitation(parts) }));

  it('canonical citations come back the same', () => {
    fc.assert(
      fc.property(fc.array(citation, { maxLength: 6 }), (items) => {
        expect(parseBases(writeBases(items)).value).toEqual(items);
      }),
    );
  });

  it('what was read from a cell comes back the same, and its text is in the cell', () => {
    const bits = [
      '《甲法》',
      '（国令第1号）',
      '（财库[2015]135号）',
      '第二条',
      '(二)',
      '、',
      '；',
      '，',
      '\n',
      ' ',
      '1.',
      '2.',
      '和',
      '等文件',
      '关于印发',
      '的通知',
      '乙办法',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        const items = parseBases(text).value;
        expect(items.every((item) => text.includes(item.text))).toBe(true);
        expect(parseBases(writeBases(items)).value).toEqual(items);
      }),
      { seed: 20181019 },
    );
  });
});
