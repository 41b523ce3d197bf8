/** Channels (公开渠道和载体) in words to items of the register. First version. */
import type { Channel } from '../model/entry.js';
import type { ChannelRecord } from '../model/register.js';
import { fold } from './fold.js';
import type { Parsed } from './parsed.js';

/** @returns the canonical name of a channel; the text as written where the register does not know it */
export function channelName(text: string, register: readonly ChannelRecord[]): string {
  const wanted = fold(text);
  return (
    register.find((row) => [row.name, ...row.aliases].some((name) => fold(name) === wanted))
      ?.name ?? text.trim()
  );
}

/** @returns the chosen channels of a cell, in order */
export function parseChannels(text: string, register: readonly ChannelRecord[]): Parsed<Channel[]> {
  const value = text
    .split(/[、，,；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ name: channelName(part, register), text: part }));
  return { value, problems: [] };
}

/** @returns the names of channels as a cell holds them */
export function writeChannels(channels: readonly Channel[]): string {
  return channels.map((channel) => channel.name).join('、');
}
