/**
 * Pictures that the project makes itself: varied synthetic photos, and files that are wrong in one way each. The same
 * arguments give the same bytes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { limits } from '../../lambdas/kernel/limits.ts';
import { pngChunk } from '../../lambdas/photos/imaging/png-chunk.ts';

/** Types that are taken, as apps announce them. */
export type ImageType = (typeof limits.photoContentTypes)[number];

export interface RawPicture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A generator of numbers from 0 to 1 (mulberry32). */
export const randomNumbers = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A landscape of sky, sun, hills and grain, different for each seed. */
export const landscape = (seed: number, width = 640, height = 480): RawPicture => {
  const random = randomNumbers(seed);
  const colour = () => [random() * 255, random() * 255, random() * 255];
  const [top, horizon, sun] = [colour(), colour(), colour()];
  const hills = Array.from({ length: 4 }, (_, index) => ({
    base: height * (0.45 + 0.13 * index),
    swing: height * (0.04 + random() * 0.1),
    wave: (2 + random() * 7) / width,
    shift: random() * 7,
    colour: colour(),
  }));
  const [sunX, sunY, sunSize] = [
    random() * width,
    random() * height * 0.4,
    height * (0.05 + random() * 0.12),
  ];
  const grain = 6 + random() * 24;
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const hill = hills.findLast(
        ({ base, swing, wave, shift }) => y > base + swing * Math.sin(x * wave * 6 + shift),
      );
      const inSun = (x - sunX) ** 2 + (y - sunY) ** 2 < sunSize ** 2;
      const noise = (random() - 0.5) * grain;
      for (let channel = 0; channel < 3; channel += 1) {
        const sky = (top[channel] ?? 0) + (((horizon[channel] ?? 0) - (top[channel] ?? 0)) * y) / height;
        const flat = hill
          ? (hill.colour[channel] ?? 0) * (0.7 + (0.3 * y) / height)
          : inSun
            ? (sun[channel] ?? 0)
            : sky;
        data[(y * width + x) * 3 + channel] = Math.min(255, Math.max(0, flat + noise));
      }
    }
  }
  return { data, width, height };
};

/** Nothing but noise: what compresses worst. */
export const noise = (seed: number, width: number, height: number): RawPicture => {
  const random = randomNumbers(seed);
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 1) data[at] = random() * 256;
  return { data, width, height };
};

/** Four quarters: red, green, blue, white from the top left, row by row. Shows how a picture is turned. */
export const quarters = (width = 240, height = 160): RawPicture => {
  const colours = [0xff0000, 0x00ff00, 0x0000ff, 0xffffff];
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const quarter = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
      data.writeUIntBE(colours[quarter] ?? 0, (y * width + x) * 3, 3);
    }
  }
  return { data, width, height };
};

const fromRaw = ({ data, width, height }: RawPicture) => sharp(data, { raw: { width, height, channels: 3 } });

/** Encodes a picture as one of the types that are taken (HEIC aside, which nothing here can write). */
export const encode = (
  picture: RawPicture,
  type: Exclude<ImageType, 'image/heic' | 'image/heif'>,
): Promise<Buffer> => {
  const pipeline = fromRaw(picture);
  switch (type) {
    case 'image/jpeg':
      return pipeline.jpeg({ quality: 88 }).toBuffer();
    case 'image/png':
      return pipeline.png({ compressionLevel: 3 }).toBuffer();
    case 'image/webp':
      return pipeline.webp({ effort: 0 }).toBuffer();
    case 'image/avif':
      return pipeline.avif({ effort: 0 }).toBuffer();
    case 'image/gif':
      return pipeline.gif({ effort: 1 }).toBuffer();
  }
};

export const jpegOf = (picture: RawPicture): Promise<Buffer> => encode(picture, 'image/jpeg');

/** A JPEG with an EXIF orientation, a camera name, a place and XMP: all that has to go. */
export const jpegWithMetadata = (picture: RawPicture, orientation = 1): Promise<Buffer> =>
  fromRaw(picture)
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .withExif({
      IFD0: { Make: 'SecretCamera', Copyright: 'SecretOwner' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '24/1 42/1 49/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '46/1 40/1 31/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>SecretXmp</rdf></x:xmpmeta>')
    .withMetadata({ orientation })
    .toBuffer();

/** A JPEG in Display P3 with its profile. */
export const p3Jpeg = (picture: RawPicture): Promise<Buffer> =>
  fromRaw(picture).withIccProfile('p3').jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();

/** A black PNG of any size, one bit a pixel: 50 megapixels are some 6 KB. */
export const blackPng = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A JPEG whose header claims another size than its data has. */
export const lyingJpeg = async (width: number, height: number): Promise<Buffer> => {
  const jpeg = Buffer.from(await jpegOf(quarters()));
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(height, frame + 5);
  jpeg.writeUInt16BE(width, frame + 7);
  return jpeg;
};

const jpegSegment = (code: number, ...content: readonly number[]): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, Buffer.from(content)]);
};

/** A grey JPEG of any size, two bits for each block of 64 pixels: 200 megapixels are some 800 KB. */
export const greyJpeg = (width: number, height: number, { progressive = false } = {}): Buffer => {
  const table = (kind: number): Buffer => jpegSegment(0xc4, kind, 1, ...Array<number>(15).fill(0), 0);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const lastCoefficient = progressive ? 0 : 63;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xdb, 0, ...Array<number>(64).fill(1)),
    jpegSegment(
      progressive ? 0xc2 : 0xc0,
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      1,
      1,
      0x11,
      0,
    ),
    table(0x00),
    table(0x10),
    jpegSegment(0xda, 1, 1, 0, 0, lastCoefficient, 0),
    Buffer.alloc(Math.ceil((blocks * (progressive ? 1 : 2)) / 8)),
    Buffer.from([0xff, 0xd9]),
  ]);
};

/** A GIF of several frames, the first of which is `first`. */
export const animatedGif = async (first: RawPicture, frames = 3): Promise<Buffer> => {
  const others = Array.from(
    { length: frames - 1 },
    (_, index) => noise(index, first.width, first.height).data,
  );
  const data = Buffer.concat([first.data, ...others]);
  return sharp(data, {
    raw: { width: first.width, height: first.height * frames, channels: 3, pageHeight: first.height },
  })
    .gif({ effort: 1, dither: 0 })
    .toBuffer();
};

/** Files that are no pictures we take, by what they are. */
export const otherFiles = {
  svg: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"/>'),
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
  tiff: Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), Buffer.alloc(200)]),
  text: Buffer.from('Not a picture at all, but long enough to be one.'),
} as const;

/** A small picture in HEVC, which nothing here can write. */
export const heicSample = readFileSync(join(import.meta.dirname, 'heif', 'patches-8.heic'));

const folder = process.env['SUWAR_PHOTOS'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'photos');

const typeByExtension: Readonly<Record<string, ImageType>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  heic: 'image/heic',
  heif: 'image/heif',
};

export interface GivenPhoto {
  readonly name: string;
  readonly path: string;
  readonly type: ImageType;
}

/** The collected photos beside the repository (or at `SUWAR_PHOTOS`); none when they are not there. */
export const givenPhotos = (kind: 'good' | 'bad'): readonly GivenPhoto[] => {
  const directory = join(folder, kind);
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .sort()
    .map((name) => ({
      name,
      path: join(directory, name),
      type: typeByExtension[name.split('.').at(-1) ?? ''] ?? 'image/jpeg',
    }));
};

/** The bytes of a collected photo, undefined when it is not there. */
export const givenPhoto = (name: string): Buffer | undefined => {
  const found = givenPhotos('good').find((photo) => photo.name === name);
  return found && readFileSync(found.path);
};
