/** A unit is merged into another one in the middle of the work: through the command, at two dates. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mulu, ROOT } from '../helpers/mulu.js';
import { tempFolder, tempRoot } from '../helpers/temp-folder.js';

const SHIPPED = join(ROOT, 'catalogues', 'changning-2018');
const OLD = '县国土资源局';
const OTHER = '县林业局';
const NEW = '县自然资源局';

let folder: string;

beforeAll(() => {
  folder = join(tempRoot(), '目录');
  expect(mulu(['init', folder, '--scheme', 'changning-2018']).code).toBe(0);
  const path = join(folder, 'units.yaml');
  const handed = `    until: '2019-03-01'\n    successor: ${NEW}\n`;
  const text = [OLD, OTHER]
    .reduce(
      (all, name) => all.replace(`- name: ${name}\n`, `- name: ${name}\n${handed}`),
      read(path),
    )
    .replace('groups:', `  - name: ${NEW}\n    from: '2019-03-01'\ngroups:`);
  writeFileSync(path, text);
  for (const unit of [OLD, OTHER]) {
    const from = join(SHIPPED, 'submissions', unit);
    cpSync(from, join(folder, 'submissions', unit), { recursive: true });
  }
});

const read = (path: string) => readFileSync(path, 'utf8');

function compiled(date: string) {
  const out = join(tempFolder(), 'out');
  const { out: text } = mulu(['compile', folder, '--date', date, '--out', out, '--json']);
  const { missing, findings } = JSON.parse(text) as {
    missing: { unit: string }[];
    findings: { code: string; severity: string; params: Record<string, string> }[];
  };
  const master = JSON.parse(read(join(out, '总目录.json')));
  const named = new Set<string>(
    master.entries.flatMap(({ units, owners }: { units: string[]; owners: { name: string }[] }) => [
      ...units,
      ...owners.map(({ name }) => name),
    ]),
  );
  return { missing: new Set(missing.map(({ unit }) => unit)), findings, named };
}

describe('two units that became one', () => {
  it('are themselves before the day', () => {
    const { missing, findings, named } = compiled('2018-10-19');
    expect([OLD, OTHER, NEW].map((unit) => named.has(unit))).toEqual([true, true, false]);
    expect([OLD, OTHER, NEW].map((unit) => missing.has(unit))).toEqual([false, false, false]);
    expect(findings.some(({ code }) => code === 'unit-succeeded')).toBe(false);
  });

  it('are the new one from the day on, which is heard by their files; each is said so', () => {
    const { missing, findings, named } = compiled('2019-03-01');
    expect([OLD, OTHER, NEW].map((unit) => named.has(unit))).toEqual([false, false, true]);
    expect([OLD, OTHER, NEW].map((unit) => missing.has(unit))).toEqual([false, false, false]);
    const told = findings.filter(({ code }) => code === 'unit-succeeded');
    expect(told.map(({ params }) => [params.before, params.unit, params.since])).toEqual([
      [OLD, NEW, '2019-03-01'],
      [OTHER, NEW, '2019-03-01'],
    ]);
    expect(findings.filter(({ code }) => code === 'owner-renamed').length).toBeGreaterThan(0);
  });

  it('and one with nobody in its place is told, neither late nor to be telephoned', () => {
    const path = join(folder, 'units.yaml');
    const text = read(path);
    const gone = '县环境保护局';
    writeFileSync(path, text.replace(`- name: ${gone}\n`, `$&    until: '2018-11-01'\n`));
    const status = (date: string) => {
      const { rows, reminders, counts } = JSON.parse(
        mulu(['status', folder, '--date', date, '--json']).out,
      );
      const of = ({ unit }: { unit: string }) => unit === gone;
      return { row: rows.find(of), reminder: reminders.find(of), warnings: counts.warning };
    };
    const [before, after] = [status('2018-10-31'), status('2018-11-01')];
    writeFileSync(path, text);
    expect([before.row.ended, before.row.overdueDays]).toEqual([undefined, 61]);
    expect(before.reminder).toBeDefined();
    expect([after.row.state, after.row.ended, after.row.overdueDays]).toEqual([
      'missing',
      '2018-11-01',
      null,
    ]);
    expect(after.row.reason).toContain('successor');
    expect(after.reminder).toBeUndefined();
    expect(after.warnings).toBe(before.warnings + 1);
  });

  it('leave the lead of their domain to it', () => {
    const out = join(tempFolder(), 'out');
    const args = ['merge', folder, '--lead', OLD, '--out', out, '--json'];
    // The folder's own date is before the day: the old unit leads.
    expect(JSON.parse(mulu(args).out).written.join()).toContain(`${OLD}_领域目录`);
    const scheme = join(folder, 'scheme.yaml');
    const text = read(scheme);
    writeFileSync(scheme, text.replace(/^date: .*$/m, "date: '2019-03-01'"));
    const later = JSON.parse(mulu(args).out);
    writeFileSync(scheme, text);
    expect(later.written.join()).toContain(`${NEW}_领域目录`);
  });
});
