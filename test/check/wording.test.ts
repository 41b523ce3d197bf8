/** Every code of the product is said in words: what is wrong, what to do, an example. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules.js';
import { say, sayApart } from '../../src/check/say.js';
import { WORDINGS, WORDINGS_BY_REACH } from '../../src/check/wording/all.js';

const SRC = join(import.meta.dirname, '../../src');

/** Rooms that report problems. */
const ROOMS = ['text', 'workbook', 'submission', 'check', 'merge', 'edition', 'store'];
/** How codes begin: a literal that looks like one is one. */
const LIKE_A_CODE =
  /'((?:bank|basis|blank|cell|channel|column|content|ditto|domain|duplicate|file|form|identity|matter|nil|owner|prefilled|required|row|scheme|secret|serial|several|sheet|time-limit|unit|value)-[a-z]+(?:-[a-z]+)*)'/g;
const AFTER_CODE = /\bcode: '([a-z-]+)'/g;
/** Literals that look like codes and are none. */
const NO_CODES = new Set(['content-types']);

function codesIn(room: string): string[] {
  const folder = join(SRC, room);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('wording'))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return [...source.matchAll(LIKE_A_CODE), ...source.matchAll(AFTER_CODE)].map(
        ([, code]) => code ?? '',
      );
    })
    .filter((code) => !NO_CODES.has(code));
}

const known = Object.entries(WORDINGS);

describe('wordings', () => {
  it('stand for every code that a room reports', () => {
    const used = new Set(ROOMS.flatMap(codesIn));
    expect(used.size).toBeGreaterThan(30);
    expect([...used].filter((code) => WORDINGS[code] === undefined).sort()).toEqual([]);
  });

  it('stand once, in one chapter', () => {
    const chapters = Object.values(WORDINGS_BY_REACH).flatMap((chapter) => Object.keys(chapter));
    expect(chapters.sort()).toEqual([...new Set(chapters)].sort());
  });

  it('stand for every rule and its further codes', () => {
    const codes = RULES.flatMap(({ code, also = [] }) => [code, ...also]);
    expect(codes.filter((code) => WORDINGS[code] === undefined)).toEqual([]);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each(known)('%s says what is wrong, what to do, and shows an example', (_, wording) => {
    for (const text of [wording.title, wording.message, wording.fix, wording.example]) {
      expect(text.trim()).not.toBe('');
    }
    expect(wording.message).toMatch(/。$/);
    expect(wording.fix).toMatch(/。$/);
    expect(wording.title).not.toMatch(/。$/);
  });

  it.each(known)('%s uses full-width punctuation and no ids of fields', (_, wording) => {
    const words = [wording.title, wording.message, wording.fix].join('').replace(/\{\w+\}/g, '');
    expect(words).not.toMatch(/[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/);
    expect(words).not.toMatch(/timeLimit|owners|channels|supervision|null|undefined/);
  });
});

describe('say', () => {
  it('puts parameters in, and leaves out a part whose parameter is unknown', () => {
    const named = sayApart({
      code: 'owner-unknown',
      text: '县财政',
      params: { nearest: ['县财政局'] },
    });
    expect(named.fix).toContain('县财政局');
    const plain = sayApart({ code: 'owner-unknown', text: '县财政' });
    expect(plain.fix).not.toMatch(/[{}[\]]|……/);
  });

  it('still says something sensible of a code that nobody worded', () => {
    const finding = say({ code: 'quite-new', text: '某某' });
    expect(finding.severity).toBe('warning');
    expect(finding.message).toContain('quite-new');
    expect(finding.message).toContain('某某');
  });

  it('takes the severity that the scheme sets', () => {
    expect(say({ code: 'owner-unknown' }, { 'owner-unknown': 'error' }).severity).toBe('error');
  });

  it('cuts a long text in a sentence, never in the finding', () => {
    const text = '很长'.repeat(100);
    const finding = say({ code: 'time-limit-unread', text });
    expect(finding.text).toBe(text);
    expect(finding.message.length).toBeLessThan(150);
  });
});
