/**
 * Sources of classes of characters for regular expressions with the flag `v`. They cost milliseconds to compile: make the
 * expressions at first use.
 */

/** Scripts that are written without blanks between words, as far as people write them today. */
const WITHOUT_BLANKS = [
  'Han',
  'Hira',
  'Kana',
  'Bopo',
  'Hang', // Korean has blanks, but none before its particles
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Tibt',
  'Yiii',
  'Lana',
  'Talu',
  'Tale',
  'Tavt',
  'Java',
  'Bali',
];
/** Scripts whose prefixes, "and", "to", "the", are joined to the word that follows. */
const WITH_JOINED_PREFIXES = ['Arab', 'Hebr', 'Syrc'];

const lettersOf = (scripts: readonly string[]): string =>
  `[${scripts.map((script) => `\\p{scx=${script}}`).join('')}]`;

/** A letter of a script without blanks: neither does a word end before it, nor does an address go on with it. */
export const UNSPACED_LETTER = `[\\p{L}&&${lettersOf(WITHOUT_BLANKS)}]`;

/**
 * What makes one word with the `@` or `#` that follows, as in addresses of mail: digits, and letters but those after which a
 * new word can begin without a blank.
 */
export const BINDS_WHAT_FOLLOWS = `[[\\p{L}--${lettersOf([...WITHOUT_BLANKS, ...WITH_JOINED_PREFIXES])}]\\p{Nd}_]`;

/** Marks on a letter or digit; a keycap makes a picture of its digit. */
export const MARK = '[\\p{M}--\\u20E3]';
