/**
 * Asks LibreOffice of each row of a workbook how high it would have to be to show its text whole:
 * a macro in the profile that printed it, for nothing else tells. Merged cells do not count.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface LowRow {
  readonly paper: string;
  readonly sheet: string;
  readonly row: number;
  /** Hundredths of a millimetre. */
  readonly height: number;
  readonly wanted: number;
}

/**
 * @param folder that `printPapers` has worked in
 * @returns rows that cut off what stands in them
 */
export function rowsTooLow(folder: string, papers: readonly string[]): LowRow[] {
  const work = join(folder, 'heights');
  mkdirSync(join(work, 'in'), { recursive: true });
  papers.forEach((paper, index) => {
    cpSync(join(folder, 'papers', paper), join(work, 'in', `${index}.xlsx`));
  });
  // Where LibreOffice has run before: at its first start it writes macros of its own.
  const profile = join(folder, 'profile');
  writeMacro(join(profile, 'user', 'basic'), work);
  const args = ['--headless', '--norestore', 'macro:///Standard.Heights.Main'];
  execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile)}`, ...args], {
    stdio: 'ignore',
    env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    timeout: 300_000,
  });
  const lines = readFileSync(join(work, 'told.txt'), 'utf8').trim().split(/\r?\n/);
  if (lines.pop() !== 'done') throw new Error('LibreOffice did not come to the end of the rows');
  return lines.map((line) => {
    const [index, sheet = '', row, height, wanted] = line.split('|');
    return {
      paper: papers[Number.parseInt(index ?? '', 10)] ?? '',
      sheet,
      row: Number(row),
      height: Number(height),
      wanted: Number(wanted),
    };
  });
}

const DOCTYPE = (kind: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind.split(':')[1]}.dtd">`;

function writeMacro(basic: string, work: string): void {
  const library = join(basic, 'Standard');
  mkdirSync(library, { recursive: true });
  writeFileSync(
    join(basic, 'script.xlc'),
    `${DOCTYPE('library:libraries')}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
  );
  writeFileSync(
    join(library, 'script.xlb'),
    `${DOCTYPE('library:library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Heights"/></library:library>`,
  );
  const code = macro(work).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  writeFileSync(
    join(library, 'Heights.xba'),
    `${DOCTYPE('script:module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Heights" script:language="StarBasic">${code}</script:module>`,
  );
}

/** A fifth of a millimetre is let pass. Names are short: Basic falls over ones that it has itself. */
function macro(work: string): string {
  return `Sub Main
Dim a(0) As New com.sun.star.beans.PropertyValue
a(0).Name = "Hidden"
a(0).Value = True
f = FreeFile
Open "${join(work, 'told.txt')}" For Output As #f
p = "${join(work, 'in')}/"
n = Dir(p & "*.xlsx", 0)
Do While n <> ""
 d = StarDesktop.loadComponentFromURL(ConvertToURL(p & n), "_blank", 0, a())
 For s = 0 To d.Sheets.Count - 1
  sh = d.Sheets.getByIndex(s)
  If sh.IsVisible Then
   c = sh.createCursor()
   c.gotoEndOfUsedArea(False)
   last = c.RangeAddress.EndRow
   ReDim h(last) As Long
   For r = 0 To last
    h(r) = sh.Rows.getByIndex(r).Height
   Next
   sh.Rows.OptimalHeight = True
   For r = 0 To last
    o = sh.Rows.getByIndex(r).Height
    If o > h(r) + 20 And sh.Rows.getByIndex(r).IsVisible Then Print #f, n & "|" & sh.Name & "|" & (r + 1) & "|" & h(r) & "|" & o
   Next
  End If
 Next
 d.close(True)
 n = Dir
Loop
Print #f, "done"
Close #f
StarDesktop.terminate()
End Sub
`;
}
