import { beforeAll, describe, expect, it } from 'vitest';
import { makeDeadline, OutOfTime } from '../../../../lambdas/photos/imaging/deadline.ts';
import { makeModerationPicture } from '../../../../lambdas/photos/imaging/moderation-picture.ts';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { encode, givenPhoto, quarters } from '../../../support/pictures.ts';

const types = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;
const pictures = new Map<string, Buffer>();

beforeAll(async () => {
  for (const type of types) pictures.set(type, await encode(quarters(), type));
});

describe('a deadline', () => {
  it.each(types)('ends the decoding of a %s in both functions', async (type) => {
    const bytes = pictures.get(type) ?? Buffer.alloc(0);
    await expect(normalisePicture(bytes, { deadline: makeDeadline(0) })).rejects.toThrow(OutOfTime);
    await expect(makeModerationPicture(bytes, makeDeadline(0))).rejects.toThrow(OutOfTime);
  });

  const heic = givenPhoto('iphone.heic');

  it.skipIf(heic === undefined)('ends the decoding of HEVC in its thread', async () => {
    const bytes = heic ?? Buffer.alloc(0);
    await expect(normalisePicture(bytes, { deadline: makeDeadline(150) })).rejects.toThrow(OutOfTime);
  });

  it('gives up on work that never ends', async () => {
    await expect(makeDeadline(1).within(new Promise(() => undefined))).rejects.toThrow(OutOfTime);
  });

  it('lets work through that is done in time, and its failures', async () => {
    const deadline = makeDeadline(60_000);
    expect(await deadline.within(Promise.resolve(7))).toBe(7);
    await expect(deadline.within(Promise.reject(new Error('damaged')))).rejects.toThrow('damaged');
    expect(deadline.secondsLeft()).toBe(60);
  });

  it('says of work that fails after it that the time was over', async () => {
    const deadline = makeDeadline(0);
    await expect(deadline.within(Promise.reject(new Error('stopped')))).rejects.toThrow(OutOfTime);
    expect(deadline.secondsLeft()).toBe(1);
  });
});
