/**
 * One measurement of a city's year, in a process of its own and by the program as users run it
 * (dist/): node bench/measure-city.mjs FOLDER. Prints JSON.
 */
import { join } from 'node:path';
import { checkAll } from '../dist/check/check.js';
import { mergeAll } from '../dist/merge/merge.js';
import { renderMasterExcel } from '../dist/render/master/excel.js';
import { renderMasterJson } from '../dist/render/master/json.js';
import { openCatalogue } from '../dist/store/catalogue-folder.js';
import { judgedOf, readSubmissions } from '../dist/store/read-submissions.js';

const clock = () => performance.now() / 1_000;
/** Seconds of the processor so far, of all threads. */
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};
const [, , folder] = process.argv;
const start = clock();
const catalogue = openCatalogue(folder);
const files = await readSubmissions([join(folder, 'submissions')], folder, catalogue);
const read = clock();
const readBusy = busy();
const submissions = files.map(({ submission }) => submission);
const findings = checkAll(catalogue, submissions, judgedOf(files));
const check = clock();
const checkBusy = busy();
const master = mergeAll(catalogue, submissions, findings);
const merge = clock();
const mergeBusy = busy();
await renderMasterExcel(catalogue, master);
const excel = clock();
const excelBusy = busy();
renderMasterJson(catalogue, master);
const json = clock();
const jsonBusy = busy();

process.stdout.write(
  JSON.stringify({
    rows: submissions.reduce((sum, { entries }) => sum + entries.length, 0),
    entries: master.entries.length,
    conflicts: master.conflicts.length,
    findings: findings.length,
    seconds: {
      read: read - start,
      check: check - read,
      merge: merge - check,
      excel: excel - merge,
      json: json - excel,
      all: json - start,
    },
    processor: jsonBusy,
    processors: {
      read: readBusy,
      check: checkBusy - readBusy,
      merge: mergeBusy - checkBusy,
      excel: excelBusy - mergeBusy,
      json: jsonBusy - excelBusy,
    },
    // The peak of the whole process, its workers included.
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
