/** Numbers from a seed: the same seed draws the same case on every machine. */

export interface Random {
  /** A whole number from 0 to `below` - 1; 0 where there is none. */
  upTo(below: number): number;
  /** One of a list. @throws where the list is empty */
  pick<T>(list: readonly T[]): T;
}

/** mulberry32 */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (below: number) => Math.floor(next() * Math.max(1, below));
  return {
    upTo,
    pick: (list) => {
      const found = list[upTo(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
  };
}
