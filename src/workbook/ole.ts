/**
 * The OLE2 container of .xls, .et, .doc and of encrypted .xlsx files: only the names of its
 * streams, to tell which of these it is. Bounded by the file itself: no chain is followed twice.
 */

const HEADER = 512;
const ENTRY = 128;
const DIFAT_IN_HEADER = 109;
const LAST_SECTOR = 0xfffffff9;

/** @returns names of the streams and storages; what can be told where the container is damaged */
export function oleNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  try {
    const sectorSize = 1 << view.getUint16(30, true);
    const seen = new Set<number>();
    for (let sector = view.getUint32(48, true); sector < LAST_SECTOR && !seen.has(sector); ) {
      seen.add(sector);
      const start = HEADER + sector * sectorSize;
      for (let at = start; at < start + sectorSize; at += ENTRY) names.push(entryName(view, at));
      sector = nextSector(view, sector, sectorSize);
    }
  } catch {
    // A RangeError of the DataView: the container is cut off.
  }
  return names.filter((name) => name !== '');
}

function entryName(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  const units = Array.from({ length: Math.max(0, length / 2 - 1) }, (_, index) =>
    view.getUint16(at + index * 2, true),
  );
  return String.fromCharCode(...units);
}

function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4;
  const table = Math.floor(sector / perSector);
  // Only in files of over 6.8 MB does the table of tables leave the header; the directory
  // begins early, so what lies beyond is not needed to tell what the file is.
  if (table >= DIFAT_IN_HEADER) return LAST_SECTOR;
  const tableSector = view.getUint32(76 + table * 4, true);
  return view.getUint32(HEADER + tableSector * sectorSize + (sector % perSector) * 4, true);
}
