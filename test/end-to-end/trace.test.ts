/** A cell of a filed catalogue leads back to the cell that said it first, also through a lead unit's desk. */
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/store/sha256.js';
import { mulu, ROOT } from '../helpers/mulu.js';
import { tempFolder, tempRoot } from '../helpers/temp-folder.js';

const SENT = join(ROOT, 'catalogues/changning-2018/submissions');
const [FINANCE, BUREAU] = ['县财政局', '县政务服务管理局'];

let root = '';
const at = (...parts: string[]) => join(root, ...parts);

/** Deepest: a lead unit's desk, then the bureau's, with nothing but the lead catalogue. */
beforeAll(() => {
  root = tempRoot();
  mulu(['init', at('lead'), '--scheme', 'changning-2018']);
  for (const unit of [FINANCE, BUREAU]) {
    cpSync(join(SENT, unit), at('lead', 'submissions', unit), { recursive: true });
  }
  mulu(['merge', at('lead'), '--lead', FINANCE, '--out', at('of-lead')]);
  mulu(['init', at('bureau'), '--scheme', 'changning-2018']);
  const [name = ''] = readdirSync(at('of-lead', '领域目录'));
  copyFileSync(at('of-lead', '领域目录', name), at('bureau', 'submissions', name));
  mulu(['compile', at('bureau'), '--out', at('out')]);
}, 120_000);

function trace(...args: string[]) {
  const done = mulu(['trace', ...args, '--json']);
  return { code: done.code, ...(done.out === '' ? { err: done.err } : JSON.parse(done.out)) };
}

describe('mulu trace', () => {
  it('names unit, file, sheet, cell and bytes of everything that went into a cell', () => {
    const found = trace(at('out', '总目录.xlsx'), 'F6');
    expect(found).toMatchObject({ code: 0, field: 'basis', heading: '公开依据', decision: null });
    const units = found.sources.map(({ unit }: { unit: string }) => unit);
    expect(units.sort()).toEqual([BUREAU, FINANCE]);
    for (const { unit, file, sheet, cell, sha256: hash, via } of found.sources) {
      expect(hash).toBe(sha256(readFileSync(at('lead', file))));
      expect(via.file).toMatch(/^submissions\/.*领域目录\.xlsx$/);
      const read = mulu(['read', at('lead', file), '--json']);
      const entry = JSON.parse(read.out).files[0].entries.find(
        ({ source }: { source: { sheet: string; cells: { basis: string } } }) =>
          source.sheet === sheet && source.cells.basis === cell,
      );
      expect(entry.basis[0].text, unit).toBe(found.text.split('\n')[0]);
    }
  });

  it('works in a lead catalogue by itself', () => {
    const [name = ''] = readdirSync(at('of-lead', '领域目录'));
    const found = trace(at('of-lead', '领域目录', name), 'E5');
    expect(found).toMatchObject({ code: 0, field: 'content' });
    expect(found.sources.map(({ via }: { via?: object }) => via)).toEqual([undefined, undefined]);
  });

  it.each([
    ['A1', '不在目录的条目里'],
    ['没有!F6', '看不懂单元格'],
    ['第六格', '看不懂单元格'],
  ])('of %s says in one line what to write instead', (cell, told) => {
    const { code, err } = trace(at('out', '总目录.xlsx'), cell);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('asks for the JSON file where it is not beside', () => {
    const alone = join(tempFolder(), '总目录.xlsx');
    copyFileSync(at('out', '总目录.xlsx'), alone);
    expect(trace(alone, 'F6')).toMatchObject({ code: 2 });
    const other = join(tempFolder(), '表.xlsx');
    const [sent = ''] = readdirSync(join(SENT, BUREAU));
    copyFileSync(join(SENT, BUREAU, sent), other);
    expect(trace(other, 'F6')).toMatchObject({ code: 2 });
    rmSync(other);
  });
});
