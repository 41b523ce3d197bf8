/** `mulu letter` as a user runs it: what it lists, writes, says and refuses. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram } from '../../../src/cli/program.js';
import { runProgram } from '../../../src/cli/run.js';
import { initFolder } from '../../../src/store/init-folder.js';
import { ROOT } from '../../helpers/mulu.js';
import { tempFolder, tempRoot } from '../../helpers/temp-folder.js';
import { part } from '../../render/unpack.js';

let folder = '';

async function mulu(...args: string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    const code = await runProgram(buildProgram(), ['node', 'mulu', ...args]);
    const said = (spy: typeof out) => spy.mock.calls.map(([text]) => String(text)).join('');
    return { code, out: said(out), err: said(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const textOf = (path: string) =>
  part(readFileSync(path), 'word/document.xml').replace(/<[^>]+>/g, '');

/** A county's own folder: no sample, one unit has sent. */
beforeAll(() => {
  folder = join(tempRoot(), '我的目录');
  initFolder(folder, 'changning-2018');
  const path = join(folder, 'scheme.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('sample: true', 'sample: false'));
  writeFileSync(
    join(folder, 'submissions', '县旅游办.csv'),
    [
      '公开领域,公开事项,公开内容,公开依据,公开时限,公开方式,责任主体,公开渠道和载体,监督渠道',
      '政府特许经营权交易领域,交易公告信息,包括标的基本概况、报名条件、申报材料等。,《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）,,主动,县旅游办,政府网站、公共资源交易平台,12345',
    ].join('\n'),
  );
});

describe('without a kind', () => {
  it('lists the letters in Chinese, with what each is for', async () => {
    const { code, out } = await mulu('letter', folder);
    expect(code).toBe(0);
    for (const name of ['下发通知', '催报函', '退回修改函', '报送函', '报告', '部门工作方案']) {
      expect(out).toContain(name);
    }
    expect(out).toMatch(/自查报告\s+self-check\s+\S+/);
    expect((await mulu('letter')).code).toBe(0);
    const { kinds } = JSON.parse((await mulu('letter', folder, '--json')).out);
    expect(kinds).toHaveLength(12);
    expect(kinds[0]).toMatchObject({ id: 'notice', name: '下发通知' });
  });

  it('tells every field that a template may use', async () => {
    const { code, out } = await mulu('letter', '--fields');
    expect(code).toBe(0);
    expect(out).toContain('目录名称：');
    expect(out).toContain('{{表格 领域');
  });
});

describe('a letter', () => {
  it('is written in a folder of its kind, by its Chinese name or its id, and says what is to fill in', async () => {
    const out = join(tempFolder(), '公文');
    const one = await mulu('letter', '下发通知', folder, '--out', out);
    expect(one.code).toBe(0);
    expect(one.out).toContain('还有 3 处×××要填：文号、联系人、电话');
    const path = join(out, '下发通知', '下发通知.docx');
    const first = readFileSync(path);
    const again = await mulu('letter', 'notice', folder, '--out', out, '--json');
    expect(JSON.parse(again.out)).toEqual({
      ok: true,
      kind: 'notice',
      name: '下发通知',
      letters: [{ file: path, unit: null, blanks: ['文号', '联系人', '电话'], columns: [] }],
      written: [path],
      setAside: [],
    });
    expect(readFileSync(path)).toEqual(first);
  });

  it('has its number in the right brackets, its day, attachments and note', async () => {
    const out = tempFolder();
    const given = [
      '--number',
      '昌政管函[2018]003号',
      '--date',
      '2018-11-05',
      '--attach',
      '名单',
      '--note',
      '公开',
    ];
    await mulu('letter', '下发通知', folder, '--out', out, ...given);
    const text = textOf(join(out, '下发通知', '下发通知.docx'));
    expect(text).toContain('昌政管函〔2018〕3号');
    expect(text).toContain('3.名单');
    expect(text).toContain('2018年11月5日（此件公开发布）');
  });

  it('that a person has changed is set aside, never overwritten', async () => {
    const out = tempFolder();
    const path = join(out, '下发通知', '下发通知.docx');
    await mulu('letter', '下发通知', folder, '--out', out);
    writeFileSync(path, 'changed');
    const { code, out: said } = await mulu('letter', '下发通知', folder, '--out', out);
    expect(code).toBe(0);
    expect(said).toContain('改动过，改动的那份已另存');
    const [kept = ''] = readdirSync(`${join(out, '下发通知')}-改动留存`, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.docx'));
    expect(readFileSync(join(`${join(out, '下发通知')}-改动留存`, kept), 'utf8')).toBe('changed');
  });

  it('to each unit that has not sent; of one that has sent since, none stays', async () => {
    const out = tempFolder();
    const { code, out: said } = await mulu('letter', '催报函', folder, '--out', out, '--json');
    expect(code).toBe(1);
    const { letters } = JSON.parse(said);
    expect(letters).toHaveLength(30);
    expect(letters.map(({ unit }: { unit: string }) => unit)).not.toContain('县旅游办');
    const stale = join(out, '催报函', '催报函_县财政局.docx');
    expect(existsSync(stale)).toBe(true);
    await mulu('letter', '催报函', folder, '--out', out, '--unit', '县公安局');
    expect(existsSync(stale)).toBe(true);
    await mulu('letter', '催报函', folder, '--out', out, '--lead', '县公安局');
    expect(existsSync(stale)).toBe(false);
  });

  it('goes with each file that goes back, called as its return is', async () => {
    const out = tempFolder();
    const { out: said } = await mulu('letter', '退回修改函', folder, '--out', out, '--json');
    const { letters, ok } = JSON.parse(said);
    expect(ok).toBe(false);
    expect(letters).toEqual([
      {
        file: join(out, '退回修改函', '县旅游办_退回修改函.docx'),
        unit: '县旅游办',
        blanks: ['文号', '请于', '联系人', '电话'],
        columns: [],
      },
    ]);
    expect(textOf(letters[0].file)).toContain('附件：县旅游办_退回修改.xlsx');
  });

  it('of a sample leaves number and note away, and says so', async () => {
    const sample = join(ROOT, 'catalogues', 'changning-2018');
    const out = tempFolder();
    const given = ['--number', '昌政办函〔2018〕1号', '--note', '公开', '--out', out];
    const { code, out: said } = await mulu('letter', '下发通知', sample, ...given);
    expect(code).toBe(0);
    expect(said).toContain('样例不印文号和附注');
    const text = textOf(join(out, '下发通知', '下发通知.docx'));
    expect(text).toContain('（样例）');
    expect(text).not.toMatch(/昌政办函|公开发布/);
  });
});

describe('an office’s own template', () => {
  const own = (name: string) => join(folder, 'templates', 'letters', name);

  it('stands before ours, under the letter’s id or its name, in any encoding of Notepad', async () => {
    mkdirSync(join(folder, 'templates', 'letters'), { recursive: true });
    // 标题{{年份}} in the Chinese code page.
    const title = Buffer.from([0xb1, 0xea, 0xcc, 0xe2]);
    const year = Buffer.from([0xc4, 0xea, 0xb7, 0xdd]);
    writeFileSync(
      own('下发通知.hbs'),
      Buffer.concat([title, Buffer.from('{{'), year, Buffer.from('}}\n')]),
    );
    const out = tempFolder();
    await mulu('letter', 'notice', folder, '--out', out);
    rmSync(own('下发通知.hbs'));
    expect(textOf(join(out, '下发通知', '下发通知.docx'))).toBe('标题2018');
  });

  it('under a name of its own is a letter of its own', async () => {
    writeFileSync(own('会议通知.hbs'), '会议通知\n{{应报单位数}}个单位\n');
    const out = tempFolder();
    const list = await mulu('letter', folder);
    const made = await mulu('letter', '会议通知', folder, '--out', out);
    rmSync(own('会议通知.hbs'));
    expect(list.out).toContain('会议通知');
    expect(made.code).toBe(1);
    expect(textOf(join(out, '会议通知', '会议通知.docx'))).toBe('会议通知31个单位');
  });

  it('with a mistake is told by file and line, and nothing is written', async () => {
    writeFileSync(own('reminder.hbs'), '标题\n{{单位名}}\n');
    const out = join(tempFolder(), '新');
    const { code, err } = await mulu('letter', '催报函', folder, '--out', out);
    rmSync(own('reminder.hbs'));
    expect(code).toBe(2);
    expect(err).toMatch(/^\S*reminder\.hbs 第2行：没有“单位名”这个字段，相近的有：.*单位.*\n$/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('what cannot be done is told in one line', () => {
  it.each([
    [['letter', '公函', '.'], /没有“公函”这种公文。有：下发通知、/],
    [['letter', '催报函'], /请写明工作文件夹/],
    [['letter', '催报函', '没有的文件夹'], /没有的文件夹/],
    [['letter', 'a', 'b', 'c'], /参数太多/],
    [['letter', '报告', '@', '--unit', '县财政局'], /报告是对全部单位的/],
    [['letter', '部门工作方案', '@', '--unit', '县财正局'], /单位名录里没有“县财正局”.*县财政局/],
    [['letter', '报告', '@', '--lead', '县财政局'], /--lead 只用于催报函/],
    [['letter', '下发通知', '@', '--number', '72号'], /--number 后面要写发文字号/],
    [['letter', '下发通知', '@', '--note', '秘密'], /--note 后面写“公开”/],
    [['letter', '下发通知', '@', '--date', '明天'], /--date 后面要写一个日期/],
    [['letter', '催报函', '@', '--number', '某函〔2018〕1号'], /一个文号只能用于一份/],
  ])('%j', async (args, told) => {
    const out = join(tempFolder(), '新');
    const { code, err } = await mulu(
      ...args.map((one) => (one === '@' ? folder : one)),
      '--out',
      out,
    );
    expect(code).toBe(2);
    expect(err).toMatch(told);
    expect(err.trimEnd()).not.toContain('\n');
    expect(existsSync(out)).toBe(false);
  });
});
