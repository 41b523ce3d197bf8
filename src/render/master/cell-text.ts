/**
 * The text of one cell of a lead or master table. Texts of entries are printed as sent, in the
 * separators that reading takes apart again: what is printed here reads back as the same entry.
 */

import { extraName } from '../../model/layout.js';
import type { MergedEntry } from '../../model/master.js';
import { writeBases } from '../../text/basis.js';
import { writeChannels } from '../../text/channel.js';
import { writeOwners } from '../../text/owner.js';
import { matterLevels, type TableColumn, tickedValues } from './columns.js';

/** @param serial number of the entry in the whole master, from 1 */
export function cellText(column: TableColumn, entry: MergedEntry, serial: number): string {
  switch (column.key) {
    case 'serial':
      return String(serial);
    case 'domain':
      return entry.domain ?? '';
    case 'matter':
      return matterLevels(entry)[column.partIndex] ?? '';
    case 'content':
      return entry.content ?? '';
    case 'basis':
      return writeBases(entry.basis ?? []);
    case 'timeLimit':
      return entry.timeLimit?.text ?? '';
    case 'owners':
      return writeOwners(entry.owners ?? []);
    case 'channels':
      return writeChannels(entry.channels ?? []);
    case 'supervision':
      return entry.supervision?.text ?? '';
    case 'audience':
    case 'mode':
    case 'tier':
      return tickText(column, entry);
    default:
      return entry.extra[extraName(column) ?? column.heading] ?? '';
  }
}

function tickText(column: TableColumn, entry: MergedEntry): string {
  const values = tickedValues(entry, column.key);
  if (column.part === undefined) return values.join('、');
  return values.includes(column.part) ? column.signs.tick : column.signs.blank;
}
