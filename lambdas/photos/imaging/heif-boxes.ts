/** Reads from the boxes of a HEIF or AVIF file what is needed before any decoder sees it. */
import type { CodePoints } from './colour-space.ts';

export interface HeifProperties {
  /** Width and height that any item of the file claims: the largest area counts. */
  readonly largestPixels: number;
  /** The code points of the first colour box that has some. */
  readonly points: CodePoints | undefined;
  /** Whether the first coded item has no colours. */
  readonly isMonochrome: boolean;
  /** Whether a box of the file itself reaches beyond its end: decoders would make do with what is there. */
  readonly isCutOff: boolean;
}

const CONTAINERS = ['meta', 'iprp', 'ipco'];
const NEEDED_WHOLE = ['meta', 'mdat'];
const MAX_BOXES = 20_000;

const FULL_RANGE_BIT = 0x80;

/**
 * Whether the configuration of a codec says that there are no colours; undefined for other boxes.
 * @see AV1 in ISOBMFF, chapter 2.3.3, and ISO/IEC 14496-15, chapter 8.3.3.1
 */
const monochromeOf = (type: string, body: Buffer): boolean | undefined => {
  if (type === 'av1C' && body.length >= 4) return (body.readUInt8(2) & 0x10) !== 0;
  if (type === 'hvcC' && body.length >= 17) return (body.readUInt8(16) & 3) === 0;
  return undefined;
};

/** @see ISO/IEC 14496-12 and 23008-12: boxes are a 32-bit size, a type, and for `meta` four bytes of version and flags. */
export const readHeifProperties = (bytes: Buffer): HeifProperties => {
  let largestPixels = 0;
  let points: CodePoints | undefined;
  let isMonochrome: boolean | undefined;
  let isCutOff = false;
  let boxes = 0;

  const visit = (start: number, end: number): void => {
    for (let at = start; at + 8 <= end && boxes < MAX_BOXES; boxes += 1) {
      const size32 = bytes.readUInt32BE(at);
      const type = bytes.toString('latin1', at + 4, at + 8);
      const isLong = size32 === 1 && at + 16 <= end;
      const header = isLong ? 16 : 8;
      const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : size32 === 0 ? end - at : size32;
      if (size < header) return;
      const body = at + header;
      const next = Math.min(at + size, end);
      isCutOff ||= end === bytes.length && at + size > end && NEEDED_WHOLE.includes(type);
      if (CONTAINERS.includes(type)) visit(type === 'meta' ? body + 4 : body, next);
      if (type === 'ispe' && body + 12 <= next) {
        largestPixels = Math.max(largestPixels, bytes.readUInt32BE(body + 4) * bytes.readUInt32BE(body + 8));
      }
      if (type === 'colr' && body + 8 <= next && bytes.toString('latin1', body, body + 4) === 'nclx') {
        points ??= {
          primaries: bytes.readUInt16BE(body + 4),
          transfer: bytes.readUInt16BE(body + 6),
          isFullRange: ((bytes[body + 10] ?? 0) & FULL_RANGE_BIT) !== 0,
        };
      }
      isMonochrome ??= monochromeOf(type, bytes.subarray(body, next));
      at = next;
    }
  };

  visit(0, bytes.length);
  return { largestPixels, points, isMonochrome: isMonochrome ?? false, isCutOff };
};
