/** Pictures that no camera takes: a screenshot with coloured text, a drawing, a sky without grain. The same size gives the same pixels. */
import sharp from 'sharp';
import type { RawPicture } from './pictures.ts';
import { randomNumbers } from './pictures.ts';

type Colour = readonly [red: number, green: number, blue: number];

const OVERSAMPLED = 2; // painted larger, so that edges are smooth

const canvas = (width: number, height: number, background: Colour) => {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 3) data.set(background, at);
  const paint = (x: number, y: number, colour: Colour): void => {
    const [left, top] = [Math.round(x), Math.round(y)];
    if (left >= 0 && top >= 0 && left < width && top < height) data.set(colour, (top * width + left) * 3);
  };
  const rectangle = (left: number, top: number, wide: number, high: number, colour: Colour): void => {
    for (let y = top; y < top + high; y += 1) for (let x = left; x < left + wide; x += 1) paint(x, y, colour);
  };
  const disc = (centreX: number, centreY: number, radius: number, colour: Colour): void => {
    for (let y = -radius; y <= radius; y += 1) {
      const half = Math.round(Math.sqrt(radius ** 2 - y ** 2));
      for (let x = -half; x <= half; x += 1) paint(centreX + x, centreY + y, colour);
    }
  };
  return { data, width, height, rectangle, disc };
};

const reduced = async ({ data, width, height }: RawPicture): Promise<RawPicture> => {
  const size = { width: width / OVERSAMPLED, height: height / OVERSAMPLED };
  const pipeline = sharp(data, { raw: { width, height, channels: 3 } }).resize({ ...size, fit: 'fill' });
  return { data: await pipeline.raw().toBuffer(), ...size };
};

const inks: readonly Colour[] = [
  [230, 20, 30],
  [20, 60, 220],
  [0, 120, 60],
  [30, 30, 34],
  [140, 40, 220],
];
const papers: readonly Colour[] = [
  [255, 255, 255],
  [37, 211, 102],
  [238, 238, 238],
  [20, 50, 200],
];

/** Bubbles of a conversation with lines of text in many colours, red on blue among them. Letters are made up of seven by five dots. */
export const screenshot = (width = 1_170, height = 1_600): Promise<RawPicture> => {
  const random = randomNumbers(11);
  const page = canvas(width * OVERSAMPLED, height * OVERSAMPLED, [255, 255, 255]);
  const dot = 6;
  const line = 12 * dot;
  const letter = (left: number, top: number, ink: Colour): void => {
    for (let row = 0; row < 7; row += 1)
      for (let column = 0; column < 5; column += 1)
        if (random() < 0.45) page.rectangle(left + column * dot, top + row * dot, dot, dot, ink);
  };
  for (let top = line, bubble = 0; top < page.height - 4 * line; top += 4 * line, bubble += 1) {
    const paper = papers[bubble % papers.length] ?? [255, 255, 255];
    page.rectangle(line, top, page.width - 2 * line, 3 * line, paper);
    for (let row = 0; row < 2; row += 1) {
      const ink = paper[2] === 200 ? ([230, 20, 30] as const) : inks[(bubble + row) % inks.length];
      for (let left = 2 * line; left < page.width - 3 * line; left += 6 * dot)
        if (random() < 0.85) letter(left, top + (row + 0.5) * line * 1.1, ink ?? [0, 0, 0]);
    }
  }
  return reduced(page);
};

const flats: readonly Colour[] = [
  [230, 57, 70],
  [69, 123, 157],
  [29, 53, 87],
  [255, 183, 3],
  [42, 157, 143],
  [131, 56, 236],
];

/** Discs and rectangles of few colours with black outlines. */
export const drawing = (width = 2_048, height = 1_536): Promise<RawPicture> => {
  const random = randomNumbers(5);
  const page = canvas(width * OVERSAMPLED, height * OVERSAMPLED, [255, 232, 194]);
  for (let shape = 0; shape < 70; shape += 1) {
    const [x, y] = [random() * page.width, random() * page.height].map(Math.round);
    const size = Math.round(page.width * (0.015 + random() * 0.06));
    const colour = flats[shape % flats.length] ?? [0, 0, 0];
    const outline = Math.round(page.width / 300);
    if (shape % 2 === 0) {
      page.disc(x ?? 0, y ?? 0, size + outline, [17, 17, 17]);
      page.disc(x ?? 0, y ?? 0, size, colour);
    } else {
      page.rectangle(
        (x ?? 0) - outline,
        (y ?? 0) - outline,
        size + 2 * outline,
        size + 2 * outline,
        [17, 17, 17],
      );
      page.rectangle(x ?? 0, y ?? 0, size, size, colour);
    }
  }
  return reduced(page);
};

/** A sky that gets lighter towards the horizon, without any grain: where bands would show most. */
export const clearSky = (width = 2_048, height = 1_365): RawPicture => {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [across, down] = [x / width, y / height];
      const colour = [60 + 120 * down + 10 * across, 110 + 100 * down + 5 * across, 190 + 50 * down];
      data.set(colour.map(Math.round), (y * width + x) * 3);
    }
  }
  return { data, width, height };
};
