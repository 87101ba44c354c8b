import { describe, expect, it } from 'vitest';
import { webAddressesIn } from '../../../../lambdas/kernel/text/web-addresses.ts';

/** The addresses of a text, from where its host begins or, behind a scheme, from the slashes on. */
const addressesIn = (text: string) => webAddressesIn(text).map(({ start, end }) => text.slice(start, end));

describe('web addresses', () => {
  it.each([
    'example.com/a?by=@name&x=1',
    'example.com#tag',
    'example.com?q=#tag',
    'EXAMPLE.COM/@name',
    'sub.example.co.uk/@name',
    'example.com:8080/@name',
    'example.com./@name',
    'my_shop.example.com/@name',
    'photos.example/@name',
    'localhost:3000/@name',
    '192.168.1.1/@name',
    '192.168.1.1:8080/#tag',
    'www.a/@name',
    'xn--r8jz45g.xn--zckzah/@name',
    'bücher.de/@name',
    'пример.рф/@name',
    '例え.jp/?by=@name',
    'موقع.السعودية/?by=@name',
    'ja.wikipedia.org/wiki/東京#歴史',
    'ar.wikipedia.org/wiki/الرياض#التاريخ',
    'de.wikipedia.org/wiki/Bose–Einstein#Kondensat',
    'example.com/a_(b)#c',
    'example.com/a[0]=@name',
    "example.com/it's?by=@name",
    'example.com/a,@name;@other!@third',
    'example.com/%E2%9C%93~$&*+@name',
  ])('reads the whole of %s', (address) => {
    expect(addressesIn(address)).toEqual([address]);
    expect(addressesIn(`see ${address} now`)).toEqual([address]);
    expect(addressesIn(`انظر (${address})، ثم`)).toEqual([address]);
  });

  it.each([
    'https://example.com/@name',
    'HTTP://EXAMPLE.COM/#tag',
    'https://user:word@example.com/@name',
    'http://intranet/@name',
    'http://[::1]:80/@name',
    'https://例え.テスト/@name',
    'ftp://example.com/@name',
  ])('reads the whole of %s', (address) => {
    const behindScheme = address.slice(address.indexOf('://'));
    expect(addressesIn(address)).toEqual([behindScheme]);
    expect(addressesIn(`“${address}” and`)).toEqual([behindScheme]);
  });

  it.each([
    ['a closing bracket', '(example.com/a', ')@name'],
    ['a closing bracket behind a pair', '(example.com/a_(b)', ')@name'],
    ['a square bracket', '[example.com/a', ']#tag'],
    ['a fullwidth bracket', '（example.com/a', '）@name'],
    ['a corner bracket', '「example.com/a', '」@name'],
    ['an opening bracket of Chinese', '看example.com/a', '（@name）'],
    ['a double quote', '"example.com/a', '"@name'],
    ['a curly quote', '“example.com/a', '”@name'],
    ['a guillemet', '«example.com/a', '»@name'],
    ['a single quote', "'example.com/a", "'@name"],
    ['an angle bracket', '<example.com/a', '>@name'],
    ['an ideographic full stop', '看example.com/a', '。@name'],
    ['an ideographic comma', '看example.com/a', '、@name'],
    ['a fullwidth comma', '看example.com/a', '，@name'],
    ['a fullwidth question mark', '看example.com/a', '？#tag'],
    ['an Arabic comma', 'انظر example.com/a', '،@name'],
    ['an Arabic semicolon', 'انظر example.com/a', '؛@name'],
    ['an Arabic question mark', 'انظر example.com/a', '؟#وسم'],
    ['a full stop of Urdu', 'example.com/a', '۔@name'],
    ['a danda', 'example.com/a', '।#tag'],
    ['an ellipsis', 'example.com/a', '…@name'],
    ['Japanese that goes on', 'example.com/a', 'を見て@name'],
    ['Thai that goes on', 'example.com/a', 'และ@name'],
    ['an emoji', 'example.com/a', '👉@name'],
    ['an ideographic space', 'example.com/a', '\u3000@name'],
    ['a zero-width space', 'example.com/a', '\u200B@name'],
    ['a mark of direction', 'example.com/a', '\u200F@name'],
    ['a line separator', 'example.com/a', '\u2028@name'],
  ])('ends one at %s', (_, address, goesOn) => {
    const [found] = webAddressesIn(`${address}${goesOn}`);
    expect(found?.end).toBe(address.length);
  });

  it.each([
    ['a name of a host alone', 'example.com, example.com.'],
    ['a host that Japanese goes on after', 'example.comを見て@name'],
    ['words without a blank after the full stop', 'مرحبا.كيف#الحال and/or.@name'],
    ['a version', 'v1.2/@name'],
    ['numbers that are no address', '1.2.3/@name 1.2.3.400/@name'],
    ['slashes', 'either/or @name //@name'],
    ['a time', '10:30@name'],
    ['a scheme that is none', '://@name'],
    ['ellipses', 'well...com/@name'],
  ])('takes %s for none', (_, text) => {
    expect(addressesIn(text)).toEqual([]);
  });

  it('reads several, in order', () => {
    expect(addressesIn('a.com/@x b.com/@y http://c/@z')).toEqual(['a.com/@x', 'b.com/@y', '://c/@z']);
  });
});
