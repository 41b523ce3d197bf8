/** A lead catalogue that comes to the bureau: what it carries, laid to the rows that people see. */
import type { Catalogue } from '../model/catalogue.js';
import { type CarriedLead, carriedLeadSchema } from '../model/lead.js';
import type { Marks } from '../model/marks.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';
import { leadOnItsDate } from '../model/succession.js';
import type { Workbook } from '../model/workbook.js';
import { carriedIn } from './carried.js';
import { leadProblems } from './lead-problems.js';

/**
 * The submission as a lead catalogue: its rows with their origins, and what is odd about it.
 * One of another scheme carries nothing that could be understood here.
 * @param marks of its sheets that are lead catalogues
 */
export function asLead(
  submission: Submission,
  marks: readonly Marks[],
  workbook: Workbook,
  catalogue: Catalogue | undefined,
): Submission {
  const carried = leadIn(workbook);
  const lead = carried && catalogue ? leadOnItsDate(carried, catalogue) : carried;
  const isForeign = catalogue && marks.some(({ scheme }) => scheme !== catalogue.scheme.id);
  const read = isForeign ? submission : withLead(submission, lead);
  const problems = leadProblems(read, marks, lead, catalogue);
  return { ...read, problems: [...read.problems, ...problems] };
}

/** @returns what a lead catalogue carries; undefined where there is nothing, or it is damaged */
function leadIn(workbook: Workbook): CarriedLead | undefined {
  const parsed = carriedLeadSchema.safeParse(carriedIn(workbook));
  return parsed.success ? parsed.data : undefined;
}

/**
 * The submission with its rows' origins. A copied row brings the mark of the first along: what
 * is carried belongs to the first alone, the other is the lead unit's own word.
 */
function withLead(submission: Submission, lead: CarriedLead | undefined): Submission {
  if (!lead) return submission;
  const carried = new Map(
    lead.domains.flatMap((domain) => domain.entries.map((entry) => [entry.id, entry] as const)),
  );
  const given = new Set<string>();
  const entries = submission.entries.map((entry): SubmittedEntry => {
    const own = carried.get(entry.entryId ?? '');
    // A row that the lead unit put in by hand came from nowhere else.
    if (!own || own.provenance.length === 0 || given.has(own.id)) return entry;
    given.add(own.id);
    return { ...entry, carried: own };
  });
  return { ...submission, entries, lead };
}
