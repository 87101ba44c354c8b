import { fileURLToPath } from 'node:url';
import { type RichTextOptions, richText } from '@suwar/client';
import { build } from 'esbuild';
import fc from 'fast-check';
import topLevelDomains from 'tlds' with { type: 'json' };
import { describe, expect, it, vi } from 'vitest';
import { cleanText } from '../../../lambdas/kernel/text/clean-text.ts';
import { hashtagsIn } from '../../../lambdas/kernel/text/hashtags.ts';
import { mentionsIn } from '../../../lambdas/kernel/text/mentions.ts';
import { webAddressesIn } from '../../../lambdas/kernel/text/web-addresses.ts';

const special = ['example', 'internal', 'invalid', 'local', 'localhost', 'onion', 'test'];
const endings = new Set([...topLevelDomains, ...special]);
const likeTheServer: RichTextOptions = { isEnding: (ending) => endings.has(ending) };

/** Segments with their places. */
const placed = (text: string, options?: RichTextOptions) => {
  let start = 0;
  return richText(text, options).segments.map((segment) => {
    const end = start + segment.text.length;
    const place = { ...segment, start, end };
    start = end;
    return place;
  });
};

const tagsOf = (text: string, options?: RichTextOptions) =>
  placed(text, options).flatMap((segment) =>
    segment.kind === 'tag'
      ? [{ tag: segment.tag, text: segment.text, start: segment.start, end: segment.end }]
      : [],
  );
const mentionsOf = (text: string, options?: RichTextOptions) =>
  placed(text, options).flatMap((segment) =>
    segment.kind === 'mention'
      ? [{ username: segment.username, start: segment.start, end: segment.end }]
      : [],
  );
const linksOf = (text: string, options?: RichTextOptions) =>
  placed(text, options).flatMap((segment) => (segment.kind === 'address' ? [segment.href] : []));

// What texts are made of where rules meet: signs, letters of scripts with and without blanks, marks, joiners, hosts, digits of all kinds.
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('#', '@', '＃', '＠', '﹟', '.', ' ', '/', '\n', '_', ':', '://', '&', '-'),
  },
  fc.constantFrom(
    'https://',
    'HTTP://',
    'www.',
    'ftp://',
    'example.com',
    'a.photography',
    'موقع.السعودية',
    'localhost:3000/',
  ),
  fc.constantFrom(
    '127.0.0.1/',
    'xn--p1ai',
    '.com/',
    '.com',
    'a.b.',
    'user:password@',
    '?q=',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
  ),
  fc.constantFrom('lina', 'Lina', 'x', 'Straße', 'İ', 'i\u0307', 'ﬁ', 'Σ', 'ς', 'k\u212A', 'ſ', '𝒜', 'ŉ'),
  fc.constantFrom(
    'صورة',
    'الرّياض',
    'ـــ',
    'ﷺ',
    '\uFE70',
    'أإآٱ',
    'ة',
    'ى',
    'ؤ',
    'ئ',
    '١٢٣',
    '۴۵',
    'می\u200Cخواهم',
    'שלום',
  ),
  fc.constantFrom('北京', '東京', 'ที่', 'हिन्दी', '한국', '〇', '二〇', 'é', '7', '2030', 'a1'),
  fc.constantFrom(
    '👩‍👩‍👧',
    '❤️',
    '#️⃣',
    '1️⃣',
    '🇸🇦',
    '\u200D',
    '\u200C',
    '\u200F',
    '\u200E',
    '\u061C',
    '\u034F',
    '\u{E0100}',
  ),
  fc.constantFrom(
    '،',
    '؛',
    '。',
    '"',
    "'",
    '’',
    '!',
    '?',
    ',',
    '…',
    '\u00B7',
    '・',
    '\u3164',
    '\u064E',
    '\u0301',
    '\u20E3',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
// A sign between what may bind it, and what may end its word.
const signed = fc
  .tuple(
    fc.oneof(piece, fc.constant('')),
    fc.constantFrom('#', '@', '＃', '＠'),
    fc.oneof(fc.constantFrom('lina', 'a1', 'li.na', 'صورة', '7'), piece),
    fc.oneof(piece, fc.constantFrom('', '١', '7', '_', '.', 'é', 'ي', '\u0301', '@x', '-')),
  )
  .map((parts) => parts.join(''));
const texts = fc
  .array(fc.oneof(piece, signed), { maxLength: 10 })
  .map((pieces) => cleanText(pieces.join('')));

describe('rich text', () => {
  it.each([
    ['tashkeel', 'في #الرّياض و#مكة', ['الرياض', 'مكه']],
    ['numbers alone', '#١٢٣ #2030 #_7', []],
    ['a number with a word', '#رؤية٢٠٣٠', ['رويه2030']],
    ['joined emoji around it', '👩‍👩‍👧#سفر👩‍👧', ['سفر']],
    ['a mark of direction inside', '#صو\u200Fرة', ['صو']],
    ['what follows an address', '见https://example.com/a。#东京', ['东京']],
    ['a tag inside an address', 'https://example.org/#top example.org/#top', []],
  ])('finds in a text with %s its tags', (_name, text, tags) => {
    expect(tagsOf(text).map(({ tag }) => tag)).toEqual(tags);
    expect(tagsOf(text)).toEqual(hashtagsIn(text));
  });

  it.each([
    ['the end of a sentence', 'شكرًا @lina.', ['lina']],
    ['a joined prefix', 'و@Lina_1', ['lina_1']],
    ['an address of mail', 'lina@example.com', []],
    ['a path', 'https://example.com/@lina example.com/@lina', []],
    ['one letter, and too many', `@a @${'a'.repeat(31)}`, []],
    ['marks of direction around it', '\u200F@lina\u200F', ['lina']],
    ['Japanese behind it', '@linaさん', ['lina']],
  ])('finds at %s who is mentioned', (_name, text, names) => {
    expect(mentionsOf(text).map(({ username }) => username)).toEqual(names);
    expect(mentionsOf(text)).toEqual(mentionsIn(text));
  });

  it.each([
    [
      'the punctuation of the sentence outside',
      'https://a.example/b, see (https://a.example/c).',
      ['https://a.example/b', 'https://a.example/c'],
    ],
    ['brackets that it opened inside', 'https://a.example/b_(c)', ['https://a.example/b_(c)']],
    ['no other scheme than the web has', 'javascript://%0aalert(1) ftp://a.example/ xhttps://a.example/', []],
    ['a scheme in front of a host without one', 'a.example/b?c=d', ['https://a.example/b?c=d']],
    ['Arabic after it outside', 'https://a.example/ثم، الموقع', ['https://a.example/ثم']],
    [
      'an ending that is not usual outside',
      'a.photography/b https://a.photography/b',
      ['https://a.photography/b'],
    ],
    ['a bare scheme outside', 'https:// http://.', []],
  ])('links with %s', (_name, text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it('takes what the answer says over what it would find', () => {
    const text = '@lina #sea';
    const given = richText(text, {
      mentions: [{ accountId: '1', username: 'lina.new', start: 0, end: 5 }],
      tags: [],
    });
    expect(given.segments).toEqual([
      { kind: 'mention', text: '@lina', username: 'lina.new', accountId: '1' },
      { kind: 'text', text: ' #sea' },
    ]);
    const beside = [
      { tag: 'x', start: 3, end: 99 },
      { tag: 'y', start: -1, end: 2 },
      { tag: 'z', start: 2, end: 2 },
    ];
    expect(richText(text, { tags: beside, mentions: [] }).segments).toEqual([{ kind: 'text', text }]);
  });

  it.each([
    ['مرحبا hello', 'rtl'],
    ['hello مرحبا', 'ltr'],
    ['😀 123 ١٢٣ … مرحبا', 'rtl'],
    ['\u200F hello', 'rtl'],
    ['\u200E مرحبا', 'ltr'],
    ['@lina https://a.example/ مساء الخير', 'rtl'],
    ['@lina', 'ltr'],
    ['#صور hello', 'rtl'],
    ['שלום', 'rtl'],
    ['東京 مرحبا', 'ltr'],
    ['𞤀𞤣', 'rtl'],
    ['', 'ltr'],
    ['👍 ١٢٣', 'ltr'],
  ])('of "%s" is %s', (text, direction) => {
    expect(richText(text).direction).toBe(direction);
  });

  it('has the hashtags and mentions that the service finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(tagsOf(text, likeTheServer)).toEqual(hashtagsIn(text));
        expect(mentionsOf(text, likeTheServer)).toEqual(mentionsIn(text));
      }),
      { numRuns: 4_000 },
    );
  });

  it('is the text when put together again', () => {
    const any = fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 30 }));
    fc.assert(
      fc.property(any, (text) => {
        const { segments } = richText(text);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
      }),
    );
  });

  it('links to nothing that is no address to the service', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const addresses = webAddressesIn(text);
        for (const { start, end } of placed(text, likeTheServer).filter(({ kind }) => kind === 'address')) {
          expect(addresses.some((address) => address.start < end && start < address.end)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes time with the length of a text, not with its square', () => {
    const cpu = (text: string): number => {
      const before = process.cpuUsage();
      richText(text);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    for (const part of ['www.a @ab ', '#a', '@a', 'a.a.a.', 'https://a(', 'a@', '\u0301']) {
      const [short, long] = [part.repeat(2_000), part.repeat(20_000)];
      cpu(short);
      const [once, tenTimes] = [Math.min(cpu(short), cpu(short), cpu(short)), cpu(long)];
      expect(tenTimes, part).toBeLessThan(60 * Math.max(once, 2_000));
    }
  });

  it('shows words and plain links where the engine knows no classes of Unicode', async () => {
    const Real = globalThis.RegExp;
    vi.resetModules();
    vi.stubGlobal('RegExp', function olderRegExp(source: string, flags?: string) {
      if (source.includes('\\p')) throw new SyntaxError('Invalid escape');
      return new Real(source, flags);
    });
    const old = await import('@suwar/client');
    expect(old.richText('مساء #صور https://a.example/b.').segments).toEqual([
      { kind: 'text', text: 'مساء #صور ' },
      { kind: 'address', text: 'https://a.example/b', href: 'https://a.example/b' },
      { kind: 'text', text: '.' },
    ]);
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('is in no file that such an engine refuses as a whole', async () => {
    const bundledFor = async (knowsClasses: boolean): Promise<string> => {
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(import.meta.resolve('@suwar/client'))],
        bundle: true,
        format: 'esm',
        write: false,
        supported: {
          'regexp-unicode-property-escapes': knowsClasses,
          'regexp-lookbehind-assertions': knowsClasses,
          'regexp-set-notation': knowsClasses,
        },
      });
      return outputFiles[0]?.text ?? '';
    };
    expect(await bundledFor(false)).toBe(await bundledFor(true)); // esbuild rewrites literals that an engine does not know
  });
});
