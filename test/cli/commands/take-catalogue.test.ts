/** A catalogue of ours, untouched, has no differences; changed by hand, it has those and no others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeCatalogue } from '../../../src/cli/commands/take-catalogue.js';
import { withChanges } from '../../../src/merge/changes.js';
import { fieldKey, withField } from '../../../src/merge/field-text.js';
import { handChanges } from '../../../src/merge/hand-changes.js';
import type { Catalogue } from '../../../src/model/catalogue.js';
import type { LeadCatalogue, Master, MergedEntry } from '../../../src/model/master.js';
import { renderLeadExcel } from '../../../src/render/lead/excel.js';
import { renderMasterExcel } from '../../../src/render/master/excel.js';
import { renderMasterWord } from '../../../src/render/master/word.js';
import { readBytes } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { masterOf, randomEntries } from '../../render/master/random-master.js';

const catalogue = smallCatalogue();
const RUNS = { numRuns: Number(process.env.FC_RUNS ?? 4) };
const BY = { level: 'bureau', person: '张某', date: '2018-11-01', reason: '审阅意见' } as const;

/** Entries that merging would give: each with an id, none twice; in the order of their domains. */
const masters = randomEntries(catalogue).map((entries) => {
  const told = new Set<string>();
  const ranks = catalogue.scheme.domains.map(({ id }) => id);
  const rank = ({ domainId = '' }: MergedEntry) => (ranks.indexOf(domainId) + 9) % 9;
  const own = entries
    .filter((entry) => {
      const key = ['domain', 'matter', 'content'].map((field) => fieldKey(entry, field)).join('\n');
      return !told.has(key) && told.add(key);
    })
    .sort((a, b) => rank(a) - rank(b));
  return masterOf(own.map((entry, at) => ({ ...entry, id: `E${at}` })));
});

const FORMATS = ['xlsx', 'docx'] as const;
type Format = (typeof FORMATS)[number];

function render(format: Format, master: Master): Promise<Uint8Array> {
  return format === 'xlsx'
    ? renderMasterExcel(catalogue, master)
    : renderMasterWord(catalogue, master, []);
}

async function taken(format: Format, file: Master, now: Master) {
  const bytes = await render(format, file);
  const path = `总目录.${format}`;
  return takeCatalogue({ path, bytes, workbook: readBytes(bytes, path) }, catalogue, now);
}

function withEntry(master: Master, at: number, entry: MergedEntry): Master {
  return { ...master, entries: master.entries.map((one, place) => (place === at ? entry : one)) };
}

function decided(changes: ReturnType<typeof handChanges>): Catalogue {
  return { ...catalogue, decisions: { use: [], ...changes } };
}

const edits = fc.constantFrom(
  ['timeLimit', '3个工作日内'],
  ['timeLimit', ''],
  ['content', '改成了完全另外的一句话、再加一项'],
  ['owners', '县财政局、各乡镇人民政府'],
  ['channels', '政府网站、公示栏'],
  ['basis', '《中华人民共和国政府采购法》第十一条\n《某某办法》（某发〔2018〕3号）'],
  ['supervision', '12345政府热线'],
  ['mode', '依申请'],
  ['备注', '按季度更新'],
  ['matter', '另起的名称'],
) as fc.Arbitrary<[string, string]>;

describe('a catalogue of ours', () => {
  it.each(FORMATS)('untouched (.%s) has no differences', async (format) => {
    await fc.assert(
      fc.asyncProperty(masters, async (master) => {
        const { differences, missing, isOlder } = await taken(format, master, master);
        expect([differences, missing, isOlder]).toEqual([[], [], false]);
      }),
      RUNS,
    );
  });

  it.each(FORMATS)(
    'changed in one cell (.%s) has this difference, and none once it is recorded',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(masters, edits, fc.nat(), async (master, [field, text], pick) => {
          const at = pick % master.entries.length;
          const old = master.entries[at] as MergedEntry;
          const entry = withField(old, field, text, catalogue);
          const isSame = fieldKey(entry, field) === fieldKey(old, field);
          const file = withEntry(master, at, entry);
          const { differences } = await taken(format, file, master);
          const listed = differences.map((one) => [one.kind, one.entries, one.field]);
          expect(listed).toEqual(isSame ? [] : [['cell', [old.id], field]]);
          const accepted = new Set(differences.keys());
          const changes = handChanges(differences, accepted, { master, before: master }, BY);
          const { merged, problems } = withChanges(master, decided(changes));
          expect(problems).toEqual([]);
          expect((await taken(format, file, merged)).differences).toEqual([]);
        }),
        RUNS,
      );
    },
  );

  it.each(FORMATS)('with a row less or more (.%s) has these differences', async (format) => {
    await fc.assert(
      fc.asyncProperty(masters, fc.nat(), async (master, pick) => {
        fc.pre(master.entries.length > 2);
        const at = pick % master.entries.length;
        const rest = master.entries.filter((_, place) => place !== at);
        const added: MergedEntry = {
          ...(rest[0] as MergedEntry),
          id: '',
          content: '领导要求加上的一条，原来谁也没有报过',
        };
        const entries = [rest[0] as MergedEntry, added, ...rest.slice(1)];
        const file = { ...master, entries };
        const { differences } = await taken(format, file, master);
        fc.pre(!differences.some(({ kind }) => kind === 'cell'));
        expect(differences.map(({ kind }) => kind).sort()).toEqual(['add', 'remove']);
        const gone = differences.find(({ kind }) => kind === 'remove');
        expect(gone?.entries).toEqual([master.entries[at]?.id]);
        const accepted = new Set(differences.keys());
        const changes = handChanges(differences, accepted, { master, before: master }, BY);
        const { merged } = withChanges(master, decided(changes));
        expect(merged.entries.map(({ content }) => content)).toEqual(
          entries.map(({ content }) => content),
        );
        expect((await taken(format, file, merged)).differences).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('a lead catalogue', () => {
  it('is compared with what its lead unit would write now', async () => {
    const [first] = fc.sample(masters, { numRuns: 1, seed: 7 });
    const entries = (first?.entries ?? []).map((entry) => ({ ...entry, domainId: 'D2' }));
    const lead: LeadCatalogue = {
      ...masterOf(entries),
      domainId: 'D2',
      domain: '政府采购领域',
      lead: '县财政局',
    };
    const now = { ...masterOf(entries), leads: [lead] };
    const bytes = await renderLeadExcel(catalogue, now, '县财政局');
    const path = '县财政局_领域目录.xlsx';
    const opened = { path, bytes, workbook: readBytes(bytes, path) };
    expect(await takeCatalogue(opened, catalogue, now)).toMatchObject({
      level: 'lead',
      differences: [],
      isOlder: false,
    });
  });
});

describe('an older file', () => {
  it('tells what a person changed from what units have sent since', async () => {
    const [first] = fc.sample(
      masters.filter(({ entries }) => entries.length > 3),
      { numRuns: 1, seed: 3 },
    );
    const written = first as Master;
    const limit = (entry: MergedEntry, text: string) =>
      withField(entry, 'timeLimit', text, catalogue);
    const now = withEntry(written, 1, limit(written.entries[1] as MergedEntry, '8个工作日内'));
    const asWritten = await taken('xlsx', written, now);
    expect(asWritten.isOlder).toBe(true);
    expect(asWritten.differences.map(({ entries, doubtful }) => [entries, doubtful])).toEqual([
      [['E1'], true],
    ]);
    const bytes = await render('xlsx', written);
    const workbook = readBytes(bytes, '总目录.xlsx');
    const edited = await render(
      'xlsx',
      withEntry(written, 2, limit(written.entries[2] as MergedEntry, '9个工作日内')),
    );
    const own = readBytes(edited, '总目录.xlsx').sheets.find(({ name }) => name === '总表');
    const sheets = workbook.sheets.map((sheet) => (sheet.name === '总表' && own ? own : sheet));
    const opened = { path: '总目录.xlsx', bytes, workbook: { ...workbook, sheets } };
    const { differences } = await takeCatalogue(opened, catalogue, now);
    const withoutCode = { ...opened, bytes: new Uint8Array() };
    expect(await takeCatalogue(withoutCode, catalogue, now)).toMatchObject({
      isOlder: null,
      differences,
    });
    expect(differences.map(({ entries, text, doubtful }) => [entries, text, doubtful])).toEqual([
      [['E1'], written.entries[1]?.timeLimit?.text ?? '', true],
      [['E2'], '9个工作日内', false],
    ]);
  });
});
