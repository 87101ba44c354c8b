/** Colours where scaling and few bits lead to codes that no pixel of the file has. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { pngChunk } from '../../../../lambdas/photos/imaging/png-chunk.ts';
import { colourChunks, withCodePoints } from '../../../support/patch-pictures.ts';
import { withChunks } from '../../../support/picture-bombs.ts';

const SIDE = 256;
const GREY = 0.5;

/** A block of the brightest white on grey, as samples of 16 bits. */
const whiteOnGrey = (): Uint16Array =>
  Uint16Array.from({ length: SIDE * SIDE * 3 }, (_, at) => {
    const [x, y] = [Math.floor(at / 3) % SIDE, Math.floor(at / 3 / SIDE)];
    const isWhite = x >= 64 && x < 192 && y >= 64 && y < 192;
    return isWhite ? 65_535 : Math.round(GREY * 65_535);
  });

describe('the edge of what is brightest', () => {
  it.each([10, 12] as const)('has no dark specks in a picture of %i bits that is scaled', async (bits) => {
    const avif = await sharp(whiteOnGrey(), { raw: { width: SIDE, height: SIDE, channels: 3 } })
      .toColourspace('rgb16')
      .avif({ lossless: true, bitdepth: bits, effort: 0 })
      .toBuffer();
    const { data } = await normalisePicture(withCodePoints(avif, 9, 18), {
      scaledTo: () => ({ width: 60, height: 60 }),
    });
    const corner = data[0] ?? 0;
    expect(corner).toBeGreaterThan(60);
    // Scaling rings to both sides: a little below the grey, never to black.
    expect(Math.min(...data)).toBeGreaterThan(corner / 2);
    expect(Math.max(...data)).toBeGreaterThan(corner + 50);
  });
});

describe('a palette of few colours', () => {
  it.each([2, 4, 16])('of %i colours and a gamma of its own keeps its white', async (colours) => {
    const pixels = Buffer.from(
      Array.from({ length: SIDE * SIDE * 3 }, (_, at) => (at < SIDE * SIDE ? 255 : 0)),
    );
    const png = await sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 3 } })
      .png({ palette: true, colours })
      .toBuffer();
    const named = withChunks(png, [pngChunk(...colourChunks.gama(1))]);
    const { data } = await normalisePicture(named);
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
    expect([...data.subarray(-3)]).toEqual([0, 0, 0]);
  });
});
