/** GIF: a walk over its blocks up to the end of the first picture. */
import { PictureProblem } from './picture-problem.ts';
import type { StrippedPicture } from './stripped.ts';
import { MAX_PARTS } from './stripped.ts';

const SCREEN_BYTES = 13; // signature, version and logical screen
const SCREEN_FLAGS_AT = 10;
const IMAGE_BYTES = 10; // with its separator
const IMAGE_FLAGS_AT = 9;

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;

/** Bytes of the colour table that flags announce. */
const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
export const stripGif = (bytes: Buffer): StrippedPicture => {
  const screenEnd = SCREEN_BYTES + tableBytes(bytes[SCREEN_FLAGS_AT] ?? 0);
  let control: Buffer | undefined;
  let image: Buffer | undefined;
  let parts = 0;

  /** Where the sub-blocks that begin at `start` end, with the empty one that ends them. */
  const endOfBlocks = (start: number): number => {
    let at = start;
    for (;;) {
      parts += 1;
      if (parts > MAX_PARTS) throw new PictureProblem('too_many_parts');
      const size = bytes[at];
      if (size === undefined) throw new PictureProblem('incomplete');
      at += 1 + size;
      if (size === 0) return at;
    }
  };

  let at = screenEnd;
  while (image === undefined) {
    const kind = bytes[at];
    if (kind === EXTENSION) {
      const end = endOfBlocks(at + 2);
      if (bytes[at + 1] === GRAPHIC_CONTROL) control = bytes.subarray(at, end);
      at = end;
    } else if (kind === IMAGE) {
      const data = at + IMAGE_BYTES + tableBytes(bytes[at + IMAGE_FLAGS_AT] ?? 0) + 1; // one byte of code size
      image = bytes.subarray(at, endOfBlocks(data));
    } else if (kind === undefined) throw new PictureProblem('incomplete');
    else break; // the trailer, or what no decoder knows
  }
  return {
    type: 'gif',
    bytes: Buffer.concat([
      bytes.subarray(0, screenEnd),
      ...(control === undefined ? [] : [control]),
      ...(image === undefined ? [] : [image]),
      Buffer.from([TRAILER]),
    ]),
    exif: undefined,
    isCutOff: false,
  };
};
