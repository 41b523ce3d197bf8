import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forTerminal, padTo, textWidth } from '../../../src/cli/report/terminal.js';

describe('columns', () => {
  it.each([
    ['县财政局', 8],
    ['A1', 2],
    ['“总目录”', 10],
    ['耈街', 4],
    ['〔2018〕', 8],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('%s takes %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
    expect(textWidth(padTo(text, 12))).toBe(12);
  });
});

describe('wrapping', () => {
  const wrap = (line: string, columns: number) => forTerminal([line], { columns, colour: false });

  it('hangs what is left under the line, and keeps a mark with its word', () => {
    expect(wrap('  请把公开时限写成多少个工作日，再报。', 20)).toEqual([
      '  请把公开时限写成多',
      '    少个工作日，再',
      '    报。',
    ]);
  });

  it('does not tear a path or a command', () => {
    expect(wrap('下一步：运行 mulu compile catalogues/changning-2018。', 30)).toContain(
      '  catalogues/changning-2018。',
    );
  });

  it('loses nothing and keeps to the width wherever pieces fit', () => {
    const text = fc.stringMatching(/^[公开，。a-c ]{0,80}$/);
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 60 }), (line, columns) => {
        const lines = wrap(line, columns);
        const bare = (whole: string) => whole.replace(/\s/g, '');
        expect(bare(lines.join(''))).toBe(bare(line));
        const longest = Math.max(
          0,
          ...(line.match(/[!-~]+[，。]*|[^!-~][，。]*/g) ?? []).map(textWidth),
        );
        const indent = /^\s*/.exec(line)?.[0].length ?? 0;
        for (const one of lines) {
          expect(textWidth(one)).toBeLessThanOrEqual(Math.max(columns, indent + 2 + longest));
        }
      }),
    );
  });

  it('colours only where asked', () => {
    const line = '【必须改】时限：1 处';
    expect(forTerminal([line], { columns: 80, colour: false })).toEqual([line]);
    expect(forTerminal([line], { columns: 80, colour: true })[0]).toBe(
      '\u001b[31m【必须改】\u001b[0m时限：1 处',
    );
  });
});
