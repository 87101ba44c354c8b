/** What it takes to show a photo: which of its renditions, what before it arrives, and for how long its addresses are good. */
import { fromBase64 } from './bytes.ts';
import { at, numberAt, parsed } from './json.ts';
import type { components } from './schema.ts';
import { bitmapUrl, paint } from './thumb-hash.ts';

/** One of the files that a photo is served as. */
export type Rendition = components['schemas']['Rendition'];
/** A photo, or as much of one as its files. */
export type Renditions = { readonly renditions: readonly Rendition[] };

/** Long side of a placeholder: a hash carries at most seven waves across. */
const PLACEHOLDER_PIXELS = 20;

/** Which renditions are meant. */
export interface RenditionOptions {
  /** @default 'webp' */
  readonly format?: Rendition['format'] | undefined;
}

const ofFormat = ({ renditions }: Renditions, format: Rendition['format'] = 'webp'): readonly Rendition[] =>
  renditions.filter((rendition) => rendition.format === format).sort((one, other) => one.width - other.width);

/** The value of `srcset`, smallest first; empty for a photo that is not ready or that its viewer does not want to see. Give `sizes` beside it. */
export const srcSet = (photo: Renditions, { format }: RenditionOptions = {}): string =>
  ofFormat(photo, format)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ');

/** The place that a photo is shown in. */
export interface BestRenditionOptions extends RenditionOptions {
  /** Device pixels to one of the layout's: `devicePixelRatio`, React Native's `PixelRatio.get()`. @default 1 */
  readonly density?: number | undefined;
  /** Height of a place that the picture is cropped to fill. @default as high as the picture is at this width */
  readonly height?: number | undefined;
}

/** The smallest rendition that fills a place `width` wide (in the layout's pixels), the largest where none does; undefined where there is none. */
export const bestRendition = (
  photo: Renditions,
  width: number,
  { density = 1, height = 0, format }: BestRenditionOptions = {},
): Rendition | undefined => {
  const all = ofFormat(photo, format);
  return (
    all.find((rendition) => rendition.width >= width * density && rendition.height >= height * density) ??
    all[all.length - 1]
  );
};

/**
 * The address of a small picture to show until the photo has arrived, as a `data:` address of about a kilobyte: its ThumbHash, its colour where
 * there is no ThumbHash, undefined where nothing is known. Needs no canvas. Stretch it over the photo's place.
 */
export const placeholder = (photo: {
  readonly thumbHash: string | null;
  readonly dominantColor: string | null;
}): string | undefined => {
  const painted =
    photo.thumbHash === null ? undefined : paint(fromBase64(photo.thumbHash), PLACEHOLDER_PIXELS);
  if (painted !== undefined) return bitmapUrl(painted);
  const colour = Number.parseInt(photo.dominantColor?.slice(1) ?? '', 16);
  if (Number.isNaN(colour)) return undefined;
  return bitmapUrl({ width: 1, height: 1, rgb: [colour >> 16, (colour >> 8) & 255, colour & 255] });
};

/** What names the picture at an address whatever its signature is: the key for an app's own cache of pictures. */
export const cacheKey = (url: string): string => url.replace(/\?.*/, '');

const parameterOf = (url: string, name: string): string | undefined =>
  new RegExp(`[?&]${name}=([^&#]*)`).exec(url)?.[1];

/** When an address stops working, in milliseconds since 1970 by the service's clock; undefined for an address that always works. */
export const expiresAt = (url: string): number | undefined => {
  const policy = parameterOf(url, 'Policy');
  const expires = parameterOf(url, 'Expires');
  if (policy === undefined) return expires === undefined ? undefined : Number(expires) * 1000;
  // CloudFront writes base64 with `-`, `_` and `~` for `+`, `=` and `/`.
  const bytes = fromBase64(policy.replace(/-/g, '+').replace(/_/g, '=').replace(/~/g, '/'));
  const statement = at(at(parsed(String.fromCharCode(...bytes)), 'Statement'), '0');
  const seconds = numberAt(at(at(statement, 'Condition'), 'DateLessThan'), 'AWS:EpochTime');
  return seconds === undefined ? undefined : seconds * 1000;
};
