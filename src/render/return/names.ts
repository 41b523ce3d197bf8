/** What the papers that answer a file are called: after the file, each name once. */
import { safeName } from '../../text/safe-name.js';

export const TAILS = {
  returned: '_退回修改',
  letter: '_退回修改函',
  receipt: '_回执',
  mended: '_代改',
};

/** @returns for each file a name without folders and ending, the tails of earlier turns taken off */
export function paperNames(files: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const file of files) {
    names.set(file, safeName(stem(file), names.values(), 100));
  }
  return names;
}

function stem(file: string): string {
  const name = (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '');
  return name.replace(new RegExp(`(?:${TAILS.returned}|${TAILS.mended})+$`), '');
}
