/** A return: what was sent, its findings on the cells, a list to mend; and it can be sent back. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSubmission } from '../../../src/check/check.js';
import { fixesOf, offerFixes } from '../../../src/check/fixes.js';
import { titleOf } from '../../../src/check/say.js';
import type { Finding } from '../../../src/model/finding.js';
import { readMarks } from '../../../src/model/marks.js';
import type { Submission, SubmittedEntry } from '../../../src/model/submission.js';
import type { Sheet, Workbook } from '../../../src/model/workbook.js';
import { formColumns } from '../../../src/render/form/columns.js';
import { renderForm } from '../../../src/render/form/form.js';
import { headCells } from '../../../src/render/form/head.js';
import { renderReturn } from '../../../src/render/return/return.js';
import { nodeInflate } from '../../../src/store/inflate.js';
import { readSubmission } from '../../../src/submission/read.js';
import { parseCellName } from '../../../src/workbook/address.js';
import { readWorkbook } from '../../../src/workbook/read.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { sheetOf, workbookOf } from '../../helpers/table.js';

const catalogue = smallCatalogue();
const FILE = 'submissions/县财政局.xlsx';
const LIST = '需修改的问题';

function open(bytes: Uint8Array): Workbook {
  const { workbook, problems } = readWorkbook(bytes, { name: 'x.xlsx', inflate: nodeInflate });
  expect(problems.filter(({ code }) => code !== 'sheet-hidden')).toEqual([]);
  if (!workbook) throw new Error('not a workbook');
  return workbook;
}

function read(workbook: Workbook, file = FILE): Submission {
  return readSubmission({ file, workbook, problems: [] }, catalogue);
}

/** Cells typed into a sheet, by their addresses; '' empties one. */
function typed(workbook: Workbook, name: string, cells: Record<string, string>): Workbook {
  const fill = (sheet: Sheet): Sheet => {
    const kept = sheet.cells.filter(({ row, column }) => !isTyped(row, column));
    const added = Object.entries(cells).flatMap(([address, text]) => {
      const at = parseCellName(address);
      return at && text !== '' ? [{ ...at, text, kind: 'text' as const }] : [];
    });
    const sorted = [...kept, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...sheet, cells: sorted };
  };
  const isTyped = (row: number, column: number) =>
    Object.keys(cells).some((address) => {
      const at = parseCellName(address);
      return at?.row === row && at.column === column;
    });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? fill(sheet) : sheet)),
  };
}

/** What the entries say, without where they stood. */
function said(entries: readonly SubmittedEntry[]) {
  return entries.map(({ source: { row, cells }, ...entry }) => ({ ...entry, row, cells }));
}

function pairs(findings: readonly Finding[]) {
  return findings.map(({ cell, code }) => [cell, code]);
}

function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function textAt(sheet: Sheet, address: string): string | undefined {
  const at = parseCellName(address);
  return sheet.cells.find(({ row, column }) => row === at?.row && column === at.column)?.text;
}

const DOMAIN = '政府采购领域';

describe('the return of a form', () => {
  let sent: Workbook;
  let submission: Submission;
  let findings: Finding[];
  let bytes: Uint8Array;
  let back: Workbook;

  beforeAll(async () => {
    const domain = catalogue.scheme.domains[1];
    if (!domain) throw new Error('no domain');
    const form = open(await renderForm(catalogue, '县财政局', [domain]));
    const columns = columnsOf(sheetNamed(form, DOMAIN));
    const row = (at: number, limit: string): Record<string, string> => ({
      [`${columns.basis}${at}`]: '《中华人民共和国政府采购法实施条例》（国务院令第658号）',
      [`${columns.timeLimit}${at}`]: limit,
      [`${columns.mode}${at}`]: '√',
      [`${columns.channels}${at}`]: '√',
      [`${next(columns.channels)}${at}`]: '√',
      [`${columns.supervision}${at}`]: '县政务服务管理局',
    });
    sent = typed(form, DOMAIN, {
      ...row(7, '自确定之日起2个工作日内'),
      ...row(8, '自形成之日起30个工作日内'),
      ...row(9, ''),
    });
    submission = read(sent);
    findings = checkSubmission(catalogue, submission);
    bytes = await renderReturn(catalogue, submission, sent, findings);
    back = open(bytes);
  });

  it('says of the form what was broken, and nothing else', () => {
    expect(findings.map(({ code }) => code)).toEqual(['time-limit-over-law', 'required-empty']);
  });

  it('read again gives the same entries, unit and domain, with the serial raised', () => {
    const again = read(back);
    expect(said(again.entries)).toEqual(said(submission.entries));
    expect(submission.entries).toHaveLength(3);
    expect([again.unit, again.serial]).toEqual(['县财政局', 2]);
  });

  it('keeps every text at its address, but for marks, serial and check code', () => {
    const copied = sheetNamed(back, DOMAIN);
    const moved = sheetNamed(sent, DOMAIN)
      .cells.filter(({ formula, text }) => formula === undefined && text !== '')
      .filter((cell) => {
        const same = copied.cells.find((one) => one.row === cell.row && one.column === cell.column);
        return same?.text !== cell.text;
      });
    expect(moved.map(({ text }) => text.slice(0, 5))).toEqual(['mulu:', '1']);
  });

  it('mended in place and sent back is clean', () => {
    const columns = columnsOf(sheetNamed(back, DOMAIN));
    const mended = typed(back, DOMAIN, {
      [`${columns.timeLimit}8`]: '自形成之日起20个工作日内',
      [`${columns.timeLimit}9`]: '自形成之日起20个工作日内',
    });
    expect(pairs(checkSubmission(catalogue, read(mended)))).toEqual([]);
  });

  it('returned once more has one list only, and the third serial', async () => {
    const again = read(back, 'submissions/县财政局_退回修改.xlsx');
    const third = open(
      await renderReturn(catalogue, again, back, checkSubmission(catalogue, again)),
    );
    expect(third.sheets.filter(({ visible }) => visible).map(({ name }) => name)).toEqual([
      LIST,
      DOMAIN,
      '常见问题',
    ]);
    expect(read(third).serial).toBe(3);
  });

  it('begins with the list, one row a finding, which is no table to read', () => {
    const [list] = back.sheets;
    expect(list?.name).toBe(LIST);
    expect(readMarks(list?.cells[0]?.text ?? '')).toMatchObject({
      kind: 'other',
      unit: '县财政局',
    });
    if (!list) return;
    expect(
      ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((column) => textAt(list, `${column}4`)),
    ).toEqual(['序号', '类别', '位置', '公开事项', '问题', '怎么改', '原文', '已改']);
    const rows = list.cells.filter(({ row, column }) => row > 4 && column === 4);
    expect(rows.map(({ text }) => text)).toEqual(
      findings.map(({ sheet, cell }) => `${sheet} ${cell}`),
    );
    expect(textAt(list, 'B2')).toContain('县政务服务管理局');
    expect(textAt(list, `B${5 + findings.length + 1}`)).toMatch(/^修改人：.*（盖章）$/);
  });

  it('links each row of the list to its cell, inside the workbook', () => {
    const xml = part(bytes, 'xl/worksheets/sheet1.xml');
    const links = [...xml.matchAll(/<hyperlink ref="(D\d+)" location="([^"]*)"\/>/g)];
    expect(links.map(([, ref, location]) => [ref, location?.replaceAll('&apos;', "'")])).toEqual(
      findings.map(({ cell }, at) => [`D${at + 5}`, `'${DOMAIN}'!${cell}`]),
    );
    expect(xml).not.toMatch(/<hyperlink [^>]*r:id/);
  });

  it('hangs a note on each cell with what to do, in a box that holds it', () => {
    const comments = part(bytes, 'xl/comments2.xml');
    for (const { cell } of findings) expect(comments).toContain(`ref="${cell}"`);
    expect(comments).toContain('【必须修改】');
    expect(comments).not.toContain('Author');
    const boxes = part(bytes, 'xl/drawings/vmlDrawing2.vml').match(/width:225pt;height:[\d.]+pt/g);
    expect(boxes).toHaveLength(findings.length);
  });

  it('lets the check column of the form compute on', () => {
    const check = sheetNamed(back, DOMAIN).cells.filter(({ formula }) =>
      formula?.includes('公开时限'),
    );
    expect(check.length).toBeGreaterThan(3);
    const said = check.filter(({ text }) => text !== '').map(({ row, text }) => [row, text]);
    expect(said).toEqual([[9, '缺：公开时限']]);
  });

  it('ends with the kinds of problems that occur in it, each once, explained', () => {
    const visible = back.sheets.filter((sheet) => sheet.visible);
    const common = visible.at(-1);
    expect(common?.name).toBe('常见问题');
    if (!common) return;
    expect(readMarks(textAt(common, 'A1') ?? '')?.kind).toBe('other');
    const cells = ['B', 'C', 'D', 'E', 'F', 'G'];
    expect(cells.map((column) => textAt(common, `${column}2`))).toEqual([
      '序号',
      '问题',
      '为什么',
      '怎么改',
      '例',
      '依据',
    ]);
    const titles = common.cells.filter(({ row, column }) => row > 2 && column === 3);
    expect(titles.map(({ text }) => text).sort()).toEqual(
      [...new Set(findings.map(({ code }) => titleOf(code)))].sort(),
    );
  });

  it('is the same, byte by byte, when made again', async () => {
    expect(await renderReturn(catalogue, submission, sent, findings)).toEqual(bytes);
  });
});

it('keeps the word that a whole domain does not concern the unit, and its reason', async () => {
  const domain = catalogue.scheme.domains[0];
  if (!domain) throw new Error('no domain');
  const form = open(await renderForm(catalogue, '县住房城乡建设局', [domain]));
  const { concerned, reason } = headCells({
    columns: formColumns(catalogue.layout, catalogue.scheme.channels.offered),
  });
  const sent = typed(form, domain.title, { [concerned]: '不涉及', [reason]: '无此项职能' });
  const submission = read(sent);
  expect(submission.nil).toMatchObject([{ domainId: 'D1', reason: '无此项职能' }]);
  const back = open(await renderReturn(catalogue, submission, sent, []));
  expect(read(back).nil).toEqual(submission.nil);
});

describe('the return of somebody’s own table', () => {
  const foreign = sheetOf(
    `
    县财政局公开目录 | < | < | < | < | < | <
    填报单位：县财政局 | | | | 第几次报送：1
    序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 责任主体 | 公开渠道和载体
    1 | 采购合同信息 | 合同全文 | 《中华人民共和国政府采购法实施条例》 | 20个工作日内 | 县财政局 | 政府网站、公共资源交易平台
    2 | 采购合同信息 | =1+1 | 《中华人民共和国政府采购法实施条例》 | 90个工作日内 | 县财政局 | 政府网站、公共资源交易平台
    3 | ^ | 履约验收结果 | 《中华人民共和国政府采购法实施条例》 | 20个工作日内 | 县财政局 | 政府网站、公共资源交易平台
    合计3项
    `,
    { name: DOMAIN },
  );
  const sent = workbookOf(foreign, sheetOf('随便 | 写写', { name: '说明' }));

  async function returned(workbook = sent) {
    const submission = read(workbook, 'submissions/本局.xlsx');
    const findings = checkSubmission(catalogue, submission);
    const bytes = await renderReturn(catalogue, submission, workbook, findings);
    return { submission, findings, bytes, back: open(bytes) };
  }

  it('keeps its rows, merges and addresses, and reads the same', async () => {
    const { submission, back } = await returned();
    const copied = sheetNamed(back, DOMAIN);
    expect(copied.merges).toEqual(foreign.merges);
    const texts = (sheet: Sheet) =>
      sheet.cells.map(({ row, column, text }) => [row, column, text]).filter(([row]) => row !== 2);
    expect(texts(copied)).toEqual(texts(foreign));
    const again = read(back, 'submissions/本局.xlsx');
    expect(submission.entries).toHaveLength(3);
    expect(said(again.entries)).toEqual(said(submission.entries));
    expect([again.unit, again.serial]).toEqual(['县财政局', 2]);
    expect(textAt(copied, 'E2')).toBe('第几次报送：2');
  });

  it('without unit and serial in its head comes back as the same unit’s second turn', async () => {
    const bare = sheetOf(
      `
      公开事项 | 公开内容 | 公开时限 | 责任主体
      采购合同信息 | 合同全文 | 按规定 | 县财政局
      `,
      { name: DOMAIN },
    );
    const submission = read(workbookOf(bare), FILE);
    const findings = checkSubmission(catalogue, submission);
    const back = open(await renderReturn(catalogue, submission, workbookOf(bare), findings));
    const again = read(back, 'submissions/退回修改.xlsx');
    expect([submission.unit, submission.serial]).toEqual(['县财政局', 1]);
    expect([again.unit, again.serial]).toEqual(['县财政局', 2]);
  });

  it('never lets a text run that begins with =', async () => {
    const { back, bytes } = await returned();
    const cell = sheetNamed(back, DOMAIN).cells.find(({ text }) => text === '=1+1');
    expect(cell?.formula).toBeUndefined();
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('<f>');
  });

  it('names what has no cell: a column that is missing, the whole sheet', async () => {
    const { findings, back } = await returned();
    expect(findings.map(({ code }) => code)).toContain('column-missing');
    const list = sheetNamed(back, LIST);
    const places = list.cells.filter(({ row, column }) => row > 4 && column === 4);
    expect(places.map(({ text }) => text)).toContain(DOMAIN);
  });

  it('survives merges that no hand made', async () => {
    const huge = [
      { top: 3, left: 1, bottom: 3, right: 16384 },
      { top: 3, left: 2, bottom: 1048576, right: 2 },
      { top: 900000, left: 1, bottom: 1048576, right: 16384 },
    ];
    const odd = { ...foreign, merges: [...foreign.merges, ...huge] };
    const { back } = await returned(workbookOf(odd));
    expect(textAt(sheetNamed(back, DOMAIN), 'C4')).toBe('合同全文');
  });

  it('does not ask to mend what the scheme has waived', async () => {
    const submission = read(sent, 'submissions/本局.xlsx');
    const findings = checkSubmission(catalogue, submission).map((finding) => ({
      ...finding,
      params: { ...finding.params, waived: '历史遗留' },
    }));
    const back = open(await renderReturn(catalogue, submission, sent, findings));
    expect(textAt(sheetNamed(back, LIST), 'B3')).toMatch(/^没有要修改的问题。/);
    expect(sheetNamed(back, LIST).cells.some(({ row }) => row > 4)).toBe(false);
  });
});

describe('the list of a return', () => {
  const limits = ['90个工作日内', '90个工作日内', '90个工作日内', '90个工作日内', '20个内'];
  const long = workbookOf(
    sheetOf(
      `
      县财政局政府采购领域公开事项目录
      序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 责任主体 | 公开渠道和载体
      ${limits
        .map(
          (limit, at) =>
            `${at + 1} | 事项${'甲乙丙丁戊'.charAt(at)} | 内容${at} | 《通知》(财库[2015]13${at}号) | ${limit} | 县财政局 | 政府网站、公共资源交易平台`,
        )
        .join('\n      ')}
      `,
      { name: DOMAIN },
    ),
  );
  const file = 'submissions/县财政局.csv';
  const submission = read(long, file);
  const found = checkSubmission(catalogue, submission);
  const findings = offerFixes(found, fixesOf(catalogue, submission, long));
  const rowsOf = (list: Sheet) =>
    [...new Set(list.cells.filter(({ row }) => row > 4).map(({ row }) => row))].map((row) =>
      [...'CDEFGHI'].map((column) => textAt(list, `${column}${row}`) ?? ''),
    );

  it('says once what is the same of many cells, and names them all', async () => {
    const list = sheetNamed(open(await renderReturn(catalogue, submission, long, findings)), LIST);
    const over = rowsOf(list).filter(([, , , problem]) => problem?.includes('90个工作日内'));
    expect(over.map(([kind, place]) => [kind, place])).toEqual([['必须修改', `${DOMAIN} E3等4处`]]);
    expect(over[0]?.[4]).toContain('共4处：E3、E4、E5、E6。');
    const count = findings.filter(({ severity }) => severity === 'error').length;
    expect(textAt(list, 'B3')).toContain(`必须修改${count}处`);
  });

  it('has a column with what a cell may be changed to as it stands there', async () => {
    const bytes = await renderReturn(catalogue, submission, long, findings);
    const list = sheetNamed(open(bytes), LIST);
    expect(textAt(list, 'I4')).toBe('可直接改为');
    expect(textAt(list, 'J4')).toBe('已改');
    const fixed = rowsOf(list).filter(([, , , , , , fix]) => fix !== '');
    expect(fixed.map(([, place, , , , text, fix]) => [place, text, fix])[0]).toEqual([
      `${DOMAIN} D3`,
      '《通知》(财库[2015]130号)',
      '《通知》（财库〔2015〕130号）',
    ]);
    expect(fixed).toHaveLength(5);
    expect(part(bytes, 'xl/comments2.xml')).toContain('可直接改为：《通知》（财库〔2015〕130号）');
  });

  it('says where another kind of file has become a workbook, and by when to send it back', async () => {
    const list = sheetNamed(open(await renderReturn(catalogue, submission, long, findings)), LIST);
    expect(textAt(list, 'B2')).toContain('原来的文件不是 .xlsx');
    expect(textAt(list, 'B2')).toContain('期限');
    expect(textAt(list, 'B3')).toContain('县财政局.csv（第1次报送）');
  });

  it('lets a title that nobody merged run on over the blank cells beside it', async () => {
    const bytes = await renderReturn(catalogue, submission, long, findings);
    const height = /<row r="1"[^>]* ht="([\d.]+)"/.exec(
      part(bytes, 'xl/worksheets/sheet2.xml'),
    )?.[1];
    expect(Number(height)).toBeLessThan(40);
  });

  it('stands alone where nothing could be read, and says what to send instead', async () => {
    const unread: Submission = {
      file,
      marks: [],
      serial: 1,
      sheets: [],
      entries: [],
      nil: [],
      problems: [{ code: 'file-encrypted' }],
    };
    const told = checkSubmission(catalogue, unread);
    const back = open(await renderReturn(catalogue, unread, undefined, told));
    expect(back.sheets.map(({ name }) => name)).toEqual([LIST, '常见问题']);
    const list = sheetNamed(back, LIST);
    expect(textAt(list, 'B1')).toBe(`${LIST}（县财政局）`);
    expect(textAt(list, 'B2')).toContain('读不出内容');
    expect(textAt(list, 'D5')).toBe('整个文件');
    expect(textAt(list, 'G5')).not.toBe('');
  });
});

function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name];
  return found ? strFromU8(found) : '';
}

/** Letters of the first column of each field, from the form's own marks. */
function columnsOf(sheet: Sheet): Record<string, string> {
  const columns = Object.entries(readMarks(sheet.cells[0]?.text ?? '')?.columns ?? {});
  return Object.fromEntries(
    columns.reverse().map(([number, key]) => [key, String.fromCharCode(64 + Number(number))]),
  );
}

function next(letter: string | undefined): string {
  return String.fromCharCode((letter ?? 'A').charCodeAt(0) + 1);
}
