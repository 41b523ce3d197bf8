/**
 * Changes made by hand (model/decision.ts) applied to merged entries: a cell with another text,
 * a row struck out, a row put in. A change holds while the rows of units still give what stood
 * there when it was made; else it is said and asked again. Of several the higher level holds, then
 * the later day; two of one level and day that differ hold neither.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { HandChange } from '../model/decision.js';
import type { Problem } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import type { LeftOut, Merged, MergedEntry } from '../model/master.js';
import type { Domain } from '../model/scheme.js';
import { fold, foldTitle } from '../text/fold.js';
import { fieldKey, fieldText, withField } from './field-text.js';
import { levelsOf } from './identity.js';
import { standing } from './settle.js';

export interface Changed<T extends Merged> {
  readonly merged: T;
  /** Those asked again, contradicting, or without anything to change. */
  readonly problems: readonly Problem[];
}

/** Rows are put in first: a later change may be about one of them. */
const ORDER: readonly HandChange['kind'][] = ['add', 'cell', 'remove'];

/**
 * @param merged before any change; it is given back as it is where nothing holds
 * @param only the domain that it is of: rows of other domains are not put in, none goes to another
 */
export function withChanges<T extends Merged>(
  merged: T,
  catalogue: Catalogue,
  only?: Domain,
): Changed<T> {
  const all = catalogue.decisions?.changes ?? [];
  const changes = only ? all.filter((change) => staysIn(change, only)) : all;
  if (changes.length === 0) return { merged, problems: [] };
  const work = new Work(merged, catalogue);
  const targets = [...groupBy(changes, targetOf).values()];
  const kindOf = ([change]: readonly HandChange[]) => ORDER.indexOf(change?.kind ?? 'cell');
  for (const own of targets.sort((a, b) => kindOf(a) - kindOf(b))) {
    const [first, ...others] = standing(own, ({ text, row }) => [text, row]);
    if (!first) continue;
    if (others.length > 0) work.dispute([first, ...others]);
    else if (first.kind === 'cell') work.cell(first);
    else if (first.kind === 'remove') work.remove(first);
    else work.add(first);
  }
  return { merged: work.done(), problems: work.problems };
}

/** What a change is about: changes of one target stand against one another. */
function targetOf({ kind, entry, field, row }: HandChange): string {
  // Rows put in after one entry stand beside one another.
  return JSON.stringify(kind === 'add' ? [kind, entry, row] : [kind, entry, field ?? '']);
}

function staysIn({ kind, field, domain }: HandChange, { title, aliases }: Domain): boolean {
  if (kind === 'add') return [title, ...aliases].map(foldTitle).includes(foldTitle(domain));
  return field !== 'domain';
}

class Work<T extends Merged> {
  readonly problems: Problem[] = [];
  readonly #merged: T;
  readonly #catalogue: Catalogue;
  readonly #holding: HandChange[] = [];
  readonly #left: LeftOut[] = [];
  #entries: MergedEntry[];

  constructor(merged: T, catalogue: Catalogue) {
    this.#merged = merged;
    this.#catalogue = catalogue;
    this.#entries = [...merged.entries];
  }

  cell(change: HandChange): void {
    const { id, field = '', text = '', was } = change;
    const at = this.#placeOf(change.entry);
    const entry = this.#entries[at];
    if (!entry) {
      this.#lost(change);
      return;
    }
    const wanted = withField(entry, field, text, this.#catalogue);
    const before = was === undefined ? entry : withField(entry, field, was, this.#catalogue);
    const isUnchanged = fieldKey(before, field) === fieldKey(entry, field);
    if (fieldKey(wanted, field) === fieldKey(entry, field)) {
      // The units have come to say it themselves; or a person took an earlier change back.
      if (!isUnchanged) this.#tell('change-unused', change);
      return;
    }
    if (!isUnchanged) {
      this.#tell('change-stale', change, { was: was ?? '', now: fieldText(entry, field) });
      return;
    }
    const changed = { ...wanted, decided: { ...entry.decided, [field]: id } };
    this.#holding.push(change);
    if (field === 'domain') this.#move(at, this.#identified(changed));
    else this.#entries[at] = field === 'matter' ? this.#identified(changed) : changed;
  }

  remove(change: HandChange): void {
    const at = this.#placeOf(change.entry);
    const entry = this.#entries[at];
    if (!entry) {
      this.#lost(change);
      return;
    }
    const { was } = change;
    // Whoever has joined the entry since was not before the person who struck it out.
    const known = new Set(was?.split('、') ?? entry.units);
    if (entry.units.some((unit) => !known.has(unit))) {
      this.#tell('change-stale', change, { was: was ?? '', now: entry.units.join('、') });
      return;
    }
    this.#entries.splice(at, 1);
    this.#holding.push(change);
    const { domain, matter } = change;
    for (const { unit, file, sheet, row, cells } of entry.provenance) {
      const source = { file, sheet, row, cells };
      this.#left.push({ domain, matter, unit, source, decision: change });
    }
  }

  add(change: HandChange): void {
    const entry = this.#identified(this.#made(change));
    const same = (other: MergedEntry) =>
      ['domain', 'matter', 'content'].every(
        (field) => fieldKey(other, field) === fieldKey(entry, field),
      );
    if (this.#entries.some(same)) {
      this.#tell('change-unused', change);
      return;
    }
    this.#entries.splice(this.#placeFor(change, entry), 0, entry);
    this.#holding.push(change);
  }

  dispute(changes: readonly HandChange[]): void {
    const [first] = changes;
    if (!first || this.#placeOf(first.entry) < 0) return;
    this.#tell('change-disputed', first, {
      people: changes.map(({ person, text = '', date }) => `${person}（${date}）“${text}”`),
    });
  }

  done(): T {
    if (this.#holding.length === 0) return this.#merged;
    const { entries: before, conflicts, duplicates, near, beyond, left } = this.#merged;
    const places = new Map(this.#entries.map(({ id }, at) => [id, at]));
    const gone = new Set(before.flatMap((entry) => (places.has(entry.id) ? [] : [entry])));
    const goneIds = new Set([...gone].map(({ id }) => id));
    const moved = <Q extends { readonly entries: readonly number[] }>(questions: readonly Q[]) =>
      questions.flatMap((question) => {
        const entries = question.entries.flatMap((at) => places.get(before[at]?.id ?? '') ?? []);
        // With the others struck out, there is nothing left to compare.
        return entries.length < 2 && question.entries.length > 1 ? [] : [{ ...question, entries }];
      });
    const isGone = (source: object) => [...gone].some((entry) => entry.source === source);
    return {
      ...this.#merged,
      entries: this.#entries,
      merged: this.#entries.reduce((sum, { provenance }) => sum + provenance.length, 0),
      conflicts: conflicts.filter(({ entry }) => !goneIds.has(entry)),
      duplicates: moved(duplicates),
      near: moved(near),
      beyond: beyond.filter(({ source }) => !isGone(source)),
      left: [...left, ...this.#left],
      changes: this.#holding,
    };
  }

  #placeOf(id: string): number {
    return this.#entries.findIndex((entry) => entry.id === id);
  }

  #made({ id, row = {} }: HandChange): MergedEntry {
    const blank: MergedEntry = {
      id,
      extra: {},
      raw: {},
      source: { file: '', sheet: '', row: 0, cells: {} },
      units: [],
      provenance: [],
      decided: Object.fromEntries(Object.keys(row).map((field) => [field, id])),
      marked: false,
    };
    return Object.entries(row).reduce(
      (entry, [field, text]) => withField(entry, field, text, this.#catalogue),
      blank,
    );
  }

  /** The entry with the ids of the domain and matter that its titles now are. */
  #identified({ domainId: _domain, matterId: _matter, ...entry }: MergedEntry): MergedEntry {
    const { domains } = this.#catalogue.scheme;
    const names = ({ title, aliases }: { title: string; aliases: readonly string[] }) =>
      [title, ...aliases].map(foldTitle);
    const domain = domains.find((one) => names(one).includes(foldTitle(entry.domain ?? '')));
    const titles = levelsOf(entry.matter).map(foldTitle);
    const matter = domain?.matters.find((one) => names(one).some((name) => titles.includes(name)));
    return {
      ...entry,
      ...(domain ? { domain: domain.title, domainId: domain.id } : {}),
      ...(matter ? { matterId: matter.id } : {}),
    };
  }

  /** Behind the entry that it stood behind; where that is gone, last of its matter or domain. */
  #placeFor({ entry: before }: HandChange, entry: MergedEntry): number {
    const named = this.#placeOf(before);
    if (named >= 0) return named + 1;
    const domain = fieldKey(entry, 'domain');
    const inDomain = (other: MergedEntry) => fieldKey(other, 'domain') === domain;
    if (before === '') {
      const first = this.#entries.findIndex(inDomain);
      if (first >= 0) return first;
    }
    const matter = fieldKey(entry, 'matter');
    const beside = this.#entries.findLastIndex(
      (other) => inDomain(other) && fieldKey(other, 'matter') === matter,
    );
    return beside >= 0 ? beside + 1 : this.#endOf(entry);
  }

  /** Behind the last of its domain; where it has none, where the scheme has the domain. */
  #endOf({ domain, domainId }: MergedEntry): number {
    const last = this.#entries.findLastIndex((other) =>
      domainId === undefined
        ? fold(other.domain ?? '') === fold(domain ?? '')
        : other.domainId === domainId,
    );
    if (last >= 0) return last + 1;
    const ranks = new Map(this.#catalogue.scheme.domains.map(({ id }, at) => [id, at]));
    const rank = ranks.get(domainId ?? '') ?? ranks.size;
    const next = this.#entries.findIndex(
      (other) => (ranks.get(other.domainId ?? '') ?? ranks.size) > rank,
    );
    return next >= 0 ? next : this.#entries.length;
  }

  /**
   * Its entry is gone: another content makes another entry. Where its matter still stands there,
   * a person has to see whether the change is to be made to what is now said.
   */
  #lost(change: HandChange): void {
    const { domain, matter, kind, field = 'content', text } = change;
    const named = this.#identified(this.#made({ ...change, row: { domain, matter } }));
    const beside = this.#entries.filter((other) =>
      ['domain', 'matter'].every((key) => fieldKey(other, key) === fieldKey(named, key)),
    );
    const says = (entry: MergedEntry) =>
      fieldKey(withField(entry, field, text ?? '', this.#catalogue), field) ===
      fieldKey(entry, field);
    if (beside.length === 0 || (kind === 'cell' && beside.some(says))) {
      this.#tell('change-unused', change);
      return;
    }
    const now = [...new Set(beside.map((entry) => fieldText(entry, field)))];
    this.#tell('change-entry-gone', change, { now: now.join('”“') });
  }

  /** An entry of another domain stands with that domain. */
  #move(at: number, entry: MergedEntry): void {
    this.#entries.splice(at, 1);
    this.#entries.splice(this.#endOf(entry), 0, entry);
  }

  #tell(
    code: string,
    { id, domain, matter, field, person, date, kind }: HandChange,
    params: NonNullable<Problem['params']> = {},
  ): void {
    const what = { cell: '修改', remove: '删除', add: '增加' }[kind];
    this.problems.push({
      code,
      ...(field === undefined ? {} : { field }),
      params: { id, domain, matter, person, date, what, ...params },
    });
  }
}
