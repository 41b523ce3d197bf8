/**
 * What was made of a text, remembered: catalogues say the same few thousand texts over and over,
 * row by row and file by file. Bounded, and without any effect on what comes out.
 */

/** Together the texts of one generation have at most so many characters; there are two of them. */
const MOST_CHARACTERS = 500_000;

/**
 * @param make a pure function; whoever asks for its result must not change it
 * @returns the same function, quick where the text was asked for not long ago
 */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  let young = new Map<string, { readonly made: Made }>();
  let old = young;
  let characters = 0;
  return (text) => {
    const before = young.get(text);
    if (before) return before.made;
    const own = detached(text);
    const known = old.get(text) ?? { made: make(own) };
    characters += own.length + 1;
    if (characters > MOST_CHARACTERS) {
      old = young;
      young = new Map();
      characters = own.length + 1;
    }
    young.set(own, known);
    return known.made;
  };
}

/** A piece that was cut out of a file's text keeps all of that text in memory; a copy does not. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
