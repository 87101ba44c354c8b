/** Boxes of ISO base media files, read within bounds and written. */
import { PictureProblem } from './picture-problem.ts';

/** Boxes beside one another, items, references: a picture of 50 megapixels in tiles has some 1,000. */
export const MAX_BOXES = 60_000;

export interface Box {
  readonly type: string;
  /** The box with its header. */
  readonly whole: Buffer;
  readonly body: Buffer;
  /** Whether it reaches beyond what it lies in. */
  readonly isCutOff: boolean;
}

/**
 * The boxes that lie one after the other in some bytes, down to one that makes no sense.
 * @see ISO/IEC 14496-12, chapter 4.2: a 32-bit size and a type; size 1 is followed by 64 bits, size 0 reaches to the end
 */
export const boxesIn = (bytes: Buffer): readonly Box[] => {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    if (boxes.length >= MAX_BOXES) throw new PictureProblem('too_many_parts');
    const size32 = bytes.readUInt32BE(at);
    const isLong = size32 === 1 && at + 16 <= bytes.length;
    const header = isLong ? 16 : 8;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : size32 === 0 ? bytes.length - at : size32;
    if (size < header) break;
    const next = Math.min(at + size, bytes.length);
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      whole: bytes.subarray(at, next),
      body: bytes.subarray(at + header, next),
      isCutOff: at + size > bytes.length,
    });
    at = next;
  }
  return boxes;
};

/** The first box of a type, undefined when there is none. */
export const boxOf = (boxes: readonly Box[], type: string): Box | undefined =>
  boxes.find((box) => box.type === type);

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Writes a box. */
export const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const size = parts.reduce((sum, { length }) => sum + length, 8);
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...parts]);
};

/** Writes a box with version and flags. */
export const fullBox = (
  type: string,
  { version = 0, flags = 0 }: { readonly version?: number; readonly flags?: number },
  ...parts: readonly Buffer[]
): Buffer => box(type, u32(version * 2 ** 24 + flags), ...parts);

/** Writes big-endian integers, each of so many bytes. */
export const integers = (...pairs: readonly (readonly [value: number, size: 1 | 2 | 4])[]): Buffer => {
  const bytes = Buffer.alloc(pairs.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of pairs) at = bytes.writeUIntBE(value, at, size);
  return bytes;
};

/** Reads integers one after the other; a `RangeError` says that they end too early. */
export const integersOf = (bytes: Buffer) => {
  let at = 0;
  const read = (size: number): number => {
    if (size === 0) return 0;
    const from = at;
    at += size;
    return size === 8 ? Number(bytes.readBigUInt64BE(from)) : bytes.readUIntBE(from, size);
  };
  return {
    read,
    skip: (size: number): void => {
      at += size;
    },
    rest: (): Buffer => bytes.subarray(at),
  };
};
