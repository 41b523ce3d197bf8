/** An office's own layout: found before the program's; what is wrong with it is one line, with its place. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.js';
import { runProgram } from '../../src/cli/run.js';
import { loadCatalogue } from '../../src/store/load-catalogue.js';
import { layoutFiles, loadLayout } from '../../src/store/load-layout.js';
import { ROOT } from '../helpers/mulu.js';
import { tempRoot } from '../helpers/temp-folder.js';

const root = tempRoot();
let made = 0;

/** A catalogue folder with this layout, of the shipped scheme. */
function withLayout(text: string, id = 'wode', named = id): string {
  made += 1;
  const folder = join(root, `mulu-${made}`);
  mkdirSync(join(folder, 'templates', 'layouts'), { recursive: true });
  const shipped = join(ROOT, 'catalogues', 'changning-2018');
  copyFileSync(join(shipped, 'units.yaml'), join(folder, 'units.yaml'));
  const scheme = readFileSync(join(shipped, 'scheme.yaml'), 'utf8');
  writeFileSync(join(folder, 'scheme.yaml'), scheme.replace(/^layout: .*$/m, `layout: ${named}`));
  writeFileSync(join(folder, 'templates', 'layouts', `${id}.yaml`), text);
  return folder;
}

const GOOD = `id: wode
title: 本县目录
paper: A3
columns:
  - { key: serial, heading: 序号, width: 5 }
  - { key: domain, heading: 公开领域, width: 10 }
  - { key: matter, heading: 事项, parts: [大项, 小项], width: 16, required: true }
  - { key: content, heading: 内容, width: 40, required: true }
  - { key: timeLimit, heading: 何时公开, group: 公开要求, width: 16, required: true }
  - { key: owners, heading: 谁来公开, group: 公开要求, width: 16, required: true }
  - { key: tier, heading: 公开层级, parts: [县级, 乡级], width: 5, tick: ■□ }
  - { key: remark, heading: 说明, width: 12 }
`;

function faultsOf(text: string): readonly { line?: number; message: string }[] {
  const loaded = loadLayout('wode', withLayout(text));
  return 'faults' in loaded ? loaded.faults : [];
}

describe('a layout of the catalogue folder', () => {
  test('is taken, whole, by the scheme that names it', () => {
    const loaded = loadCatalogue(withLayout(GOOD));
    if ('faults' in loaded) throw new Error(loaded.faults.map(({ message }) => message).join());
    const { layout } = loaded.catalogue;
    expect([layout.id, layout.paper, layout.orientation]).toEqual(['wode', 'A3', 'landscape']);
    expect(layout.columns.map(({ heading, group }) => group ?? heading)).toEqual([
      '序号',
      '公开领域',
      '事项',
      '内容',
      '公开要求',
      '公开要求',
      '公开层级',
      '说明',
    ]);
  });

  test('stands before one of the program of the same name', () => {
    const folder = withLayout(GOOD.replace('id: wode', 'id: county'), 'county');
    const loaded = loadLayout('county', folder);
    expect('layout' in loaded && loaded.layout.title).toBe('本县目录');
    const files = layoutFiles(folder).map(({ id, own }) => [id, own]);
    expect(files).toContainEqual(['county', true]);
    expect(files).toContainEqual(['standard', false]);
  });

  test('of an unknown name is told at the line of the scheme, with those there are', () => {
    const loaded = loadCatalogue(withLayout(GOOD, 'wode', 'wodi'));
    const [fault] = 'faults' in loaded ? loaded.faults : [];
    expect(fault?.file).toBe('scheme.yaml');
    expect(fault?.line).toBeGreaterThan(1);
    expect(fault?.message).toContain('是不是 wode？');
    expect(fault?.message).toContain(
      'county、grassroots-2019、pilot-2017、six-fields、standard、wode',
    );
  });
});

test('a name that an editor lengthened is said', () => {
  const folder = withLayout(GOOD, 'wode');
  const layouts = join(folder, 'templates', 'layouts');
  renameSync(join(layouts, 'wode.yaml'), join(layouts, 'wode.yaml.txt'));
  const loaded = loadLayout('wode', folder);
  expect('faults' in loaded && loaded.faults[0]?.message).toContain(
    '有 wode.yaml.txt，请改名为 wode.yaml；可用的版式：county',
  );
});

describe('what is wrong with a layout', () => {
  const without = (line: string) =>
    GOOD.split('\n')
      .filter((one) => !one.includes(line))
      .join('\n');

  test.each([
    ['no matter', without('key: matter'), 4, '缺少公开事项栏（key: matter）'],
    ['no content', without('key: content'), 4, '缺少公开内容（要素）栏（key: content）'],
    ['an unknown key', GOOD.replace('paper: A3', 'papper: A3'), 3, '是不是 paper？'],
    [
      'an unknown key of a column',
      GOOD.replace('width: 12 }', 'width: 12, allign: left }'),
      12,
      'align',
    ],
    ['an unknown field', GOOD.replace('key: owners', 'key: owner'), 10, 'owners'],
    ['another paper', GOOD.replace('A3', 'B5'), 3, '只能是：A4、A3'],
    ['a width of nothing', GOOD.replace('width: 40', 'width: 0'), 8, '要大于 0'],
    ['an unknown tick', GOOD.replace('■□', '＃'), 11, '只能是：√、☑、■、☑□、■□'],
    ['a tick without options', GOOD.replace('width: 12 }', 'width: 12, tick: ■ }'), 12, 'parts'],
    ['type too small', `${GOOD}type: { excel: 5 }`, 13, '要不小于 8'],
    ['a heading twice', GOOD.replace('heading: 说明', 'heading: 内容'), 12, '“内容”重复'],
    ['a field twice', GOOD.replace('key: remark', 'key: serial'), 12, 'serial 栏重复'],
    ['a part named as its column', GOOD.replace('[大项', '[事项'), 7, '小栏不能与本栏同名'],
    ['a blank in a heading', GOOD.replace('heading: 内容', 'heading: 内 容'), 8, '不要有空格'],
    [
      'a heading of another field',
      GOOD.replace('heading: 说明', 'heading: 监督渠道'),
      12,
      'supervision',
    ],
    [
      'a heading of the form itself',
      GOOD.replace('heading: 说明', 'heading: 操作说明'),
      12,
      '程序自己用的',
    ],
    ['a mark as a part', GOOD.replace('[县级, 乡级]', "[县级, '无']"), 11, '不能作栏目名称'],
    [
      'parts of a text',
      GOOD.replace('heading: 内容,', 'heading: 内容, parts: [一, 二二],'),
      8,
      '可以分小栏',
    ],
    [
      'three rows of headings',
      GOOD.replace('parts: [大', 'group: 某, parts: [大'),
      7,
      '表头最多两行',
    ],
    [
      'a group that is torn apart',
      GOOD.replace('width: 12 }', 'width: 12, group: 公开要求 }'),
      12,
      '要排在一起',
    ],
    [
      'no place for a reason',
      GOOD.replace('key: remark, heading: 说明', 'key: concerned, heading: 是否涉及'),
      12,
      '还要有备注栏',
    ],
    ['an id of another name', GOOD.replace('id: wode', 'id: wodi'), 1, '写作 wode'],
    [
      'the content hidden',
      GOOD.replace('width: 40', 'width: 40, only: [form]'),
      8,
      '各张表里都要有',
    ],
    [
      'too few columns',
      GOOD.split('\n')
        .filter((_, at) => ![4, 5, 10].includes(at))
        .join('\n'),
      4,
      '至少要有 7 栏',
    ],
  ])('%s is one line, with its place and what is allowed', (_, text, line, words) => {
    const faults = faultsOf(text);
    expect(faults.map((fault) => fault.message)).toHaveLength(1);
    expect(faults[0]?.line).toBe(line);
    expect(faults[0]?.message).toContain(words);
  });

  test('keeps the command from writing anything', async () => {
    const folder = withLayout(GOOD.replace('width: 40', 'width: -1'));
    const out = join(root, 'forms-out');
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const code = await runProgram(buildProgram(), ['node', 'mulu', 'forms', folder, '--out', out]);
    const said = err.mock.calls.map(([text]) => String(text)).join('');
    err.mockRestore();
    expect(code).toBe(2);
    expect(said.match(/wode\.yaml 第 8 行/g)).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });
});
