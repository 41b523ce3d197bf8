import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelName, parseChannels, writeChannels } from '../../src/text/channel.js';
import { CHANNELS } from './support.js';

const names = (text: string) => parseChannels(text, CHANNELS).value.map((channel) => channel.name);
const codes = (text: string) =>
  parseChannels(text, CHANNELS).problems.map((problem) => problem.code);

describe('channels of a cell', () => {
  it.each([...'■☑√✔▲▄◆★▇⬛◉þüRtV*\uF0FE\uF052', '☑\uFE0F', '（√）', '[√]', '[x]', '【■】'])(
    '%s before an item ticks it',
    (mark) => {
      expect(names(`${mark}政府网站 □政府公报 ${mark}两微一端 □其他`)).toEqual([
        '政府网站',
        '两微一端',
      ]);
    },
  );

  it.each([...'□☐口£〇¨☆⬜▢×\uF0A3\uF0A8', '（ ）', '[]'])(
    '%s before an item leaves it unticked',
    (mark) => {
      expect(names(`${mark}政府网站 ■政府公报 ${mark}办事窗口${mark}两微一端`)).toEqual([
        '政府公报',
      ]);
    },
  );

  it('ticks behind the items count for what stands before them', () => {
    expect(names('政府网站√ 政府公报□ 两微一端√')).toEqual(['政府网站', '两微一端']);
  });

  it.each([
    ['政府网站√\n政府公报\n两微一端√\n公示栏', ['政府网站', '两微一端']],
    ['政府网站：√，政府公报：×，两微一端：√', ['政府网站', '两微一端']],
    ['政府网站（√） 政府公报（ ） 两微一端（√）', ['政府网站', '两微一端']],
  ])('marks stand behind: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    '（“■”表示必选项，“□”表示可选项）\n■政府网站 □政府公报',
    '注：■为必选项，□为可选项\n■政府网站 □政府公报',
    '■政府网站 □政府公报（在标注范围内至少选择其一）',
    '■政府网站；□政府公报；注：不含商业秘密',
  ])('a legend or a note is no channel: %s', (text) => {
    expect([names(text), codes(text)]).toEqual([['政府网站'], []]);
  });

  it('窗口 is a word, not a box', () => {
    expect(names('■政府网站 ■办事窗口')).toEqual(['政府网站', '办事窗口']);
  });

  it('an item that lost its mark is told, not chosen', () => {
    expect([names('■政府网站 政府公报 □两微一端'), codes('■政府网站 政府公报 □两微一端')]).toEqual([
      ['政府网站'],
      ['channel-unmarked'],
    ]);
    expect(codes('政府网站 □政府公报 ■两微一端')).toEqual(['channel-unmarked']);
    expect(codes('■政府网站\n图书馆\n□政府公报')).toEqual(['channel-unmarked']);
    expect(
      parseChannels('政府网站：√\n政府公报：\n两微一端：√\n精准推送：', CHANNELS).problems.map(
        ({ params }) => params?.text,
      ),
    ).toEqual(['精准推送', '政府公报']);
  });

  it.each([
    ['政府网站、政府公报，公开查阅点', ['政府网站', '政府公报', '公开查阅点']],
    ['1.政府网站 2.两微一端', ['政府网站', '两微一端']],
    ['政府网站 公开查阅点\n政务服务中心', ['政府网站', '公开查阅点', '政务服务中心']],
    ['政府 网站', ['政府网站']],
    ['政府网站和公共资源交易平台', ['政府网站', '公共资源交易平台']],
    ['政府网站/公共资源交易平台', ['政府网站', '公共资源交易平台']],
    ['发布会/听证会、入户/现场', ['发布会/听证会', '入户/现场']],
    ['发布会、听证会', ['发布会/听证会']],
    [
      '社区/企事业单位、村公示栏(电子屏)、政府网站',
      ['社区/企事业单位/村公示栏（电子屏）', '政府网站'],
    ],
    ['其他：办税服务厅', ['其他：办税服务厅']],
    ['■其他：办税服务厅、政府公报', ['其他：办税服务厅', '政府公报']],
    ['■其他_', ['其他']],
    ['政府网站（首页-政务公开）', ['政府网站']],
    ['政府网站 http://www.example.gov.cn/', ['政府网站']],
    ['■政府网站\n注：可推送至省级平台。', ['政府网站']],
    ['■图书馆、档案馆 □政府公报', ['图书馆', '档案馆']],
    ['■为民服务中心 ■政府网站\n□政府公报', ['为民服务中心', '政府网站']],
    ['■其他 基层公共服务平台', ['其他：基层公共服务平台']],
    ['■其他（村广播、微信群）', ['其他（村广播、微信群）']],
    ['■其他（请注明：村广播APP）', ['其他：村广播APP']],
    ['线上：政府网站；线下：村务公开栏', ['政府网站', '社区/企事业单位/村公示栏（电子屏）']],
    ['政府网站/入户/现场/公示栏', ['政府网站', '入户/现场', '公示栏']],
    ['公开查阅点、政府网站、公开查阅点', ['公开查阅点', '政府网站']],
    ['√', []],
    ['同上', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['行政服务中心', '政务服务中心'],
    ['发布会听证会', '发布会/听证会'],
    ['入户⁄现场', '入户/现场'],
    ['安平县人民政府门户网站', '政府网站'],
    ['县公共资源交易平台', '公共资源交易平台'],
    ['规划展示馆', '规划展示馆'],
    ['交通部门网站', '交通部门网站'],
    ['安平县人民政府网', '政府网站'],
    ['村（居）务公开栏', '社区/企事业单位/村公示栏（电子屏）'],
  ])('%s is called %s', (text, name) => {
    expect(channelName(text, CHANNELS)).toBe(name);
  });

  it('tells what the register does not know, unless it has no rows', () => {
    expect(codes('政府网站、征地信息公**台')).toEqual(['channel-unknown']);
    expect(parseChannels('规划展示馆', [])).toEqual({
      value: [{ name: '规划展示馆', text: '规划展示馆' }],
      problems: [],
    });
  });

  it('a row of the office stands before an alias of the shipped ones', () => {
    const own = [{ name: '政务新媒体', aliases: [], kind: 'domain' as const }, ...CHANNELS];
    expect(channelName('政务新媒体', own)).toBe('政务新媒体');
    expect(channelName('政务新媒体', CHANNELS)).toBe('两微一端');
  });

  it('keeps two names apart that together spell a third', () => {
    expect(names('公示栏、电子屏')).toEqual(['公示栏', '电子屏']);
    expect(names('公示栏（电子屏）')).toEqual(['公示栏']);
  });

  it('channels survive writing and reading', () => {
    const name = fc.constantFrom(
      ...CHANNELS.map((row) => row.name),
      '其他：办税服务厅',
      '规划展示馆',
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 10 }), (list) => {
        expect(names(writeChannels(list.map((one) => ({ name: one, text: '' }))))).toEqual(list);
      }),
    );
  });
});
