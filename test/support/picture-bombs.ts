/** Pictures with metadata made to hurt: what is shown is the same as without. */
import { deflateSync } from 'node:zlib';
import { integers } from '../../lambdas/photos/imaging/boxes.ts';
import { pngChunk } from '../../lambdas/photos/imaging/png-chunk.ts';
import { itemOf, makeHeif } from './heif-files.ts';

const MEGABYTE = 1024 * 1024;
const PNG_HEADER_BYTES = 33; // signature and IHDR

/** EXIF data whose one directory points at itself, over and over. */
export const loopingExif = (times = 2_000): Buffer => {
  const exifPointer = integers([0x8769, 2], [4, 2], [1, 4], [8, 4]);
  const head = Buffer.concat([Buffer.from('MM\0*\0\0\0\x08', 'latin1'), integers([times, 2])]);
  return Buffer.concat([head, ...Array.from({ length: times }, () => exifPointer), integers([8, 4])]);
};

const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([integers([0xff, 1], [marker, 1], [content.length + 2, 2]), content]);

/** A JPEG with segments in front of its others. */
export const withSegments = (jpeg: Buffer, segments: readonly Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** A PNG with chunks in front of its pixels. */
export const withChunks = (png: Buffer, chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, PNG_HEADER_BYTES), ...chunks, png.subarray(PNG_HEADER_BYTES)]);

const riffChunk = (name: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
};

const EXIF_AND_XMP = 0x0c;

/** A lossy WebP in the extended format, with chunks behind its pixels. */
export const withRiffChunks = (
  webp: Buffer,
  { width, height }: { readonly width: number; readonly height: number },
  chunks: readonly (readonly [name: string, content: Buffer])[],
): Buffer => {
  const extended = Buffer.alloc(10);
  extended.writeUInt8(EXIF_AND_XMP, 0);
  extended.writeUIntLE(width - 1, 4, 3);
  extended.writeUIntLE(height - 1, 7, 3);
  return riffChunk(
    'RIFF',
    Buffer.concat([
      Buffer.from('WEBP', 'latin1'),
      riffChunk('VP8X', extended),
      webp.subarray(12),
      ...chunks.map(([name, content]) => riffChunk(name, content)),
    ]),
  );
};

const GIF_HEADER_BYTES = 13;

/** A GIF with blocks in front of its picture. */
export const withBlocks = (gif: Buffer, blocks: readonly Buffer[]): Buffer => {
  const flags = gif.readUInt8(10);
  const start = GIF_HEADER_BYTES + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  return Buffer.concat([gif.subarray(0, start), ...blocks, gif.subarray(start)]);
};

/** A HEIF or AVIF file of one picture with items of metadata beside it. */
export const withItems = (heif: Buffer, items: readonly (readonly [type: string, data: Buffer])[]): Buffer =>
  makeHeif([
    itemOf(heif),
    ...items.map(([type, data]) => ({
      type,
      data,
      properties: [],
      references: [{ type: 'cdsc', to: [0] }],
    })),
  ]);

const MIME = 'mime\0application/rdf+xml'; // type, no name, content type
const TIFF_OFFSET = Buffer.alloc(4);

const xmp = (bytes: number): Buffer => Buffer.alloc(bytes, '<rdf:li>x</rdf:li>');
const deflatedZeros = (megabytes: number): Buffer => deflateSync(Buffer.alloc(megabytes * MEGABYTE));
const many = <Part>(make: (position: number) => Part, count = 10_000): readonly Part[] =>
  Array.from({ length: count }, (_, position) => make(position));
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** XMP in segments of a JPEG, which take 64 KB each. */
const xmpSegments = (megabytes: number): readonly Buffer[] =>
  many(
    () => segment(0xe1, Buffer.concat([latin1('http://ns.adobe.com/xmp/extension/\0'), xmp(64_000)])),
    Math.ceil((megabytes * MEGABYTE) / 64_000),
  );

/** Bytes of a picture, one file for each container. */
export interface Pictures {
  readonly jpeg: Buffer;
  readonly png: Buffer;
  readonly webp: Buffer;
  readonly gif: Buffer;
  readonly avif: Buffer;
  readonly heic: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface Bomb {
  readonly name: string;
  readonly container: Exclude<keyof Pictures, 'width' | 'height'>;
  readonly make: (pictures: Pictures) => Buffer;
}

const bombsOfItems = (container: 'avif' | 'heic'): readonly Bomb[] => [
  {
    name: 'EXIF that points at itself',
    container,
    make: (pictures) =>
      withItems(pictures[container], [['Exif', Buffer.concat([TIFF_OFFSET, loopingExif()])]]),
  },
  {
    name: '50 MB of XMP',
    container,
    make: (pictures) => withItems(pictures[container], [[MIME, xmp(50 * MEGABYTE)]]),
  },
  {
    name: '10,000 items',
    container,
    make: (pictures) =>
      withItems(
        pictures[container],
        many(() => [MIME, latin1('<x/>')] as const),
      ),
  },
];

/** Bombs of every container, larger than an upload may be. */
export const bombs: readonly Bomb[] = [
  {
    name: 'EXIF that points at itself',
    container: 'jpeg',
    make: ({ jpeg }) =>
      withSegments(jpeg, [segment(0xe1, Buffer.concat([latin1('Exif\0\0'), loopingExif()]))]),
  },
  {
    name: 'EXIF that points at itself, 300 times over',
    container: 'jpeg',
    make: ({ jpeg }) =>
      withSegments(
        jpeg,
        many(() => segment(0xe1, Buffer.concat([latin1('Exif\0\0'), loopingExif()])), 300),
      ),
  },
  { name: '50 MB of XMP', container: 'jpeg', make: ({ jpeg }) => withSegments(jpeg, xmpSegments(50)) },
  {
    name: '10,000 segments',
    container: 'jpeg',
    make: ({ jpeg }) =>
      withSegments(
        jpeg,
        many((at) => segment(at % 2 === 0 ? 0xfe : 0xe5, latin1('x'))),
      ),
  },
  {
    name: '255 pieces of a profile that is none',
    container: 'jpeg',
    make: ({ jpeg }) =>
      withSegments(
        jpeg,
        many(
          (at) =>
            segment(
              0xe2,
              Buffer.concat([latin1('ICC_PROFILE\0'), integers([at + 1, 1], [255, 1]), xmp(60_000)]),
            ),
          255,
        ),
      ),
  },
  {
    name: 'EXIF that points at itself',
    container: 'png',
    make: ({ png }) => withChunks(png, [pngChunk('eXIf', loopingExif())]),
  },
  {
    name: 'zTXt of 5 GB',
    container: 'png',
    make: ({ png }) => {
      const bomb = pngChunk('zTXt', Buffer.concat([latin1('Comment\0\0'), deflatedZeros(50)]));
      return withChunks(
        png,
        many(() => bomb, 100),
      );
    },
  },
  {
    name: 'iTXt of 5 GB',
    container: 'png',
    make: ({ png }) => {
      const head = latin1('XML:com.adobe.xmp\0\x01\0\0\0');
      const bomb = pngChunk('iTXt', Buffer.concat([head, deflatedZeros(50)]));
      return withChunks(
        png,
        many(() => bomb, 100),
      );
    },
  },
  {
    name: 'iCCP of 500 MB',
    container: 'png',
    make: ({ png }) =>
      withChunks(png, [pngChunk('iCCP', Buffer.concat([latin1('icc\0\0'), deflatedZeros(500)]))]),
  },
  {
    name: 'iCCP that announces little and holds 500 MB',
    container: 'png',
    make: ({ png }) => {
      const profile = Buffer.alloc(500 * MEGABYTE);
      profile.writeUInt32BE(1_000, 0);
      profile.write('acsp', 36);
      return withChunks(png, [pngChunk('iCCP', Buffer.concat([latin1('icc\0\0'), deflateSync(profile)]))]);
    },
  },
  {
    name: '50 MB of XMP',
    container: 'png',
    make: ({ png }) =>
      withChunks(png, [
        pngChunk('iTXt', Buffer.concat([latin1('XML:com.adobe.xmp\0\0\0\0\0'), xmp(50 * MEGABYTE)])),
      ]),
  },
  {
    name: '10,000 chunks',
    container: 'png',
    make: ({ png }) =>
      withChunks(
        png,
        many((at) => pngChunk('tEXt', latin1(`Key ${at}\0x`))),
      ),
  },
  {
    name: 'EXIF that points at itself',
    container: 'webp',
    make: (pictures) => withRiffChunks(pictures.webp, pictures, [['EXIF', loopingExif()]]),
  },
  {
    name: '50 MB of XMP',
    container: 'webp',
    make: (pictures) => withRiffChunks(pictures.webp, pictures, [['XMP ', xmp(50 * MEGABYTE)]]),
  },
  {
    name: '10,000 chunks',
    container: 'webp',
    make: (pictures) =>
      withRiffChunks(
        pictures.webp,
        pictures,
        many(() => ['JUNK', latin1('x')] as const),
      ),
  },
  {
    name: '10,000 comments',
    container: 'gif',
    make: ({ gif }) =>
      withBlocks(
        gif,
        many(() => latin1('\x21\xfe\x04text\0')),
      ),
  },
  {
    name: '17 MB of XMP',
    container: 'gif',
    make: ({ gif }) => {
      const blocks = many(() => latin1(`\xff${'x'.repeat(255)}`), 66_000);
      return withBlocks(gif, [latin1('\x21\xff\x0bXMP DataXMP'), ...blocks, latin1('\0')]);
    },
  },
  ...(['avif', 'heic'] as const).flatMap(bombsOfItems),
];
