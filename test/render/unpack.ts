/** The parts of a rendered .xlsx or .docx, for tests that look at what a reader would not see. */
import { strFromU8, unzipSync } from 'fflate';

/** @returns each part's text by its name in the package */
export function parts(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

/** @returns the text of the first part whose name ends so; '' where there is none */
export function part(bytes: Uint8Array, ending: string): string {
  for (const [name, text] of parts(bytes)) if (name.endsWith(ending)) return text;
  return '';
}
