import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeRenditions } from '../../../../lambdas/photos/imaging/make-renditions.ts';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { PictureProblem } from '../../../../lambdas/photos/imaging/picture-problem.ts';
import { encode, givenPhotos, landscape } from '../../../support/pictures.ts';

/** One way in which a file is damaged; positions are parts of its length. */
const Damage = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bits: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    kind: fc.constant('fill' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    value: fc.integer({ min: 0, max: 255 }),
    length: fc.integer({ min: 1, max: 64 }),
  }),
  fc.record({
    kind: fc.constant('head' as const),
    at: fc.integer({ min: 0, max: 400 }),
    bits: fc.integer({ min: 1, max: 255 }),
  }),
);
type Damage = typeof Damage extends fc.Arbitrary<infer Value> ? Value : never;

const damaged = (bytes: Buffer, damages: readonly Damage[]): Buffer => {
  let copy = Buffer.from(bytes);
  for (const damage of damages) {
    const at = damage.kind === 'head' ? damage.at : Math.floor(damage.at * copy.length);
    if (at >= copy.length) continue;
    if (damage.kind === 'cut') copy = copy.subarray(0, at);
    else if (damage.kind === 'fill') copy.fill(damage.value, at, Math.min(copy.length, at + damage.length));
    else copy.writeUInt8(copy.readUInt8(at) ^ damage.bits, at);
  }
  return copy;
};

const endsClearly = async (bytes: Buffer): Promise<void> => {
  try {
    const picture = await normalisePicture(bytes);
    const { renditions } = await makeRenditions(picture);
    expect(renditions.length).toBeGreaterThan(1);
  } catch (error) {
    expect(error).toBeInstanceOf(PictureProblem);
  }
};

const own = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'] as const;

describe('damaged pictures end in a clear state', () => {
  const pictures = new Map<string, Buffer>();

  beforeAll(async () => {
    for (const type of own) pictures.set(type, await encode(landscape(21, 160, 120), type));
  });

  it.each(own)('%s', async (type) => {
    const bytes = pictures.get(type) ?? Buffer.alloc(0);
    await fc.assert(
      fc.asyncProperty(fc.array(Damage, { minLength: 1, maxLength: 6 }), (damages) =>
        endsClearly(damaged(bytes, damages)),
      ),
      { numRuns: 60 },
    );
  });

  // The large ones cost seconds each.
  const small = givenPhotos('good').filter(({ name }) => !/phone|6mp|gain|avif/.test(name));

  it.each(small)('$name', async ({ name, path }) => {
    const bytes = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.array(Damage, { minLength: 1, maxLength: 4 }), (damages) =>
        endsClearly(damaged(bytes, damages)),
      ),
      { numRuns: name.endsWith('.heic') ? 6 : 10 },
    );
  });
});
