import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';

const SCREEN = { width: 200, height: 160 };
const FRAME = { width: 100, height: 80 };
const PLACE = { left: 50, top: 40 };

/** A GIF whose first frame is a red rectangle in the middle of its screen, with its graphic control, another, or none. */
const gifOf = async (control: 'own' | 'none' | readonly number[]): Promise<Buffer> => {
  const gif = await sharp({ create: { ...FRAME, channels: 3, background: '#c83c14' } })
    .gif()
    .toBuffer();
  const controlAt = gif.indexOf(Buffer.from([0x21, 0xf9, 4]));
  const imageAt = gif.indexOf(Buffer.from([0x2c, 0, 0, 0, 0, FRAME.width, 0, FRAME.height, 0]));
  expect(Math.min(controlAt, imageAt)).toBeGreaterThan(0);
  gif.writeUInt16LE(SCREEN.width, 6);
  gif.writeUInt16LE(SCREEN.height, 8);
  gif.writeUInt16LE(PLACE.left, imageAt + 1);
  gif.writeUInt16LE(PLACE.top, imageAt + 3);
  if (control === 'own') return gif;
  const between = control === 'none' ? [] : [0x21, 0xf9, 4, ...control, 0];
  return Buffer.concat([gif.subarray(0, controlAt), Buffer.from(between), gif.subarray(controlAt + 8)]);
};

const OTHER_COLOUR = 200; // in no palette of two

describe('what the first frame of a GIF leaves open', () => {
  it.each([
    ['with a graphic control', 'own'],
    ['without one', 'none'],
    ['with one that has it restored to the background', [0x08, 0, 0, 0]],
    ['with one that has it restored to what was before', [0x0c, 0, 0, 0]],
    ['with one that makes a colour transparent', [0x01, 0, 0, OTHER_COLOUR]],
  ] as const)('is white, %s', async (_, control) => {
    const { data, width, height } = await normalisePicture(await gifOf(control));
    expect({ width, height }).toEqual(SCREEN);
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
    for (const [x, y] of [
      [5, 5],
      [195, 5],
      [5, 155],
      [195, 155],
      [49, 80],
    ] as const) {
      expect(at(x, y), `${x}, ${y}`).toEqual([255, 255, 255]);
    }
    expect(at(100, 80)).toEqual([0xc8, 0x3c, 0x14]);
  });
});
