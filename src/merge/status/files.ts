/** Every file of the status: as it lies there, or as it is registered and is no more; returns. */

import type { Returned } from '../../model/receipt.js';
import {
  type Context,
  isOf,
  isStamped,
  receiptOf,
  timesReturned,
  workbookOfScan,
} from './context.js';
import { domainsOf } from './spoken.js';
import type { StatusFile, StatusReturn } from './types.js';

export function filesOf(context: Context): StatusFile[] {
  const here = context.lying.map((one): StatusFile => {
    const { submission, verdict } = one.result;
    const receipt = receiptOf(context, one);
    const workbook = workbookOfScan(submission);
    return {
      file: submission.file,
      sha256: one.sha256 ?? null,
      unit: one.unit ?? null,
      domains: domainsOf(context.catalogue, submission),
      firstSeen: receipt?.first ?? null,
      rows: submission.entries.length + submission.nil.length,
      verdict,
      returned: timesReturned(context, one),
      stamped: isStamped(context, one),
      there: 'here',
      earlier: receipt?.earlier ?? [],
      ...(workbook === undefined ? {} : { stampedCopyOf: workbook }),
    };
  });
  const names = new Set(here.map(({ file }) => file));
  const gone = context.receipts
    .filter((receipt) => receipt.gone !== undefined)
    .map((receipt): StatusFile => {
      const { file, sha256 = null, unit = null, domains, first, rows, verdict, earlier } = receipt;
      return {
        file,
        sha256,
        unit,
        domains,
        firstSeen: first,
        rows,
        verdict,
        returned: context.returns.filter((one) => isOf(one, sha256 ?? undefined, file)).length,
        stamped: receipt.stamped ?? false,
        there: names.has(file) ? 'changed' : 'gone',
        earlier,
      };
    });
  return [...here, ...gone].filter((one) => isOwn(context, one));
}

/** The register of returns (退回登记), oldest first. */
export function returnsOf(context: Context): StatusReturn[] {
  const nowOf = (one: Returned): StatusReturn['now'] => {
    const lying = context.lying.find(({ sha256, result }) =>
      isOf(one, sha256, result.submission.file),
    );
    return lying ? (lying.result.verdict === 'back' ? 'open' : 'taken') : 'gone';
  };
  return context.returns
    .filter((one) => isOwn(context, one))
    .map((one) => ({ ...one, now: nowOf(one) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A lead unit sees its domains' files, and those that speak for nobody yet. */
function isOwn(
  { lead, catalogue }: Context,
  { domains }: { readonly domains: readonly string[] },
): boolean {
  if (lead === undefined || domains.length === 0) return true;
  return catalogue.scheme.domains.some((one) => one.lead === lead && domains.includes(one.title));
}
