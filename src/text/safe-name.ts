/** Names of sheets and files that Excel, WPS, Windows and Linux all accept. */

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name safe for a file or a sheet. Forbidden marks become their full-width twins or _,
 * ends are trimmed, the length is cut at whole characters.
 * @param taken names in use already (compared without case): a number is added until it is free
 * @param limit most UTF-16 units: 31 for a sheet; for a file it is the part before the ending
 */
export function safeName(name: string, taken: Iterable<string> = [], limit = 31): string {
  const clean =
    trimEnds(
      name
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}]/gu, '')
        .replace(/[\\/:*?"<>|[\]]/g, (mark) => FULL_WIDTH[mark] ?? '_'),
    ) || '未命名';
  const safe = RESERVED.test(clean) || clean.toLowerCase() === 'history' ? `_${clean}` : clean;
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  for (let turn = 1; ; turn += 1) {
    const tail = turn === 1 ? '' : `(${turn})`;
    const candidate = cut(safe, limit - tail.length) + tail;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
  '[': '［',
  ']': '］',
};

/** The first whole characters that fit into `limit` UTF-16 units. */
function cut(text: string, limit: number): string {
  let out = '';
  for (const mark of text) {
    if (out.length + mark.length > limit) break;
    out += mark;
  }
  return trimEnds(out);
}

/** Without the marks at both ends that Excel (') or Windows (blank, full stop) refuse there. */
function trimEnds(text: string): string {
  let from = 0;
  let until = text.length;
  while (from < until && /['\s.]/.test(text.charAt(from))) from += 1;
  while (until > from && /['\s.]/.test(text.charAt(until - 1))) until -= 1;
  return text.slice(from, until);
}
