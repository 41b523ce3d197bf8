/** Every rule of the check, in one list. A new rule is a file in rules/ and a line here. */
import type { Rule } from './rule.js';
import { bankCard } from './rules/bank-card.js';
import { basisAnnual } from './rules/basis-annual.js';
import { basisArticleForm } from './rules/basis-article-form.js';
import { basisNotYetInForce } from './rules/basis-not-yet-in-force.js';
import { basisNumberWrong } from './rules/basis-number-wrong.js';
import { basisPlaceholder } from './rules/basis-placeholder.js';
import { basisRepealed } from './rules/basis-repealed.js';
import { basisStranger } from './rules/basis-stranger.js';
import { basisTwice } from './rules/basis-twice.js';
import { cellError } from './rules/cell-error.js';
import { cellsShifted } from './rules/cells-shifted.js';
import { channelOtherUnnamed } from './rules/channel-other-unnamed.js';
import { channelRequiredMissing } from './rules/channel-required-missing.js';
import { channelStranger } from './rules/channel-stranger.js';
import { characterMissing } from './rules/character-missing.js';
import { columnMissing } from './rules/column-missing.js';
import { contentCopied } from './rules/content-copied.js';
import { contentNumbering } from './rules/content-numbering.js';
import { contentRepeatsTitle } from './rules/content-repeats-title.js';
import { creditCodeWrong } from './rules/credit-code-wrong.js';
import { domainUnknown } from './rules/domain-unknown.js';
import { duplicateRow } from './rules/duplicate-row.js';
import { identityNumber } from './rules/identity-number.js';
import { levelRepeated } from './rules/level-repeated.js';
import { mappingFileMissing } from './rules/mapping-file-missing.js';
import { matterLeftOut } from './rules/matter-left-out.js';
import { matterRepeated } from './rules/matter-repeated.js';
import { matterStruck } from './rules/matter-struck.js';
import { matterUnknown } from './rules/matter-unknown.js';
import { modeOnRequest } from './rules/mode-on-request.js';
import { modeUnknown } from './rules/mode-unknown.js';
import { nameNotInFont } from './rules/name-not-in-font.js';
import { nilWithContent } from './rules/nil-with-content.js';
import { nilWithoutReason } from './rules/nil-without-reason.js';
import { numberDigitsLost } from './rules/number-digits-lost.js';
import { numberDragFilled } from './rules/number-drag-filled.js';
import { operationTarget } from './rules/operation-target.js';
import { operationWithoutReason } from './rules/operation-without-reason.js';
import { orgCodeWrong } from './rules/org-code-wrong.js';
import { phoneDiffers } from './rules/phone-differs.js';
import { prefilledContentDeleted } from './rules/prefilled-content-deleted.js';
import { requiredEmpty } from './rules/required-empty.js';
import { schemeContentRepeatsTitle } from './rules/scheme-content-repeats-title.js';
import { schemeFault } from './rules/scheme-fault.js';
import { schemePhaseOver } from './rules/scheme-phase-over.js';
import { secretMark } from './rules/secret-mark.js';
import { serialGap } from './rules/serial-gap.js';
import { severalFiles } from './rules/several-files.js';
import { telephoneNumber } from './rules/telephone-number.js';
import { textBlankLeft } from './rules/text-blank-left.js';
import { textEscaped } from './rules/text-escaped.js';
import { textGarbled } from './rules/text-garbled.js';
import { textHiddenMarks } from './rules/text-hidden-marks.js';
import { textInternal } from './rules/text-internal.js';
import { textLikeFormula } from './rules/text-like-formula.js';
import { textMasked } from './rules/text-masked.js';
import { textNotInFont } from './rules/text-not-in-font.js';
import { textTypo } from './rules/text-typo.js';
import { timeLimitCalendarDays } from './rules/time-limit-calendar-days.js';
import { timeLimitMaybeOverLaw } from './rules/time-limit-maybe-over-law.js';
import { timeLimitOverLaw } from './rules/time-limit-over-law.js';
import { timeLimitUnderLaw } from './rules/time-limit-under-law.js';
import { unitNotInDomain } from './rules/unit-not-in-domain.js';
import { unitUnknown } from './rules/unit-unknown.js';
import { unitWithoutSuccessor } from './rules/unit-without-successor.js';

export const RULES: readonly Rule[] = [
  schemeFault,
  schemeContentRepeatsTitle,
  schemePhaseOver,
  nameNotInFont,
  unitWithoutSuccessor,
  mappingFileMissing,
  severalFiles,
  unitUnknown,
  domainUnknown,
  columnMissing,
  characterMissing,
  unitNotInDomain,
  nilWithoutReason,
  nilWithContent,
  matterStruck,
  operationWithoutReason,
  operationTarget,
  matterLeftOut,
  serialGap,
  duplicateRow,
  matterRepeated,
  cellsShifted,
  matterUnknown,
  levelRepeated,
  requiredEmpty,
  cellError,
  contentRepeatsTitle,
  prefilledContentDeleted,
  contentCopied,
  contentNumbering,
  numberDragFilled,
  basisRepealed,
  basisNotYetInForce,
  basisNumberWrong,
  basisAnnual,
  basisTwice,
  basisPlaceholder,
  basisStranger,
  basisArticleForm,
  timeLimitOverLaw,
  timeLimitMaybeOverLaw,
  timeLimitUnderLaw,
  timeLimitCalendarDays,
  modeUnknown,
  modeOnRequest,
  channelRequiredMissing,
  channelStranger,
  channelOtherUnnamed,
  identityNumber,
  bankCard,
  telephoneNumber,
  phoneDiffers,
  creditCodeWrong,
  orgCodeWrong,
  numberDigitsLost,
  secretMark,
  textInternal,
  textTypo,
  textMasked,
  textBlankLeft,
  textGarbled,
  textNotInFont,
  textEscaped,
  textHiddenMarks,
  textLikeFormula,
];
