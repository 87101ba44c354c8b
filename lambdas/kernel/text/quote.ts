/** Code points of a caller's value that a message shows: enough to recognise it by. */
const SHOWN = 40;

// Controls and marks of direction would show the message in another order, or break its line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: replacing them is the purpose
const UNSHOWN = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\p{Surrogate}]/gu;

/** A caller's text as messages quote it: cut, and without what would garble them. */
export const quote = (text: string): string => {
  const start = [...text.slice(0, 2 * SHOWN + 2)]; // a code point has at most two units
  const shown = start.slice(0, SHOWN).join('').replace(UNSHOWN, '\uFFFD');
  return start.length > SHOWN ? `${shown}…` : shown;
};
