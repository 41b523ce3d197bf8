/**
 * Channels of several rows as one list: each once, the scheme's offer first in its order, then
 * the register's, then what units wrote themselves as it came.
 */
import type { Catalogue } from '../../model/catalogue.js';
import type { Channel } from '../../model/entry.js';
import { fold } from '../../text/fold.js';
import type { SourceRow } from '../rows.js';

export function uniteChannels(
  rows: readonly SourceRow[],
  { scheme, registers }: Pick<Catalogue, 'scheme' | 'registers'>,
): Channel[] {
  const found = new Map<string, string>();
  for (const channel of rows.flatMap((row) => row.entry.channels ?? [])) {
    const key = fold(channel.name);
    if (!found.has(key)) found.set(key, channel.name);
  }
  const order = [...scheme.channels.offered, ...registers.channels.map((row) => row.name)];
  const rank = new Map([...order].reverse().map((name, at) => [fold(name), order.length - at]));
  return [...found]
    .sort(([a], [b]) => (rank.get(a) ?? order.length + 1) - (rank.get(b) ?? order.length + 1))
    .map(([, name]) => ({ name, text: name }));
}
