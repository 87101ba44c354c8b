/** One chunk of a PNG file. */
import { crc32 } from 'node:zlib';

/** @see https://www.w3.org/TR/png-3/#5Chunk-layout */
export const pngChunk = (name: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};
