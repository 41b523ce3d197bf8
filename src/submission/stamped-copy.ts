/**
 * Pictures and PDFs that lie beside a unit's workbook: units send their table once as a
 * workbook and once stamped and scanned. Such a scan is noted as that, not told as an error. A scan
 * of whose table nothing else came stays an error: what it says would be lost.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import { NO_UNITS } from '../model/units.js';
import { OFD, PDF, PICTURE } from '../workbook/index.js';
import { baseName } from './sheet-domain.js';
import { unitInName } from './unit.js';

interface File {
  readonly submission: Submission;
}

const SCANS: ReadonlySet<unknown> = new Set([OFD, PDF, PICTURE]);

/** @returns the same files, scans beside their workbook with a notice in place of their error */
export function withStampedCopies<One extends File>(
  files: readonly One[],
  catalogue?: Catalogue,
): One[] {
  const byFolder = new Map<string, Submission[]>();
  for (const { submission } of files) {
    if (!hasTable(submission)) continue;
    const folder = folderOf(submission.file);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), submission]);
  }
  return files.map((one) => {
    const { submission } = one;
    if (!submission.problems.some(isScan)) return one;
    const beside = byFolder.get(folderOf(submission.file)) ?? [];
    const workbook = workbookOf(submission.file, beside, catalogue);
    return workbook ? { ...one, submission: noted(submission, workbook) } : one;
  });
}

function isScan({ code, params }: Problem): boolean {
  return code === 'file-legacy-word' && SCANS.has(params?.kind);
}

function hasTable({ sheets, problems }: Submission): boolean {
  return sheets.length > 0 && !problems.some(({ code }) => code === 'file-without-table');
}

function noted(submission: Submission, { file: workbook }: Submission): Submission {
  const problems = submission.problems.map((problem): Problem => {
    if (!isScan(problem)) return problem;
    return { code: 'stamped-copy-seen', params: { workbook }, file: submission.file };
  });
  return { ...submission, problems };
}

/** By the same name, else by the unit in its name, else where the folder is one unit's. */
function workbookOf(
  file: string,
  beside: readonly Submission[],
  catalogue: Catalogue | undefined,
): Submission | undefined {
  const stem = stemOf(file);
  const namesake = beside.find((one) => stemOf(one.file) === stem);
  if (namesake) return namesake;
  const unit = unitInName(baseName(file), catalogue?.units ?? NO_UNITS, catalogue?.scheme.date);
  if (unit !== undefined) return beside.find((one) => one.unit === unit);
  const [first, ...others] = beside;
  if (!first || others.some((one) => one.unit === undefined || one.unit !== first.unit)) return;
  return namesAnother(stem, first) ? undefined : first;
}

/** 县林业局.pdf beside 县财政局.xlsx is no copy of it, even where no roster knows either. */
function namesAnother(stem: string, { unit, file }: Submission): boolean {
  const organ = /^[\u4e00-\u9fff]{1,18}?(?:局|委员会|办公室|人民政府|中心)/.exec(stem)?.[0];
  return organ !== undefined && !stemOf(file).includes(organ) && !(unit ?? '').includes(organ);
}

/** A name without what tells a copy, a scan or a page of it: 县财政局（盖章扫描件）(2) → 县财政局. */
function stemOf(file: string): string {
  const name = baseName(file).normalize('NFKC');
  const plain = name.replace(
    /盖章|签章|签字|公章|红章|扫描|影印|复印|照片|图片|副本|复件|件|版/g,
    '',
  );
  return plain.replace(/[\s\d_\-—–+·.,、()[\]【】]+/g, '') || name;
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
