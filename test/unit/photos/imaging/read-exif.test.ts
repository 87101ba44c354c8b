import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exif from 'exif-reader';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readExif } from '../../../../lambdas/photos/imaging/read-exif.ts';

const given = join(import.meta.dirname, '../../../../../shared/photos/good');

const picture = (exifData: Parameters<ReturnType<typeof sharp>['withExif']>[0]) =>
  sharp({ create: { width: 100, height: 100, channels: 3, background: '#5b6e84' } }).withExif(exifData);

const exifOf = async (bytes: Buffer): Promise<Buffer> =>
  (await sharp(bytes).metadata()).exif ?? expect.fail('The picture has no EXIF data');

const full = {
  IFD0: { Make: 'Lighthouse', Model: 'L 1' },
  IFD2: {
    ExposureTime: '1/250',
    FNumber: '28/10',
    FocalLength: '50/1',
    ISOSpeedRatings: '200',
    DateTimeOriginal: '2026:03:01 18:04:09',
    LensModel: 'L 50mm f/1.8',
  },
  IFD3: {
    GPSLatitudeRef: 'S',
    GPSLatitude: '33/1 51/1 2500/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '151/1 12/1 3000/100',
  },
} as const;

describe('the EXIF data of a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('tells camera and coarse place in %s', async (format) => {
    const bytes = await picture(full).toFormat(format).toBuffer();
    expect(readExif(await exifOf(bytes))).toEqual({
      camera: {
        make: 'Lighthouse',
        model: 'L 1',
        lens: 'L 50mm f/1.8',
        focalLength: 50,
        aperture: 2.8,
        exposureTime: 0.004,
        iso: 200,
        takenAt: '2026-03-01T18:04:09',
      },
      place: { latitude: -33.86, longitude: 151.21 },
    });
  });

  it.each(['Software', 'Artist', 'Copyright', 'ImageDescription'])('leaves %s out', async (tag) => {
    const bytes = await picture({ IFD0: { [tag]: 'Secret' } })
      .jpeg()
      .toBuffer();
    expect(JSON.stringify(readExif(await exifOf(bytes)))).not.toContain('Secret');
  });

  it('takes no place that cannot be, and none of a camera that does not know', async () => {
    const placeOf = async (gps: Readonly<Record<string, string>>) =>
      readExif(
        await exifOf(
          await picture({ IFD3: { ...full.IFD3, ...gps } })
            .jpeg()
            .toBuffer(),
        ),
      ).place;
    expect(await placeOf({ GPSLatitude: '91/1 0/1 0/1' })).toBeUndefined();
    expect(await placeOf({ GPSLatitude: '1/0 0/1 0/1' })).toBeUndefined();
    expect(await placeOf({ GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' })).toBeUndefined();
    expect(await placeOf({})).toEqual({ latitude: -33.86, longitude: 151.21 });
  });

  it('never fails, however it is damaged', async () => {
    const whole = await exifOf(await picture(full).jpeg().toBuffer());
    const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(places, fc.nat(whole.length), (changes, length) => {
        const damaged = Buffer.from(whole);
        for (const [at, byte] of changes) damaged[at] = byte;
        readExif(damaged.subarray(0, length));
      }),
      { numRuns: 2_000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readExif(Buffer.from(bytes))));
  });

  it('takes no directory at a place that is no whole number', () => {
    const [rational, one] = [5, 1];
    const behind = 26;
    const tiff = Buffer.alloc(64);
    tiff.write('II*\0\x08\0\0\0', 'latin1');
    tiff.writeUInt16LE(1, 8); // one entry: the place of the EXIF directory, as a half
    tiff.writeUInt16LE(0x8769, 10);
    tiff.writeUInt16LE(rational, 12);
    tiff.writeUInt32LE(one, 14);
    tiff.writeUInt32LE(behind, 18);
    tiff.writeUInt32LE(1, behind);
    tiff.writeUInt32LE(2, behind + 4);
    expect(readExif(tiff)).toEqual({ camera: undefined, place: undefined });
  });

  it('costs little when it claims much', () => {
    // A directory of 65,535 entries, each of four thousand million values.
    const hostile = Buffer.alloc(1_000_000, 0xff);
    hostile.write('II*\0\x08\0\0\0', 'latin1');
    const before = performance.now();
    readExif(hostile);
    expect(performance.now() - before).toBeLessThan(100);
  });

  it
    .runIf(existsSync(given))
    .each(['gps-1.jpg', 'gps-2.jpg', 'phone-8mp.jpg', 'iphone.heic', 'cmyk.jpg', 'small-camera.jpg'])(
    'reads of %s what an independent reader reads',
    async (file) => {
      const data = await exifOf(readFileSync(join(given, file)));
      const { Image, Photo, GPSInfo } = exif(data);
      const { camera, place } = readExif(data);
      expect(camera?.make).toBe(Image?.Make);
      expect(camera?.lens).toBe(Photo?.LensModel);
      expect(camera?.iso).toBe(Photo?.ISOSpeedRatings);
      expect(camera?.aperture).toBeCloseTo(Photo?.FNumber ?? Number.NaN, 2);
      expect(camera?.takenAt).toBe(Photo?.DateTimeOriginal?.toISOString().slice(0, 19));
      const [degrees = Number.NaN] = GPSInfo?.GPSLatitude ?? [];
      expect(Math.trunc(Math.abs(place?.latitude ?? Number.NaN))).toBe(degrees);
    },
  );
});
