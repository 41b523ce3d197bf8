/** `mulu layouts`: which layouts there are, and what is wrong with one's own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildProgram } from '../../../src/cli/program.js';
import { runProgram } from '../../../src/cli/run.js';
import { tempFolder } from '../../helpers/temp-folder.js';

async function layouts(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await runProgram(buildProgram(), ['node', 'mulu', 'layouts', ...args]);
  const said = [out, err].map(({ mock }) => mock.calls.map(([text]) => String(text)).join(''));
  out.mockRestore();
  err.mockRestore();
  return { code, out: said[0] ?? '', err: said[1] ?? '' };
}

test('lists those of the program, and says how to make one’s own', async () => {
  const { code, out } = await layouts('--json');
  const told = JSON.parse(out) as { layouts: { id: string; own: boolean; faults: string[] }[] };
  expect(code).toBe(0);
  expect(told.layouts.map(({ id, own, faults }) => [id, own, faults])).toEqual(
    ['county', 'grassroots-2019', 'pilot-2017', 'six-fields', 'standard'].map((id) => [
      id,
      false,
      [],
    ]),
  );
  expect((await layouts()).out).toContain('templates/layouts/');
});

test('lists an office’s own with what is wrong with it, and leaves that open', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'templates', 'layouts'), { recursive: true });
  const text = 'id: wode\ntitle: 本县\ncolumns:\n  - { key: content, heading: 内容, width: 0 }\n';
  writeFileSync(join(folder, 'templates', 'layouts', 'wode.yaml'), text);
  const { code, out } = await layouts(folder);
  expect(code).toBe(1);
  expect(out).toContain('wode（自己的）有错，不能用：');
  expect(out).toContain('templates/layouts/wode.yaml 第 4 行：columns 第1项.width：要大于 0');
});

test('knows no folder that is not there', async () => {
  const { code, err } = await layouts(join(tempFolder(), '没有'));
  expect([code, err.includes('找不到文件夹')]).toEqual([2, true]);
});
