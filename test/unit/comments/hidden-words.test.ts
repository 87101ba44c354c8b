import { describe, expect, it } from 'vitest';
import { distinctWords, hasHiddenWord } from '../../../lambdas/comments/hidden-words.ts';
import { HiddenWordsInput } from '../../../lambdas/comments/hidden-words-contract.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';

describe('a text', () => {
  it.each([
    ['a word', 'ugly', 'What an ugly place'],
    ['at the end, in capitals, before punctuation', 'ugly', 'So UGLY!'],
    ['with diacritics and tatweel', 'قبيح', 'منظر قَبيـــح'],
    ['with other forms of letters', 'اسرة', 'أسره كبيرة'],
    ['in Arabic-Indic digits', '2024', 'صيف ٢٠٢٤'],
    ['a phrase over a line break', 'go away', 'Please go\naway, all of you'],
    ['a phrase parted by punctuation or an underscore', 'go away', '#go_away and «go» (away)'],
    ['a word behind a sign', 'ugly', '@ugly #ugly'],
    ['an emoji among others', '🍆', 'mm🍆🍆'],
    ['an emoji of any skin', '👎', '👎🏽'],
    ['a word of a script without blanks', '丑', '这个地方很丑陋'],
    ['two letters of it in a row', '很丑', '这个地方很丑陋'],
    ['joined by what nobody sees', 'ugly', 'u\u200Bgly'],
    ['in wide letters', 'ugly', 'ｕｇｌｙ'],
    ['struck through', 'ugly', 'so u̶g̶l̶y̶'],
    ['with an accent', 'ugly', 'úgly'],
    ['without the accents of the hidden one', 'très laid', 'TRES LAID'],
    ['in Vietnamese', 'xấu xí', 'Nơi này xấu xí quá'],
    ['in keycaps', '18', '1️⃣8️⃣'],
    ['in pointed Hebrew', 'מכוער', 'מְכוֹעָר'],
    ['with vowel signs', 'कुरूप', 'यह कुरूप है'],
    ['with voicing marks', 'バカ', 'おまえはハ\u3099カだ'],
    ['a flag among others', '🇸🇦', '🇺🇸🇸🇦🇦🇪'],
    ['a family among people', '👨‍👩‍👧', '👩👨‍👩‍👧👩'],
    ['an emoji of one skin as of any other', '👎🏻', '👎 👍🏽'],
    ['somebody with a trade, of any skin', '🕵️‍♀️', '🕵🏽‍♀️'],
    ['a joined emoji without selectors of variants', '🏳️‍🌈', '🏳‍🌈'],
    ['emoji joined to no picture', '🍆', '🍆\u200D🍑'],
    ['a sign in its two variants', '❤️', '❤'],
  ])('has %s', (_, word, text) => {
    expect(hasHiddenWord(text, ['never', word])).toBe(true);
  });

  it.each([
    ['within another word', 'ass', 'A classic pass'],
    ['at the beginning of another', 'rat', 'First-rate rating'],
    ['with a joined prefix', 'قبيح', 'والقبيح'],
    ['as a phrase with a word between', 'go away', 'go far away'],
    ['as a phrase in another order', 'go away', 'away we go'],
    ['two letters of a script without blanks apart', '很丑', '很不丑'],
    ['with another vowel sign', 'कुरूप', 'करूप'],
    ['without its voicing mark', 'バカ', 'ハカ'],
    ['in halves of two flags', '🇸🇦', '🇺🇸🇦🇪'],
    ['as a member of a family', '👩', '👨‍👩‍👧 👩🏽‍🚒'],
    ['as a part of a flag', '🏴', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴‍☠️'],
    ['in a row and not joined', '👨‍👩‍👧', '👨👩👧'],
  ])('has no word that stands %s', (_, word, text) => {
    expect(hasHiddenWord(text, [word])).toBe(false);
  });

  it('has none where none is hidden, or it says nothing', () => {
    expect(hasHiddenWord('ugly', [])).toBe(false);
    expect(hasHiddenWord('…', ['ugly'])).toBe(false);
  });

  it('of the greatest length is compared with the longest list in no time', () => {
    const words = Array.from({ length: limits.hiddenWords }, (_, each) => `${'a '.repeat(14)}${each}`);
    const text = 'a '.repeat(limits.commentGraphemes / 2);
    const begin = process.cpuUsage();
    for (let round = 0; round < 20; round += 1) expect(hasHiddenWord(text, words)).toBe(false);
    const { user } = process.cpuUsage(begin);
    expect(user / 20 / 1_000).toBeLessThan(50); // milliseconds
  });
});

describe('a list of hidden words', () => {
  const parse = (words: readonly string[]) => HiddenWordsInput.safeParse({ words });

  it('has each word once, in its first spelling', () => {
    const words = ['Ugly', 'قبيح', 'ugly', 'قَبيح', 'go away', 'go_away'];
    expect(distinctWords(words)).toEqual(['Ugly', 'قبيح', 'go away']);
  });

  it('takes up to its limits and no more, in numbers, in each word and in all', () => {
    const words = (count: number, word = 'w') => Array.from({ length: count }, () => word);
    expect(parse(words(limits.hiddenWords)).success).toBe(true);
    expect(parse(words(limits.hiddenWords + 1)).success).toBe(false);
    expect(parse(['و'.repeat(limits.hiddenWordGraphemes)]).success).toBe(true);
    expect(parse(['و'.repeat(limits.hiddenWordGraphemes + 1)]).success).toBe(false);
    const family = '👨‍👩‍👧‍👦'; // 25 bytes in one grapheme
    const fitting = words(limits.hiddenWordsBytes / 100, family.repeat(4));
    expect(parse(fitting).success).toBe(true);
    expect(parse([...fitting, 'w']).success).toBe(false);
  });

  it('takes no word in which there is nothing to look for', () => {
    for (const word of ['', '  ', '…', '_', '\u200B']) expect(parse([word]).success, word).toBe(false);
    expect(parse(['  ugly  ']).data?.words).toEqual(['ugly']);
  });
});
