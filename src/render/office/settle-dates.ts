/** Settling, part one: the days of creation and change in docProps/core.xml. */

const CORE = 'docProps/core.xml';
const STAMP =
  /<dcterms:(created|modified)\b[^>]*(?:\/>|>[^<]*<\/dcterms:\1>)|<cp:lastPrinted>[^<]*<\/cp:lastPrinted>/g;

/** @param day 2018-10-19; without it the stamps are left out. Changes `parts` in place. */
export function settleDates(parts: Map<string, string | Uint8Array>, day?: string): void {
  const core = parts.get(CORE);
  if (typeof core !== 'string') return;
  parts.set(
    CORE,
    core.replace(STAMP, (_stamp, name: string | undefined) =>
      day !== undefined && name !== undefined ? stamp(name, day) : '',
    ),
  );
}

function stamp(name: string, day: string): string {
  return `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
}
