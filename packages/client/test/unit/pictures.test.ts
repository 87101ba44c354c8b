import { rgbaToThumbHash, thumbHashToRGBA } from 'thumbhash';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/bytes.ts';
import { bestRendition, cacheKey, expiresAt, placeholder, srcSet } from '../../src/pictures.ts';
import { bitmapUrl, paint } from '../../src/thumb-hash.ts';

const rendition = (width: number, height: number, format: 'webp' | 'jpeg' = 'webp') => ({
  url: `https://media.example/r/1/${width}.${format}?Policy=x`,
  width,
  height,
  format,
  bytes: 1,
});
const photo = {
  renditions: [
    rendition(2048, 1536),
    rendition(320, 240),
    rendition(640, 480),
    rendition(1080, 810),
    rendition(1080, 810, 'jpeg'),
  ],
};
const none = { renditions: [] };

describe('the renditions of a photo', () => {
  it('make a srcset, smallest first, of one format', () => {
    expect(
      srcSet(photo)
        .split(', ')
        .map((part) => part.split(' ')[1]),
    ).toEqual(['320w', '640w', '1080w', '2048w']);
    expect(srcSet(photo, { format: 'jpeg' })).toBe('https://media.example/r/1/1080.jpeg?Policy=x 1080w');
    expect(srcSet(none)).toBe('');
  });

  it.each([
    [320, {}, 320],
    [321, {}, 640],
    [200, { density: 3 }, 640],
    [300, { height: 300 }, 640],
    [9_000, {}, 2_048],
    [0, {}, 320],
  ])('for a place %i wide with %j are best at %i', (width, options, best) => {
    expect(bestRendition(photo, width, options)?.width).toBe(best);
  });

  it('are none of a photo that is not ready', () => {
    expect(bestRendition(none, 100)).toBeUndefined();
    expect(bestRendition(photo, 100, { format: 'jpeg' })).toMatchObject({ format: 'jpeg' });
  });
});

const drawn = (width: number, height: number) =>
  Uint8Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (at * 7 + Math.floor(at / width) * (at % 4) * 3) % 256,
  );

describe('a placeholder', () => {
  it.each([
    [32, 24],
    [24, 32],
    [30, 30],
    [64, 8],
    [8, 64],
  ])('of %i × %i is painted as the reference paints it', (width, height) => {
    const hash = rgbaToThumbHash(width, height, drawn(width, height));
    const theirs = thumbHashToRGBA(hash);
    const ours = paint(hash, 32);
    expect([ours?.width, ours?.height]).toEqual([theirs.w, theirs.h]);
    const rgb = [...theirs.rgba].filter((_, at) => at % 4 !== 3);
    expect(
      Uint8Array.from(ours?.rgb ?? []).every((value, at) => Math.abs(value - (rgb[at] ?? -9)) <= 1),
    ).toBe(true);
  });

  it('is a bitmap of the size that its header says, with padded rows', () => {
    const bytes = fromBase64(bitmapUrl({ width: 1, height: 2, rgb: [1, 2, 3, 4, 5, 6] }).split(',')[1] ?? '');
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(2, true)).toBe(bytes.length);
    expect([view.getInt32(18, true), view.getInt32(22, true)]).toEqual([1, 2]);
    expect([...bytes.slice(54)]).toEqual([6, 5, 4, 0, 3, 2, 1, 0]);
  });

  it('is small, of the colour where there is no hash, and none where nothing is known', () => {
    const thumbHash = '1QcSHQRnh493V4dIh4eXh1h4kJUI';
    expect(placeholder({ thumbHash, dominantColor: '#5b6e84' })?.length).toBeLessThan(2_000);
    const colour = placeholder({ thumbHash: null, dominantColor: '#5b6e84' }) ?? '';
    expect([...fromBase64(colour.split(',')[1] ?? '').slice(54, 57)]).toEqual([0x84, 0x6e, 0x5b]);
    expect(placeholder({ thumbHash: 'AAAA', dominantColor: null })).toBeUndefined();
    expect(placeholder({ thumbHash: null, dominantColor: null })).toBeUndefined();
  });
});

describe('an address', () => {
  const policyOf = (seconds: number) => {
    const policy = JSON.stringify({
      Statement: [
        {
          Resource: 'https://media.example/r/1/*',
          Condition: { DateLessThan: { 'AWS:EpochTime': seconds } },
        },
      ],
    });
    return Buffer.from(policy)
      .toString('base64')
      .replaceAll('+', '-')
      .replaceAll('=', '_')
      .replaceAll('/', '~');
  };

  it('tells when it expires', () => {
    expect(expiresAt(`https://media.example/r/1/320.webp?Policy=${policyOf(1_800)}&Signature=x`)).toBe(
      1_800_000,
    );
    expect(expiresAt('https://media.example/r/1/320.webp?Expires=7&Signature=x')).toBe(7_000);
    expect(expiresAt('https://media.example/r/1/320.webp')).toBeUndefined();
    expect(expiresAt('https://media.example/r/1/320.webp?Policy=bm8')).toBeUndefined();
  });

  it('has a key that outlives its signature', () => {
    expect(cacheKey('https://media.example/r/1/320.webp?Policy=a')).toBe(
      cacheKey('https://media.example/r/1/320.webp?Policy=b'),
    );
  });
});

describe('base64', () => {
  it('goes there and back as Node has it', () => {
    for (let length = 0; length < 40; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length * 91) % 256);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(fromBase64(Buffer.from(bytes).toString('base64url'))).toEqual(bytes);
    }
  });
});
