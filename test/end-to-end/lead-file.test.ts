/**
 * What happens to files on their way between desks: a lead catalogue saved by another program,
 * a sheet of it copied out, files laid into other folders. Told, or of no account.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '../../src/store/catalogue-folder.js';
import { readSubmission } from '../../src/submission/read.js';
import { mulu, ROOT } from '../helpers/mulu.js';
import { fillCells, hasOffice, readBytes } from '../helpers/office.js';
import { tempRoot } from '../helpers/temp-folder.js';

const SAMPLE = join(ROOT, 'catalogues/changning-2018');
const LEAD = '县公安局';
const NAME = `${LEAD}_领域目录.xlsx`;
const UNITS = [LEAD, '县政务服务管理局'];

let root = '';
const at = (...parts: string[]) => join(root, ...parts);
const merged = (folder: string) =>
  JSON.parse(
    mulu(['merge', at(folder), '--lead', LEAD, '--out', at(`of-${folder}`), '--json']).out,
  );

beforeAll(() => {
  root = tempRoot();
  mulu(['init', at('desk'), '--scheme', 'changning-2018']);
  for (const unit of UNITS) {
    cpSync(join(SAMPLE, 'submissions', unit), at('desk', 'submissions', unit), { recursive: true });
  }
  merged('desk');
}, 120_000);

const catalogue = openCatalogue(SAMPLE);
function read(path: string) {
  const workbook = readBytes(readFileSync(path), path);
  return readSubmission({ file: NAME, workbook, problems: [] }, catalogue);
}

describe.skipIf(!hasOffice)('a lead catalogue', () => {
  it('that LibreOffice or openpyxl saved carries what it carried', () => {
    const sent = at('of-desk', '领域目录', NAME);
    const first = read(sent);
    expect(first.lead?.domains.flatMap(({ heard }) => heard).length).toBeGreaterThan(1);
    mkdirSync(at('resaved'));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${at('profile')}`,
        ...['--headless', '--convert-to', 'xlsx', '--outdir', at('resaved'), sent],
      ],
      { stdio: 'ignore' },
    );
    const [sheet = ''] = first.sheets.filter(({ rows }) => rows > 0).map(({ name }) => name);
    const to = at('resaved', 'openpyxl.xlsx');
    fillCells(at('jobs.json'), [{ from: sent, to, sheet, cells: {} }]);
    for (const path of [at('resaved', NAME), to]) {
      const again = read(path);
      expect(again.lead).toEqual(first.lead);
      expect(again.problems).toEqual(first.problems);
      expect(again.entries.map(({ carried }) => carried?.id)).toEqual(
        first.entries.map(({ carried }) => carried?.id),
      );
      expect(again.entries.every(({ carried }) => carried)).toBe(true);
    }
  }, 120_000);
});

it('locks of Excel and WPS, system files and folders in between change nothing', () => {
  mulu(['init', at('tidy'), '--scheme', 'changning-2018']);
  for (const [index, unit] of UNITS.entries()) {
    const into = at('tidy', 'submissions', '第二批', `${9 - index}`, unit);
    cpSync(join(SAMPLE, 'submissions', unit), into, { recursive: true });
    const locks = ['~$报送表.xlsx', '.~报送表.xlsx', 'Thumbs.db', '.DS_Store', '~WRL0001.tmp'];
    for (const name of locks) writeFileSync(join(into, name), 'PK\u0003\u0004');
  }
  mkdirSync(at('tidy', 'submissions', '__MACOSX'));
  writeFileSync(at('tidy', 'submissions', '__MACOSX', '._报送表.xlsx'), 'x');
  const plain = (result: Record<string, unknown>) => {
    const { written: _, ...rest } = result;
    return JSON.stringify(rest).replaceAll(/submissions\/(?:第二批\/\d\/)?/g, '');
  };
  expect(plain(merged('tidy'))).toBe(plain(merged('desk')));
}, 60_000);
