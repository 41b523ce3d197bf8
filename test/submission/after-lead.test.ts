/**
 * A department's file beside its lead catalogue: what it would change is listed with its rows,
 * and it does not enter by itself.
 */
import { describe, expect, it } from 'vitest';
import type { Submission } from '../../src/model/submission.js';
import { countingSubmissions, settledIn } from '../../src/submission/which-file.js';
import { LEAD_FILE, leadFile } from '../helpers/lead-file.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, type Row, submission, TOWNS, within } from '../merge/helpers.js';

const SENT = 'b'.repeat(64);
const LATE = 'd'.repeat(64);
const contract: Row = {
  matterId: 'M2.2',
  matter: { level1: '采购合同信息' },
  content: '包括政府采购合同全文。',
  timeLimit: within(2),
};
const finance = submission(FINANCE, [{ timeLimit: within(2) }], [], { sha256: 'a'.repeat(64) });
const bureau = submission(BUREAU, [{ timeLimit: within(2) }, contract], [], { sha256: SENT });
const late = (rows: readonly Row[], nil: Parameters<typeof submission>[2] = [], over = {}) =>
  submission(BUREAU, rows, nil, { sha256: LATE, file: 'submissions/补报.xlsx', ...over });

/** [file, code, rows listed] */
function told(lead: Submission, ...files: readonly Submission[]) {
  return countingSubmissions([lead, ...files], settledIn(smallCatalogue())).problems.map(
    ({ file, code, params }) => [file, code, params?.differences],
  );
}

describe('a file that came after the lead’s version', () => {
  it('with the bytes that went in, or earlier ones of the same unit, is in it', async () => {
    const first = submission(BUREAU, [{ timeLimit: within(9) }], [], {
      sha256: 'e'.repeat(64),
      file: 'submissions/首次.xlsx',
    });
    const second = { ...bureau, serial: 2 };
    const lead = await leadFile([finance, first, second]);
    expect(told(lead, first, second)).toEqual(
      [
        [second.file, 'file-in-lead', undefined],
        [first.file, 'file-in-lead', undefined],
      ].sort(),
    );
  });

  it('saved once more without a change is in it', async () => {
    const lead = await leadFile([finance, bureau]);
    const saved = late([{ timeLimit: within(2) }, contract]);
    expect(told(lead, saved)).toEqual([[saved.file, 'file-in-lead', undefined]]);
  });

  it('lists what is new, what differs and what does not concern the unit any more', async () => {
    const lead = await leadFile([finance, bureau]);
    const changed = late(
      [
        { timeLimit: within(9) },
        { matterId: 'M2.3', matter: { level1: '审计结果公告' }, timeLimit: within(2) },
      ],
      [{ matterId: 'M2.2', matter: '采购合同信息' }],
    );
    expect(told(lead, changed)).toEqual([
      [
        changed.file,
        'file-after-lead',
        [
          '中标、成交结果信息（第10行：公开时限）',
          '审计结果公告（第11行：新增）',
          '采购合同信息（第60行：不涉及）',
        ],
      ],
    ]);
  });

  it('lists other contents, bases and channels', async () => {
    const lead = await leadFile([finance, bureau]);
    const changed = late([
      {
        timeLimit: within(2),
        basis: [{ title: '新办法', number: null, article: null, text: '《新办法》' }],
      },
      {
        ...contract,
        content: '包括政府采购合同全文、验收结果。',
        elements: ['政府采购合同全文', '验收结果'],
      },
    ]);
    expect(told(lead, changed)).toEqual([
      [
        changed.file,
        'file-after-lead',
        ['中标、成交结果信息（第10行：公开依据）', '采购合同信息（第11行：公开内容）'],
      ],
    ]);
    const elsewhere = late([
      { timeLimit: within(2), channels: [{ name: '手机短信', text: '手机短信' }] },
      contract,
    ]);
    expect(told(lead, elsewhere)[0]?.[2]).toEqual(['中标、成交结果信息（第10行：公开渠道）']);
  });

  it('lists other owners, remarks, ticks, places to complain and further columns', async () => {
    const lead = await leadFile([finance, bureau]);
    const changed = late([
      {
        timeLimit: within(2),
        owners: [BUREAU, '县住房城乡建设局'].map((name) => ({ name, text: name })),
        mode: ['主动', '依申请'],
      },
      { ...contract, extra: { 备注: '涉密合同不公开' }, supervision: { text: '0875-7130000' } },
    ]);
    expect(told(lead, changed)[0]?.[2]).toEqual([
      '中标、成交结果信息（第10行：责任主体、公开方式）',
      '采购合同信息（第11行：监督渠道、备注）',
    ]);
  });

  it('with a remark that stands there among others’, or as a member of the group that owns it', async () => {
    const group = { groups: [{ name: '各部门', aliases: [], members: [FINANCE, BUREAU] }] };
    const small = smallCatalogue();
    const catalogue = { ...small, units: { ...small.units, ...group } };
    const own = { extra: { 备注: '每月汇总一次' }, timeLimit: within(2) };
    const sent = submission(BUREAU, [own], [], { sha256: SENT });
    const lead = await leadFile([finance, sent], FINANCE, { catalogue });
    const [row] = lead.entries;
    expect(row?.owners?.map(({ name }) => name)).toEqual(['各部门']);
    expect(row?.extra).toEqual({ 备注: `${BUREAU}：每月汇总一次` });
    const beside = (row: Row) =>
      countingSubmissions([lead, late([row])], settledIn(catalogue)).problems.map(
        ({ code, params }) => [code, params?.differences],
      );
    expect(beside(own)).toEqual([['file-in-lead', undefined]]);
    expect(beside({ ...own, extra: { 备注: '每季度汇总一次' } })).toEqual([
      ['file-after-lead', ['中标、成交结果信息（第10行：备注）']],
    ]);
  });

  it('with the words that the lead unit changed by hand changes nothing', async () => {
    const catalogue = smallCatalogue();
    const [entry] = merge([bureau]).entries;
    const change = {
      ...{ id: 'c1', kind: 'cell' as const, entry: entry?.id ?? '', domain: '政府采购领域' },
      ...{ matter: '中标、成交结果信息', field: 'timeLimit', was: '2个工作日内', text: '即时' },
      ...{ level: 'lead' as const, person: '张三', date: '2018-10-20', reason: '领导批示' },
    };
    const decisions = { decisions: [], changes: [change], use: [] };
    const lead = await leadFile([bureau], FINANCE, { catalogue: { ...catalogue, decisions } });
    expect(lead.entries[0]?.timeLimit?.text).toBe('即时');
    expect(told(lead, late([{ timeLimit: within(2) }, contract]))[0]?.[1]).toBe('file-in-lead');
  });

  it('that says it holds everything lists matters that it leaves out; one with a part does not', async () => {
    const lead = await leadFile([finance, bureau]);
    const rows = [{ timeLimit: within(2) }];
    expect(told(lead, late(rows, [], { scope: 'whole' }))[0]?.[2]).toEqual([
      '采购合同信息（不再报送）',
    ]);
    expect(told(lead, late(rows))[0]?.[1]).toBe('file-in-lead');
  });

  it('says 不涉及 for the whole domain', async () => {
    const lead = await leadFile([finance, bureau]);
    expect(told(lead, late([], [{}]))[0]?.[2]).toEqual(['整个领域（第60行：不涉及）']);
    const nil = submission(BUREAU, [], [{}], { sha256: SENT });
    expect(told(await leadFile([finance, nil]), late([], [{}]))[0]?.[1]).toBe('file-in-lead');
  });

  it('with the unit’s own word on which the lead unit decided against it changes nothing', async () => {
    const own = submission(BUREAU, [{ timeLimit: within(7) }], [], { sha256: SENT });
    const [conflict] = merge([finance, own]).conflicts;
    const decisions = {
      decisions: [
        {
          id: conflict?.id ?? '',
          kind: 'conflict' as const,
          domain: '政府采购领域',
          matter: '中标、成交结果信息',
          field: 'timeLimit',
          candidates: (conflict?.candidates ?? []).map(({ text, units }) => ({
            text,
            units: [...units],
          })),
          choice: 'adopt' as const,
          unit: FINANCE,
          level: 'lead' as const,
          person: '张三',
          date: '2018-10-20',
          reason: '以牵头单位为准',
        },
      ],
      changes: [],
      use: [],
    };
    const lead = await leadFile([finance, own], FINANCE, {
      catalogue: { ...smallCatalogue(), decisions },
    });
    expect(lead.entries.map(({ timeLimit }) => timeLimit?.text)).toEqual(['2个工作日内']);
    expect(told(lead, late([{ timeLimit: within(7) }]))[0]?.[1]).toBe('file-in-lead');
    expect(told(lead, late([{ timeLimit: within(5) }]))[0]?.[2]).toEqual([
      '中标、成交结果信息（第10行：公开时限）',
    ]);
  });

  it('never enters by itself, whatever it says; a township’s file always does', async () => {
    const lead = await leadFile([finance, bureau]);
    const changed = late([
      { timeLimit: within(9) },
      contract,
      { ...contract, content: '中标公告' },
    ]);
    const town = submission(TOWNS[0], [{ timeLimit: within(2) }]);
    const master = merge([lead, changed, town]);
    const files = master.entries.flatMap(({ provenance }) => provenance.map(({ file }) => file));
    expect(files).not.toContain(changed.file);
    expect(files).toContain(town.file);
    expect(
      master.entries.flatMap(({ provenance }) => provenance.flatMap(({ via }) => via?.file ?? [])),
    ).toContain(LEAD_FILE);
    expect(master.conflicts).toEqual([]);
  });
});
