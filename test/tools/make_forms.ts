/**
 * Renders the forms of the sample units into a folder, with plan.json beside them: what is to be
 * filled into which row, and where each workbook belongs. The filling itself is another
 * program's work (fill_forms.py), so that the forms are tried by a library that is not ours.
 *
 * tsx test/tools/make_forms.ts FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Domain, MatterDefinition } from '../../src/model/scheme.js';
import { renderForm } from '../../src/render/form/form.js';
import { cataloguesFolder } from '../../src/store/home.js';
import { loadCatalogue } from '../../src/store/load-catalogue.js';
import { type Answers, type Common, type Row, readAnswers, readCommon } from './answers.js';

/** One row as it is to be filled in; `reason` stands for 不涉及. */
interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly spare?: boolean;
  readonly reason?: string;
  readonly content?: string | undefined;
  readonly basis?: string | undefined;
  readonly limit?: string;
  readonly channels?: readonly string[];
  readonly owners?: string | undefined;
  readonly supervision?: string | undefined;
  readonly remark?: string | undefined;
}

/** One sheet: a domain with its rows, or 不涉及 as a whole. */
interface PlanSheet {
  readonly domain: string;
  readonly title: string;
  readonly reason?: string;
  readonly rows: readonly PlanRow[];
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('make_forms.ts FOLDER');
const loaded = loadCatalogue(join(cataloguesFolder(), 'changning-2018'));
if ('faults' in loaded) throw new Error(loaded.faults.map(({ message }) => message).join('\n'));
await makeForms(loaded.catalogue, folder);

async function makeForms(catalogue: Catalogue, out: string): Promise<void> {
  const common = readCommon();
  const books = [];
  mkdirSync(join(out, 'forms'), { recursive: true });
  for (const answers of readAnswers()) {
    const { unit, layout } = answers;
    for (const domains of workbooks(catalogue, answers)) {
      const own = !layout.startsWith('form');
      const name = fileName(answers, domains);
      const form = own ? undefined : join('forms', `${name}.xlsx`);
      if (form) writeFileSync(join(out, form), await renderForm(catalogue, unit, domains));
      const sheets = domains.map((domain) => planSheet(domain, answers, common, own));
      books.push({ unit, layout, form, name, sheets });
    }
  }
  const { offered } = catalogue.scheme.channels;
  writeFileSync(join(out, 'plan.json'), JSON.stringify({ head: common.head, offered, books }));
}

/** The domains of each workbook that the unit sends. */
function workbooks({ scheme }: Catalogue, { layout, domains }: Answers): Domain[][] {
  const asked = scheme.domains.filter(({ id }) => id in domains);
  return layout === 'form-each' ? asked.map((domain) => [domain]) : [asked];
}

function fileName({ unit, layout }: Answers, domains: readonly Domain[]): string {
  const [first] = domains;
  return layout === 'form-each' && first ? `${unit}_${first.title}报送表` : `${unit}报送表`;
}

/**
 * @param own a layout of the unit's own carries every text itself and leaves out what does not
 * concern the unit; our form has texts already
 */
function planSheet(domain: Domain, answers: Answers, common: Common, own: boolean): PlanSheet {
  const answer = answers.domains[domain.id];
  const head = { domain: domain.id, title: domain.title };
  if (answer === undefined || typeof answer === 'string') {
    return { ...head, reason: answer ?? '', rows: [] };
  }
  const rows = domain.matters.flatMap((matter): PlanRow[] => {
    const said = answer[matter.id];
    const { id, title } = matter;
    if (typeof said === 'string') return [{ id, title, reason: said }];
    if (said === undefined) return [];
    const row = planRow(matter, said, common, domain.id);
    return [own ? { ...whole(matter, answers.unit), ...defined(row) } : row];
  });
  const spare = (answers.extra[domain.id] ?? []).flatMap((said) => {
    const matter = domain.matters.find(({ id }) => id === said.matter);
    if (!matter) return [];
    const all = {
      ...whole(matter, answers.unit),
      ...defined(planRow(matter, said, common, domain.id)),
    };
    return [{ ...all, spare: true }];
  });
  return { ...head, rows: [...rows, ...spare] };
}

function planRow(matter: MatterDefinition, said: Row, common: Common, domain: string): PlanRow {
  const { id, title } = matter;
  return {
    id,
    title,
    content: said.content,
    basis: said.basis,
    limit: said.limit ?? common.limits[id] ?? common.limit,
    channels: said.channels ?? common.channels[id] ?? common.channel,
    owners: said.owners,
    supervision: said.supervision ?? common.supervision[domain],
    remark: said.remark,
  };
}

/** What our form would have prefilled. */
function whole(matter: MatterDefinition, unit: string): Partial<PlanRow> {
  return { content: matter.content, basis: matter.basis.join('\n'), owners: unit };
}

/** Without the keys that are undefined, so that they cover nothing. */
function defined(row: PlanRow): PlanRow {
  const kept = Object.entries(row).filter(([, value]) => value !== undefined);
  return { id: row.id, title: row.title, ...Object.fromEntries(kept) };
}
