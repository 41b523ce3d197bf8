/**
 * Control characters that another program wrote out as words: _x000B_, or _x005F_x005F_x000D_
 * after several rounds of export (field notes f11). To a reader they were line breaks and tabs.
 */
const WRITTEN = /(?:_?(?:_x005f){1,8})?_x000([9abcd])_\n?/gi;

/** @returns the text as it was before it was written out; `mark` is the first that stood in it */
export function readWrittenOut(text: string): { text: string; mark?: string } {
  const mark = text.match(WRITTEN)?.[0];
  if (mark === undefined) return { text };
  const plain = text
    .replace(WRITTEN, (_, kind: string) => (kind === '9' ? ' ' : '\n'))
    .replace(/\n{2,}/g, '\n')
    .trim();
  return { text: plain, mark: mark.trim() };
}
