/**
 * What hashtags, mentions and web addresses in texts look like to the API, as regular expressions with the flag `u`. They are made at first
 * use: that takes milliseconds, and engines without classes of Unicode properties or without look-behind must be able to load this file.
 */

/** Scripts that are written without blanks between words. */
const WITHOUT_BLANKS = 'Han Hira Kana Bopo Hang Thai Laoo Khmr Mymr Tibt Yiii Lana Talu Tale Tavt Java Bali';
/** Scripts whose prefixes, "and", "to", "the", are joined to the word that follows. */
const WITH_JOINED_PREFIXES = 'Arab Hebr Syrc';

const classOf = (scripts: string): string =>
  `[${scripts.replace(/\w+ ?/g, '\\p{scx=$&}').replace(/ /g, '')}]`;

/** A function, as linters would write a literal instead: engines that do not know what stands in one refuse the whole file. */
const pattern = (source: string, flags = 'gu'): RegExp => new RegExp(source, flags);

const makePatterns = () => {
  const unspaced = classOf(WITHOUT_BLANKS);
  const binds = `(?:(?!${classOf(`${WITHOUT_BLANKS} ${WITH_JOINED_PREFIXES}`)})\\p{L}|[\\p{Nd}_])(?:(?!\\u20E3)\\p{M})*`;
  const part = '\\p{L}\\p{Nd}\\u3007_';
  const label = '[\\p{L}\\p{M}\\p{N}_\\-\\u200C\\u200D]';
  return {
    // What is looked for behind comes after the sign, so that it is tried at signs alone and takes time with the text's length.
    hashtag: pattern(
      `[#＃﹟](?<!${binds}[#＃﹟])(?<![&/#＃﹟][#＃﹟])` +
        `([${part}](?:[${part}\\p{M}]|[\\u200C\\u200D](?=[${part}\\p{M}]))*)`,
    ),
    letter: pattern('\\p{L}', 'u'),
    /** What of a folded hashtag is no part of a word. */
    noPartOfWord: pattern('[^\\p{L}\\p{M}\\p{Nd}\\u3007_]+'),
    unseen: pattern('\\p{Default_Ignorable_Code_Point}+'),
    /** Marks beyond those of any word: normalization sorts them in time with the square of their number. */
    manyMarks: pattern('(\\p{M}{30})\\p{M}+'),
    mention: pattern(
      `[@＠](?<!${binds}[@＠])(?<![@＠/][@＠])([A-Za-z0-9](?:(?:\\.(?!\\.)|\\w)*[A-Za-z0-9])?)` +
        `(?!(?!${unspaced})\\p{L}|[\\p{M}\\p{Nd}_@＠])`,
    ),
    /** The end of a scheme, or a host. Tried only where a label begins. */
    addressBegins: pattern(
      `(?<=[A-Za-z0-9])://|(?<!${label})(?:localhost(?=[:/?#])|${label}+(?:\\.${label}+)+)`,
      'giu',
    ),
    /** Where an address may end; brackets are counted. */
    addressTurns: pattern(
      '[\\s\\p{Cc}<>"`|\\\\^]|(?![\\u200C\\u200D])\\p{Cf}|(?![\\0-\\x7F\\p{Pd}\\p{Pc}\\u00B7\\u30FB])\\p{P}' +
        `|(?<=[A-Za-z0-9])(?:(?=\\p{L})${unspaced}|(?![\\0-\\x7F])[\\p{Emoji_Presentation}\\p{Extended_Pictographic}])` +
        "|'(?![A-Za-z0-9])|[()[\\]{}]",
    ),
  };
};

export type Patterns = ReturnType<typeof makePatterns>;

let made: Patterns | null | undefined;

/** The patterns; undefined where the engine cannot make them. */
export const patterns = (): Patterns | undefined => {
  if (made === undefined) {
    try {
      made = makePatterns();
    } catch {
      made = null;
    }
  }
  return made ?? undefined;
};
