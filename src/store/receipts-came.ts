/** What lies in submissions/, judged and ready to be registered: who sent it, and of which bytes. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { resultOf, toMend } from '../check/verdict.js';
import { domainsOf } from '../merge/status/spoken.js';
import type { Lying } from '../merge/status/types.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import { type Came, keyOf, type Returned } from '../model/receipt.js';
import type { Submission } from '../model/submission.js';
import { sender } from '../render/return/sender.js';
import { DEFAULT_CAPS } from '../workbook/index.js';
import { sha256 } from './sha256.js';

/** @param findings all that is said of any file */
export function lyingOf(
  catalogue: Catalogue,
  folder: string,
  submissions: readonly Submission[],
  findings: readonly Finding[],
): Lying[] {
  const byFile = groupBy(findings, ({ file = '' }) => file);
  const hashes = new Map(submissions.map((one) => [one.file, one.sha256]));
  return submissions.map((submission) => {
    const { file } = submission;
    const original = copyOf(submission);
    const hash =
      submission.sha256 ?? hashes.get(original ?? '') ?? hashOnDisk(folder, original ?? file);
    const unit = sender(catalogue, submission);
    return {
      // What the unit proposes itself is nothing that it has to mend.
      result: toMend(resultOf(submission, byFile.get(file) ?? [])),
      ...(unit === undefined ? {} : { unit }),
      ...(hash === undefined ? {} : { sha256: hash }),
    };
  });
}

/** The same bytes under several names are one. */
export function cameOf(catalogue: Catalogue, lying: readonly Lying[]): Came[] {
  const there = lying.filter(({ result }) => !isMissing(result.submission));
  const byBytes = groupBy(there, ({ sha256: hash, result }) => keyOf(hash, result.submission.file));
  return [...byBytes.values()].flatMap((same) => {
    const one = same.find(({ result }) => copyOf(result.submission) === undefined) ?? same[0];
    if (!one) return [];
    const { submission, verdict } = one.result;
    const others = same.filter((each) => each !== one).map(({ result }) => result.submission.file);
    return {
      names: [submission.file, ...others] as const,
      ...(one.sha256 === undefined ? {} : { sha256: one.sha256 }),
      ...(one.unit === undefined ? {} : { unit: one.unit }),
      domains: domainsOf(catalogue, submission),
      rows: submission.entries.length + submission.nil.length,
      verdict,
    };
  });
}

/** A line of the register of returns. */
export function returnedOf(catalogue: Catalogue, one: Lying, date: string): Returned {
  const { submission, counts } = one.result;
  return {
    date,
    file: submission.file,
    ...(one.sha256 === undefined ? {} : { sha256: one.sha256 }),
    ...(one.unit === undefined ? {} : { unit: one.unit }),
    domains: domainsOf(catalogue, submission),
    errors: counts.error,
    warnings: counts.warning,
  };
}

/** A path that was named, and nothing is there. */
function isMissing({ problems }: Submission): boolean {
  return problems.some(({ code }) => code === 'file-missing');
}

/** The file of which this one has the same bytes. */
function copyOf({ problems }: Submission): string | undefined {
  const other = problems.find(({ code }) => code === 'file-same-bytes')?.params?.other;
  return typeof other === 'string' ? other : undefined;
}

/** Of what could not be read; undefined inside a .zip, and where it is larger than is read. */
function hashOnDisk(folder: string, file: string): string | undefined {
  const path = [join(folder, file), file].find((each) => existsSync(each));
  if (path === undefined) return undefined;
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= DEFAULT_CAPS.bytes
      ? sha256(readFileSync(path))
      : undefined;
  } catch {
    return undefined;
  }
}
