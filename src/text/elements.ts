/**
 * Elements (要素) of a content: what stands between 、；。 line breaks and list numbers,
 * outside brackets. Nothing is lost but those marks.
 */
import { bracketDepths } from './brackets.js';
import { listNumbers } from './numbering.js';

const SEPARATORS = new Set([...'、；;。\n\r']);

/** @returns the elements in order, trimmed; [] for a blank text */
export function splitElements(content: string): string[] {
  const depths = bracketDepths(content);
  const marks = new Map(listNumbers(content).map((mark) => [mark.start, mark.end]));
  const elements: string[] = [];
  let from = 0;
  const close = (until: number): void => {
    const element = content.slice(from, until).trim();
    if (element !== '') elements.push(element);
  };
  for (let at = 0; at < content.length; ) {
    const markEnd = marks.get(at);
    const isList =
      markEnd !== undefined &&
      ((depths[at] ?? 0) === 0 ||
        from === at ||
        content.slice(from, at).trim() === '' ||
        depths[at - 1] === 0);
    if (isList || (SEPARATORS.has(content.charAt(at)) && (depths[at] ?? 0) === 0)) {
      close(at);
      at = isList && markEnd !== undefined ? markEnd : at + 1;
      from = at;
    } else at += 1;
  }
  close(content.length);
  return elements;
}
