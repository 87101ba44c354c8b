import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Username } from '../../../../lambdas/accounts/username.ts';
import { mentionsIn } from '../../../../lambdas/kernel/text/mentions.ts';

const namesIn = (text: string) => mentionsIn(text).map(({ username }) => username);

describe('mentions', () => {
  it('folds case and tells where the mention stands', () => {
    expect(mentionsIn('مع @Omar_1 و @layla.h')).toEqual([
      { username: 'omar_1', start: 3, end: 10 },
      { username: 'layla.h', start: 13, end: 21 },
    ]);
  });

  it.each([
    ['the end of a sentence', 'Thanks @alice.', ['alice']],
    ['two full stops', 'Well @alice..bob', ['alice']],
    ['brackets and commas', '(@alice), @bob!', ['alice', 'bob']],
    ['an emoji before it', '📷@alice', ['alice']],
    ['a fullwidth sign', '＠alice', ['alice']],
    ['an e-mail address', 'write to me@example.org', []],
    ['an address of another network', '@alice@example.org', []],
    ['a path', 'example.org/@alice', []],
    ['a web address', 'https://example.org/?by=@alice', []],
    ['one letter', '@a', []],
    ['31 letters', `@${'a'.repeat(31)}`, []],
    ['30 letters', `@${'a'.repeat(30)}`, ['a'.repeat(30)]],
    ['a name that letters of another script go on', '@aliceو', []],
    ['a name that an underscore ends', '@alice_', []],
    ['the Kelvin sign, which no name has', '@\u212Aate', []],
    [
      'prefixes that Arabic joins',
      'شكراً لـ@alice و@bob ولـ@carol بـ@dave وَ@eve',
      ['alice', 'bob', 'carol', 'dave', 'eve'],
    ],
    ['prefixes that Hebrew joins', 'תודה ל@alice ו@bob', ['alice', 'bob']],
    ['Chinese', '感谢@alice和@bob。', ['alice', 'bob']],
    ['Japanese', '写真は@aliceさんと@bobさん、カメラー@carol', ['alice', 'bob', 'carol']],
    ['Korean', '사진은@alice님', ['alice']],
    ['Thai', 'ขอบคุณ@aliceและ@bob', ['alice', 'bob']],
    ['Thai with a mark before the sign', 'ที่@alice', ['alice']],
    ['Lao', 'ຂອບໃຈ@alice', ['alice']],
    ['Khmer', 'អរគុណ@alice', ['alice']],
    ['Burmese', 'ကျေးဇူး@alice', ['alice']],
    ['Tibetan', 'ཐུགས་རྗེ@alice', ['alice']],
    ['mail in Latin letters', 'me@alice é@alice e\u0301@alice 7@alice _@alice', []],
    ['mail in Cyrillic and Greek letters', 'почта@alice ταχ@alice', []],
    ['digits of other scripts', '٧@alice ๗@alice', []],
    ['an emoji of two code points before it', '📷️@alice ❤️@bob 1️⃣@carol', ['alice', 'bob', 'carol']],
    ['an elided word', "l'@alice dell’@bob", ['alice', 'bob']],
    ['a hashtag before it', '#東京@alice', ['alice']],
    ['an address without a scheme', 'example.com/a?by=@alice&x=1', []],
    ['what follows an address', '(see https://example.com/a)@alice', ['alice']],
  ])('reads %s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('finds only names that an account could have', () => {
    const alphabet = fc.constantFrom('@', 'a', 'B', '7', '_', '.', ' ', 'و', '/', '😀');
    fc.assert(
      fc.property(fc.array(alphabet), (parts) => {
        const text = parts.join('');
        for (const { username, start, end } of mentionsIn(text)) {
          expect(z.safeParse(Username, username).success).toBe(true);
          expect(text.slice(start, end).toLowerCase()).toBe(`@${username}`);
        }
      }),
    );
  });

  it('reads a long hostile text at once', () => {
    expect(mentionsIn('@'.repeat(40_000))).toEqual([]);
    expect(mentionsIn(`@${'a.'.repeat(20_000)}`)).toEqual([]);
    expect(mentionsIn(`@${'a_'.repeat(20_000)}`)).toEqual([]);
  });
});
