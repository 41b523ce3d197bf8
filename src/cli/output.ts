/** What commands print: one JSON document, or lines; progress to a terminal only. */

/** Prints one JSON document on standard output, and nothing else there. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
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
