/** Which of an office's own Word templates carries a letter. */
import type { LetterKind } from '../../letters/kinds.js';
import type { OwnTemplate } from '../../render/own-template/template.js';
import type { Paragraph } from '../../render/word/paragraph.js';
import { readWordTemplate } from '../../store/read-word-template.js';

/** The one for all letters that the office of the folder itself signs. */
const GENERAL = '公文';

export interface Carrier {
  readonly template: OwnTemplate;
  /** For letters of any kind: not for sheets of figures, nor for what other units sign. */
  readonly isGeneral: boolean;
}

interface Asked {
  readonly template?: string;
  readonly unit?: string;
  readonly lead?: string;
}

/**
 * The template named, that of the kind (templates/word/催报函.docx), or 公文.docx.
 * @throws UserError where it cannot be used; before anything is read or written
 */
export async function letterCarrier(
  folder: string,
  kind: Pick<LetterKind, 'name' | 'scope'>,
  { template: named, unit, lead }: Asked = {},
): Promise<Carrier | undefined> {
  const names = isOfFolder(kind, unit, lead) ? [kind.name, GENERAL] : [kind.name];
  const found = readWordTemplate(folder, names, named);
  if (!found) return undefined;
  const { openLetterTemplate } = await import('../../render/word/official-in-template.js');
  return {
    template: openLetterTemplate(found.file, found.bytes),
    isGeneral: named === undefined && found.name === GENERAL,
  };
}

/** A red head is of one office: a unit's or a lead unit's letter does not go on the bureau's. */
function isOfFolder({ scope }: Pick<LetterKind, 'scope'>, unit?: string, lead?: string): boolean {
  if (lead !== undefined) return false;
  if (scope === 'unit' || scope === 'lead') return false;
  return scope !== 'either' || unit === undefined;
}

/** @returns the template, where it carries these paragraphs */
export function carrying(
  carrier: Carrier | undefined,
  paragraphs: readonly Paragraph[],
): OwnTemplate | undefined {
  if (!carrier) return undefined;
  const isLetter = paragraphs.some(({ style }) => style === 'addressee' || style === 'number');
  return carrier.isGeneral && !isLetter ? undefined : carrier.template;
}
