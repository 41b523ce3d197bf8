/** Papers printed by LibreOffice in one call, and what poppler says of the pages. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One word or line of text on a page; points from the upper left corner. */
export interface Word {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** In the order in which it was drawn, without white space: a wrapped line joins the next. */
  readonly text: string;
}

/**
 * What stands here for the fonts of an office's PC, near to them in width: serif for 宋体. No text
 * is in Calibri, but the digits of that font make the width of a sheet's columns: half an em.
 */
const FONTS = [
  ['宋体', 'Noto Serif CJK SC'],
  ['方正小标宋简体', 'Noto Serif CJK SC'],
  ['仿宋', 'AR PL UKai CN'],
  ['楷体', 'AR PL UKai CN'],
  ['黑体', 'Noto Sans CJK SC'],
  ['Times New Roman', 'Liberation Serif'],
  ['Calibri', 'AR PL UKai CN'],
] as const;

/**
 * @param folder holds `papers`; `pdf` is made beside it
 * @returns paper → its PDF
 */
export function printPapers(folder: string, papers: readonly string[]): Map<string, string> {
  const from = join(folder, 'flat');
  const to = join(folder, 'pdf');
  mkdirSync(from);
  const flat = papers.map((paper) => {
    // A name of its own: .xlsx and .docx of one name would become one .pdf.
    const name = paper.replaceAll(/[\\/.]/g, '_');
    const path = join(from, name + paper.slice(paper.lastIndexOf('.')));
    cpSync(join(folder, 'papers', paper), path);
    return { paper, path, pdf: join(to, `${name}.pdf`) };
  });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = ['--headless', '--convert-to', 'pdf', '--outdir', to, ...flat.map((x) => x.path)];
  const env = { ...process.env, FONTCONFIG_FILE: fontsFile(folder) };
  execFileSync('soffice', [profile, ...args], { stdio: 'ignore', env });
  const lost = flat.filter(({ pdf }) => !existsSync(pdf));
  if (lost.length > 0) throw new Error(`not opened: ${lost.map(({ paper }) => paper).join()}`);
  return new Map(flat.map(({ paper, pdf }) => [paper, pdf]));
}

function fontsFile(folder: string): string {
  const aliases = FONTS.map(
    ([name, other]) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${other}</family></prefer></alias>`,
  );
  const path = join(folder, 'fonts.conf');
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join('')}</fontconfig>`,
  );
  return path;
}

/** @returns the pages of a PDF with their words and where they stand */
export function pagesOf(pdf: string): PrintedPage[] {
  const texts = poppler('-raw', pdf).split('\f').slice(0, -1);
  const boxes = poppler('-bbox', pdf).split('<page ').slice(1);
  return boxes.map((page, index) => {
    const [width = 0, height = 0] = numbers(page.slice(0, page.indexOf('>')));
    const words = [...page.matchAll(/<word ([^>]*)>([^<]*)</g)].map(([, box = '', text = '']) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = numbers(box);
      return { left, top, right, bottom, text: unescaped(text) };
    });
    // A merged cell that goes over a page is drawn again, above the edge of the next one.
    const seen = words.filter(({ top }) => top >= 0);
    return { width, height, words: seen, text: bare(texts[index] ?? '') };
  });
}

function poppler(how: '-raw' | '-bbox', pdf: string): string {
  return execFileSync('pdftotext', [how, pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function numbers(attributes: string): number[] {
  return [...attributes.matchAll(/"([\d.-]+)"/g)].map(([, number]) => Number(number));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Without white space: where a text breaks into lines counts for nothing. */
export function bare(text: string): string {
  return text.replaceAll(/[\s\u200b\ufeff]+/g, '');
}
