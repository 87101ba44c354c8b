/**
 * With which settings renditions are encoded: those that make the sum of CPU, a year of storage and transfer least at no less
 * quality. The figures are in docs/adr/0050-photos-by-dollars.md.
 */
import { markJpegAsP3, markWebpAsP3 } from './embed-profile.ts';
import type { PictureColour } from './icc-profile.ts';
import type { PictureKind } from './kind-of-picture.ts';
import type { Pixels } from './pixels.ts';
import { fromPixels } from './pixels.ts';
import { LOSSLESS, reduceColours } from './reduce-colours.ts';

/** What the settings depend on. */
export interface PictureLook {
  readonly colour: PictureColour;
  readonly kind: PictureKind;
}

// Trellis quantisation takes a twentieth off the quality, which three steps bring back at its worst places too. Several scans halve what smooth pictures take.
const JPEG_SETTINGS = {
  quality: 83,
  progressive: true,
  optimiseScans: true,
  trellisQuantisation: true,
} as const;

/** A JPEG; coloured edges of drawings stay sharp by chroma of its own for each pixel. */
export const encodeJpeg = async (pixels: Pixels, { colour, kind }: PictureLook): Promise<Buffer> => {
  const chromaSubsampling = kind === 'photo' ? '4:2:0' : '4:4:4';
  const jpeg = await fromPixels(pixels)
    .jpeg({ ...JPEG_SETTINGS, chromaSubsampling })
    .toBuffer();
  return colour === 'p3' ? markJpegAsP3(jpeg) : jpeg;
};

const DENSE_BYTES_PER_PIXEL = 0.05; // effort above 2 takes 2 to 5 microdollars for 6 to 9 % of the bytes

/** Whether a picture is worth effort, by its JPEG. */
export const isDense = ({ width, height }: Pixels, jpeg: Buffer): boolean =>
  jpeg.length / (width * height) >= DENSE_BYTES_PER_PIXEL;

const LARGE_SIDE = 1_200; // pixels; larger sizes are looked at less often, and more effort costs more

const SMALL_SIDE = 400; // pixels; below, effort costs next to nothing, and quality too

// Effort takes a little off the quality of edges, which is all there is to be seen of what is drawn, and of what is small.
const QUALITY = { photo: 80, worn: 83 } as const;
const QUALITY_OF_SMALL = { photo: 82, worn: 83 } as const;

const lossySettings = ({ width, height }: Pixels, kind: keyof typeof QUALITY, dense: boolean) => {
  const side = Math.max(width, height);
  if (side <= SMALL_SIDE) return { quality: QUALITY_OF_SMALL[kind], effort: 5 };
  const densely = side > LARGE_SIDE ? 4 : 5;
  return { quality: QUALITY[kind], effort: dense ? densely : 2 };
};

/** A WebP: of a drawing its few colours without loss, since WebP with loss has chroma for every other pixel only. */
export const encodeWebp = async (
  pixels: Pixels,
  { colour, kind, isDense: dense }: PictureLook & { readonly isDense: boolean },
): Promise<Buffer> => {
  const { width, height } = pixels;
  const webp = await (kind === 'drawn'
    ? (await reduceColours(pixels, 'shown')).webp(LOSSLESS)
    : fromPixels(pixels).webp(lossySettings(pixels, kind, dense))
  ).toBuffer();
  return colour === 'p3' ? markWebpAsP3(webp, width, height) : webp;
};
