/**
 * Reads a few tags of EXIF data. Only what is asked for is looked at, each tag once and at its first place, so that data made to
 * hurt costs no more than a look at its directory. Whatever is malformed is as good as not there.
 * @see CIPA DC-008 (Exif 3.0) chapter 4.6, TIFF 6.0 section 2
 */
import { cleanText, oneLine } from '../../kernel/text/clean-text.ts';
import type { Camera } from './camera.ts';
import type { Place } from './place.ts';
import { coarsely } from './place.ts';

const MAX_ENTRIES = 500; // of a directory; cameras write some 60
const MAX_TEXT_BYTES = 100;
const MAX_NUMBERS = 3; // degrees, minutes, seconds

const ENTRY_BYTES = 12;
const INLINE_BYTES = 4; // a value that is not longer lies in its entry
const BYTES_OF_TYPE: Readonly<Record<number, number>> = { 2: 1, 3: 2, 4: 4, 5: 8, 10: 8 };

/** Tags by directory. */
const tags = {
  main: { make: 0x010f, model: 0x0110, orientation: 0x0112, exif: 0x8769, gps: 0x8825 },
  exif: {
    exposureTime: 0x829a,
    aperture: 0x829d,
    iso: 0x8827,
    takenAt: 0x9003,
    focalLength: 0x920a,
    lens: 0xa434,
  },
  gps: { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 },
} as const;

type Value = string | readonly number[];
/** Gives the value of a tag of a directory. */
type Values<Name extends string> = (name: Name) => Value | undefined;

/** Integers of a TIFF file by its byte order; undefined beyond its end, and at no whole place. */
const readerOf = (bytes: Buffer) => {
  const order = bytes.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const isLittle = order === 'II';
  const within = (at: number, size: number) => Number.isInteger(at) && at >= 0 && at + size <= bytes.length;
  const u16 = (at: number): number | undefined =>
    within(at, 2) ? (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)) : undefined;
  const u32 = (at: number): number | undefined =>
    within(at, 4) ? (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) : undefined;
  return { bytes, u16, u32 };
};
type Reader = NonNullable<ReturnType<typeof readerOf>>;

const numberAt = ({ u16, u32 }: Reader, type: number, at: number): number | undefined => {
  switch (type) {
    case 3:
      return u16(at);
    case 4:
      return u32(at);
    case 5:
    case 10: {
      const [over, under] = [u32(at), u32(at + 4)];
      // Signed ones are read as unsigned: none that is asked for can be negative.
      return over === undefined || under === undefined || under === 0 ? undefined : over / under;
    }
    default:
      return undefined;
  }
};

const valueAt = (reader: Reader, entry: number): Value | undefined => {
  const [type, count, offset] = [reader.u16(entry + 2), reader.u32(entry + 4), reader.u32(entry + 8)];
  const size = type === undefined ? undefined : BYTES_OF_TYPE[type];
  if (type === undefined || count === undefined || offset === undefined || size === undefined)
    return undefined;
  const at = size * count <= INLINE_BYTES ? entry + 8 : offset;
  if (type === 2) {
    const end = Math.min(at + count, at + MAX_TEXT_BYTES, reader.bytes.length);
    const [text = ''] = reader.bytes.toString('utf8', at, end).split('\0');
    return oneLine(cleanText(text));
  }
  const numbers = Array.from({ length: Math.min(count, MAX_NUMBERS) }, (_, position) =>
    numberAt(reader, type, at + position * size),
  );
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
};

/** The values of some tags of the directory at an offset. */
const directoryAt = <Name extends string>(
  reader: Reader,
  at: number | undefined,
  wanted: Readonly<Record<Name, number>>,
): Values<Name> => {
  const count = at === undefined ? undefined : reader.u16(at);
  const found = new Map<string, Value>();
  if (at === undefined || count === undefined) return () => undefined;
  const names = new Map<number, string>();
  for (const [name, tag] of Object.entries<number>(wanted)) names.set(tag, name);
  for (let position = 0; position < Math.min(count, MAX_ENTRIES); position += 1) {
    const entry = at + 2 + position * ENTRY_BYTES;
    const tag = reader.u16(entry);
    const name = tag === undefined ? undefined : names.get(tag);
    if (name === undefined || found.has(name)) continue;
    const value = valueAt(reader, entry);
    if (value !== undefined) found.set(name, value);
  }
  return (name) => found.get(name);
};

const textOf = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const SIGNIFICANT = 4; // digits: 1/391 second is 0.002558

const positive = (value: Value | undefined): number | undefined => {
  const [number] = typeof value === 'object' ? value : [];
  return number !== undefined && Number.isFinite(number) && number > 0
    ? Number(number.toPrecision(SIGNIFICANT))
    : undefined;
};

/** A time by a clock of no zone, such as `2026-03-01T18:04:09`. */
const timestampOf = (value: Value | undefined): string | undefined => {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(textOf(value) ?? '');
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const date = new Date(`${text}Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 19) !== text ? undefined : text;
};

const degreesOf = (
  value: Value | undefined,
  reference: Value | undefined,
  [plus, minus]: readonly [string, string],
  most: number,
): number | undefined => {
  const [degrees, minutes = 0, seconds = 0] = typeof value === 'object' ? value : [];
  if (degrees === undefined || (reference !== plus && reference !== minus)) return undefined;
  const size = degrees + minutes / 60 + seconds / 3_600;
  if (!Number.isFinite(size) || size > most) return undefined;
  return coarsely(reference === plus ? size : -size);
};

/** What a picture says of its camera and of where it was taken; each undefined when it says nothing of it. */
export interface ExifFacts {
  readonly camera: Camera | undefined;
  readonly place: Place | undefined;
}

const defined = <Value extends object>(value: Value): Partial<Value> | undefined => {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const fields: Partial<Value> = {};
  for (const [name, each] of entries) Object.assign(fields, { [name]: each });
  return entries.length === 0 ? undefined : fields;
};

const HEADER = 'Exif\0\0'; // stands in front of the TIFF data in JPEG files

const tiffOf = (exif: Buffer): Reader | undefined => {
  const hasHeader = exif.toString('latin1', 0, HEADER.length) === HEADER;
  return readerOf(hasHeader ? exif.subarray(HEADER.length) : exif);
};

const MAX_ORIENTATION = 8;

/** How a picture has to be turned, from 1 (not at all) to 8. */
export const readOrientation = (exif: Buffer): number => {
  const reader = tiffOf(exif);
  const value = reader && directoryAt(reader, reader.u32(4), tags.main)('orientation');
  const [orientation] = typeof value === 'object' ? value : [];
  const isKnown = orientation !== undefined && orientation >= 1 && orientation <= MAX_ORIENTATION;
  return isKnown ? orientation : 1;
};

/** Reads EXIF data: TIFF, with or without the header of JPEG files. */
export const readExif = (exif: Buffer): ExifFacts => {
  const reader = tiffOf(exif);
  if (reader === undefined) return { camera: undefined, place: undefined };
  const main = directoryAt(reader, reader.u32(4), tags.main);
  const offsetOf = (value: Value | undefined) => (typeof value === 'object' ? value[0] : undefined);
  const own = directoryAt(reader, offsetOf(main('exif')), tags.exif);
  const gps = directoryAt(reader, offsetOf(main('gps')), tags.gps);
  const iso = positive(own('iso'));
  const camera = defined({
    make: textOf(main('make')),
    model: textOf(main('model')),
    lens: textOf(own('lens')),
    focalLength: positive(own('focalLength')),
    aperture: positive(own('aperture')),
    exposureTime: positive(own('exposureTime')),
    iso: iso === undefined ? undefined : Math.round(iso),
    takenAt: timestampOf(own('takenAt')),
  });
  const latitude = degreesOf(gps('latitude'), gps('latitudeRef'), ['N', 'S'], 90);
  const longitude = degreesOf(gps('longitude'), gps('longitudeRef'), ['E', 'W'], 180);
  // 0, 0 is what cameras write that do not know.
  const isKnown = latitude !== undefined && longitude !== undefined && (latitude !== 0 || longitude !== 0);
  return { camera, place: isKnown ? { latitude, longitude } : undefined };
};
