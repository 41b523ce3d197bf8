/** Domains whose departments the bureau hears by their lead unit (three desks). */
import type { Catalogue } from '../../model/catalogue.js';
import { directUnits } from '../../model/units.js';
import type { StatusInput } from './types.js';

/** Domains of which the bureau hears the departments by their lead unit alone, by title. */
export interface LedDomains {
  /** Their lead catalogue has come. */
  readonly heard: ReadonlySet<string>;
  /** It is yet to come: others have, and of these no department sent its own file here. */
  readonly awaited: ReadonlySet<string>;
}

export function ledDomains({ scheme, units }: Catalogue, { lying, lead }: StatusInput): LedDomains {
  const none = { heard: new Set<string>(), awaited: new Set<string>() };
  if (lead !== undefined) return none;
  const files = lying.map(({ result }) => result.submission);
  const heardIds = new Set(files.flatMap((file) => (file.lead?.domains ?? []).map(idOf)));
  if (heardIds.size === 0) return none;
  const direct = directUnits(units);
  const sentIds = new Set(
    files
      .filter((file) => file.lead === undefined)
      .flatMap((file) =>
        [...file.entries, ...file.nil].filter(({ unit }) => !direct.has(unit ?? file.unit ?? '')),
      )
      .map(idOf),
  );
  const titles = (isOne: (id: string) => boolean) =>
    new Set(scheme.domains.filter(({ id }) => isOne(id)).map(({ title }) => title));
  return {
    heard: titles((id) => heardIds.has(id)),
    awaited: titles((id) => !heardIds.has(id) && !sentIds.has(id)),
  };
}

function idOf({ domainId }: { readonly domainId?: string | undefined }): string {
  return domainId ?? '';
}
