/** WebP: a walk over its chunks. Of an animation the first frame is left. */
import { PictureProblem } from './picture-problem.ts';
import { isProfile } from './profile-bytes.ts';
import type { StrippedPicture } from './stripped.ts';
import { MAX_EXIF_BYTES, MAX_PARTS } from './stripped.ts';

const RIFF_HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const FRAME_HEADER_BYTES = 16; // place, size, duration and flags, in front of the chunks of a frame

const EXTENDED_FLAGS_AT = CHUNK_HEADER_BYTES;
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;
const ICC_FLAG = 0x20;

interface Chunk {
  readonly name: string;
  /** The chunk with its header, without padding. */
  readonly whole: Buffer;
  readonly content: Buffer;
  readonly isCutOff: boolean;
}

/** @see https://developers.google.com/speed/webp/docs/riff_container */
const chunksOf = function* (bytes: Buffer, start: number, end: number): Generator<Chunk> {
  let count = 0;
  for (let at = start; at + CHUNK_HEADER_BYTES <= end; ) {
    count += 1;
    if (count > MAX_PARTS) throw new PictureProblem('too_many_parts');
    const size = bytes.readUInt32LE(at + 4);
    const next = at + CHUNK_HEADER_BYTES + size;
    yield {
      name: bytes.toString('latin1', at, at + 4),
      whole: bytes.subarray(at, Math.min(next, end)),
      content: bytes.subarray(at + CHUNK_HEADER_BYTES, Math.min(next, end)),
      isCutOff: next > end,
    };
    at = next + (size % 2);
  }
};

const isPicture = ({ name }: Chunk): boolean => name === 'VP8 ' || name === 'VP8L';
const padded = (whole: Buffer): readonly Buffer[] =>
  whole.length % 2 === 0 ? [whole] : [whole, Buffer.alloc(1)];

const bareFrame = (content: Buffer): Buffer => {
  const parts: Buffer[] = [content.subarray(0, FRAME_HEADER_BYTES)];
  for (const chunk of chunksOf(content, FRAME_HEADER_BYTES, content.length)) {
    if (chunk.name !== 'ALPH' && !isPicture(chunk)) continue;
    parts.push(...padded(chunk.whole));
    if (isPicture(chunk)) break;
  }
  const body = Buffer.concat(parts);
  const head = Buffer.from('ANMF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};

export const stripWebp = (bytes: Buffer): StrippedPicture => {
  const stated = bytes.readUInt32LE(4) + CHUNK_HEADER_BYTES;
  const kept = new Map<string, Buffer>();
  let exif: Buffer | undefined;
  let isDone = false;

  for (const chunk of chunksOf(bytes, RIFF_HEADER_BYTES, Math.min(stated, bytes.length))) {
    const { name, whole, content } = chunk;
    if (name === 'EXIF' && content.length <= MAX_EXIF_BYTES) exif ??= content;
    if (isDone || kept.has(name)) continue;
    if (name === 'VP8X' || name === 'ANIM' || name === 'ALPH') kept.set(name, whole);
    if (name === 'ICCP' && isProfile(content)) kept.set(name, whole);
    if (name === 'ANMF') kept.set(name, bareFrame(content));
    if (isPicture(chunk)) kept.set(name, whole);
    isDone = isPicture(chunk) || name === 'ANMF';
    if (isDone && chunk.isCutOff) throw new PictureProblem('incomplete');
  }
  if (!isDone && bytes.length < stated) throw new PictureProblem('incomplete');
  const extended = kept.get('VP8X');
  if (extended !== undefined && extended.length > EXTENDED_FLAGS_AT) {
    const copy = Buffer.from(extended);
    const flags = copy.readUInt8(EXTENDED_FLAGS_AT) & ~(EXIF_FLAG | XMP_FLAG | ICC_FLAG);
    copy.writeUInt8(flags | (kept.has('ICCP') ? ICC_FLAG : 0), EXTENDED_FLAGS_AT);
    kept.set('VP8X', copy);
  }
  const order = ['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L'];
  const body = Buffer.concat(order.flatMap((name) => padded(kept.get(name) ?? Buffer.alloc(0))));
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return { type: 'webp', bytes: Buffer.concat([head, body]), exif, isCutOff: false };
};
