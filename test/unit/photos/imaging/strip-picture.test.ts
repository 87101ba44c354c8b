/** What is left of a file: pixels and colours, upright, and nothing of what else was in it. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { boxesIn, integers } from '../../../../lambdas/photos/imaging/boxes.ts';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { pngChunk } from '../../../../lambdas/photos/imaging/png-chunk.ts';
import { readExif, readOrientation } from '../../../../lambdas/photos/imaging/read-exif.ts';
import { stripPicture } from '../../../../lambdas/photos/imaging/strip-picture.ts';
import { itemOf, makeHeif } from '../../../support/heif-files.ts';
import {
  withBlocks,
  withChunks,
  withItems,
  withRiffChunks,
  withSegments,
} from '../../../support/picture-bombs.ts';
import { encode, jpegOf, jpegWithMetadata, noise, p3Jpeg, quarters } from '../../../support/pictures.ts';

const SIZE = { width: 240, height: 160 };
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const SECRET = latin1('Secret of mine');

/** EXIF data that name a maker and an orientation. */
const exifOf = (orientation: number): Buffer =>
  Buffer.concat([
    latin1('MM\0*\0\0\0\x08'),
    integers([2, 2]),
    integers([0x010f, 2], [2, 2], [7, 4], [38, 4]),
    integers([0x0112, 2], [3, 2], [1, 4], [orientation, 2], [0, 2]),
    integers([0, 4]),
    latin1('Secret\0'),
  ]);

const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([integers([0xff, 1], [marker, 1], [content.length + 2, 2]), content]);

/** The same picture in each container, with EXIF data that turn it and a secret. */
const withExif = {
  jpeg: async () =>
    withSegments(await jpegOf(quarters()), [
      segment(0xe1, Buffer.concat([latin1('Exif\0\0'), exifOf(6)])),
      segment(0xfe, SECRET),
      segment(0xed, Buffer.concat([latin1('Photoshop 3.0\0'), SECRET])),
    ]),
  png: async () =>
    withChunks(await encode(quarters(), 'image/png'), [
      pngChunk('eXIf', exifOf(6)),
      pngChunk('tEXt', Buffer.concat([latin1('Comment\0'), SECRET])),
    ]),
  webp: async () =>
    withRiffChunks(await encode(quarters(), 'image/webp'), SIZE, [
      ['EXIF', exifOf(6)],
      ['XMP ', SECRET],
    ]),
  avif: async () =>
    withItems(await encode(quarters(), 'image/avif'), [
      ['Exif', Buffer.concat([Buffer.alloc(4), exifOf(6)])],
      ['mime\0application/rdf+xml', SECRET],
    ]),
} as const;

describe('EXIF data', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('of a %s turn the picture and name its camera', async (type) => {
    const picture = await normalisePicture(await withExif[type]());
    expect([picture.width, picture.height]).toEqual([160, 240]);
    expect(picture.exif && readExif(picture.exif).camera).toEqual({ make: 'Secret' });
  });

  it('of an AVIF name its camera; its own boxes turn it', async () => {
    const picture = await normalisePicture(await withExif.avif());
    expect([picture.width, picture.height]).toEqual([240, 160]);
    expect(picture.exif && readExif(picture.exif).camera).toEqual({ make: 'Secret' });
  });

  it.each([0, 9, 65_535])('of the orientation %i turn nothing', (orientation) => {
    expect(readOrientation(exifOf(orientation))).toBe(1);
  });
});

describe('what decoders get', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('of a %s has nothing of its data', async (type) => {
    const file = await withExif[type]();
    const { bytes } = stripPicture(file);
    for (const mark of ['Secret', 'Photoshop', 'rdf+xml', 'eXIf', 'EXIF', 'tEXt']) {
      expect(bytes.includes(mark), mark).toBe(false);
    }
    const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, comments }).toEqual({});
  });

  it('of a GIF has no comments', async () => {
    const gif = withBlocks(await encode(quarters(), 'image/gif'), [latin1('\x21\xfe\x06Secret\0')]);
    expect([gif.includes('Secret'), stripPicture(gif).bytes.includes('Secret')]).toEqual([true, false]);
  });

  it('is stripped but once: doing it again changes nothing', async () => {
    for (const type of ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const) {
      const { bytes } = stripPicture(await encode(quarters(), type));
      expect(stripPicture(bytes).bytes.equals(bytes), type).toBe(true);
    }
  });

  it('of a JPEG ends where its picture ends, and that of a camera has a video behind it', async () => {
    const jpeg = await jpegWithMetadata(quarters());
    const motion = Buffer.concat([jpeg, latin1('\0\0\0\x18ftypmp42'), Buffer.alloc(1_000_000)]);
    expect(stripPicture(motion).bytes.length).toBeLessThan(jpeg.length);
  });
});

describe('colours', () => {
  it('stay: the profile of a JPEG, a PNG, a WebP and an AVIF', async () => {
    const p3 = sharp(await p3Jpeg(quarters())).keepIccProfile();
    const files = [
      await p3Jpeg(quarters()),
      await p3.clone().png().toBuffer(),
      await p3.clone().webp().toBuffer(),
      await p3.clone().avif().toBuffer(),
    ];
    for (const file of files) {
      const { icc } = await sharp(stripPicture(file).bytes).metadata();
      expect(icc?.equals((await sharp(file).metadata()).icc ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('stay: the chunks of a PNG and the marker of Adobe', async () => {
    const chunks = [
      pngChunk('cICP', Buffer.from([9, 16, 0, 1])),
      pngChunk('gAMA', integers([45_455, 4])),
      pngChunk('cHRM', Buffer.alloc(32, 1)),
    ];
    const { bytes } = stripPicture(withChunks(await encode(quarters(), 'image/png'), chunks));
    for (const chunk of chunks) expect(bytes.includes(chunk)).toBe(true);
    const cmyk = await sharp(await jpegOf(quarters()))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    expect(stripPicture(cmyk).bytes.includes('Adobe')).toBe(true);
  });

  it('of a profile that is none are left out', async () => {
    const junk = Buffer.concat([latin1('ICC_PROFILE\0\x01\x01'), Buffer.alloc(500, 7)]);
    const { bytes } = stripPicture(withSegments(await jpegOf(quarters()), [segment(0xe2, junk)]));
    expect(bytes.includes('ICC_PROFILE')).toBe(false);
  });
});

describe('animations', () => {
  it.each(['gif', 'webp'] as const)('of %s leave their first picture', async (format) => {
    const frames = Buffer.concat([quarters().data, noise(1, 240, 160).data, noise(2, 240, 160).data]);
    const raw = { width: 240, height: 480, channels: 3, pageHeight: 160 } as const;
    const file = await sharp(frames, { raw })[format]({ effort: 1 }).toBuffer();
    const { bytes } = stripPicture(file);
    expect(bytes.length).toBeLessThan(file.length / 2);
    expect((await sharp(bytes, { animated: true }).metadata()).pages ?? 1).toBe(1);
    const { data } = await normalisePicture(file);
    expect([...data.subarray(0, 3)].map((value) => Math.round(value / 64))).toEqual([4, 0, 0]);
  });
});

describe('files of more parts than anybody writes', () => {
  const many = <Part>(part: Part): Part[] => Array.from({ length: 100_001 }, () => part);

  it.each([
    ['JPEG', async () => withSegments(await jpegOf(quarters()), many(segment(0xfe, latin1('x'))))],
    [
      'PNG',
      async () => withChunks(await encode(quarters(), 'image/png'), many(pngChunk('tEXt', latin1('x')))),
    ],
    ['GIF', async () => withBlocks(await encode(quarters(), 'image/gif'), many(latin1('\x21\xfe\x01x\0')))],
    ['JPEG of too many scans', async () => manyScans(await jpegOf(quarters()))],
  ])('are refused by that name: %s', async (_name, make) => {
    await expect(normalisePicture(await make())).rejects.toMatchObject({ code: 'too_many_parts' });
  });

  it('are not gained by a place behind the end of the file', async () => {
    const heif = makeHeif([itemOf(await encode(quarters(), 'image/avif'))]);
    const extent = heif.indexOf('iloc') + 18; // behind name, version, sizes, number and the item's own head
    heif.writeUInt32BE(heif.length + 1_000, extent);
    heif.writeUInt32BE(0, extent + 4); // the rest of the file
    expect(() => stripPicture(heif)).toThrow('incomplete');
  });

  it('end in a file of boxes as well', () => {
    expect(() => boxesIn(Buffer.concat(many(Buffer.from('\0\0\0\x08free', 'latin1'))))).toThrow(
      'too_many_parts',
    );
  });
});

/** A JPEG whose one scan is there 101 times. */
const manyScans = (jpeg: Buffer): Buffer => {
  const scan = jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])), -2);
  return Buffer.concat([jpeg.subarray(0, -2), ...Array.from({ length: 100 }, () => scan), jpeg.subarray(-2)]);
};
