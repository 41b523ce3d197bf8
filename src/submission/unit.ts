/**
 * Whose a file is (design, section 6): hidden mark, banner, sheet name, file name, folder.
 * The first that speaks decides; two that disagree are a problem, and the file is nobody's.
 */
import type { Problem } from '../model/finding.js';
import type { Units } from '../model/units.js';
import { nearestUnits, type ResolvedUnit, resolveUnit } from '../text/unit-name.js';

/** One place that may name the unit. */
export interface UnitWord {
  readonly text: string;
  /** For people: 填报单位栏, 工作表名, 文件名, 文件夹名, 表内标记. */
  readonly from: string;
  /** Said to be the unit (a banner, a mark): what it names is the unit even where no roster knows it. */
  readonly sure: boolean;
  readonly sheet?: string;
  readonly cell?: string;
}

export interface UnitFound {
  readonly unit?: string;
  readonly from?: string;
  readonly problems: readonly Problem[];
}

interface Speaker extends UnitWord {
  readonly unit: string;
  readonly known: boolean;
  readonly before?: ResolvedUnit['before'];
}

/** @param words in the order in which they decide */
export function findUnit(words: readonly UnitWord[], units: Units, day?: string): UnitFound {
  const speakers = words.flatMap((word): Speaker[] => {
    const found = word.text === '' ? undefined : unitIn(word, units, day);
    return found ? [{ ...word, ...found }] : [];
  });
  const first = speakers[0];
  if (!first) return { problems: [] };
  const other = speakers.find(({ unit }) => unit !== first.unit);
  if (other) return { problems: [disagrees(first, other, speakers)] };
  if (units.units.length > 0 && !first.known) return { problems: [unknown(first, units)] };
  const renamed = speakers.find(({ before }) => before !== undefined);
  const problems = renamed ? [succeeded(renamed)] : [];
  return { unit: first.unit, from: first.from, problems };
}

function unitIn(
  word: UnitWord,
  units: Units,
  day: string | undefined,
): Pick<Speaker, 'unit' | 'known' | 'before'> | undefined {
  for (const text of word.sure ? [word.text] : pieces(word.text)) {
    const found = resolveUnit(text, units, day);
    if (found?.kind === 'unit') {
      const { name: unit, before } = found;
      return { unit, known: true, ...(before ? { before } : {}) };
    }
  }
  return word.sure ? { unit: word.text.replace(/\s+/g, ''), known: false } : undefined;
}

/** @returns the unit of the roster that the name of a file or a folder holds */
export function unitInName(name: string, units: Units, day?: string): string | undefined {
  return unitIn({ text: name, from: '', sure: false }, units, day)?.unit;
}

/** A name and its parts: 县财政局_住房保障领域(第2次) → 县财政局 … */
function pieces(name: string): string[] {
  const parts = name
    .split(/[\s_\-—–+·.,，、()（）[\]【】《》]+/)
    .filter((part) => part.length >= 2);
  const heads = parts.flatMap((part) => [...heading(part)]);
  return [name.trim(), ...parts, ...heads];
}

/** What programs and people write before the name of a file: 副本, 附件2, 20181019, 最终. */
const BEFORE_NAME =
  /^(?:\d{1,8}[.、日号]?|附件[\d一二三四五六七八九十]*[:：]?|副本|复件|拷贝|备份|新建|修改|更正|最终|最新|定稿|终稿|盖章|转发|回复|关于|报送|新|的|稿|版)+/;
/** A name may come last, too: 政府采购领域县财政局. */
const SUBJECT = /^.*?(?:领域|目录|清单|填报表|报送表)/;

/** 县财政局报送目录 → 县财政局, longest first; 副本县财政局 → 县财政局. */
function* heading(part: string): Generator<string> {
  const plain = part.slice(0, 60).replace(BEFORE_NAME, '');
  for (const text of new Set([plain, plain.replace(SUBJECT, '').replace(BEFORE_NAME, '')])) {
    for (let end = Math.min(text.length, 24); end >= 2; end--) {
      if (/[局委办府室会院心队所站处校司行厅社部镇乡道区]/.test(text.charAt(end - 1)))
        yield text.slice(0, end);
    }
  }
}

function disagrees(first: Speaker, other: Speaker, all: readonly Speaker[]): Problem {
  const place = [first, other].find(({ cell }) => cell !== undefined) ?? first;
  return {
    code: 'unit-disagrees',
    params: {
      units: [...new Set(all.map(({ unit }) => unit))],
      from: [...new Set(all.map(({ unit, from }) => `${from}：${unit}`))],
    },
    ...(place.sheet === undefined ? {} : { sheet: place.sheet }),
    ...(place.cell === undefined ? {} : { cell: place.cell }),
    text: first.text,
  };
}

/** The file names a unit that is no more: it counts for the one that stands in its place. */
function succeeded({ text, unit, before, sheet, cell }: Speaker): Problem {
  return {
    code: 'unit-succeeded',
    params: { before: before?.name ?? text, unit, since: before?.since ?? '' },
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    text,
  };
}

function unknown(first: Speaker, units: Units): Problem {
  return {
    code: 'unit-unknown',
    params: { near: nearestUnits(first.text, units, 3) },
    ...(first.sheet === undefined ? {} : { sheet: first.sheet }),
    ...(first.cell === undefined ? {} : { cell: first.cell }),
    text: first.text,
  };
}
