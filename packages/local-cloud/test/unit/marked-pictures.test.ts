import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MARKS, makeMarkedPicture, markOf } from '../../src/rekognition/marked-pictures.ts';

describe('marked pictures', () => {
  it.each(MARKS)('%s is known after resizing and re-encoding', async (mark) => {
    const picture = await makeMarkedPicture(mark);
    const changed = await Promise.all([
      sharp(picture).resize(320).jpeg({ quality: 30 }).toBuffer(),
      sharp(picture).resize(1400, 500, { fit: 'fill' }).webp({ quality: 50, effort: 0 }).toBuffer(),
      sharp(picture).resize(80).png().toBuffer(),
      sharp(picture).greyscale().jpeg().toBuffer(),
      sharp(await makeMarkedPicture(mark, { width: 400, height: 1900 }))
        .avif({ quality: 40 })
        .toBuffer(),
    ]);
    for (const image of [picture, ...changed]) expect(await markOf(image)).toBe(mark);
  });

  it('have different bytes for different seeds', async () => {
    const pictures = await Promise.all([1, 2, 3].map((seed) => makeMarkedPicture('hate', { seed })));
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(3);
    for (const picture of pictures) expect(await markOf(picture)).toBe('hate');
  });

  it('are not seen in noise, in plain colours, gradients and other checkerboards', async () => {
    const noise = (mean: number, sigma: number) =>
      sharp({
        create: {
          width: 400,
          height: 400,
          channels: 3,
          background: '#000',
          noise: { type: 'gaussian', mean, sigma },
        },
      })
        .jpeg()
        .toBuffer();
    const drawn = (svg: string) =>
      sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">${svg}</svg>`))
        .jpeg()
        .toBuffer();
    const squares = [...Array(32).keys()].map(
      (index) =>
        `<rect x="${(index % 4) * 100 + (Math.floor(index / 4) % 2) * 50}" y="${Math.floor(index / 4) * 50}" width="50" height="50"/>`,
    );
    const others = await Promise.all([
      noise(128, 60),
      drawn('<rect width="400" height="400" fill="#777"/>'),
      drawn('<rect width="200" height="400" fill="#fff"/>'),
      drawn(`<rect width="400" height="400" fill="#fff"/>${squares.join('')}`),
    ]);
    for (const image of others) expect(await markOf(image)).toBeUndefined();
  });
});
