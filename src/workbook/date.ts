/**
 * Dates: which number formats make a number a date, and what day a serial number is.
 * Calendar arithmetic in UTC only: no time zone, no clock.
 */

/** What a format shows of a serial number. */
export type DateKind = 'date' | 'time' | 'both';

const DAY = 86_400_000;
const LAST_SERIAL = 2_958_465; // 9999-12-31

/**
 * Built-in formats, those of Chinese Excel (27 to 36, 50 to 58) among them: they have no
 * format code in the file, so only this table knows them (ISO/IEC 29500-1, 18.8.30).
 */
const BUILT_IN: ReadonlyMap<number, DateKind> = new Map([
  ...ids('date', 14, 17),
  ...ids('time', 18, 21),
  ...ids('both', 22, 22),
  ...ids('date', 27, 31),
  ...ids('time', 32, 35),
  ...ids('date', 36, 36),
  ...ids('time', 45, 47),
  ...ids('date', 50, 54),
  ...ids('time', 55, 56),
  ...ids('date', 57, 58),
]);

function ids(kind: DateKind, first: number, last: number): [number, DateKind][] {
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index, kind]);
}

/** @returns what a built-in format shows; undefined where it is no date */
export function builtInDateKind(formatId: number): DateKind | undefined {
  return BUILT_IN.get(formatId);
}

/** Excel itself takes 255 characters. */
const LONGEST_CODE = 1_000;

/** @returns what a format code (yyyy"年"m"月"d"日") shows; undefined where it is no date */
export function dateKindOf(formatCode: string): DateKind | undefined {
  if (formatCode.length > LONGEST_CODE) return undefined;
  const bare = formatCode
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/;.*$/s, '')
    .toLowerCase();
  if (/^(general|standard|g\/通用格式)/.test(bare)) return undefined;
  const day = /[yd]|e(?![+-])|b{2,}/.test(bare);
  const time = /[hs]|\[m+\]/.test(bare);
  if (day) return time ? 'both' : 'date';
  if (time) return 'time';
  return bare.includes('m') ? 'date' : undefined;
}

/**
 * @param serial days since the start of the workbook's calendar, time as a fraction
 * @param date1904 the calendar of old Macs, which begins in 1904
 * @returns 2018-10-19, 2018-10-19 09:30, 09:30 or 09:30:15; undefined where the serial is no day
 */
export function dateText(serial: number, kind: DateKind, date1904: boolean): string | undefined {
  if (!(serial >= 0) || serial >= LAST_SERIAL + 1) return undefined;
  // Half a second's rounding first: 0.999999 of a day is the next midnight.
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = clock(seconds - days * 86_400);
  if (kind === 'time') return days > 0 && time === '' ? dayText(days, date1904) : time || '00:00';
  const day = dayText(days, date1904);
  return time === '' || kind === 'date' ? day : `${day} ${time}`;
}

function dayText(days: number, date1904: boolean): string {
  if (date1904) return isoDay(Date.UTC(1904, 0, 1) + days * DAY);
  // Excel's calendar of 1900 has a 29 February that never was (serial 60).
  if (days === 60) return '1900-02-29';
  return isoDay(Date.UTC(1899, 11, days > 60 ? 30 : 31) + days * DAY);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** @returns 09:30, or 09:30:15; '' for midnight */
function clock(seconds: number): string {
  if (seconds === 0) return '';
  const text = new Date(seconds * 1000).toISOString();
  return text.slice(11, seconds % 60 === 0 ? 16 : 19);
}

/** A date that the file stores in ISO form (t="d"). @returns as dateText; the text itself where it is none */
export function isoDateText(stored: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?)?/.exec(stored);
  if (!match) return stored;
  const [, day, minutes = '00:00', seconds = ':00'] = match;
  const time = seconds === ':00' ? minutes : minutes + seconds;
  return time === '00:00' ? `${day}` : `${day} ${time}`;
}
