/** Pictures made by formulas of whole numbers, which any language draws alike: what hashes are compared on. */
import type { RgbPixels } from '../../lambdas/photos/matching/pdq.ts';

type Formula = (x: number, y: number) => readonly [red: number, green: number, blue: number];

const draw = (width: number, height: number, formula: Formula): RgbPixels => {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(formula(x, y), (y * width + x) * 3);
  }
  return { data, width, height };
};

const ring = (x: number, y: number, left: number, top: number): number =>
  (((x - left) ** 2 + (y - top) ** 2) >> 5) & 255;

/** By name. */
export const formulaPictures: Readonly<Record<string, () => RgbPixels>> = {
  rings: () =>
    draw(200, 150, (x, y) => [ring(x, y, 60, 40), ring(x, y, 140, 100), (ring(x, y, 10, 140) + x) & 255]),
  slopes: () => draw(131, 257, (x, y) => [(3 * x + y) & 255, (x * y) >> 7 && 255 - (y >> 1), (x * 2) & 255]),
  blocks: () =>
    draw(64, 64, (x, y) => {
      const cell = ((x >> 3) * 37 + (y >> 3) * 101 + ((x * y) >> 5)) & 255;
      return [cell, (cell * 3) & 255, 255 - cell];
    }),
  tiny: () => draw(7, 5, (x, y) => [x * 36, y * 60, (x * y * 9) & 255]),
  plain: () => draw(90, 90, () => [120, 130, 140]),
};
