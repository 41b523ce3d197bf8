/**
 * Settling, part two: ids that depend on chance or on what was made before. Relationship ids
 * are numbered by their first use in the part that uses them, bookmarks and drawings by their
 * place in the document. Works on the text of parts that our own packers wrote.
 */

type Parts = Map<string, string | Uint8Array>;

const RELATIONSHIP = /<Relationship\s[^>]*?\/>|<Relationship\s[^>]*?>\s*<\/Relationship>/g;
const REFERENCE = /(\sr:[A-Za-z]+=")([^"]*)(")/g;

/** Numbers the relationships of every part anew and lists them in that order. In place. */
export function settleRelationships(parts: Parts): void {
  for (const [name, text] of parts) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!match || typeof text !== 'string') continue;
    const source = `${match[1] ?? ''}${match[2] ?? ''}`;
    const body = parts.get(source);
    const users = typeof body === 'string' ? body : '';
    const renamed = newIds(text, users);
    parts.set(name, relationships(text, renamed));
    if (users) parts.set(source, users.replace(REFERENCE, reference(renamed)));
  }
}

/** Old id → new id: in the order of use; those that nothing names last, by what they point to. */
function newIds(rels: string, users: string): Map<string, string> {
  const used = [...users.matchAll(REFERENCE)].map((match) => match[2] ?? '');
  const all = (rels.match(RELATIONSHIP) ?? []).map((tag) => ({
    id: attribute(tag, 'Id'),
    key: `${attribute(tag, 'Type')} ${attribute(tag, 'Target')}`,
  }));
  const known = new Set(all.map(({ id }) => id));
  const unused = all
    .filter(({ id }) => !used.includes(id))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const order = [...used.filter((id) => known.has(id)), ...unused.map(({ id }) => id)];
  return new Map([...new Set(order)].map((id, index) => [id, `rId${index + 1}`]));
}

function relationships(rels: string, renamed: ReadonlyMap<string, string>): string {
  const order = [...renamed.keys()];
  const tags = rels.match(RELATIONSHIP) ?? [];
  const sorted = [...tags].sort(
    (a, b) => order.indexOf(attribute(a, 'Id')) - order.indexOf(attribute(b, 'Id')),
  );
  let at = 0;
  return rels.replace(RELATIONSHIP, () => {
    const tag = sorted[at++] ?? '';
    return tag.replace(/\sId="([^"]*)"/, (_all, id: string) => ` Id="${renamed.get(id) ?? id}"`);
  });
}

function reference(renamed: ReadonlyMap<string, string>) {
  return (_all: string, before: string, id: string, after: string): string =>
    before + (renamed.get(id) ?? id) + after;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** Numbers bookmarks, drawings and fitted text of Word parts anew, by their place. In place. */
export function settleNumbers(parts: Parts): void {
  for (const [name, text] of parts) {
    if (typeof text !== 'string' || !/^word\/[^/]*\.xml$/.test(name)) continue;
    const bookmarks = renumber(text, /(<w:bookmark(?:Start|End)\b[^>]*?\sw:id=")([^"]*)(")/g, 0);
    const drawings = renumber(bookmarks, /(<wp:docPr\b[^>]*?\sid=")([^"]*)(")/g, 1);
    parts.set(name, renumber(drawings, /(<w:fitText\b[^>]*?\sw:id=")(-\d+)(")/g, -1, -1));
  }
}

function renumber(text: string, pattern: RegExp, first: number, step = 1): string {
  const numbers = new Map<string, number>();
  return text.replace(pattern, (_all, before: string, id: string, after: string) => {
    const number = numbers.get(id) ?? first + step * numbers.size;
    numbers.set(id, number);
    return before + number + after;
  });
}
