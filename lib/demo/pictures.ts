/** Pictures for the demo, drawn here: seven kinds of scenes, each different for each seed, with grain like a photo's. */
import sharp from 'sharp';
import { makeRandom, type Random } from './random.ts';

interface Canvas {
  readonly random: Random;
  readonly width: number;
  readonly height: number;
}

/** A drawn scene and how to describe it. */
interface Scene {
  readonly svg: string;
  readonly altText: string;
}

const colour = (random: Random, hue: number, lightness: number): string =>
  `hsl(${Math.round(hue + random.between(-18, 18) + 360) % 360} ${random.between(35, 80)}% ${lightness}%)`;

const gradient = (id: string, from: string, to: string): string =>
  `<linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;

const many = (count: number, draw: (position: number) => string): string =>
  Array.from({ length: count }, (_, position) => draw(position)).join('');

/** A line of hills from left to right, closed at the bottom. */
const ridge = ({ random, width, height }: Canvas, base: number, swing: number, fill: string): string => {
  const points = Array.from({ length: 13 }, (_, step) => {
    const y = base + (random.next() - 0.5) * 2 * swing;
    return `${Math.round((step * width) / 12)},${Math.round(y)}`;
  });
  return `<polygon points="0,${height} ${points.join(' ')} ${width},${height}" fill="${fill}"/>`;
};

const dunes = (canvas: Canvas): Scene => {
  const { random, width, height } = canvas;
  const hue = random.pick([20, 30, 200, 270, 340]);
  const layers = many(5, (layer) =>
    ridge(canvas, height * (0.45 + layer * 0.11), height * 0.05, colour(random, 32, 70 - layer * 11)),
  );
  const sun = `<circle cx="${random.between(0, width)}" cy="${height * 0.25}" r="${random.between(30, 90)}" fill="${colour(random, 45, 85)}"/>`;
  return {
    svg: `<defs>${gradient('sky', colour(random, hue, 45), colour(random, 40, 80))}</defs><rect width="100%" height="100%" fill="url(#sky)"/>${sun}${layers}`,
    altText: 'Dunes under a low sun',
  };
};

const sea = (canvas: Canvas): Scene => {
  const { random, width, height } = canvas;
  const waves = many(40, (row) => {
    const y = height * 0.5 + row ** 1.35 * (height / 290);
    return `<path d="M${-random.between(0, 200)} ${y} q 60 ${random.between(-14, 14)} 120 0${' t 120 0'.repeat(Math.ceil(width / 120) + 1)}" stroke="${colour(random, 195, 35 + (row % 7) * 6)}" stroke-width="${1 + row / 8}" fill="none"/>`;
  });
  const x = random.between(width * 0.15, width * 0.8);
  const tower = `<path d="M${x} ${height * 0.5} l12 ${-height * 0.3} h30 l12 ${height * 0.3}z" fill="#f4efe6"/><rect x="${x + 10}" y="${height * 0.15}" width="34" height="${height * 0.05}" fill="#a33"/>`;
  return {
    svg: `<defs>${gradient('sky', colour(random, 225, 30), colour(random, 25, 75))}${gradient('water', colour(random, 200, 45), colour(random, 215, 18))}</defs><rect width="100%" height="100%" fill="url(#sky)"/><rect y="50%" width="100%" height="50%" fill="url(#water)"/>${waves}${tower}`,
    altText: 'A lighthouse above the sea',
  };
};

const city = ({ random, width, height }: Canvas): Scene => {
  const houses = many(24, (position) => {
    const x = (position * width) / 24;
    const top = height * (0.25 + random.next() * 0.5);
    const windows = many(Math.floor((height - top) / 26), (row) =>
      many(3, (column) =>
        random.next() < 0.45
          ? `<rect x="${x + 6 + column * 14}" y="${top + 10 + row * 26}" width="8" height="13" fill="${colour(random, 48, 72)}"/>`
          : '',
      ),
    );
    return `<rect x="${x}" y="${top}" width="${width / 24 + 1}" height="${height}" fill="${colour(random, 230, random.between(10, 24))}"/>${windows}`;
  });
  return {
    svg: `<defs>${gradient('sky', colour(random, 250, 16), colour(random, 330, 55))}</defs><rect width="100%" height="100%" fill="url(#sky)"/>${houses}`,
    altText: 'A city at night with lit windows',
  };
};

/** Eight-pointed stars in a grid, as on old tiles. */
const tiles = ({ random, width, height }: Canvas): Scene => {
  const size = random.between(60, 130);
  const [ground, star, line] = [colour(random, 190, 30), colour(random, 45, 70), colour(random, 20, 90)];
  const square = `<rect x="${-size * 0.36}" y="${-size * 0.36}" width="${size * 0.72}" height="${size * 0.72}" fill="${star}" stroke="${line}" stroke-width="3"/>`;
  const stars = many(Math.ceil(height / size) + 1, (row) =>
    many(
      Math.ceil(width / size) + 1,
      (column) =>
        `<g transform="translate(${column * size} ${row * size})">${square}<g transform="rotate(45)">${square}</g><circle r="${size * (0.08 + random.next() * 0.16)}" fill="${colour(random, 350, 45)}"/></g>`,
    ),
  );
  return {
    svg: `<rect width="100%" height="100%" fill="${ground}"/>${stars}`,
    altText: 'Tiles with eight-pointed stars',
  };
};

/** Lines of strokes like handwriting, from right to left. */
const letter = ({ random, width, height }: Canvas): Scene => {
  const lines = many(Math.floor(height / 46) - 2, (row) => {
    const words = many(random.between(5, 9), (word) => {
      const x = width - 70 - word * random.between(95, 125);
      return `<path d="M${x} ${70 + row * 46} q ${-random.between(10, 25)} ${random.between(-22, 16)} ${-random.between(25, 45)} 0 t ${-random.between(20, 40)} ${random.between(-6, 6)}" fill="none" stroke="${colour(random, 220, 22)}" stroke-width="${random.between(3, 6)}" stroke-linecap="round"/><circle cx="${x - 22}" cy="${50 + row * 46}" r="3" fill="#223"/>`;
    });
    return words;
  });
  return {
    svg: `<defs>${gradient('paper', '#f7f1e1', '#e4d6b5')}</defs><rect width="100%" height="100%" fill="url(#paper)"/>${lines}`,
    altText: 'A page written by hand',
  };
};

const fruit = ({ random, width, height }: Canvas): Scene => {
  const pieces = many(random.between(9, 18), (position) => {
    const radius = random.between(45, 120);
    const hue = random.pick([8, 28, 50, 90, 320]);
    const [x, y] = [random.between(0, width), random.between(height * 0.3, height)];
    return `<radialGradient id="f${position}" cx=".35" cy=".3"><stop stop-color="${colour(random, hue, 78)}"/><stop offset="1" stop-color="${colour(random, hue, 32)}"/></radialGradient><ellipse cx="${x + 12}" cy="${y + radius * 0.9}" rx="${radius}" ry="${radius * 0.25}" fill="#0004"/><circle cx="${x}" cy="${y}" r="${radius}" fill="url(#f${position})"/>`;
  });
  return {
    svg: `<defs>${gradient('cloth', colour(random, 40, 85), colour(random, 25, 55))}</defs><rect width="100%" height="100%" fill="url(#cloth)"/>${pieces}`,
    altText: 'Fruit on a table',
  };
};

const clouds = ({ random }: Canvas): Scene => ({
  svg: `<defs>${gradient('sky', colour(random, 210, 35), colour(random, 205, 75))}<filter id="cloud" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${0.003 + random.next() * 0.006}" numOctaves="5" seed="${random.between(1, 9_999)}"/><feColorMatrix values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  1.6 0 0 0 -0.5"/></filter></defs><rect width="100%" height="100%" fill="url(#sky)"/><rect width="100%" height="100%" filter="url(#cloud)"/>`,
  altText: 'Clouds in a wide sky',
});

const scenes = [dunes, sea, city, tiles, letter, fruit, clouds] as const;

/** Sides in pixels: landscape, portrait, square, panorama. */
const sizes = [
  [1280, 960],
  [960, 1280],
  [1080, 1080],
  [1600, 700],
] as const;

export interface DemoPicture {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly altText: string;
}

/** Grey noise around the middle: the sum of two even draws is denser there. */
const grainOf = (random: Random, pixels: number): Buffer => {
  const swing = random.between(20, 50);
  const grain = Buffer.alloc(pixels * 3);
  for (let at = 0; at < grain.length; at += 3)
    grain.fill(128 + (random.next() - random.next()) * swing, at, at + 3);
  return grain;
};

/** Draws the picture of a seed: always the same bytes. */
export const drawPicture = async (seed: number): Promise<DemoPicture> => {
  const random = makeRandom(seed);
  const [width, height] = random.pick(sizes);
  const { svg, altText } = random.pick(scenes)({ random, width, height });
  const grain = { input: grainOf(random, width * height), raw: { width, height, channels: 3 as const } };
  const jpeg = await sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`),
  )
    .composite([{ ...grain, blend: 'soft-light' }])
    .removeAlpha()
    .jpeg({ quality: 85 })
    .toBuffer();
  return { jpeg: Uint8Array.from(jpeg), altText };
};
