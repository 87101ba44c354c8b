import { crc32, deflateSync } from 'node:zlib';
import type { Sharp } from 'sharp';

const BEFORE_PROFILE_BYTES = 33; // signature and header chunk

const chunk = (name: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** Raw pixels as an uncompressed PNG with a colour profile: the one way to have libvips convert pixels from a profile. */
export const withPngProfile = async (raw: Sharp, profile: Buffer): Promise<Buffer> => {
  const png = await raw.png({ compressionLevel: 0 }).toBuffer();
  const content = Buffer.concat([Buffer.from('icc\0\0', 'latin1'), deflateSync(profile)]);
  return Buffer.concat([
    png.subarray(0, BEFORE_PROFILE_BYTES),
    chunk('iCCP', content),
    png.subarray(BEFORE_PROFILE_BYTES),
  ]);
};
