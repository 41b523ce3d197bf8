/**
 * Channels in tick columns: one narrow column a channel, the last one for others in words
 * (其他（请写明）).
 */
import type { Channel } from '../model/entry.js';
import { channelName } from '../text/channel.js';
import type { TextProblem } from '../text/parsed.js';
import { isTick, isUntick } from '../text/tick.js';
import type { Context } from './context.js';
import type { Spot } from './fill.js';

export interface ChannelCell {
  /** The sub-heading: the channel's name. */
  readonly part: string;
  readonly spot: Spot;
}

export interface ChannelsRead {
  readonly channels: Channel[];
  readonly problems: readonly (readonly [Spot, readonly TextProblem[]])[];
}

const OTHER = /^其[他它]/;

/** @returns the ticked channels in the order of the columns, then what the free column names */
export function channelsOf(cells: readonly ChannelCell[], context: Context): ChannelsRead {
  const channels: Channel[] = [];
  const problems: [Spot, readonly TextProblem[]][] = [];
  const register = context.catalogue?.registers.channels ?? [];
  for (const { part, spot } of cells) {
    const { text } = spot;
    if (text === '' || isUntick(text)) continue;
    if (OTHER.test(part) && !isTick(text)) {
      const others = context.parse.channels(text);
      channels.push(...others.value);
      // The column is there for channels that no list has.
      problems.push([spot, others.problems.filter(({ code }) => code !== 'channel-unknown')]);
      continue;
    }
    const name = OTHER.test(part) ? '其他' : channelName(part, register);
    channels.push({ name, text: part });
  }
  const seen = new Set<string>();
  const once = channels.filter(({ name }) => !seen.has(name) && seen.add(name));
  return { channels: once, problems };
}
