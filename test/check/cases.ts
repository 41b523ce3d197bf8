/**
 * Cases as text files, one a file: `# where such a fault was met`, lines of @directives, the
 * table in the notation of helpers/table.ts, and in should-fail a last line with the cells
 * that must be told ([G4] [G5]; [-] for a finding on no cell).
 *
 * @file name    the file's name; a line --- begins another file
 * @sheet name   the sheet's name
 * @form D2      the sheet is our form of that domain (marks in A1, ids in column A)
 * @scheme {…}   keys of the scheme replaced
 * @matter M2.3 {…}   keys of one matter replaced
 * @basis {…}, @limit {…}   a row more of the registers
 * @catalogue {…}     keys of the catalogue replaced
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/model/catalogue.js';
import { writeMarks } from '../../src/model/marks.js';
import { basisRecordSchema, statutoryLimitSchema } from '../../src/model/register.js';
import type { Submission } from '../../src/model/submission.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { sheetOf } from '../helpers/table.js';
import { readTable } from '../submission/reading.js';

export interface Case {
  /** 名.txt */
  readonly name: string;
  readonly code: string;
  readonly where: string;
  readonly catalogue: Catalogue;
  readonly submissions: readonly Submission[];
  readonly cells: readonly string[];
}

const CELLS = /^(?:\[(?:[A-Z]+\d+|-)\]\s*)+$/;

export function casesIn(kind: 'should-pass' | 'should-fail'): Case[] {
  const folder = join(import.meta.dirname, kind);
  return readdirSync(folder).flatMap((code) =>
    readdirSync(join(folder, code)).map((name) =>
      parseCase(code, name, readFileSync(join(folder, code, name), 'utf8')),
    ),
  );
}

function parseCase(code: string, name: string, text: string): Case {
  const [where = '', ...lines] = text.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  const isExpected = CELLS.test(last);
  const body = isExpected ? lines.slice(0, -1) : lines;
  const catalogue = catalogueOf(body);
  const parts = body.join('\n').split(/^---$/m);
  return {
    code,
    name,
    where: where.startsWith('#') ? where.slice(1).trim() : '',
    catalogue,
    submissions: parts.map((part) => submissionOf(part.split('\n'), catalogue)),
    cells: isExpected ? [...last.matchAll(/\[([^\]]+)\]/g)].map(([, cell]) => cell ?? '') : [],
  };
}

function directives(lines: readonly string[], name: string): string[] {
  return lines
    .filter((line) => line.startsWith(`@${name} `))
    .map((line) => line.slice(name.length + 2));
}

function catalogueOf(lines: readonly string[]): Catalogue {
  const base = smallCatalogue();
  const [over = '{}'] = directives(lines, 'scheme');
  const patches = new Map(
    directives(lines, 'matter').map((line) => {
      const [id = '', ...json] = line.split(' ');
      return [id, JSON.parse(json.join(' '))];
    }),
  );
  const domains = base.scheme.domains.map((domain) => ({
    ...domain,
    matters: domain.matters.map((matter) => ({ ...matter, ...patches.get(matter.id) })),
  }));
  const [whole = '{}'] = directives(lines, 'catalogue');
  return {
    ...base,
    scheme: { ...base.scheme, domains, ...JSON.parse(over) },
    registers: {
      ...base.registers,
      bases: [...base.registers.bases, ...rows(lines, 'basis', basisRecordSchema)],
      limits: [...base.registers.limits, ...rows(lines, 'limit', statutoryLimitSchema)],
    },
    ...JSON.parse(whole),
  };
}

/** Rows of a register, as read in 2026. */
function rows<T>(
  lines: readonly string[],
  name: string,
  schema: { parse: (row: unknown) => T },
): T[] {
  return directives(lines, name).map((line) =>
    schema.parse({ asOf: '2026-10', certainty: 'seen', ...JSON.parse(line) }),
  );
}

function submissionOf(lines: readonly string[], catalogue: Catalogue): Submission {
  const [file = '县财政局.xlsx'] = directives(lines, 'file');
  const [name = 'Sheet1'] = directives(lines, 'sheet');
  const [domain] = directives(lines, 'form');
  const table = lines.filter((line) => !line.startsWith('@')).join('\n');
  const marks = { kind: 'form', scheme: catalogue.scheme.id, version: '1' } as const;
  const put =
    domain === undefined
      ? []
      : [{ row: 1, column: 1, text: writeMarks({ ...marks, domain }), kind: 'text' } as const];
  return readTable(sheetOf(table, { name, put }), { file: `submissions/${file}`, catalogue });
}
