/**
 * Puts the sheets of a form together in their order: guide, example, a sheet a domain, 依据库,
 * and the hidden choices. Knows nothing of schemes.
 */
import type { Worksheet } from 'exceljs';
import type { Marks } from '../../model/marks.js';
import { type BookProperties, newBook, packBook } from '../office/book.js';
import { layoutFonts } from '../office/layout-fonts.js';
import { addBases, type BasesText } from './bases.js';
import { Choices } from './choices.js';
import { addExample, type ExampleText } from './example.js';
import { addGuide, type GuideText } from './guide.js';
import { type FormPlan, type Look, lastRow, ROW } from './plan.js';
import { addFormSheet } from './sheet.js';

/** What every sheet of one form shares. */
export interface Common {
  /** Marks of the sheets that are not filled in. */
  readonly marks: Marks;
  /** Left in the foot of every page. */
  readonly foot: string;
  readonly sample: boolean;
  readonly look: Look;
}

export interface FormParts {
  readonly properties: BookProperties;
  readonly common: Common;
  readonly guide: Omit<GuideText, keyof Common>;
  readonly example: Omit<ExampleText, keyof Common>;
  /** Sheets to fill in, each with the domain's id where it has one. */
  readonly sheets: readonly { readonly plan: FormPlan; readonly domainId?: string }[];
  readonly bases?: Omit<BasesText, keyof Common>;
}

/** @returns the bytes of the workbook */
export async function assemble(parts: FormParts): Promise<Uint8Array> {
  const { properties, common } = parts;
  const book = newBook(properties);
  const choices = new Choices();
  const grow = new Map<Worksheet, readonly [number, number]>();
  addGuide(book, { ...parts.guide, ...common });
  addExample(book, { ...parts.example, ...common });
  for (const { plan, domainId } of parts.sheets) {
    const marks: Marks = { ...common.marks, kind: 'form', ...(domainId && { domain: domainId }) };
    const sheet = addFormSheet(book, plan, choices, { marks, foot: common.foot });
    grow.set(sheet, [ROW.first, lastRow(plan)]);
  }
  if (parts.bases) addBases(book, { ...parts.bases, ...common });
  choices.write(book, common.marks);
  return packBook(book, properties.day, grow, layoutFonts(common.look.fonts));
}
