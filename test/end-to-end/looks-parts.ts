/** What a paper's own XML says of its type: fonts of each run, fall-backs, the size in print. */
import { parts } from '../render/unpack.js';

const CHINESE = /[\u4e00-\u9fff]/;
const attribute = (xml: string, name: string): string =>
  new RegExp(`${name}="([^"]*)"`).exec(xml)?.[1] ?? '';

/** @returns Chinese texts of a .docx whose run does not name an East-Asian font of its own */
export function runsWithoutFont(docx: Uint8Array): string[] {
  return written(docx).flatMap((xml) =>
    [...xml.matchAll(/<w:r[ >].*?<\/w:r>/gs)].flatMap(([run]) => {
      const text = /<w:t[ >][^<]*/.exec(run)?.[0] ?? '';
      const named = /<w:rFonts[^>]*w:eastAsia="[^"]+"/.test(run);
      return CHINESE.test(text) && !named ? [text] : [];
    }),
  );
}

/** @returns fonts that a .docx uses without a fall-back in its font table */
export function fontsWithoutFallback(docx: Uint8Array): string[] {
  const table = parts(docx).get('word/fontTable.xml') ?? '';
  const known = [...table.matchAll(/<w:font [^>]*w:name="([^"]*)".*?<\/w:font>/gs)]
    .filter(([font]) => font.includes('<w:altName '))
    .map(([, name]) => name);
  const used = written(docx).flatMap((xml) =>
    [...xml.matchAll(/<w:rFonts[^>]*>/g)].flatMap(([fonts]) =>
      ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'].map((kind) => attribute(fonts, kind)),
    ),
  );
  return [...new Set(used)].filter((name) => name !== '' && !known.includes(name));
}

function written(docx: Uint8Array): string[] {
  return [...parts(docx)]
    .filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, xml]) => xml);
}

export interface SheetType {
  readonly sheet: string;
  /** Fonts of cells with text. */
  readonly fonts: readonly string[];
  /** Points of the type that most cells have, as Excel prints it fitted to the paper's width. */
  readonly printed: number;
}

/** Of each sheet that is seen and printed. */
export function typeOfSheets(xlsx: Uint8Array): SheetType[] {
  const all = parts(xlsx);
  const styles = all.get('xl/styles.xml') ?? '';
  const fonts = [
    ...(/<fonts.*?<\/fonts>/s.exec(styles)?.[0] ?? '').matchAll(/<font>.*?<\/font>/gs),
  ];
  const looks = [
    ...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g),
  ].map(([xf]) => fonts[Number(attribute(xf, 'fontId'))]?.[0] ?? '');
  const book = all.get('xl/workbook.xml') ?? '';
  const sheets = [...book.matchAll(/<sheet [^>]*>/g)];
  return sheets.flatMap(([sheet], index) => {
    const xml = all.get(`xl/worksheets/sheet${attribute(sheet, 'sheetId')}.xml`) ?? '';
    if (/state="(veryH|h)idden"/.test(sheet) || !xml.includes('<pageSetup')) return [];
    const cells = [...xml.matchAll(/<c [^>]*t="(?:s|str|inlineStr)"[^>]*>/g)];
    const used = cells.map(([cell]) => looks[Number(attribute(cell, ' s') || 0)] ?? '');
    const names = used.map((font) => attribute(/<name [^>]*>/.exec(font)?.[0] ?? '', 'val'));
    const sizes = used.map((font) => Number(attribute(/<sz [^>]*>/.exec(font)?.[0] ?? '', 'val')));
    const area = areaOf(book, index);
    return [
      {
        sheet: attribute(sheet, 'name'),
        fonts: [...new Set(names)],
        printed: mostCommon(sizes) * scale(xml, area),
      },
    ];
  });
}

/** First and last column of the print area. */
function areaOf(book: string, index: number): readonly [number, number] {
  const area = new RegExp(
    `<definedName name="_xlnm.Print_Area" localSheetId="${index}"[^>]*>[^<]*!\\$([A-Z]+)\\$\\d+:\\$([A-Z]+)`,
  ).exec(book);
  return area ? [columnNumber(area[1] ?? ''), columnNumber(area[2] ?? '')] : [1, 100];
}

/** Excel's own reckoning: 7 pixels of 0.75 points to a character, paper less its margins. */
function scale(xml: string, [from, to]: readonly [number, number]): number {
  const columns = [...xml.matchAll(/<col [^>]*>/g)].filter(([col]) => !/hidden="1"/.test(col));
  let points = 0;
  for (const [col] of columns) {
    const first = Math.max(from, Number(attribute(col, 'min')));
    const last = Math.min(to, Number(attribute(col, 'max')));
    points +=
      Math.max(0, last - first + 1) * Math.round(Number(attribute(col, ' width')) * 7) * 0.75;
  }
  const setup = /<pageSetup [^>]*>/.exec(xml)?.[0] ?? '';
  const [short, long] = attribute(setup, 'paperSize') === '8' ? [297, 420] : [210, 297];
  const paper = attribute(setup, 'orientation') === 'landscape' ? long : short;
  const margins = /<pageMargins [^>]*>/.exec(xml)?.[0] ?? '';
  const room =
    ((paper ?? 0) / 25.4 -
      Number(attribute(margins, 'left')) -
      Number(attribute(margins, 'right'))) *
    72;
  return Math.min(1, room / points);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function mostCommon(sizes: readonly number[]): number {
  const times = new Map<number, number>();
  for (const size of sizes) times.set(size, (times.get(size) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
