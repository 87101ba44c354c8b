/** What an export writes into pictures, as ExifTool reads it. Skipped where that is not installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { writeIntoPicture } from '../../../lambdas/takeout/write-into-picture.ts';
import { worded, words } from '../../support/worded-pictures.ts';

const isThere = spawnSync('exiftool', ['-ver']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'suwar-exif-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const Read = z.tuple([z.record(z.string(), z.unknown())]);

/** Everything that ExifTool says of a picture, by group and name; coordinates in degrees. */
const readBy = (bytes: Buffer, name: string) => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const said = execFileSync('exiftool', [
    '-json',
    '-G1',
    '-n',
    '-validate',
    '-warning',
    '-error',
    '-all',
    file,
  ]);
  return Read.parse(JSON.parse(said.toString()))[0];
};

describe.skipIf(!isThere).each(Object.entries(worded))(
  'ExifTool reads words in a picture: %s',
  (kind, make) => {
    it('caption, alt text, title, place and date, and finds no fault', async () => {
      const bytes = await make();
      const isJpeg = bytes[0] === 0xff;
      const read = (more: Buffer) => readBy(more, `${kind}.${isJpeg ? 'jpg' : 'webp'}`);
      const after = read(writeIntoPicture(bytes, isJpeg ? 'jpeg' : 'webp', words));
      expect(after).toMatchObject({
        'ExifTool:Validate': '0 0 0', // errors, warnings, small ones
        'XMP-dc:Title': words.title,
        'XMP-dc:Description': words.caption,
        'XMP-iptcCore:AltTextAccessibility': words.altText,
        'XMP-iptcCore:Location': words.placeName,
        'XMP-exif:GPSLatitude': words.latitude,
        'XMP-exif:GPSLongitude': words.longitude,
        'XMP-photoshop:DateCreated': '2026:03:01 18:04:09',
      });
      if (isJpeg) expect(after).toMatchObject({ 'ExifIFD:DateTimeOriginal': '2026:03:01 18:04:09' });
    });
  },
);
