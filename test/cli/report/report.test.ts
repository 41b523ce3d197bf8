/** What a person at a terminal relies on: figures, what comes first, and the next step last. */
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../../src/check/check.js';
import { countFindings } from '../../../src/check/order.js';
import { say } from '../../../src/check/say.js';
import { resultOf } from '../../../src/check/verdict.js';
import { reportCheck } from '../../../src/cli/report/check.js';
import { reportCompile, reportMerge } from '../../../src/cli/report/compile.js';
import { findingLines } from '../../../src/cli/report/findings.js';
import { mergeAll } from '../../../src/merge/merge.js';
import type { Master } from '../../../src/model/master.js';
import type { Submission } from '../../../src/model/submission.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, submission, within } from '../../merge/helpers.js';

const DECISION = {
  ...{ id: 'D1', kind: 'beyond' as const, domain: '', matter: '', candidates: [] },
  ...{ choice: 'leave' as const, level: 'lead' as const },
  ...{ person: '张三', date: '2018-10-20', reason: '不属于本领域' },
};
const place = (file: string, cell: string) => ({ file, sheet: '政府采购领域', cell });
const unread = (file: string, cell: string) =>
  say({ code: 'time-limit-unread', field: 'timeLimit', text: '尽快', ...place(file, cell) });
const unknown = say({ code: 'unit-unknown', file: 'b.xlsx', text: '本局' });
const notice = say({ code: 'file-same-bytes', file: 'c.xlsx', params: { other: 'b.xlsx' } });

describe('findings', () => {
  it('stand once a cause with count and first places, what must be mended first', () => {
    const found = [
      ...['H6', 'H7', 'H8', 'H9', 'H10'].map((cell) => unread('a.xlsx', cell)),
      notice,
      unread('b.xlsx', 'H6'),
      unknown,
    ];
    const lines = findingLines(found);
    const heads = lines.filter((line) => !line.startsWith(' '));
    expect(heads.map((line) => line.slice(0, 5))).toEqual([
      '【必须改】',
      '【建议改】',
      '【请留意】',
    ]);
    expect(heads[1]).toContain('6 处，2 个文件');
    expect(lines).toContain('    a.xlsx：政府采购领域!H6、H7、H8、H9 等 5 处');
    expect(lines).toContain('    b.xlsx：政府采购领域!H6');
  });

  it('list a few files and say how many more there are', () => {
    const found = Array.from({ length: 9 }, (_, at) => unread(`${at}.xlsx`, 'H6'));
    const lines = findingLines(found);
    expect(lines.filter((line) => line.includes('.xlsx：'))).toHaveLength(4);
    expect(lines.at(-1)).toBe('    另有 5 个文件。');
  });
});

describe('findings of many kinds', () => {
  const kinds = [
    'basis-annual',
    'basis-twice',
    'owner-unknown',
    'required-empty',
    'text-masked',
    'text-typo',
    'time-limit-unit-lost',
    'matter-unknown',
    'content-copied',
  ];
  const found = kinds.flatMap((code) =>
    [1, 2, 3, 4, 5].map((at) => say({ code, ...place(`submissions/${at}.xlsx`, 'H6') })),
  );
  const damaged = say({ code: 'file-encrypted', file: 'submissions/坏的.xlsx' });
  const lines = findingLines([...found, damaged]);

  it('take a line each, two where they must be mended, what could not be read first', () => {
    expect(lines[0]).toMatch(/^【必须改】.*（坏的\.xlsx）$/);
    expect(lines.filter((line) => line.startsWith('【'))).toHaveLength(kinds.length + 1);
    const errors = lines.filter((line) => line.startsWith('【必须改】'));
    expect(lines).toHaveLength(kinds.length + 1 + errors.length);
  });

  it('name the first files and say how many there are', () => {
    expect(lines.find((line) => line.includes('必填栏没有填'))).toBe(
      '【必须改】必填栏没有填：5 处（1.xlsx、2.xlsx、3.xlsx 等 5 个文件）',
    );
  });
});

describe('reportCheck', () => {
  const check = (files: Submission[], over = {}) => {
    const findings = checkAll(smallCatalogue(), files);
    return reportCheck({
      folder: '县里',
      command: 'mulu check 县里',
      files: files.map((one) => resultOf(one, findings)),
      findings,
      fixes: [],
      counts: countFindings(findings),
      ...over,
    });
  };

  it('says what was read, and the next step last', () => {
    const lines = check([submission(FINANCE, [{}, { matterId: 'M2.2' }], [{}])]);
    expect(lines[0]).toBe('读了 1 个文件（1 个单位），共 2 条，另有 1 处“不涉及”。');
    expect(lines.at(-1)).toMatch(/^下一步：/);
  });

  it('says how much the program would mend, with the command to type', () => {
    const good = submission(FINANCE, [{}]);
    const fixes = [{ file: 'a.xlsx' }, { file: 'a.xlsx' }, { file: 'b.xlsx' }];
    const [line, command] = check([good], { fixes }).slice(-3);
    expect(line).toContain('一共 3 处（2 个文件）可由 --fix 自动规范');
    expect(command).toBe('    mulu check 县里 --fix 代改');
    const done = check([good], { fixes, mended: { written: ['代改/a.xlsx'] } });
    expect(done.some((one) => one.includes('可由 --fix'))).toBe(false);
    expect(done).toContain('    代改/a.xlsx');
  });

  it('names the folder alone where many papers were written', () => {
    const good = submission(FINANCE, [{}]);
    const written = Array.from({ length: 30 }, (_, at) => `退回/${at}.xlsx`);
    const lines = check([good], { returned: { written } });
    expect(lines.filter((line) => line.includes('退回/'))).toEqual([]);
    expect(
      lines.some((line) => line.includes('30 份退回表') && line.includes(' 退回 文件夹')),
    ).toBe(true);
  });

  it('sends on to compile only where no error stands', () => {
    const good = submission(FINANCE, [{}]);
    expect(check([good]).at(-1)).toContain('mulu compile 县里');
    const bad = { ...good, problems: [{ code: 'file-encrypted' }] };
    expect(check([bad]).at(-1)).toContain('--returns');
    const returned = { returned: { written: ['退回/a.xlsx'] } };
    expect(check([bad], returned)).toContain('    退回/a.xlsx');
    expect(check([bad], returned).at(-1)).toContain('submissions');
    expect(check([]).at(-1)).toContain('没有报送件');
  });
});

describe('reportCompile', () => {
  const report = (files: Submission[], findings = checkAll(smallCatalogue(), files)) => {
    const master = mergeAll(smallCatalogue(), files, findings);
    const read = files.map((one) => ({ submission: one }));
    const counts = countFindings(findings);
    const written = ['输出/总目录.xlsx'];
    return reportCompile({
      folder: '县里',
      out: '输出',
      read,
      master,
      counts,
      written,
      setAside: [],
    });
  };

  it('says who is missing and who says what', () => {
    const lines = report([
      submission(FINANCE, [{ timeLimit: within(7) }]),
      submission(BUREAU, [{ timeLimit: within(20) }]),
    ]);
    expect(lines).toContain('【未报送】4 个单位、7 个领域还没有报送：');
    expect(lines).toContain('    县住房城乡建设局：住房保障领域');
    expect(lines).toContain('【冲突】1 处各单位说法不一致：');
    expect(lines).toContain(
      `      ${FINANCE}：7个工作日内（submissions/${FINANCE}.xlsx 政府采购领域!H10）`,
    );
    expect(lines.at(-2)).toContain('草稿');
    expect(lines).toContain('    输出/总目录.xlsx');
  });

  it('asks for mended files before late ones, and for late ones before conflicts', () => {
    const files = [submission(FINANCE, [{ timeLimit: within(7) }]), submission(BUREAU, [{}])];
    const error = say({ code: 'file-encrypted', file: 'a.xlsx' });
    expect(report(files, [error]).at(-1)).toContain('--returns');
    expect(report(files, []).at(-1)).toContain('催收');
  });

  it('sends nobody a return for what only this desk can settle', () => {
    const sent = [submission(FINANCE, [{ timeLimit: within(7) }])];
    const several = say({ code: 'several-files', file: 'submissions/a.xlsx' });
    const answer = say({ code: 'decision-incomplete', file: 'decisions/处理表.xlsx' });
    const next = (findings: Master['findings']) =>
      reportCompile({
        folder: '县里',
        out: '输出',
        read: sent.map((one) => ({ submission: one, sha256: '' })),
        master: { ...merge(sent), findings },
        counts: { error: findings.length },
        written: [],
        setAside: [],
      }).at(-1);
    expect(next([several, answer])).toContain('use.yaml');
    expect(next([several, answer])).not.toContain('退回');
    expect(next([several, unknown])).toContain('--returns');
  });

  it('names the papers to look at where all is done', () => {
    const master = { ...merge([]), state: 'final' as const, missing: [], coverage: [] };
    const lines = reportCompile({
      folder: '县里',
      out: '我的 输出',
      read: [],
      master,
      counts: {},
      written: [],
      setAside: ['输出-改动留存/总目录.xlsx'],
    });
    expect(lines.at(-1)).toContain('"我的 输出"');
    expect(lines).toContain('    输出-改动留存/总目录.xlsx');
    expect(lines.at(-2)).toContain('定稿');
  });
});

describe('reportMerge', () => {
  it('sends one lead unit’s catalogue on, and asks all of them to look before the master is made', () => {
    const master = { ...merge([]), state: 'final' as const, missing: [], coverage: [] };
    const report = { out: '输出', read: [], counts: {}, written: [], setAside: [], master };
    const last = (bureau?: string) => reportMerge({ folder: '县里', ...report }, bureau).at(-1);
    expect(last(BUREAU)).toBe(`下一步：打开上面的领域目录核对，无误后报给${BUREAU}。`);
    expect(last()).toContain('mulu compile 县里');
    const source = { file: 'a.xlsx', sheet: '表', row: 5, cells: {} };
    const settled = {
      ...merge([submission(FINANCE, [{ timeLimit: within(7) }])]),
      left: [{ domain: '', matter: '', unit: FINANCE, source, decision: DECISION }],
    };
    const told = (report: { folder: string; out: string; read: [] }) =>
      reportMerge({ ...report, master: settled, counts: {}, written: [], setAside: [] }, BUREAU);
    const lines = told({ folder: '县里', out: '输出', read: [] }).join('');
    expect(lines).toContain('不收 1 行（见县里 下的 decisions 文件夹）');
  });
});
