import { deflateSync } from 'node:zlib';
import type { Sharp } from 'sharp';
import { pngChunk } from './png-chunk.ts';

const BEFORE_PROFILE_BYTES = 33; // signature and header chunk

/** Raw pixels as an uncompressed PNG with a colour profile: the one way to have libvips convert pixels from a profile. */
export const withPngProfile = async (raw: Sharp, profile: Buffer): Promise<Buffer> => {
  const png = await raw.png({ compressionLevel: 0 }).toBuffer();
  const content = Buffer.concat([Buffer.from('icc\0\0', 'latin1'), deflateSync(profile)]);
  return Buffer.concat([
    png.subarray(0, BEFORE_PROFILE_BYTES),
    pngChunk('iCCP', content),
    png.subarray(BEFORE_PROFILE_BYTES),
  ]);
};
