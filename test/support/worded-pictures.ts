/** Pictures of all kinds that an export writes words into, and such words. */
import sharp from 'sharp';
import type { PictureWords } from '../../lambdas/takeout/sections/picture-words.ts';

export const words: PictureWords = {
  title: 'At <home> & "away"',
  caption: 'غروب فوق الوادي 🌅\r\nsecond line',
  altText: 'شمس',
  placeName: 'العُلا',
  latitude: 26.61,
  longitude: -37.92,
  date: '2026-03-01T18:04:09',
};

const noise = (width: number, height: number, channels: 3 | 4) =>
  sharp({
    create: {
      width,
      height,
      channels,
      background: { r: 90, g: 120, b: 30, alpha: 0.5 },
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  });

/** By what is odd about each; made anew with each call. */
export const worded = {
  'JPEG with a colour profile': () => noise(61, 40, 3).withIccProfile('p3').jpeg().toBuffer(),
  'JPEG without JFIF': async () => {
    const bytes = await noise(61, 40, 3).jpeg().toBuffer();
    const hasJfif = bytes[3] === 0xe0;
    return hasJfif ? Buffer.concat([bytes.subarray(0, 2), bytes.subarray(4 + bytes.readUInt16BE(4))]) : bytes;
  },
  'WebP of odd size': () => noise(61, 41, 3).webp().toBuffer(),
  'WebP with alpha': () => noise(61, 41, 4).webp().toBuffer(),
  'WebP without loss': () => noise(60, 41, 3).webp({ lossless: true }).toBuffer(),
  'WebP with a colour profile': () => noise(61, 40, 3).withIccProfile('p3').webp().toBuffer(),
} as const;
