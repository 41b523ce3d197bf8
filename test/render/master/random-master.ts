/** Random masters, as merging would make them: values that our own readers read from their texts. */
import fc from 'fast-check';
import type { Catalogue } from '../../../src/model/catalogue.js';
import type { Matter } from '../../../src/model/entry.js';
import type { Master, MergedEntry } from '../../../src/model/master.js';
import { parseBases, writeBases } from '../../../src/text/basis.js';
import { parseChannels, writeChannels } from '../../../src/text/channel.js';
import { splitElements } from '../../../src/text/elements.js';
import { parseOwners, writeOwners } from '../../../src/text/owner.js';
import { isDitto, isPlaceholder, isTick, isUntick } from '../../../src/text/tick.js';
import { parseTimeLimit } from '../../../src/text/time-limit.js';

const MARKS = [
  ...'公开信息政策程序结果耈𠮷甲乙镇局县第一二三项条年月日号',
  ...'，。；：、（）《》〔〕“”—…·　',
  ...`=+-@'"<>&,;:()[]{}#*/\\|!?%$^~\`0123456789AZaz √■□`,
  '\n',
  '工作日',
  '_x000A_',
];

/** A text as a cell holds it: trimmed, and no word that means a blank, a ditto or a tick. */
const words = (maxLength: number, marks: readonly string[] = MARKS): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...marks), { minLength: 1, maxLength })
    .map((parts) => parts.join('').trim())
    .filter(
      (text) =>
        text !== '' &&
        // A text that says _x000A_ itself cannot be told from Excel's own escape.
        !/_x[0-9A-F]{4}_/i.test(text) &&
        !isPlaceholder(text) &&
        !isDitto(text) &&
        !isTick(text) &&
        !isUntick(text),
    );

const title = words(
  12,
  MARKS.filter((mark) => mark !== '\n'),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 4 });

/** Entries in random order, with few titles, so that neighbours are often of one matter. */
export function randomEntries(catalogue: Catalogue): fc.Arbitrary<MergedEntry[]> {
  const { scheme } = catalogue;
  const known = scheme.domains.flatMap((domain) =>
    domain.matters.map((matter) => ({
      domain: domain.title,
      matter: { level1: matter.title } as Matter | undefined,
      domainId: domain.id,
      matterId: matter.id,
    })),
  );
  const beyond = fc.record({
    domain: title,
    matter: maybe(
      fc.oneof(
        title.map((level1): Matter => ({ level1 })),
        fc.tuple(title, title).map(([level1, level2]): Matter => ({ level1, level2 })),
      ),
    ),
  });
  const place = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, beyond);
  const entry = fc
    .record({
      place,
      content: fc.oneof(
        { weight: 5, arbitrary: words(60) },
        { weight: 2, arbitrary: fc.constantFrom('公开内容', '政策、程序、结果。') },
        { weight: 1, arbitrary: words(8).map((text) => text.repeat(300)) },
      ),
      basis: maybe(words(30)),
      timeLimit: maybe(words(20)),
      owners: maybe(words(20)),
      channels: maybe(words(20)),
      supervision: maybe(words(12)),
      mode: fc.subarray(['主动', '依申请']),
      remark: maybe(words(10)),
    })
    .map((random) => asEntry(random, catalogue));
  return fc.array(entry, { minLength: 1, maxLength: 8 });
}

interface RandomEntry {
  readonly place: {
    readonly domain: string;
    readonly matter: Matter | undefined;
    readonly domainId?: string;
    readonly matterId?: string;
  };
  readonly content: string;
  readonly basis: string | undefined;
  readonly timeLimit: string | undefined;
  readonly owners: string | undefined;
  readonly channels: string | undefined;
  readonly supervision: string | undefined;
  readonly mode: string[];
  readonly remark: string | undefined;
}

function asEntry(random: RandomEntry, { units, registers }: Catalogue): MergedEntry {
  const { place, content, mode, supervision, remark } = random;
  const basis = writable(random.basis, (text) => parseBases(text).value, writeBases);
  const owners = writable(
    random.owners,
    (text) => parseOwners(text, units).value.map(named),
    writeOwners,
  );
  const channels = writable(
    random.channels,
    (text) => parseChannels(text, registers.channels).value.map(named),
    writeChannels,
  );
  const source = { file: 'submissions/甲.xlsx', sheet: '表', row: 3, cells: {} };
  return {
    id: 'E1',
    domain: place.domain,
    ...(place.matter === undefined ? {} : { matter: place.matter }),
    content,
    elements: splitElements(content),
    ...(basis.length > 0 ? { basis } : {}),
    ...(owners.length > 0 ? { owners } : {}),
    ...(random.timeLimit === undefined
      ? {}
      : { timeLimit: parseTimeLimit(random.timeLimit).value }),
    ...(channels.length > 0 ? { channels } : {}),
    ...(supervision === undefined ? {} : { supervision: { text: supervision } }),
    ...(mode.length > 0 ? { mode } : {}),
    extra: remark === undefined ? {} : { 备注: remark },
    raw: {},
    source,
    ...(place.domainId === undefined ? {} : { domainId: place.domainId }),
    ...(place.matterId === undefined ? {} : { matterId: place.matterId }),
    units: ['县财政局'],
    provenance: [{ ...source, unit: '县财政局' }],
    decided: {},
    marked: false,
  };
}

/**
 * The list that a text is read as, where writing it and reading it again gives the same (which
 * the tests of text/ look after, not these); an empty one elsewhere.
 */
function writable<T extends { readonly text: string }>(
  text: string | undefined,
  read: (text: string) => T[],
  write: (items: readonly T[]) => string,
): T[] {
  if (text === undefined) return [];
  const items = read(text);
  const again = read(write(items));
  return JSON.stringify(again) === JSON.stringify(items) ? items : [];
}

/** Merging prints canonical names: the text of an item is its name. */
function named({ name }: { name: string }): { name: string; text: string } {
  return { name, text: name };
}

/** A master with these entries and nothing else. */
export function masterOf(entries: readonly MergedEntry[]): Master {
  return {
    state: 'final',
    entries,
    merged: entries.length,
    conflicts: [],
    duplicates: [],
    near: [],
    coverage: [],
    missing: [],
    beyond: [],
    left: [],
    nil: [],
    leads: [],
    findings: [],
  };
}
