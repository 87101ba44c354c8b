/** How the colours of a picture are meant, by whatever its file says of them. */

import type { CodePoints, ColourSpace } from './colour-space.ts';
import { isHdr, P3_PRIMARIES, SRGB_PRIMARIES, SRGB_TRANSFER, sameColours, spaceOf } from './colour-space.ts';
import { readHeifProperties } from './heif-boxes.ts';
import { codePointsOfProfile, type PictureColour, recogniseProfile } from './icc-profile.ts';
import type { PictureType } from './picture-type.ts';
import { readPngColour } from './png-colour.ts';

export type PictureColours =
  /** Pixels stay as they are. */
  | { readonly kind: 'kept'; readonly colour: PictureColour }
  /** Converted to sRGB by the profile, or by libvips' own where a CMYK picture has none. */
  | { readonly kind: 'profile'; readonly profile: Buffer | undefined }
  /** Converted by numbers. */
  | { readonly kind: 'numbers'; readonly space: ColourSpace; readonly isFullRange: boolean };

const SRGB: PictureColours = { kind: 'kept', colour: 'srgb' };

const bySpace = (space: ColourSpace, isFullRange = true): PictureColours => {
  const isKept = space.transfer === SRGB_TRANSFER && isFullRange;
  if (isKept && sameColours(space.primaries, SRGB_PRIMARIES)) return SRGB;
  if (isKept && sameColours(space.primaries, P3_PRIMARIES)) return { kind: 'kept', colour: 'p3' };
  return { kind: 'numbers', space, isFullRange };
};

const byPoints = (points: CodePoints): PictureColours => bySpace(spaceOf(points), points.isFullRange);

/** A profile for high dynamic range has its code points in a tag, and tables that know no screen. @see ICC.1:2022, chapter 9.2.17 */
const byProfile = (profile: Buffer): PictureColours => {
  const points = codePointsOfProfile(profile);
  if (points !== undefined && isHdr(spaceOf(points).transfer)) return byPoints(points);
  const colour = recogniseProfile(profile);
  return colour === undefined ? { kind: 'profile', profile } : { kind: 'kept', colour };
};

/** What is needed of a file to know its colours. */
export interface ColourSource {
  readonly type: PictureType;
  readonly bytes: Buffer;
  readonly profile: Buffer | undefined;
  readonly isCmyk: boolean;
}

/**
 * PNG: code points, profile, sRGB, then gamma and chromaticities. HEIF and AVIF: profile, then code points, whose range and matrix
 * the decoder applies. Everything else has a profile or is sRGB.
 * @see https://www.w3.org/TR/png-3/#color-chunk-precendence and ISO/IEC 23000-22, chapter 7.3.6.4
 */
export const readColours = ({ type, bytes, profile, isCmyk }: ColourSource): PictureColours => {
  const heif = type === 'heic' || type === 'avif' ? readHeifProperties(bytes) : undefined;
  // Decoders expand limited range as they convert to RGB, and of one channel there is nothing to convert.
  const isLimitedGrey = heif?.isMonochrome === true && heif.points?.isFullRange === false;
  if (heif?.points !== undefined && (profile === undefined || isLimitedGrey)) {
    return byPoints({ ...heif.points, isFullRange: !isLimitedGrey });
  }
  const png = type === 'png' ? readPngColour(bytes) : undefined;
  if (png?.points !== undefined) return byPoints(png.points);
  if (profile !== undefined) return byProfile(profile);
  if (isCmyk) return { kind: 'profile', profile: undefined };
  return png === undefined || png.isSrgb || png.space === undefined ? SRGB : bySpace(png.space);
};
