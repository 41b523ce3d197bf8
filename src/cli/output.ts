/** What commands print: one JSON document, or lines; progress to a terminal only. */
import { forTerminal } from './report/terminal.js';

/** Prints one JSON document on standard output, and nothing else there. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Wrapped and coloured on a terminal (without colours where NO_COLOR is set); else as they are. */
export function printLines(lines: readonly string[]): void {
  const { isTTY, columns = 80 } = process.stdout;
  const colour = !process.env.NO_COLOR;
  const shown = isTTY ? forTerminal(lines, { columns, colour }) : lines;
  process.stdout.write(`${shown.join('\n')}\n`);
}

export interface Progress {
  (text: string, done?: number, total?: number): void;
  end(): void;
}

/** Progress on one line of standard error, written over; silent where that is no terminal. */
export function progress(): Progress {
  const terminal = process.stderr.isTTY === true;
  const show = (text: string, done?: number, total?: number) => {
    if (!terminal) return;
    const count = done !== undefined && total !== undefined ? ` ${done}/${total}` : '';
    process.stderr.write(`\r\u001b[K${text}${count}`);
  };
  return Object.assign(show, { end: () => terminal && process.stderr.write('\r\u001b[K') });
}
