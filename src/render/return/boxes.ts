/**
 * A pass after packing: exceljs gives every note one small box, and writes links inside the
 * workbook as links to the outside. Boxes are fitted to their texts, links made inner ones.
 * For the bytes of our own returns only.
 */

import type { Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SIZE } from '../office/styles.js';
import { lineCount } from '../office/text-size.js';
import type { NoteBox } from './notes.js';

/** Width of a note in pixels, and in characters of the standard font. */
const WIDTH = 300;
const CHARACTERS = 40;
/** Pixels of a line and of both margins. */
const LINE = 17;
const MARGIN = 14;
const MOST_LINES = 24;

/** @param notes of each sheet, by the number under which it was packed */
export function fitBoxes(
  bytes: Uint8Array,
  notes: ReadonlyMap<number, { readonly sheet: Worksheet; readonly boxes: readonly NoteBox[] }>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [id, { sheet, boxes }] of notes) {
    edit(parts, `xl/drawings/vmlDrawing${id}.vml`, (vml) => fitAll(vml, sheet, boxes));
    edit(parts, `xl/comments${id}.xml`, (xml) =>
      xml.replace('<author>Author</author>', '<author>校验</author>'),
    );
  }
  innerLinks(parts);
  return zipSync(parts);
}

function edit(parts: Record<string, Uint8Array>, name: string, change: (text: string) => string) {
  const part = parts[name];
  if (part) parts[name] = strToU8(change(strFromU8(part)));
}

function fitAll(vml: string, sheet: Worksheet, boxes: readonly NoteBox[]): string {
  const byCell = new Map(boxes.map((box) => [`${box.row}:${box.column}`, box]));
  return vml.replace(/<v:shape .*?<\/v:shape>/gs, (shape) => {
    const row = Number(/<x:Row>(\d+)</.exec(shape)?.[1]) + 1;
    const column = Number(/<x:Column>(\d+)</.exec(shape)?.[1]) + 1;
    const box = byCell.get(`${row}:${column}`);
    if (!box) return shape;
    const height = heightOf(box.text);
    return shape
      .replace(
        /width:[\d.]+pt;height:[\d.]+pt/,
        `width:${WIDTH * 0.75}pt;height:${height * 0.75}pt`,
      )
      .replace(/<x:Anchor>.*?<\/x:Anchor>/s, `<x:Anchor>${anchor(sheet, box, height)}</x:Anchor>`);
  });
}

function heightOf(text: string): number {
  return Math.min(MOST_LINES, lineCount(text, CHARACTERS, SIZE.small)) * LINE + MARGIN;
}

/** Left column and its offset, top row and its offset, right, bottom: from 0, in pixels. */
function anchor(sheet: Worksheet, { row, column }: NoteBox, height: number): string {
  const top = Math.max(row - 2, 0);
  const right = walk(column, WIDTH, (at) => columnPixels(sheet, at + 1));
  const bottom = walk(top, height, (at) => rowPixels(sheet, at + 1));
  return [column, 8, top, 4, right.at, right.rest, bottom.at, bottom.rest].join(', ');
}

function walk(from: number, length: number, size: (at: number) => number) {
  let at = from;
  let rest = length + 8;
  while (rest > size(at)) {
    rest -= size(at);
    at += 1;
  }
  return { at, rest: Math.round(rest) };
}

function columnPixels(sheet: Worksheet, column: number): number {
  return Math.round((sheet.getColumn(column).width ?? 9) * 7 + 5);
}

function rowPixels(sheet: Worksheet, row: number): number {
  return Math.round((sheet.findRow(row)?.height ?? 18) / 0.75);
}

const RELATIONSHIP = /<Relationship\s[^>]*?\/>/g;

/** Links to #'表'!A1 stand as a location in the sheet itself. */
function innerLinks(parts: Record<string, Uint8Array>): void {
  for (const name of Object.keys(parts)) {
    const match = /^xl\/worksheets\/_rels\/(sheet\d+\.xml)\.rels$/.exec(name);
    const rels = parts[name];
    if (!match?.[1] || !rels) continue;
    const targets = new Map<string, string>();
    const kept = strFromU8(rels).replace(RELATIONSHIP, (tag) => {
      const target = /\sTarget="#([^"]*)"/.exec(tag)?.[1];
      const id = /\sId="([^"]*)"/.exec(tag)?.[1];
      if (target === undefined || id === undefined) return tag;
      targets.set(id, target);
      return '';
    });
    if (targets.size === 0) continue;
    parts[name] = strToU8(kept);
    edit(parts, `xl/worksheets/${match[1]}`, (xml) =>
      xml.replace(
        /<hyperlink (ref="[^"]*") r:id="([^"]*)"[^>]*>/g,
        (tag, ref: string, id: string) => {
          const target = targets.get(id);
          return target === undefined ? tag : `<hyperlink ${ref} location="${target}"/>`;
        },
      ),
    );
  }
}
