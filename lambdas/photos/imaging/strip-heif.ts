/**
 * HEIF and AVIF: a new file of the primary picture, its tiles and its transparency. What it is coded in is said by its items,
 * never by the brand of the file, which libvips goes by.
 */

import { type Box, boxesIn, boxOf } from './boxes.ts';
import { type HeifIndex, isOfPictures, type Property, readHeifIndex } from './heif-index.ts';
import { firstOfSequence } from './heif-sequence.ts';
import { PictureProblem } from './picture-problem.ts';
import { isProfile } from './profile-bytes.ts';
import type { StrippedPicture } from './stripped.ts';
import { MAX_EXIF_BYTES } from './stripped.ts';
import { type WrittenItem, writeHeif } from './write-heif.ts';

const MAX_ITEMS = 2_000; // 50 megapixels in tiles of 256 pixels are 763
const MAX_AUXILIARY = 16; // depth maps, gain maps, mattes: phones write up to seven
const MAX_REFERENCES = 8; // of an item to others, by type
const MAX_PROPERTY_BYTES = 65_536;
const EXIF_OFFSET_BYTES = 4;

/** Items made of other items. */
const DERIVED = ['grid', 'iovl', 'iden'];

/** What decoding needs to know of an item. Others are left out, unless the file says that a reader has to know them. */
const NEEDED = new Set([
  ...['ispe', 'pixi', 'pasp', 'colr', 'clap', 'irot', 'imir', 'auxC', 'clli', 'mdcv', 'cclv', 'amve'],
  ...['hvcC', 'av1C', 'a1op', 'a1lx', 'lsel'],
]);

const ALPHA = ['urn:mpeg:mpegB:cicp:systems:auxiliary:alpha', 'urn:mpeg:hevc:2015:auxid:1'];

/** The names of what a picture can be coded in besides HEVC and AV1. */
const OTHER_CODECS: Readonly<Record<string, string>> = {
  avc1: 'H.264',
  jpeg: 'JPEG',
  j2k1: 'JPEG 2000',
  vvc1: 'VVC',
  evc1: 'EVC',
  unci: 'no compression',
  mski: 'no compression',
};

const codecOf = (type: string): 'avif' | 'heic' | undefined =>
  type === 'av01' ? 'avif' : type === 'hvc1' || type === 'hev1' ? 'heic' : undefined;

const isKept = ({ type, body }: Property, isEssential: boolean): boolean => {
  if (type === 'colr') {
    const kind = body.toString('latin1', 0, 4);
    return kind === 'prof' || kind === 'rICC'
      ? isProfile(body.subarray(4))
      : body.length <= MAX_PROPERTY_BYTES;
  }
  return (isEssential || NEEDED.has(type)) && body.length <= MAX_PROPERTY_BYTES;
};

/** Gives bytes of items, altogether no more than the file has: places may overlap. */
const makeItemReader = (file: Buffer, index: HeifIndex) => {
  let left = file.length;
  return (id: number): Buffer => {
    const place = index.placeOf.get(id);
    if (place === undefined || place.method > 1) throw new PictureProblem('undecodable');
    const source = place.method === 1 ? index.itemData : file;
    const parts = place.extents.map(({ offset, length }) => {
      const wanted = length === 0 ? Math.max(0, source.length - offset) : length; // 0: the rest of the file
      if (offset + wanted > source.length) throw new PictureProblem('incomplete');
      left -= wanted;
      if (left < 0) throw new PictureProblem('undecodable');
      return source.subarray(offset, offset + wanted);
    });
    return Buffer.concat(parts);
  };
};

/** The items that a picture is made of, itself first. */
const itemsOf = (index: HeifIndex, first: number): readonly number[] => {
  const parts = new Map<number, readonly number[]>();
  for (const { type, from, to } of index.references) if (type === 'dimg') parts.set(from, to);
  const found = new Set([first]);
  for (const id of found) {
    if (!DERIVED.includes(index.typeOf.get(id) ?? '')) continue;
    for (const part of parts.get(id) ?? []) found.add(part);
    if (found.size > MAX_ITEMS) throw new PictureProblem('too_many_parts');
  }
  return [...found];
};

/** What the pixels of items are coded in: all in one. */
const codecOfItems = (index: HeifIndex, items: readonly number[]): 'avif' | 'heic' => {
  const coded = items.map((id) => index.typeOf.get(id) ?? '').filter((type) => !DERIVED.includes(type));
  const codecs = new Set(coded.map(codecOf));
  const [codec] = codecs;
  if (codec !== undefined && codecs.size === 1) return codec;
  const other = coded.map((type) => OTHER_CODECS[type]).find((name) => name !== undefined);
  if (other !== undefined) throw new PictureProblem('unsupported_type', `HEIF with ${other}`);
  throw new PictureProblem('undecodable');
};

const isAlpha = (index: HeifIndex, id: number): boolean =>
  (index.propertiesOf.get(id) ?? []).some(({ position }) => {
    const property = index.properties[position];
    if (property?.type !== 'auxC') return false;
    const text = property.body.toString('latin1', 4, 104);
    return ALPHA.some((name) => text.startsWith(`${name}\0`));
  });

/** The items of the transparency of a picture; none when it has none in its codec. */
const alphaOf = (index: HeifIndex, primary: number, codec: 'avif' | 'heic'): readonly number[] => {
  const auxiliary = index.references.filter(({ type, to }) => type === 'auxl' && to.includes(primary));
  const alpha = auxiliary.slice(0, MAX_AUXILIARY).find(({ from }) => isAlpha(index, from));
  if (alpha === undefined) return [];
  const items = itemsOf(index, alpha.from);
  const isReadable = items.every((id) => {
    const type = index.typeOf.get(id) ?? '';
    return DERIVED.includes(type) || codecOf(type) === codec;
  });
  return isReadable ? items : [];
};

/** The EXIF data: an offset says where their TIFF header begins. */
const exifOf = (file: Buffer, index: HeifIndex): Buffer | undefined => {
  const id = [...index.typeOf].find(([, type]) => type === 'Exif')?.[0];
  const place = id === undefined ? undefined : index.placeOf.get(id);
  const size = place?.extents.reduce((sum, { length }) => sum + length, 0) ?? 0;
  if (id === undefined || size < EXIF_OFFSET_BYTES || size > MAX_EXIF_BYTES) return undefined;
  try {
    const data = makeItemReader(file, index)(id);
    if (data.length > MAX_EXIF_BYTES) return undefined; // an extent of no length is the rest of the file
    return data.subarray(EXIF_OFFSET_BYTES + data.readUInt32BE(0));
  } catch (error) {
    if (error instanceof PictureProblem || error instanceof RangeError) return undefined; // it is not where it should be
    throw error;
  }
};

const stillOf = (file: Buffer, meta: Box): StrippedPicture => {
  const index = readHeifIndex(meta);
  const { primary } = index;
  if (primary === undefined) throw new PictureProblem('undecodable');
  const own = itemsOf(index, primary);
  const codec = codecOfItems(index, own);
  const ids = [...new Set([...own, ...alphaOf(index, primary, codec)])];
  const positionOf = new Map(ids.map((id, position) => [id, position]));
  const referencesFrom = new Map<number, { type: string; to: readonly number[] }[]>();
  for (const { type, from, to } of index.references) {
    const others = to.flatMap((id) => positionOf.get(id) ?? []);
    const isOfPixels = type === 'dimg' || type === 'auxl' || type === 'prem';
    if (!isOfPixels || !positionOf.has(from) || others.length === 0) continue;
    const references = referencesFrom.get(from) ?? [];
    referencesFrom.set(from, [...references, { type, to: others }].slice(0, MAX_REFERENCES));
  }
  const dataOf = makeItemReader(file, index);
  const items = ids.map((id): WrittenItem => {
    const properties = (index.propertiesOf.get(id) ?? []).flatMap(({ position, isEssential }) => {
      const property = index.properties[position];
      return property !== undefined && isKept(property, isEssential)
        ? [{ whole: property.whole, isEssential }]
        : [];
    });
    return {
      type: index.typeOf.get(id) ?? '',
      data: dataOf(id),
      properties,
      references: referencesFrom.get(id) ?? [],
    };
  });
  return { type: codec, bytes: writeHeif(codec, items), exif: exifOf(file, index), isCutOff: false };
};

/** The picture of a file, or the first of a sequence; undefined for a file that holds neither. */
export const stripHeif = (bytes: Buffer): StrippedPicture | undefined => {
  try {
    const boxes = boxesIn(bytes);
    const meta = boxOf(boxes, 'meta');
    if (meta !== undefined && isOfPictures(meta)) {
      if (meta.isCutOff) throw new PictureProblem('incomplete');
      return stillOf(bytes, meta);
    }
    const movie = boxOf(boxes, 'moov');
    return movie === undefined ? undefined : firstOfSequence(bytes, movie);
  } catch (error) {
    if (error instanceof RangeError) throw new PictureProblem('undecodable', undefined, error);
    throw error;
  }
};
