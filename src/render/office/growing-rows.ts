/**
 * Rows that grow with what is typed into them. exceljs marks every height as set by hand, which
 * stops Excel and WPS from making a row higher; here the mark is taken off, the height stays.
 */
import type { Worksheet } from 'exceljs';

/** First and last row of each sheet that may grow. */
export type GrowingRows = ReadonlyMap<Worksheet, readonly [number, number]>;

/** @returns an edit of the packed parts, for `settle` */
export function growing(rows: GrowingRows): (name: string, xml: string) => string {
  const byPart = new Map([...rows].map(([{ id }, span]) => [`xl/worksheets/sheet${id}.xml`, span]));
  return (name, xml) => {
    const span = byPart.get(name);
    if (!span) return xml;
    return xml.replace(/<row r="(\d+)"[^>]*>/g, (tag, number: string) => {
      const inside = Number(number) >= span[0] && Number(number) <= span[1];
      return inside ? tag.replace(' customHeight="1"', '') : tag;
    });
  };
}
