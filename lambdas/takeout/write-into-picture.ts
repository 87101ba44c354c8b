/** Splices words into a rendition. What codes its pixels is left as it is, byte for byte. */

import { type ExifFacts, exifOf } from './sections/exif-block.ts';
import type { PictureWords } from './sections/picture-words.ts';
import { xmpOf } from './sections/picture-words.ts';

const segment = (name: string, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(2 + name.length + content.length, 2);
  return Buffer.concat([head, Buffer.from(name, 'latin1'), content]);
};

const EXIF_NAME = 'Exif\0\0';
const XMP_NAME = 'http://ns.adobe.com/xap/1.0/\0';
const START_BYTES = 2;
const APP0 = 0xe0;

const PROFILE_NAME = 'ICC_PROFILE\0';
const APP2 = 0xe2;
const START_OF_SCAN = 0xda;
/** Frame headers are these, without the three markers among them that are none (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** What the segments of a JPEG file say of its picture. */
const factsOf = (bytes: Buffer): Omit<ExifFacts, 'date'> => {
  let [width, height, hasProfile] = [0, 0, false];
  for (let at = START_BYTES; at + 4 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === START_OF_SCAN) break;
    if (marker === APP2 && bytes.toString('latin1', at + 4, at + 4 + PROFILE_NAME.length) === PROFILE_NAME)
      hasProfile = true;
    if (isFrame(marker)) [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
  }
  return { width, height, hasProfile };
};

/** JPEG: two segments behind the start, or behind the one of JFIF, which must be first. */
const intoJpeg = (bytes: Buffer, words: PictureWords): readonly Buffer[] => {
  const facts = factsOf(bytes);
  const isJfif = bytes[START_BYTES] === 0xff && bytes[START_BYTES + 1] === APP0;
  const at = isJfif ? START_BYTES + 2 + bytes.readUInt16BE(START_BYTES + 2) : START_BYTES;
  return [
    bytes.subarray(0, at),
    segment(EXIF_NAME, exifOf({ ...facts, date: words.date })),
    segment(XMP_NAME, xmpOf(words)),
    bytes.subarray(at),
  ];
};

const RIFF_HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const XMP_FLAG = 0x04;
const ALPHA_FLAG = 0x10;
const SIDE_BITS = 0x3fff;

const chunk = (name: string, content: Buffer): Buffer => {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
};

/** The chunk that says what a file holds besides its picture, for one that has none. */
const extendedHeader = (picture: Buffer): Buffer => {
  const content = Buffer.alloc(10);
  const data = picture.subarray(CHUNK_HEADER_BYTES);
  const isLossless = picture.toString('latin1', 0, 4) === 'VP8L';
  const bits = isLossless ? data.readUInt32LE(1) : data.readUInt32LE(6);
  const height = isLossless ? (bits >>> 14) & SIDE_BITS : ((bits >>> 16) & SIDE_BITS) - 1;
  const width = isLossless ? bits & SIDE_BITS : (bits & SIDE_BITS) - 1;
  const hasAlpha = isLossless && ((bits >>> 28) & 1) === 1;
  content.writeUInt8(XMP_FLAG | (hasAlpha ? ALPHA_FLAG : 0), 0);
  content.writeUIntLE(width, 4, 3);
  content.writeUIntLE(height, 7, 3);
  return chunk('VP8X', content);
};

/** WebP: a chunk at the end, and a flag in front. @see https://developers.google.com/speed/webp/docs/riff_container */
const intoWebp = (bytes: Buffer, words: PictureWords): readonly Buffer[] => {
  const body = bytes.subarray(RIFF_HEADER_BYTES);
  const parts: Buffer[] = [];
  if (body.toString('latin1', 0, 4) === 'VP8X') {
    const first = Buffer.from(body.subarray(0, CHUNK_HEADER_BYTES + 10));
    first.writeUInt8(first.readUInt8(CHUNK_HEADER_BYTES) | XMP_FLAG, CHUNK_HEADER_BYTES);
    parts.push(first, body.subarray(first.length));
  } else parts.push(extendedHeader(body), body);
  parts.push(chunk('XMP ', xmpOf(words)));
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return [head, ...parts];
};

/** The picture with what its author said of it. */
export const writeIntoPicture = (bytes: Buffer, format: 'webp' | 'jpeg', words: PictureWords): Buffer =>
  Buffer.concat(format === 'jpeg' ? intoJpeg(bytes, words) : intoWebp(bytes, words));

const MOST_ADDED_BYTES = 400; // headers, flags, the EXIF block

/** By how many bytes a picture grows at most. */
export const growthOf = (words: PictureWords): number => xmpOf(words).length + MOST_ADDED_BYTES;
