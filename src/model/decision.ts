/**
 * Decisions (处理意见): what a person settled, by whom, when and why. Plain data in the
 * catalogue folder, applied again on every run. A decision remembers what lay before the person,
 * so that it is asked again when something new was said since.
 */
import { z } from 'zod';
import { daySchema } from './register.js';

/** Rising: a decision of a later level stands over one of an earlier; both are kept. */
export const LEVELS = ['lead', 'bureau', 'government'] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  lead: '牵头单位',
  bureau: '汇总单位',
  government: '本级人民政府',
};

/** What a question is about. */
export const QUESTION_KINDS = ['conflict', 'duplicate', 'near', 'beyond'] as const;
/**
 * conflict: units disagree on a field of one entry; duplicate: rows of one matter stand apart and
 * may say the same (可能重复); near: two matters have nearly the same title; beyond: a matter
 * that the scheme does not know.
 */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const CHOICES = ['adopt', 'merge', 'split', 'write', 'verify', 'accept', 'leave'] as const;
export type Choice = (typeof CHOICES)[number];
/** As people choose them from a list. */
export const CHOICE_NAMES: Readonly<Record<Choice, string>> = {
  adopt: '采用某单位',
  merge: '合并',
  split: '分列',
  write: '自行填写',
  verify: '退回核实',
  accept: '收入',
  leave: '不收',
};
/** What can be chosen for each kind of question. */
export const CHOICES_FOR: Readonly<Record<QuestionKind, readonly Choice[]>> = {
  conflict: ['adopt', 'merge', 'split', 'write', 'verify'],
  duplicate: ['merge', 'split', 'verify'],
  near: ['merge', 'split', 'verify'],
  beyond: ['accept', 'leave', 'merge', 'verify'],
};

const candidateSchema = z.strictObject({
  text: z.string(),
  units: z.array(z.string()),
});

/** By whom, when, why: nothing is settled by nobody. */
const answeredBy = {
  level: z.enum(LEVELS),
  person: z.string().trim().min(1),
  date: daySchema,
  reason: z.string().trim().min(1),
};

/** A question as it was put to a person. */
export const askedSchema = z.strictObject({
  /** The question's id. */
  id: z.string().min(1),
  kind: z.enum(QUESTION_KINDS),
  domain: z.string(),
  matter: z.string(),
  /** The entry's key, of a conflict. */
  field: z.string().optional(),
  /** What lay before the person. */
  candidates: z.array(candidateSchema),
});

export const decisionSchema = askedSchema
  .extend({
    choice: z.enum(CHOICES),
    /** Whose word is adopted. */
    unit: z.string().optional(),
    /** What is written instead; for `merge` of a matter the title that it goes to. */
    text: z.string().optional(),
    ...answeredBy,
  })
  .refine(({ choice, unit }) => choice !== 'adopt' || unit !== undefined, {
    error: '采用某单位，要写明 unit（哪个单位）',
    path: ['unit'],
  })
  .refine(({ choice, text }) => choice !== 'write' || (text ?? '').trim() !== '', {
    error: '自行填写，要写明 text（定下的文字）',
    path: ['text'],
  })
  .refine(({ kind, choice }) => CHOICES_FOR[kind].includes(choice), {
    error: '这类事项不能这样处理',
    path: ['choice'],
  });

/** A change made by hand in a master or a lead catalogue, taken over by `mulu take`. */
export const handChangeSchema = z
  .strictObject({
    id: z.string().min(1),
    kind: z.enum(['cell', 'remove', 'add']),
    /** The entry's id; of an added row the id of the entry before it, '' for the first. */
    entry: z.string(),
    domain: z.string(),
    matter: z.string(),
    /** The entry's key, or the heading of a further column. */
    field: z.string().optional(),
    /** As it stood when the change was made: another text now asks again. */
    was: z.string().optional(),
    text: z.string().optional(),
    /** Of an added row: what each column says, by the entry's key or the heading. */
    row: z.record(z.string(), z.string()).optional(),
    ...answeredBy,
  })
  .refine(
    ({ kind, field, text }) => kind !== 'cell' || (field !== undefined && text !== undefined),
    {
      error: '改一格，要写明 field（栏目）和 text（改成什么）',
      path: ['field'],
    },
  )
  .refine(({ kind, row }) => kind !== 'add' || row !== undefined, {
    error: '增加一条，要写明 row（各栏的文字）',
    path: ['row'],
  });

/** `use:` which of several files of a unit counts. */
export const useSchema = z
  .strictObject({
    unit: z.string(),
    /** The domain's title; absent: all domains of the unit. */
    domain: z.string().optional(),
    /** Relative to the catalogue folder, with /; the file's name alone is enough where it is the only one. */
    file: z.string().optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, 'sha256 须是64位的十六进制数')
      .optional(),
    person: z.string().optional(),
    date: daySchema.optional(),
    reason: z.string().optional(),
  })
  .refine(({ file, sha256 }) => file !== undefined || sha256 !== undefined, {
    error: '要写明用哪个文件：file（文件名）或 sha256',
    path: ['file'],
  });

export const decisionsFileSchema = z.strictObject({
  decisions: z.array(decisionSchema).default([]),
  changes: z.array(handChangeSchema).default([]),
  use: z.array(useSchema).default([]),
});

export type Decision = z.infer<typeof decisionSchema>;
export type HandChange = z.infer<typeof handChangeSchema>;
export type UseFile = z.infer<typeof useSchema>;
/** Everything decided in a catalogue folder. */
export type Decisions = z.infer<typeof decisionsFileSchema>;

export const NO_DECISIONS: Decisions = { decisions: [], changes: [], use: [] };
