/** Text between tags → the text it stands for, where a scanner reads XML without a parser. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Far more than a cell may hold, however it is written: what lies beyond is cut in any case. */
const LONGEST = 400_000;

/** @returns the text with its references resolved; undefined where one is none that XML knows */
export function resolveReferences(written: string): string | undefined {
  if (!written.includes('&')) return written;
  const text = written.length > LONGEST ? cutBetweenReferences(written) : written;
  let known = true;
  const resolved = text.replace(/&([^;&]{0,10};?)/g, (_, reference: string) => {
    const character = reference.endsWith(';') ? characterOf(reference.slice(0, -1)) : undefined;
    known &&= character !== undefined;
    return character ?? '';
  });
  return known ? resolved : undefined;
}

function cutBetweenReferences(text: string): string {
  const last = text.lastIndexOf('&', LONGEST);
  return text.slice(0, last > LONGEST - 12 ? last : LONGEST);
}

function characterOf(reference: string): string | undefined {
  const match = /^#(?:x([0-9A-Fa-f]+)|(\d+))$/.exec(reference);
  if (!match) return NAMED[reference];
  const point = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
