/**
 * Metadata cost nothing: decoders get the very bytes that they get of the picture without any, and leaving them out costs
 * less than half of what the picture takes. CPU of the process, measured in turns in one run.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { stripPicture } from '../../../../lambdas/photos/imaging/strip-picture.ts';
import type { Bomb, Pictures } from '../../../support/picture-bombs.ts';
import { bombs } from '../../../support/picture-bombs.ts';
import { encode, heicSample, landscape } from '../../../support/pictures.ts';

const ROUNDS = 9;
const MAX_SHARE = 0.5;
const SIZE = { width: 1_600, height: 1_200 };

let pictures: Pictures;

beforeAll(async () => {
  const raw = landscape(8, SIZE.width, SIZE.height);
  const [jpeg, png, webp, gif, avif] = await Promise.all([
    encode(raw, 'image/jpeg'),
    encode(raw, 'image/png'),
    encode(raw, 'image/webp'),
    encode(raw, 'image/gif'),
    encode(raw, 'image/avif'),
  ]);
  pictures = { jpeg, png, webp, gif, avif, heic: heicSample, ...SIZE };
}, 60_000);

const cpuOf = async (work: () => unknown): Promise<number> => {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** What of the CPU of a picture it takes to leave out its bomb. */
const shareOf = async (plain: Buffer, bomb: Buffer): Promise<number> => {
  const [decoding, stripping]: number[][] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    decoding?.push(await cpuOf(() => normalisePicture(plain)));
    stripping?.push(await cpuOf(() => stripPicture(bomb)));
  }
  return median(stripping ?? []) / median(decoding ?? []);
};

const VP8X_BYTES = 18;

/** The chunk that a WebP needs in order to have metadata stays, and says nothing. */
const withoutFlags = (container: Bomb['container'], bytes: Buffer): Buffer =>
  container === 'webp' ? bytes.subarray(bytes.indexOf('VP8X') < 0 ? 12 : 12 + VP8X_BYTES) : bytes;

describe('a bomb costs at most half again of its picture', () => {
  const named = bombs.map((bomb) => [bomb.container, bomb.name, bomb] as const);

  it.each(named)(
    '%s: %s',
    async (_container, _name, { container, make }: Bomb) => {
      const [plain, bomb] = [pictures[container], make(pictures)];
      const given = withoutFlags(container, stripPicture(bomb).bytes);
      expect(given.equals(withoutFlags(container, stripPicture(plain).bytes))).toBe(true);
      expect(await shareOf(plain, bomb)).toBeLessThan(MAX_SHARE);
    },
    60_000,
  );
});
