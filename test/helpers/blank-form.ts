/** The general form that is shipped ready to use, as the code makes it today. */
import { join } from 'node:path';
import { renderBlankForm } from '../../src/render/form/form.js';
import { templatesFolder } from '../../src/store/home.js';
import { loadLayout } from '../../src/store/load-layout.js';
import { loadRegisters } from '../../src/store/load-registers.js';

export const blankFormPath = join(templatesFolder(), 'forms', '填报表（通用空白）.xlsx');

/** @returns its bytes, of the shipped county layout and the shipped registers */
export async function blankForm(): Promise<Uint8Array> {
  const layout = loadLayout('county');
  const registers = loadRegisters();
  if ('faults' in layout || 'faults' in registers)
    throw new Error('layout or registers have faults');
  return renderBlankForm(layout.layout, registers.registers);
}
