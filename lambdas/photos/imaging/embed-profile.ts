/** Puts a colour profile into encoded pictures that have none: the only metadata that is ever written. */
import { once } from '../../platform/once.ts';
import { sharp } from './libvips.ts';

/** The Display P3 profile of libvips, about 480 bytes, public domain. */
const displayP3 = once(async (): Promise<Buffer> => {
  const pixel = { create: { width: 1, height: 1, channels: 3, background: '#000' } } as const;
  const carrier = await sharp(pixel).withIccProfile('p3').jpeg().toBuffer();
  const { icc } = await sharp(carrier).metadata();
  if (icc === undefined) throw new Error('libvips has no Display P3 profile');
  return icc;
});

const JPEG_START = 2; // bytes of the start-of-image marker
const APP0 = 0xffe0;

const intoJpeg = (jpeg: Buffer, profile: Buffer): Buffer => {
  const content = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile]);
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  // After the JFIF segment, which has to come first.
  const at =
    jpeg.readUInt16BE(JPEG_START) === APP0 ? JPEG_START + 2 + jpeg.readUInt16BE(JPEG_START + 2) : JPEG_START;
  return Buffer.concat([jpeg.subarray(0, at), head, content, jpeg.subarray(at)]);
};

const chunk = (name: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
};

const RIFF_HEADER_BYTES = 12;
const ICC_FLAG = 0x20;

/** @see https://developers.google.com/speed/webp/docs/riff_container: a profile needs the extended header. */
const intoWebp = (webp: Buffer, profile: Buffer, width: number, height: number): Buffer => {
  const extended = Buffer.alloc(10);
  extended.writeUInt8(ICC_FLAG, 0);
  extended.writeUIntLE(width - 1, 4, 3);
  extended.writeUIntLE(height - 1, 7, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('VP8X', extended),
    chunk('ICCP', profile),
    webp.subarray(RIFF_HEADER_BYTES),
  ]);
  return chunk('RIFF', body);
};

/** Marks a JPEG as Display P3. */
export const markJpegAsP3 = async (jpeg: Buffer): Promise<Buffer> => intoJpeg(jpeg, await displayP3());

/** Marks a lossy WebP without alpha or metadata as Display P3. */
export const markWebpAsP3 = async (webp: Buffer, width: number, height: number): Promise<Buffer> =>
  intoWebp(webp, await displayP3(), width, height);
