/** Sequences of pictures in HEIF and AVIF files: tracks as of a video, whose handler says that they are pictures. */

import { type Box, boxesIn, boxOf, fullBox, integers, integersOf } from './boxes.ts';
import { PictureProblem } from './picture-problem.ts';
import { isProfile } from './profile-bytes.ts';
import type { StrippedPicture } from './stripped.ts';
import { writeHeif } from './write-heif.ts';

const MAX_TRACKS = 100;
const CODECS = {
  av01: { type: 'avif', configuration: 'av1C', item: 'av01' },
  hvc1: { type: 'heic', configuration: 'hvcC', item: 'hvc1' },
  hev1: { type: 'heic', configuration: 'hvcC', item: 'hvc1' },
} as const;

const codecOf = (entry: Box) =>
  entry.type === 'av01' || entry.type === 'hvc1' || entry.type === 'hev1' ? CODECS[entry.type] : undefined;

/** @see ISO/IEC 14496-12, chapter 12.1.3: a visual sample entry begins with these bytes */
const ENTRY_BYTES = 78;
const ENTRY_SIZE_AT = 24;
const FULL_HEADER_BYTES = 4;
const COUNT_BYTES = 4;

const inside = (box: Box | undefined, ...path: readonly string[]): Box | undefined =>
  path.reduce<Box | undefined>((outer, type) => outer && boxOf(boxesIn(outer.body), type), box);

const isOfPictures = (track: Box): boolean =>
  inside(track, 'mdia', 'hdlr')?.body.toString('latin1', 8, 12) === 'pict';

/** Where the first sample is: at the start of the first chunk. */
const firstSample = (tables: readonly Box[]): { offset: number; length: number } | undefined => {
  const [stsz, stco, co64] = ['stsz', 'stco', 'co64'].map((type) => boxOf(tables, type));
  const chunks = stco ?? co64;
  if (stsz === undefined || chunks === undefined) return undefined;
  const sizes = integersOf(stsz.body.subarray(FULL_HEADER_BYTES));
  const common = sizes.read(4);
  sizes.skip(COUNT_BYTES);
  const length = common === 0 ? sizes.read(4) : common;
  const offset = integersOf(chunks.body.subarray(FULL_HEADER_BYTES + COUNT_BYTES)).read(
    stco === undefined ? 8 : 4,
  );
  return { offset, length };
};

/** The first picture of the first track of pictures in HEVC or AV1; undefined when there is none. */
export const firstOfSequence = (file: Buffer, movie: Box): StrippedPicture | undefined => {
  const tracks = boxesIn(movie.body)
    .filter(({ type }) => type === 'trak')
    .slice(0, MAX_TRACKS);
  for (const track of tracks) {
    if (!isOfPictures(track)) continue;
    const tables = boxesIn(inside(track, 'mdia', 'minf', 'stbl')?.body ?? Buffer.alloc(0));
    const entries = boxOf(tables, 'stsd')?.body.subarray(FULL_HEADER_BYTES + COUNT_BYTES);
    const [entry] = entries === undefined ? [] : boxesIn(entries);
    const codec = entry && codecOf(entry);
    const sample = firstSample(tables);
    if (entry === undefined || codec === undefined || sample === undefined) continue;
    const descriptions = boxesIn(entry.body.subarray(ENTRY_BYTES));
    const configuration = boxOf(descriptions, codec.configuration);
    if (configuration === undefined) throw new PictureProblem('undecodable');
    const colours = descriptions.filter(
      ({ type, body }) =>
        type === 'colr' && (body.toString('latin1', 0, 4) === 'nclx' || isProfile(body.subarray(4))),
    );
    const size = integersOf(entry.body.subarray(ENTRY_SIZE_AT));
    const extent = fullBox('ispe', {}, integers([size.read(2), 4], [size.read(2), 4]));
    const item = {
      type: codec.item,
      data: file.subarray(sample.offset, sample.offset + sample.length),
      properties: [
        { whole: configuration.whole, isEssential: true },
        { whole: extent, isEssential: false },
        ...colours.slice(0, 2).map(({ whole }) => ({ whole, isEssential: false })),
      ],
      references: [],
    };
    if (sample.offset + sample.length > file.length) throw new PictureProblem('incomplete');
    return { type: codec.type, bytes: writeHeif(codec.type, [item]), exif: undefined, isCutOff: false };
  }
  return undefined;
};
