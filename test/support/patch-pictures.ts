/** Pictures of eight even patches, with their code values as given, in files that this writes itself or that lie beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Triple } from './reference-colours.ts';

export const PATCHES_WIDTH = 128;
export const PATCHES_HEIGHT = 96;

/** Code values of the patches, of 255, row by row. The files in `heif` have the same. */
const BYTES: readonly Triple[] = [
  [0, 0, 0],
  [255, 255, 255],
  [128, 128, 128],
  [200, 40, 40],
  [40, 180, 60],
  [50, 70, 210],
  [230, 200, 50],
  [16, 120, 140],
];

/** Code values from 0 to 1, as a picture of so many bits holds them; `scale` darkens all. */
export const patchCodes = (bits = 8, scale = 1): readonly Triple[] => {
  const most = 2 ** bits - 1;
  const code = (byte: number) => Math.round((byte / 255) * scale * most) / most;
  return BYTES.map(([red, green, blue]) => [code(red), code(green), code(blue)]);
};

const patchAt = (x: number, y: number): number =>
  Math.floor(y / (PATCHES_HEIGHT / 2)) * 4 + Math.floor(x / (PATCHES_WIDTH / 4));

/** The middle of each patch, row by row, of a picture that may have been made larger or smaller. */
export const readPatches = (picture: {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}): readonly Triple[] =>
  BYTES.map((_, patch) => {
    const x = Math.floor((picture.width * ((patch % 4) + 0.5)) / 4);
    const y = Math.floor((picture.height * (Math.floor(patch / 4) + 0.5)) / 2);
    const at = (y * picture.width + x) * 3;
    return [picture.data[at] ?? 0, picture.data[at + 1] ?? 0, picture.data[at + 2] ?? 0];
  });

export interface PatchOptions {
  readonly bits?: 8 | 16;
  readonly scale?: number;
  /** From 0 to 1; none without it. */
  readonly alpha?: number;
  readonly grey?: boolean;
  /** Chunks in front of the pixels. */
  readonly chunks?: readonly (readonly [name: string, content: Buffer])[];
}

const chunk = (name: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
};

/** The patches as a PNG; those of grey have the green of each patch. */
export const patchesPng = ({
  bits = 8,
  scale,
  alpha,
  grey = false,
  chunks = [],
}: PatchOptions = {}): Buffer => {
  const most = 2 ** bits - 1;
  const codes = patchCodes(bits, scale);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(PATCHES_WIDTH, 0);
  header.writeUInt32BE(PATCHES_HEIGHT, 4);
  header.writeUInt8(bits, 8);
  header.writeUInt8((grey ? 0 : 2) + (alpha === undefined ? 0 : 4), 9);
  const pixel = codes.map(([red, green, blue]) => {
    const values = [...(grey ? [green] : [red, green, blue]), ...(alpha === undefined ? [] : [alpha])];
    const bytes = Buffer.alloc((values.length * bits) / 8);
    for (const [position, value] of values.entries())
      bytes.writeUIntBE(Math.round(value * most), (position * bits) / 8, bits / 8);
    return bytes;
  });
  const rows = Array.from({ length: PATCHES_HEIGHT }, (_, y) =>
    Buffer.concat([
      Buffer.alloc(1),
      ...Array.from({ length: PATCHES_WIDTH }, (__, x) => pixel[patchAt(x, y)] ?? Buffer.alloc(0)),
    ]),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...chunks.map(([name, content]) => chunk(name, content)),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [position, value] of values.entries()) bytes.writeUInt32BE(value, position * 4);
  return bytes;
};

/** Chunks that say what colours are meant. */
export const colourChunks = {
  cicp: (primaries: number, transfer: number, isFullRange = true) =>
    ['cICP', Buffer.from([primaries, transfer, 0, isFullRange ? 1 : 0])] as const,
  iccp: (profile: Buffer) =>
    ['iCCP', Buffer.concat([Buffer.from('p\0\0', 'latin1'), deflateSync(profile)])] as const,
  srgb: () => ['sRGB', Buffer.from([0])] as const,
  gama: (gamma: number) => ['gAMA', words(Math.round(gamma * 100_000))] as const,
  chrm: (...xy: readonly number[]) =>
    ['cHRM', words(...xy.map((value) => Math.round(value * 100_000)))] as const,
};

/** A HEIC or AVIF file with other code points in its colour box. */
export const withCodePoints = (
  file: Buffer,
  primaries: number,
  transfer: number,
  isFullRange?: boolean,
): Buffer => {
  const copy = Buffer.from(file);
  for (let at = copy.indexOf('nclx'); at >= 0; at = copy.indexOf('nclx', at + 4)) {
    copy.writeUInt16BE(primaries, at + 4);
    copy.writeUInt16BE(transfer, at + 6);
    if (isFullRange !== undefined) copy.writeUInt8(isFullRange ? 0x80 : 0, at + 10);
  }
  return copy;
};

/** The patches as an AVIF without loss. */
export const patchesAvif = (bits: 8 | 10 | 12, scale = 1): Promise<Buffer> =>
  sharp(patchesPng({ bits: bits === 8 ? 8 : 16, scale }))
    .avif({ lossless: true, bitdepth: bits, effort: 0 })
    .toBuffer();

/**
 * Files that nothing here can write. The HEIC ones were made by x265 through pillow-heif 1.8.1 without loss, in 4:4:4 with the matrix
 * of RGB: the patches of 8 and of 10 bits, the latter also at 0.55 of their code values (`dim`), and half transparent (`alpha`). The
 * grey ones are of one channel and limited range, in eight bars from 16 to 235; those of AV1 were made by @jsquash/avif 2.1.1.
 */
export const heifFile = (
  name:
    | 'patches-8.heic'
    | 'patches-10.heic'
    | 'dim-10.heic'
    | 'alpha-8.heic'
    | 'grey-limited-8.heic'
    | `grey-limited-${8 | 10 | 12}.avif`,
): Buffer => readFileSync(join(import.meta.dirname, 'heif', name));
