/**
 * How deep each character stands inside brackets. Tolerant: an open bracket that nobody
 * closes, or a close without an open, encloses nothing. One pass, whatever the text holds.
 */

/** Kinds of brackets: marks of one kind close one another, whatever their width. */
const KINDS = [
  '(（|)）',
  '[［〔【﹝〖|]］〕】﹞〗',
  '《|》',
  '〈<＜|〉>＞',
  '「『|」』',
  '“|”',
  '{｛|}｝',
];

const OPEN = new Map<string, number>();
const CLOSE = new Map<string, number>();
KINDS.forEach((kind, index) => {
  const [open = '', close = ''] = kind.split('|');
  for (const mark of open) OPEN.set(mark, index);
  for (const mark of close) CLOSE.set(mark, index);
});

/**
 * Pairs of brackets.
 * @returns for each UTF-16 unit the position of its partner, -1 where it has none
 */
export function bracketPairs(text: string): Int32Array {
  const partner = new Int32Array(text.length).fill(-1);
  const stack: { kind: number; at: number }[] = [];
  const open = KINDS.map(() => 0);
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const opens = OPEN.get(mark);
    if (opens !== undefined) {
      stack.push({ kind: opens, at });
      open[opens] = (open[opens] ?? 0) + 1;
      continue;
    }
    const closes = CLOSE.get(mark);
    if (closes === undefined || !open[closes]) continue;
    // What was opened since and is still open was never closed: it is dropped, once.
    for (let top = stack.pop(); top; top = stack.pop()) {
      open[top.kind] = (open[top.kind] ?? 1) - 1;
      if (top.kind !== closes) continue;
      partner[top.at] = at;
      partner[at] = top.at;
      break;
    }
  }
  return partner;
}

/** @returns for each UTF-16 unit how many pairs of brackets enclose it; a bracket itself stands outside its pair */
export function bracketDepths(text: string): Int32Array {
  const partner = bracketPairs(text);
  const depths = new Int32Array(text.length);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const other = partner[at] ?? -1;
    if (other >= 0 && other < at) depth -= 1;
    depths[at] = depth;
    if (other > at) depth += 1;
  }
  return depths;
}
