import { describe, expect, it } from 'vitest';
import { makeRenditions } from '../../../../lambdas/photos/imaging/make-renditions.ts';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { PATCHES_HEIGHT, PATCHES_WIDTH, patchCodes } from '../../../support/patch-pictures.ts';
import { type Specimen, zoo } from '../../../support/picture-zoo.ts';
import { farthest, shown, type Triple } from '../../../support/reference-colours.ts';

type Point = readonly [x: number, y: number];

/** Where a point of the stored picture is seen. @see EXIF 2.32, table 6: which side of what is seen the first row and column are */
const seenAt = ([x, y]: Point, orientation: number): Point => {
  const [right, bottom] = [PATCHES_WIDTH - 1 - x, PATCHES_HEIGHT - 1 - y];
  const places: readonly Point[] = [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
    [y, x],
    [bottom, x],
    [bottom, right],
    [y, right],
  ];
  return places[orientation - 1] ?? [x, y];
};

const middles: readonly Point[] = Array.from({ length: 8 }, (_, patch) => [
  Math.floor(((patch % 4) + 0.5) * (PATCHES_WIDTH / 4)),
  Math.floor((Math.floor(patch / 4) + 0.5) * (PATCHES_HEIGHT / 2)),
]);

describe('every kind of picture', () => {
  it.each(zoo.map((specimen) => [specimen.name, specimen] as const))('%s', async (_, specimen: Specimen) => {
    const { orientation = 1, codes = patchCodes(), tolerance = 3, type } = specimen;
    const encoding = specimen.encoding ?? { primaries: 'srgb', transfer: 'srgb' };
    const picture = await normalisePicture(await specimen.make());
    expect(picture.type).toBe(type);
    const size = [PATCHES_WIDTH, PATCHES_HEIGHT];
    expect([picture.width, picture.height]).toEqual(orientation < 5 ? size : size.toReversed());
    const found = middles.map((middle): Triple => {
      const [x, y] = seenAt(middle, orientation);
      const at = (y * picture.width + x) * 3;
      return [picture.data[at] ?? 0, picture.data[at + 1] ?? 0, picture.data[at + 2] ?? 0];
    });
    const wanted = shown(codes, encoding, picture.colour);
    const message = `${found.join(' | ')} instead of ${wanted.join(' | ')}`;
    expect(farthest(found, wanted), message).toBeLessThanOrEqual(tolerance);
    const { renditions } = await makeRenditions(picture);
    expect(renditions.map(({ name }) => name)).toEqual(['320.webp', '1080.jpg']);
  });
});
