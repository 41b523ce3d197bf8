/** Whatever an office makes of its layout: the master in Excel, read back, says the same entries. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COLUMN_KEYS,
  type Column,
  type ColumnKey,
  isTickedKey,
  type Layout,
  layoutSchema,
  TICK_SIGNS,
  TICKED_KEYS,
} from '../../../src/model/layout.js';
import type { MergedEntry } from '../../../src/model/master.js';
import { formColumns } from '../../../src/render/form/columns.js';
import { renderForm } from '../../../src/render/form/form.js';
import { renderMasterExcel } from '../../../src/render/master/excel.js';
import { layoutFaults } from '../../../src/store/load-layout-faults.js';
import { readSubmission } from '../../../src/submission/read.js';
import { fillForm, furtherText } from '../../helpers/fill-form.js';
import { readBytes } from '../../helpers/office.js';
import { masterOf, randomEntries } from '../master/random-master.js';
import { catalogueWith, readBack, toldByMaster } from './cycle.js';

/** Words that reading knows stand among such that it knows nothing of, or something else. */
const WORDS = [
  ...[
    '谁来公开',
    '公开时间要求',
    '办结',
    '说明',
    '公开方式',
    '公开形式',
    '公开范围',
    '类别',
    '方式',
  ],
  ...[
    '办理时限',
    '责任科室',
    '公开依据条款',
    '项目',
    '名称',
    '内容要点',
    '三级事项',
    '县级',
    '主动公开',
  ],
  ...[
    '本级',
    '市州',
    '居民',
    '企业法人',
    '社会公众',
    '其他说明',
    'A类',
    '（一）类',
    '公开要求',
    '目录',
  ],
];
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({
    unit: fc.constantFrom(...'公开事项内容县乡级主动时限甲乙丙'),
    minLength: 2,
    maxLength: 6,
  }),
);
const parts = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });

const column = (key: ColumnKey): fc.Arbitrary<object> =>
  fc
    .record({
      key: fc.constant(key),
      heading: name,
      group: fc.option(fc.constantFrom('公开标准', '办理要求'), { nil: undefined, freq: 3 }),
      parts:
        key === 'matter' || isTickedKey(key)
          ? fc.option(parts, { nil: undefined })
          : fc.constant(undefined),
      width: fc.integer({ min: 1, max: 40 }),
      merge: fc.boolean(),
      align: fc.constantFrom('left', 'center'),
      tick: fc.constantFrom(...TICK_SIGNS),
    })
    .map(({ group, parts: own, tick, ...rest }) => ({
      ...rest,
      ...(own ? { parts: own } : {}),
      ...(group && !own ? { group } : {}),
      ...(own && key !== 'matter' ? { tick } : {}),
    }));

const FREE = COLUMN_KEYS.filter((key) => !['matter', 'content', 'concerned'].includes(key));

/** Layouts that loading takes: the others are told as faults. */
const layouts: fc.Arbitrary<Layout> = fc
  .tuple(fc.subarray(FREE), fc.nat({ max: 3 }))
  .chain(([free, extras]) => {
    const keys: ColumnKey[] = [
      ...free,
      'matter',
      'content',
      ...Array<ColumnKey>(extras).fill('extra'),
    ];
    return fc
      .shuffledSubarray(keys, { minLength: keys.length })
      .chain((order) => fc.tuple(...order.map(column)));
  })
  .map((columns) => layoutSchema.parse({ id: 'own', title: '版式', columns }))
  .filter((value) => {
    const fault = () => ({ file: '', message: '' });
    return layoutFaults({ value, fault }, 'own').length === 0;
  });

/** As reading gives them under that layout. */
function entriesUnder(layout: Layout): fc.Arbitrary<MergedEntry[]> {
  const extras = layout.columns.filter(({ key }) => key === 'extra');
  const options = TICKED_KEYS.map((key) => fc.subarray(choices(layout, key)));
  const texts = extras.map(() => fc.constantFrom('', '某项说明', '20个工作日', '√'));
  return randomEntries(catalogueWith(layout)).chain((entries) =>
    fc.tuple(...entries.map(() => fc.tuple(fc.tuple(...options), fc.tuple(...texts)))).map((more) =>
      entries.map((entry, index) => {
        const [ticked = [], said = []] = more[index] ?? [];
        const { mode: _, ...rest } = entry;
        return {
          ...rest,
          ...Object.fromEntries(
            TICKED_KEYS.flatMap((key, at) => (ticked[at]?.length ? [[key, ticked[at]]] : [])),
          ),
          extra: {
            ...entry.extra,
            ...Object.fromEntries(
              extras.flatMap(({ heading }, at) => (said[at] ? [[heading, said[at]]] : [])),
            ),
          },
        };
      }),
    ),
  );
}

const USUAL = {
  audience: ['全社会', '特定群体'],
  mode: ['主动', '依申请'],
  tier: ['县级', '乡级'],
};

function choices(layout: Layout, key: (typeof TICKED_KEYS)[number]): string[] {
  return layout.columns.find((one: Column) => one.key === key)?.parts ?? USUAL[key];
}

const runs = { numRuns: Number(process.env.FC_RUNS ?? 15) };

describe('a layout of an office’s own', () => {
  test('is read back from the master, with the catalogue at hand or without', async () => {
    const both = layouts.chain((layout) => fc.tuple(fc.constant(layout), entriesUnder(layout)));
    await fc.assert(
      fc.asyncProperty(both, async ([layout, entries]) => {
        const catalogue = catalogueWith(layout);
        const master = masterOf(entries);
        const bytes = await renderMasterExcel(catalogue, master);
        const wanted = toldByMaster(master);
        expect(readBack(bytes, catalogue)).toEqual(wanted);
        expect(readBack(bytes)).toEqual(wanted);
      }),
      runs,
    );
  });

  test('is read back from its form, column by column', async () => {
    await fc.assert(
      fc.asyncProperty(layouts, async (layout) => {
        const catalogue = catalogueWith(layout);
        const domain = catalogue.scheme.domains[1];
        if (!domain) throw new Error('the small catalogue has two domains');
        const form = readBytes(await renderForm(catalogue, '县财政局', [domain]));
        const columns = formColumns(layout, catalogue.scheme.channels.offered);
        const workbook = fillForm(form, columns);
        const { entries } = readSubmission(
          { file: '县财政局.xlsx', workbook, problems: [] },
          catalogue,
        );
        expect(entries.map(({ matterId }) => matterId)).toEqual(['M2.1', 'M2.2', 'M2.3']);
        const keys = layout.columns.map(({ key }) => key);
        for (const entry of entries) {
          expect(entry.content).not.toBe(undefined);
          expect(entry.timeLimit !== undefined).toBe(keys.includes('timeLimit'));
          expect(entry.supervision !== undefined).toBe(keys.includes('supervision'));
          expect(entry.basis !== undefined).toBe(keys.includes('basis'));
          expect(entry.channels?.length).toBe(keys.includes('channels') ? 2 : undefined);
          for (const key of TICKED_KEYS) {
            expect(entry[key]?.length).toBe(keys.includes(key) ? 1 : undefined);
          }
          const said = Object.fromEntries(
            columns
              .filter(({ key }) => key === 'extra')
              .map((column) => [column.heading, furtherText(column)]),
          );
          expect(entry.extra).toEqual(
            keys.includes('remark') ? { ...said, 备注: '逐年更新' } : said,
          );
        }
      }),
      runs,
    );
  });
});
