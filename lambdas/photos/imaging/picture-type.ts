/** Tells what a file really is, from its first bytes. */
import type { limits } from '../../kernel/limits.ts';
import { PictureProblem } from './picture-problem.ts';

export type DeclaredType = (typeof limits.photoContentTypes)[number];

/** What a file turns out to be. `heif` holds HEVC in most cases; AVIF has a type of its own. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heif';

const declaredAs: Readonly<Record<DeclaredType, PictureType>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/heic': 'heif',
  'image/heif': 'heif',
};

const text = (bytes: Buffer, start: number, end: number): string => bytes.toString('latin1', start, end);

const AVIF_BRANDS = ['avif', 'avis'];
const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'mif2', 'msf1'];
const MAX_BRANDS = 64;

/** The brands of an ISO base media file, the major one first; none when it is not one. */
const brandsOf = (bytes: Buffer): readonly string[] => {
  if (bytes.length < 16 || text(bytes, 4, 8) !== 'ftyp') return [];
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 16 + 4 * MAX_BRANDS);
  const brands = [text(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(bytes, at, at + 4));
  return brands;
};

/** Starts of files that are known, and not taken. */
const isOfAnotherType = (bytes: Buffer): boolean => {
  const start = text(bytes, 0, 12);
  const binary = [
    'II*\0',
    'MM\0*',
    'II+\0',
    'MM\0+',
    '%PDF',
    '8BPS',
    '\xff\x0a',
    '\0\0\0\x0cJXL ',
    '\0\0\0\x0cjP  ',
  ];
  if (binary.some((signature) => start.startsWith(signature))) return true;
  if (start.startsWith('BM') && bytes.length > 26 && bytes.readUInt32LE(6) === 0) return true;
  if (brandsOf(bytes).length > 0) return true;
  const words = text(bytes, 0, 1_024)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return /^<(\?xml|svg|!doctype svg|!--[\s\S]*<svg)/i.test(words);
};

const typeOf = (bytes: Buffer): PictureType | undefined => {
  if (text(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  if (['GIF87a', 'GIF89a'].includes(text(bytes, 0, 6))) return 'gif';
  const brands = brandsOf(bytes);
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'avif';
  if (brands.some((brand) => HEIF_BRANDS.includes(brand))) return 'heif';
  return undefined;
};

/** The type of a picture. Throws when it is none, one that is not taken, or another than declared. */
export const sniffType = (bytes: Buffer, declared: DeclaredType): PictureType => {
  const type = typeOf(bytes);
  if (type === undefined) {
    throw new PictureProblem(isOfAnotherType(bytes) ? 'unsupported_type' : 'not_an_image');
  }
  if (type !== declaredAs[declared]) throw new PictureProblem('type_mismatch', `${type}, not ${declared}`);
  return type;
};
