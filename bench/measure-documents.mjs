/**
 * One measurement of a long master's papers, in a process of its own and by the program as users
 * run it (dist/). node bench/measure-documents.mjs KIND FOLDER OUT: `make` reads a folder of
 * make-city's and keeps its rows as the entries of a master; `word` and `excel` draw that master
 * and write what they drew into OUT. Prints JSON.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { openCatalogue } from '../dist/store/catalogue-folder.js';

const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);
const clock = () => performance.now() / 1_000;
/** Seconds of the processor so far, of all threads. */
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

const [, , kind, folder, out] = process.argv;
const catalogue = openCatalogue(folder);
const kept = join(folder, 'entries.jsonl');
const told = kind === 'make' ? await make() : await draw();
process.stdout.write(JSON.stringify(told));

/** Every row an entry of its own: a city's year has thousands that agree with nobody's. */
async function make() {
  const { readSubmissions } = await import('../dist/store/read-submissions.js');
  const files = await readSubmissions([join(folder, 'submissions')], folder, catalogue);
  const domains = new Map(catalogue.scheme.domains.map((domain) => [domain.title, domain]));
  const rows = files.flatMap(({ submission }) =>
    submission.entries.map((entry) => {
      const domain = domains.get(entry.domain);
      const title = entry.matter?.level2 ?? entry.matter?.level1;
      return { entry, domain, matter: domain?.matters.find((one) => one.title === title) };
    }),
  );
  const places = new Map(catalogue.scheme.domains.map((domain, at) => [domain.id, at]));
  // Rows of one matter one below the other, as merging leaves them; sort() keeps the units' order.
  const placeOf = ({ domain, matter }) =>
    (places.get(domain?.id) ?? places.size) * 1_000 + (domain?.matters.indexOf(matter) ?? 0);
  rows.sort((a, b) => placeOf(a) - placeOf(b));
  const file = createWriteStream(kept);
  for (const [index, { entry, domain, matter }] of rows.entries()) {
    const { unit, serial: _, ...own } = entry;
    const sha256 = createHash('sha256').update(entry.source.file).digest('hex');
    const line = {
      ...own,
      extra: { ...entry.extra, ...(domain ? { 牵头单位: domain.lead } : {}) },
      id: `E${index + 1}`,
      domainId: domain?.id,
      matterId: matter?.id,
      units: [unit],
      provenance: [{ ...entry.source, unit, sha256 }],
      decided: {},
      marked: false,
    };
    if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return { entries: rows.length };
}

async function draw() {
  const render = { word: drawWord, excel: drawExcel }[kind];
  const entries = [];
  for await (const line of createInterface({ input: createReadStream(kept) })) {
    entries.push(JSON.parse(line));
  }
  const nothing = ['conflicts', 'duplicates', 'near', 'coverage', 'missing', 'beyond', 'left'];
  const master = {
    state: 'final',
    entries,
    merged: entries.length,
    ...Object.fromEntries([...nothing, 'nil', 'leads', 'findings'].map((name) => [name, []])),
  };
  const before = megabytes();
  const files = new Map();
  const start = clock();
  const startBusy = busy();
  await render(master, files);
  const seconds = clock() - start;
  const processor = busy() - startBusy;
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), bytes);
  }
  return {
    entries: entries.length,
    seconds,
    processor,
    before,
    megabytes: megabytes(),
    bytes: [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0),
    files: files.size,
  };
}

async function drawWord(master, files) {
  const { renderMasterWord } = await import('../dist/render/master/word.js');
  const { renderVolumes } = await import('../dist/render/master/word-volumes.js');
  const note = [
    { style: 'title', text: '编制说明' },
    { style: 'body', text: '本目录由各单位报送的清单汇总而成。' },
  ];
  files.set('总目录.docx', await renderMasterWord(catalogue, master, note));
  for (const [name, bytes] of await renderVolumes(catalogue, master)) files.set(name, bytes);
}

async function drawExcel(master, files) {
  const { renderMasterExcel } = await import('../dist/render/master/excel.js');
  files.set('总目录.xlsx', await renderMasterExcel(catalogue, master));
}
