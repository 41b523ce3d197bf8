/** Which workbook a picture or PDF is the stamped copy of. */
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import { readSubmission } from '../../src/submission/read.js';
import { withStampedCopies } from '../../src/submission/stamped-copy.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { workbookOf } from '../helpers/table.js';
import { readTable } from './reading.js';

const catalogue = smallCatalogue();
const TABLE = `公开事项 | 公开内容 | 公开时限
  采购合同信息 | 全文 | 及时`;
const scan = (file: string, kind = 'PDF 文件') =>
  readSubmission({ file, problems: [{ code: 'file-legacy-word', params: { kind } }] });

/** The workbook that the scan is a copy of; undefined where it stays an error. */
function copyOf(file: string, workbooks: readonly string[], known?: Catalogue, kind?: string) {
  const options = known ? { catalogue: known } : {};
  const read = workbooks.map((one) => readTable(TABLE, { file: one, ...options }));
  const files = [...read, scan(file, kind)].map((submission) => ({ submission }));
  const problems = withStampedCopies(files, known).at(-1)?.submission.problems ?? [];
  return problems.map(({ code, params }) => [code, params?.workbook]);
}

const told = [['file-legacy-word', undefined]];
const noted = (workbook: string) => [['stamped-copy-seen', workbook]];

describe('a scan', () => {
  it.each([
    ['of the same name', '甲/目录.pdf', ['甲/目录.xlsx', '甲/县财政局.xlsx'], '甲/目录.xlsx'],
    ['with 盖章 in it', '目录（盖章）(1).jpg', ['目录.xlsx', '县财政局.xlsx'], '目录.xlsx'],
    ['of its unit', '县财政局.pdf', ['甲镇人民政府.xlsx', '县财政局表.xlsx'], '县财政局表.xlsx'],
    [
      'beside one unit',
      '甲/IMG_01.jpg',
      ['甲/县财政局.xlsx', '乙/甲镇人民政府.xlsx'],
      '甲/县财政局.xlsx',
    ],
  ])('%s is the copy of the workbook', (_, file, workbooks, workbook) => {
    expect(copyOf(file, workbooks, catalogue)).toEqual(noted(workbook));
  });

  it.each([
    ['of another unit', '甲镇人民政府.pdf', ['县财政局.xlsx']],
    ['among many units', '扫描件.pdf', ['县财政局.xlsx', '甲镇人民政府.xlsx']],
    ['in another folder', '甲/扫描件.pdf', ['乙/县财政局.xlsx']],
    ['alone', '县财政局.pdf', []],
  ])('%s stays told', (_, file, workbooks) => {
    expect(copyOf(file, workbooks, catalogue)).toEqual(told);
  });

  it('is known without a roster, too', () => {
    expect(copyOf('甲/1.jpg', ['甲/表.xlsx'])).toEqual(noted('甲/表.xlsx'));
    expect(copyOf('县林业局.pdf', ['县财政局.xlsx'])).toEqual(told);
  });

  it('is a picture or the like: a Word document is no copy', () => {
    expect(copyOf('县财政局.doc', ['县财政局.xlsx'], catalogue, 'Word 文档')).toEqual(told);
  });

  it('is no copy of a workbook that holds no table', () => {
    const workbook = workbookOf('只是说明');
    const letter = readSubmission({ file: '县财政局.xlsx', workbook, problems: [] }, catalogue);
    const files = [letter, scan('县财政局.pdf')].map((submission) => ({ submission }));
    const last = withStampedCopies(files, catalogue).at(-1);
    expect(last?.submission.problems.map(({ code }) => code)).toEqual(['file-legacy-word']);
  });
});
