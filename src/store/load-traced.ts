/** Finds what can be traced in a catalogue: inside a lead catalogue, beside a master. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CarriedLead } from '../model/lead.js';
import { type Traced, tracedSchema } from '../model/traced.js';
import { UserError } from '../model/user-error.js';

const MASTER_JSON = '总目录.json';

/**
 * @param path of the master's workbook; its 总目录.json must lie beside it
 * @throws UserError where it is not there, or is not ours
 */
export function loadTraced(path: string): Traced {
  const json = join(dirname(path), MASTER_JSON);
  if (!existsSync(json)) {
    throw new UserError(
      `找不到 ${json}。来源记在总目录的 JSON 文件里，请把它和 Excel 放在同一个文件夹后重试。`,
    );
  }
  const parsed = tracedSchema.safeParse(parse(readFileSync(json, 'utf8')));
  if (!parsed.success) {
    throw new UserError(`${json} 不是本工具生成的总目录，或者已损坏。请重新汇总一次。`);
  }
  const { entries, conflicts, duplicates, near, beyond, placed, changes, byLeads } = parsed.data;
  const questions = [...conflicts, ...duplicates, ...near, ...beyond, ...placed];
  const own = [...questions.flatMap(({ decision }) => decision ?? []), ...changes];
  // The bureau's own word on the same question stands over the lead unit's.
  const decided = [...byLeads, ...own];
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    decisions: new Map(decided.map((one) => [one.id, one] as const)),
  };
}

/** What a lead catalogue carries itself. */
export function tracedInLead({ domains }: CarriedLead): Traced {
  return {
    entries: new Map(
      domains.flatMap(({ entries }) => entries.map((one) => [one.id, one] as const)),
    ),
    decisions: new Map(
      domains.flatMap(({ decisions, changes }) =>
        [...decisions, ...changes].map((one) => [one.id, one] as const),
      ),
    ),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
