/**
 * Registers what came and what was sent back. Nothing that a run makes depends on it: where the
 * register cannot be written, that is said, and the run goes on.
 */
import type { Lying } from '../merge/status/types.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Receipt } from '../model/receipt.js';
import { UserError } from '../model/user-error.js';
import { localMinute, registerReceipts, registerReturns } from '../store/receipts.js';
import { cameOf, returnedOf } from '../store/receipts-came.js';

/** @param whole all of submissions/ was read */
export function registerCame(
  catalogue: Catalogue,
  folder: string,
  lying: readonly Lying[],
  { whole }: { whole: boolean },
): readonly Receipt[] {
  const inside = lying.filter(({ result }) => result.submission.file.startsWith('submissions/'));
  const now = localMinute(new Date());
  return (
    softly('收件登记', () => registerReceipts(folder, cameOf(catalogue, inside), now, { whole })) ??
    []
  );
}

/** @param date of the papers; today where none was given */
export function registerReturned(
  catalogue: Catalogue,
  folder: string,
  lying: readonly Lying[],
  date: string | undefined,
): void {
  const day = date ?? localMinute(new Date()).slice(0, 10);
  const back = lying.filter(({ result }) => result.verdict === 'back');
  const written = back.map((one) => returnedOf(catalogue, one, day));
  softly('退回登记', () => registerReturns(folder, written));
}

function softly<T>(what: string, register: () => T): T | undefined {
  try {
    return register();
  } catch (fault) {
    if (!(fault instanceof UserError)) throw fault;
    const clear = process.stderr.isTTY ? '\r\u001b[K' : '';
    process.stderr.write(`${clear}${what}没有写成（其余照常）：${fault.message}\n`);
    return undefined;
  }
}
