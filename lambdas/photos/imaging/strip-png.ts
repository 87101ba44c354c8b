/** PNG: a walk over its chunks. Text is never inflated, and a colour profile only as far as it says that it goes. */
import { constants, inflateSync } from 'node:zlib';
import { PictureProblem } from './picture-problem.ts';
import { pngChunk } from './png-chunk.ts';
import { statedProfileSize } from './profile-bytes.ts';
import type { StrippedPicture } from './stripped.ts';
import { MAX_EXIF_BYTES, MAX_PARTS } from './stripped.ts';

const SIGNATURE_BYTES = 8;
const FRAME_BYTES = 12; // length, name and check of a chunk

const nameOf = (name: string): number => Buffer.from(name, 'latin1').readUInt32BE(0);

const IHDR = nameOf('IHDR');
const PLTE = nameOf('PLTE');
const IDAT = nameOf('IDAT');
const IEND = nameOf('IEND');
const ICCP = nameOf('iCCP');
const EXIF = nameOf('eXIf');
const APPLE = nameOf('CgBI');
/** What else says how pixels are to be seen. Each may stand in a file once, before its pixels. */
const COLOUR = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'sBIT', 'mDCV', 'cLLI'].map(nameOf));
const MAX_COLOUR_BYTES = 1_024; // the largest is tRNS of a palette: 256

const MAX_PROFILE_NAME_BYTES = 80; // with the zero that ends it
const HEADER_INPUT_BYTES = 512; // enough deflated bytes for the header of a profile, and at most 512 KB inflated

/** Whether an `iCCP` chunk inflates to just the profile that its header announces. */
const holdsProfile = (content: Buffer): boolean => {
  const nameEnd = content.subarray(0, MAX_PROFILE_NAME_BYTES).indexOf(0);
  if (nameEnd < 1) return false;
  const deflated = content.subarray(nameEnd + 2); // one byte names the method
  try {
    const start = inflateSync(deflated.subarray(0, HEADER_INPUT_BYTES), {
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    const size = statedProfileSize(start);
    if (size === undefined) return false;
    return inflateSync(deflated, { maxOutputLength: size }).length === size;
  } catch {
    return false; // damaged, or longer than it says
  }
};

/** Only the still picture is left of an animation. */
export const stripPng = (bytes: Buffer): StrippedPicture => {
  const parts: Buffer[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  const seen = new Set<number>();
  let exif: Buffer | undefined;
  let isCutOff = true;
  let count = 0;

  for (let at = SIGNATURE_BYTES; at + FRAME_BYTES <= bytes.length; ) {
    count += 1;
    if (count > MAX_PARTS) throw new PictureProblem('too_many_parts');
    const name = bytes.readUInt32BE(at + 4);
    const next = at + FRAME_BYTES + bytes.readUInt32BE(at);
    const content = bytes.subarray(at + 8, Math.min(next - 4, bytes.length));
    const isNew = !seen.has(name);
    const hasPixels = seen.has(IDAT);
    const isPixels = name === IHDR || name === PLTE || name === IDAT;
    if (name === APPLE) throw new PictureProblem('unsupported_type', 'PNG of an iOS app (CgBI)');
    if (name === IEND) {
      isCutOff = false;
      break;
    }
    if (isPixels) parts.push(bytes.subarray(at, Math.min(next, bytes.length)));
    if (next > bytes.length) break;
    if (COLOUR.has(name) && isNew && !hasPixels && content.length <= MAX_COLOUR_BYTES) {
      parts.push(bytes.subarray(at, next));
    }
    if (name === ICCP && isNew && !hasPixels && holdsProfile(content)) parts.push(bytes.subarray(at, next));
    if (name === EXIF && isNew && content.length <= MAX_EXIF_BYTES) exif = content;
    seen.add(name);
    at = next;
  }
  if (!isCutOff || seen.has(IDAT)) parts.push(pngChunk('IEND', Buffer.alloc(0)));
  return { type: 'png', bytes: Buffer.concat(parts), exif, isCutOff };
};
