import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashtagsIn } from '../../../../lambdas/kernel/text/hashtags.ts';

const tagsIn = (text: string) => hashtagsIn(text).map(({ tag }) => tag);

describe('hashtags', () => {
  it('takes spellings with and without tashkeel for one tag and shows what was typed', () => {
    expect(hashtagsIn('#الرياض ثم #الرّياض')).toEqual([
      { tag: 'الرياض', text: '#الرياض', start: 0, end: 7 },
      { tag: 'الرياض', text: '#الرّياض', start: 11, end: 19 },
    ]);
  });

  it('counts positions in UTF-16 units, so that a slice gives the tag', () => {
    const caption = '👩‍👩‍👧 #سفر 🇸🇦 #𝒜𝓁𝓅𝒽𝒶';
    const found = hashtagsIn(caption);
    expect(found.map(({ start, end }) => caption.slice(start, end))).toEqual(['#سفر', '#𝒜𝓁𝓅𝒽𝒶']);
    expect(found.map(({ tag }) => tag)).toEqual(['سفر', 'alpha']);
  });

  it.each([
    ['letters, digits and underscores', '#Road_66', ['road_66']],
    ['bare numbers', '#2030 #٢٠٣٠ #۲۰۳۰ #२०३० #1_000 #_7', []],
    ['a Chinese number with its zero', '#二〇二五年 #〇', ['二〇二五年']],
    [
      'one character that stands for several words, and marks that old files have by themselves',
      '#محمدﷺ #محمدصلىاللهعليهوسلم #مرحبا\uFE70',
      ['محمدصلياللهعليهوسلم', 'محمدصلياللهعليهوسلم', 'مرحبا'],
    ],
    ['a number with a word', '#2030goals #رؤية٢٠٣٠', ['2030goals', 'رويه2030']],
    ['prefixes that Arabic joins', 'و#الرياض بـ#جدة وَ#مكة', ['الرياض', 'جده', 'مكه']],
    ['tags in a row in Arabic', '#الرياض#جدة', ['الرياض', 'جده']],
    ['Chinese, Japanese and Thai before it', '我爱#北京 写真は#東京 ที่#กรุงเทพ', ['北京', '東京', 'กรุงเทพ']],
    ['an emoji of two code points before it', '❤️#love', ['love']],
    ['a tag that a full stop and a word follow', '#cats.like', ['cats']],
    ['selectors of variants inside', '#葛\u{E0100}城 #葛城', ['葛城', '葛城']],
    ['what nobody sees', '#\u3164\u3164', []],
    [
      'Turkish capitals',
      '#İstanbul #ISTANBUL #istanbul #i\u0307stanbul',
      ['istanbul', 'istanbul', 'istanbul', 'istanbul'],
    ],
    ['letters that become two', '#Straße #STRASSE #ŉ', ['strasse', 'strasse', 'ʼn']],
    ['ligatures', '#ﬁlm #FILM', ['film', 'film']],
    ['the sigma at the end of a word', '#ΟΔΟΣ #οδος', ['οδοσ', 'οδοσ']],
    ['a host whose name goes before it', 'example.com#top موقع.السعودية#أعلى', []],
    ['what follows an address', '见https://example.com/a。#东京', ['东京']],
    ['a tag that ends at punctuation', '(#صور) #صور، #صور!', ['صور', 'صور', 'صور']],
    ['a tag after an emoji', '🌊#beach', ['beach']],
    ['a fullwidth number sign', '＃東京', ['東京']],
    ['vowel signs of Indic scripts', '#हिन्दी', ['हिन्दी']],
    ['a joiner inside a word', '#می\u200Cخواهم', ['میخواهم']],
    ['a joiner that belongs to an emoji', '#love\u200D👩', ['love']],
    ['two tags in a row', '#one#two', ['one']],
    ['a number sign inside a word', 'C#sharp', []],
    ['an HTML entity', '&#39;', []],
    ['a web address', 'https://example.org/#top http://x.org/a#b www.example.org/?q=(#c)', []],
    ['a path without a scheme', 'example.org/#top', []],
    ['a keycap', '#️⃣ one', []],
    ['a number sign alone', '# #! ##', []],
    ['underscores alone', '#___', []],
    ['tatweel alone', '#ـــ', []],
  ])('reads %s', (_, text, tags) => {
    expect(tagsIn(text)).toEqual(tags);
  });

  it('makes one word of whatever it takes', () => {
    const points = Array.from({ length: 0x20000 }, (_, point) => point);
    const isSurrogate = (point: number) => 0xd800 <= point && point <= 0xdfff;
    const taken = points.filter((point) => !isSurrogate(point)).map((point) => String.fromCodePoint(point));
    const tags = taken.flatMap((character) => tagsIn(`#a${character}`.normalize('NFC')));
    expect(tags.filter((tag) => !/^[\p{L}\p{M}\p{Nd}\u3007_]+$/u.test(tag))).toEqual([]);
  });

  it('finds in any text only what the text says at that place, in order and without overlap', () => {
    const alphabet = fc.constantFrom(
      '#',
      'a',
      'ب',
      'ّ',
      '٣',
      '_',
      ' ',
      '\u200C',
      '😀',
      '/',
      '&',
      '.',
      'http://',
    );
    fc.assert(
      fc.property(fc.array(alphabet), (parts) => {
        const text = parts.join('').normalize('NFC');
        let before = 0;
        for (const { tag, text: typed, start, end } of hashtagsIn(text)) {
          expect(text.slice(start, end)).toBe(typed);
          expect(typed.startsWith('#')).toBe(true);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(tag).toMatch(/^[\p{L}\p{M}\p{Nd}_]+$/u);
          before = end;
        }
      }),
    );
  });

  it('reads a long hostile text at once', () => {
    expect(hashtagsIn('#'.repeat(40_000))).toEqual([]);
    expect(hashtagsIn(`#${'a'.repeat(40_000)}`)).toHaveLength(1);
    expect(hashtagsIn(`#a${'\u200C'.repeat(40_000)}`)).toHaveLength(1);
  });
});
