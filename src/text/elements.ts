/**
 * Elements (要素) of a content: what stands between 、；。 line breaks and list numbers,
 * outside brackets. Nothing is lost but those marks.
 */
import { bracketDepths } from './brackets.js';
import { listNumbers } from './numbering.js';
import { remembered } from './remember.js';

const SEPARATORS = new Set([...'、；;。\n\r']);

/** @returns the elements in order, trimmed; [] for a blank text */
export function splitElements(content: string): string[] {
  return [...elementsOf(content)];
}

const elementsOf = remembered((content): readonly string[] => {
  const depths = bracketDepths(content);
  const numbers = new Map(listNumbers(content).map((number) => [number.start, number.end]));
  const elements: string[] = [];
  let from = 0;
  for (let at = 0; at <= content.length; ) {
    const next = at === content.length ? at + 1 : cutAt(at);
    if (next === undefined) {
      at += 1;
      continue;
    }
    const element = content.slice(from, at).trim();
    if (element !== '') elements.push(element);
    from = next;
    at = next;
  }
  return elements;

  /** Where the next element begins if one ends here. */
  function cutAt(at: number): number | undefined {
    if ((depths[at] ?? 0) > 0) return undefined;
    return numbers.get(at) ?? (SEPARATORS.has(content.charAt(at)) ? at + 1 : undefined);
  }
});
