/** Every rule of the check, in one list. A new rule is a file in rules/ and a line here. */
import type { Rule } from './rule.js';
import { bankCard } from './rules/bank-card.js';
import { basisAnnual } from './rules/basis-annual.js';
import { basisNotYetInForce } from './rules/basis-not-yet-in-force.js';
import { basisRepealed } from './rules/basis-repealed.js';
import { channelRequiredMissing } from './rules/channel-required-missing.js';
import { columnMissing } from './rules/column-missing.js';
import { contentRepeatsTitle } from './rules/content-repeats-title.js';
import { domainUnknown } from './rules/domain-unknown.js';
import { duplicateRow } from './rules/duplicate-row.js';
import { identityNumber } from './rules/identity-number.js';
import { mappingFileMissing } from './rules/mapping-file-missing.js';
import { matterUnknown } from './rules/matter-unknown.js';
import { nilWithContent } from './rules/nil-with-content.js';
import { nilWithoutReason } from './rules/nil-without-reason.js';
import { prefilledContentDeleted } from './rules/prefilled-content-deleted.js';
import { requiredEmpty } from './rules/required-empty.js';
import { schemeContentRepeatsTitle } from './rules/scheme-content-repeats-title.js';
import { schemeFault } from './rules/scheme-fault.js';
import { schemePhaseOver } from './rules/scheme-phase-over.js';
import { secretMark } from './rules/secret-mark.js';
import { severalFiles } from './rules/several-files.js';
import { timeLimitMaybeOverLaw } from './rules/time-limit-maybe-over-law.js';
import { timeLimitOverLaw } from './rules/time-limit-over-law.js';
import { timeLimitUnderLaw } from './rules/time-limit-under-law.js';
import { unitNotInDomain } from './rules/unit-not-in-domain.js';
import { unitUnknown } from './rules/unit-unknown.js';

export const RULES: readonly Rule[] = [
  schemeFault,
  schemeContentRepeatsTitle,
  schemePhaseOver,
  mappingFileMissing,
  severalFiles,
  unitUnknown,
  domainUnknown,
  columnMissing,
  unitNotInDomain,
  nilWithoutReason,
  nilWithContent,
  duplicateRow,
  matterUnknown,
  requiredEmpty,
  contentRepeatsTitle,
  prefilledContentDeleted,
  basisRepealed,
  basisNotYetInForce,
  basisAnnual,
  timeLimitOverLaw,
  timeLimitMaybeOverLaw,
  timeLimitUnderLaw,
  channelRequiredMissing,
  identityNumber,
  bankCard,
  secretMark,
];
