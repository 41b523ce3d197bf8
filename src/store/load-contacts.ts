/** Loads contacts.yaml of a catalogue folder: whom to telephone. No file, nobody. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTACTS_FILE, type Contact, contactsSchema } from '../model/contacts.js';
import type { Units } from '../model/units.js';
import { UserError } from '../model/user-error.js';
import { resolveUnit } from '../text/unit-name.js';
import { unknownName } from './load-catalogue-units.js';
import { type Fault, loadYaml } from './yaml.js';

/** The contacts of a folder, units by their canonical names, or everything wrong with the file. */
export function loadContacts(
  folder: string,
  units: Units,
): { contacts: readonly Contact[] } | { faults: readonly Fault[] } {
  const path = join(folder, CONTACTS_FILE);
  if (!existsSync(path)) return { contacts: [] };
  // A number without quotation marks would lose the 0 of its area code.
  const loaded = loadYaml(path, contactsSchema, CONTACTS_FILE, { asText: true });
  if ('faults' in loaded) return loaded;
  const names = units.units.map(({ name }) => name);
  const faults: Fault[] = [];
  const contacts = loaded.value.contacts.map((contact, at) => {
    const unit = resolveUnit(contact.unit, units)?.name;
    if (unit !== undefined && names.includes(unit)) return { ...contact, unit };
    faults.push(loaded.fault(['contacts', at, 'unit'], unknownName(contact.unit, names)));
    return contact;
  });
  return faults.length > 0 ? { faults } : { contacts };
}

/** @throws UserError with every fault of the file, a line each */
export function openContacts(folder: string, units: Units): readonly Contact[] {
  const loaded = loadContacts(folder, units);
  if ('contacts' in loaded) return loaded.contacts;
  throw new UserError(loaded.faults.map(({ message }) => message).join('\n'));
}
