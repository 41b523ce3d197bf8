/** `mulu status CATALOGUE --code CODE`: which file a stamped page was printed from. */
import { basename, join, resolve } from 'node:path';
import { filesOfCode, normalCode } from '../../store/find-code.js';
import { printJson, printLines } from '../output.js';
import { reportCode } from '../report/code.js';
import { leaveOpen } from '../run.js';

/** Looks through the catalogue folder and what was rendered of it; leaves 1 where there is no such file. */
export function statusOfCode(folder: string, text: string, json: boolean): void {
  const code = normalCode(text);
  const places = [folder, join('output', basename(resolve(folder)))];
  const files = filesOfCode(code, places, folder);
  if (json) printJson({ ok: files.length > 0, code, files });
  else printLines(reportCode(code, files, places));
  if (files.length === 0) leaveOpen();
}
