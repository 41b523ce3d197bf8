/**
 * The letters of one kind: whose they are, to whom they go, and what their templates may speak of.
 * Pure: the round, the template and the occasion are handed in.
 */
import { ofLead } from '../merge/of-lead.js';
import type { StatusRow } from '../merge/status/types.js';
import type { Catalogue } from '../model/catalogue.js';
import { groupBy } from '../model/group-by.js';
import { directUnits } from '../model/units.js';
import { gathered } from '../render/master/gathered.js';
import { STATE_WORDS } from '../render/status/words.js';
import type { Paragraph } from '../render/word/paragraph.js';
import { type Round, roundData } from './data/round.js';
import { fullName, schemeData } from './data/scheme.js';
import { unitData } from './data/unit.js';
import type { LetterKind } from './kinds.js';
import { fillOfficial, type LetterTemplate } from './letter.js';
import { type Occasion, occasionData } from './occasion.js';

export interface Letter {
  /** Whose it is, for the file's name; absent of the one for the whole. */
  readonly unit?: string;
  readonly paragraphs: readonly Paragraph[];
  /** What a hand has to fill in, each with the words before it. */
  readonly blanks: readonly string[];
  /** Headings of columns that stay empty, for a hand to fill in. */
  readonly columns: readonly string[];
  /** Who signs it. */
  readonly maker: string;
  /** What stands in every foot: 样例, 草稿. */
  readonly foot: string;
}

export interface Request {
  readonly kind: LetterKind;
  readonly template: LetterTemplate;
  readonly occasion: Occasion;
  /** Only this unit's. */
  readonly unit?: string;
  /** The lead unit that writes, where it is not the bureau. */
  readonly lead?: string;
}

/** A letter about what the scheme says alone, before anything was sent. */
export function schemeLetter(catalogue: Catalogue, request: Request): Letter {
  const { scheme } = catalogue;
  const data = {
    ...schemeData(catalogue),
    主送: schemeData(catalogue).主送单位,
    署名: fullName(catalogue, scheme.bureau),
  };
  return written(catalogue, request, data, false);
}

/** @returns none where nobody is to be written to */
export function roundLetters(round: Round, request: Request): Letter[] {
  const { catalogue } = round;
  const { kind, unit, lead } = request;
  const base = kind.scope === 'lead' ? {} : roundData(round);
  const isDraft = round.master.state === 'draft';
  switch (kind.scope) {
    case 'asked':
      return asked(round, unit).map(([to, rows]) =>
        written(catalogue, request, { ...base, ...reminderData(round, to, rows, lead) }, false, to),
      );
    case 'unit':
      return unitsOf(base, unit).map((one) =>
        written(catalogue, request, { ...base, ...ofUnit(round, one) }, false, one),
      );
    case 'lead':
      return (unit === undefined ? leadsOf(catalogue) : [unit]).map((one) => {
        const own = leadRound(round, one);
        // What others have left open is no matter of a unit that sends its own forms.
        const isOpen = leadsOf(catalogue).includes(one) && own.master.state === 'draft';
        const data = { ...roundData(own), ...ofUnit(own, one), 草稿: isOpen };
        return written(catalogue, request, data, isOpen, one);
      });
    default:
      return [
        unit === undefined
          ? written(catalogue, request, { ...base, ...ofBureau(round) }, isDraft)
          : written(catalogue, request, { ...base, ...ofUnit(round, unit) }, false, unit),
      ];
  }
}

function written(
  catalogue: Catalogue,
  { kind, template, occasion }: Request,
  data: Record<string, unknown>,
  isDraft: boolean,
  unit?: string,
): Letter {
  const { scheme } = catalogue;
  const own = occasionData(catalogue, kind, occasion);
  const filled = fillOfficial(
    template,
    { ...own, ...data, ...addressed(kind, own, data) },
    { sample: scheme.sample, year: scheme.date.slice(0, 4) },
  );
  const foot = [scheme.sample ? ['样例'] : [], isDraft ? ['草稿'] : []].flat().join('　');
  return { ...(unit === undefined ? {} : { unit }), ...filled, maker: `${data.署名}`, foot };
}

/** A unit's report goes to whom the scheme has it sent; where it says nothing, to the bureau. */
function addressed(
  { scope }: LetterKind,
  own: Record<string, unknown>,
  { 汇总: isWhole }: Record<string, unknown>,
): Record<string, unknown> {
  const to = own.报告对象 as readonly string[];
  return scope === 'either' && isWhole === false && to.length > 0 ? { 主送: to.join('、') } : {};
}

/** The bureau speaks for all: to the government that ordered it. */
function ofBureau(round: Round): Record<string, unknown> {
  const { catalogue } = round;
  const { bureau, recipient } = catalogue.scheme;
  return {
    ...ofUnit(round, bureau),
    汇总: true,
    主送: recipient,
    署名: fullName(catalogue, bureau),
  };
}

function ofUnit(round: Round, unit: string): Record<string, unknown> {
  const data = unitData(round, unit);
  return {
    ...data,
    汇总: false,
    主送: data.报给,
    署名: fullName(round.catalogue, unit),
  };
}

function unitsOf({ 应报单位: expected }: Record<string, unknown>, unit: string | undefined) {
  return unit === undefined ? (expected as readonly string[]) : [unit];
}

function leadsOf({ scheme }: Catalogue): string[] {
  return [...new Set(scheme.domains.map(({ lead }) => lead))];
}

/** What a lead unit answers for; the whole for a unit that leads nothing. */
function leadRound(round: Round, unit: string): Round {
  const { catalogue, master, status, lying } = round;
  const led = catalogue.scheme.domains.filter(({ lead }) => lead === unit);
  if (led.length === 0) return round;
  const titles = new Set(led.map(({ title }) => title));
  const submissions = lying.map(({ result }) => result.submission);
  // Direct reporters send past the lead unit: it is not asked for them.
  const direct = directUnits(catalogue.units);
  const departments = catalogue.units.units.filter(({ name }) => !direct.has(name));
  return {
    catalogue: {
      ...catalogue,
      scheme: { ...catalogue.scheme, domains: led },
      units: { ...catalogue.units, units: departments },
    },
    master: ofLead(catalogue, master, unit, submissions),
    status: {
      ...status,
      rows: status.rows.filter((row) => titles.has(row.domain) && !direct.has(row.unit)),
    },
    lying,
  };
}

const NOT_SENT: readonly StatusRow['state'][] = ['missing', 'unreadable'];

/** Whoever has not sent, or not sent again what was returned, with what is waited for. */
function asked({ status }: Round, unit: string | undefined): [string, StatusRow[]][] {
  const open = status.rows.filter(({ state }) => [...NOT_SENT, 'returned'].includes(state));
  const all = [...groupBy(open, ({ ask }) => ask)];
  return unit === undefined ? all : all.filter(([to]) => to === unit);
}

function reminderData(
  round: Round,
  to: string,
  rows: readonly StatusRow[],
  lead: string | undefined,
): Record<string, unknown> {
  const { catalogue } = round;
  const missing = rows.filter(({ state }) => NOT_SENT.includes(state));
  const others = rows.filter(({ unit }) => unit !== to).map(({ unit }) => unit);
  return {
    ...ofUnit(round, to),
    主送: to,
    署名: fullName(catalogue, lead ?? catalogue.scheme.bureau),
    催报: rows.map(({ unit, domain, state, returned, overdueDays }) => ({
      单位: unit,
      领域: domain,
      情况: STATE_WORDS[state],
      退回次数: returned,
      逾期天数: overdueDays ?? 0,
    })),
    未报数: missing.length,
    未重报数: rows.length - missing.length,
    逾期天数: rows.reduce((most, { overdueDays }) => Math.max(most, overdueDays ?? 0), 0),
    代收: gathered(others, catalogue),
  };
}
