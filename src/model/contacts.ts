/**
 * contacts.yaml: whom to telephone at a unit. Personal data: said to the one who runs the
 * program, never written into a workbook, a paper or a register.
 */
import { z } from 'zod';

/** The file's name, relative to the catalogue folder. */
export const CONTACTS_FILE = 'contacts.yaml';

export const contactSchema = z.strictObject({
  unit: z.string().trim().min(1),
  name: z.string().trim().optional(),
  phone: z.string().trim().optional(),
  note: z.string().trim().optional(),
});

export const contactsSchema = z.strictObject({ contacts: z.array(contactSchema) });

export type Contact = z.infer<typeof contactSchema>;
