/**
 * Whether a sheet's own words agree on its domain (design, section 6): hidden mark, sheet
 * name, titles and banners, the rows' own words. Each may name several domains (政府采购和国有
 * 产权交易); two of them disagree where they have none in common. The file's name is asked
 * only where nothing else speaks, and so disagrees with nothing.
 */
import type { Domain } from '../model/scheme.js';

/** What names domains on a sheet, and which. */
export type Speaker = 'mark' | 'name' | 'banner' | 'rows';

/** A row of our own form whose cell names another domain than the form is for. */
export interface OtherCell {
  readonly cell: string;
  readonly title: string;
}

/** Where on the sheet it stands, for people. */
const PLACES: Readonly<Record<Speaker, string>> = {
  mark: '填报表',
  banner: '标题',
  name: '工作表名',
  rows: '各行',
};

/** Words between which nobody can choose. */
export interface Disagreement {
  readonly domains: readonly string[];
  /** 标题：住房保障领域 … */
  readonly from: readonly string[];
}

export class DomainWords {
  readonly #said = new Map<Speaker, Map<string, string>>();
  readonly #others: OtherCell[] = [];

  hear(speaker: Speaker, domains: readonly Pick<Domain, 'id' | 'title'>[]): void {
    const known = this.#said.get(speaker) ?? new Map<string, string>();
    for (const { id, title } of domains) known.set(id, title);
    this.#said.set(speaker, known);
  }

  other(cell: OtherCell): void {
    this.#others.push(cell);
  }

  /** @returns undefined where all agree */
  get disagreement(): Disagreement | undefined {
    const speakers = [...this.#said].filter(([, { size }]) => size > 0);
    const isApart = speakers.some(([, one], at) =>
      speakers.slice(at + 1).some(([, other]) => ![...one.keys()].some((id) => other.has(id))),
    );
    if (!isApart) return undefined;
    return {
      domains: [...new Set(speakers.flatMap(([, one]) => [...one.values()]))],
      from: speakers.map(([speaker, one]) => `${PLACES[speaker]}：${[...one.values()].join('、')}`),
    };
  }

  /** Single rows that stand out, where the sheet as a whole agrees. */
  get others(): readonly OtherCell[] {
    return this.disagreement ? [] : this.#others;
  }
}
