/** An EXIF block that says when a picture was taken, with all that the standard has every JPEG file say. @see CIPA DC-008, 4.6 and 4.6.8 */

const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const UNDEFINED = 7;

/** Bytes of a value that stand in its entry itself; longer ones stand behind the entries. */
const IN_ENTRY_BYTES = 4;
const ENTRY_BYTES = 12;
const HEADER_BYTES = 8;

interface Field {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Buffer;
}

const shortField = (tag: number, value: number): Field => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return { tag, type: SHORT, count: 1, value: bytes };
};

const longField = (tag: number, value: number): Field => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return { tag, type: LONG, count: 1, value: bytes };
};

const rationalField = (tag: number, value: number): Field => {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(value, 0);
  bytes.writeUInt32LE(1, 4);
  return { tag, type: RATIONAL, count: 1, value: bytes };
};

const asciiField = (tag: number, text: string): Field => {
  const value = Buffer.from(`${text}\0`, 'latin1');
  return { tag, type: ASCII, count: value.length, value };
};

const undefinedField = (tag: number, text: string): Field => {
  const value = Buffer.from(text, 'latin1');
  return { tag, type: UNDEFINED, count: value.length, value };
};

/** A directory at a place in the block, its fields in ascending order as the standard wants them, with their long values behind it. */
const directory = (fields: readonly Field[], at: number): Buffer => {
  const head = Buffer.alloc(2 + ENTRY_BYTES * fields.length + 4);
  const values: Buffer[] = [];
  let valueAt = at + head.length;
  head.writeUInt16LE(fields.length, 0);
  for (const [place, { tag, type, count, value }] of fields.entries()) {
    const entry = 2 + ENTRY_BYTES * place;
    head.writeUInt16LE(tag, entry);
    head.writeUInt16LE(type, entry + 2);
    head.writeUInt32LE(count, entry + 4);
    if (value.length <= IN_ENTRY_BYTES) {
      value.copy(head, entry + 8);
      continue;
    }
    head.writeUInt32LE(valueAt, entry + 8);
    const even = Buffer.concat([value, Buffer.alloc(value.length % 2)]); // values begin at even places
    values.push(even);
    valueAt += even.length;
  }
  return Buffer.concat([head, ...values]);
};

const INCHES = 2;
const DOTS_PER_INCH = 72;
const CENTRED = 1;
const SRGB = 1;
const UNCALIBRATED = 0xff_ff; // the colour profile of the file says it
const YCBCR = '\x01\x02\x03\0';

export interface ExifFacts {
  /** By the clock of the camera (`2026-03-01T18:04:09`), else in UTC with a `Z`. */
  readonly date: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether the file has a colour profile. */
  readonly hasProfile: boolean;
}

export const exifOf = ({ date, width, height, hasProfile }: ExifFacts): Buffer => {
  const fields = [
    undefinedField(0x9000, '0232'), // ExifVersion
    asciiField(0x9003, `${date.slice(0, 10).replaceAll('-', ':')} ${date.slice(11, 19)}`), // DateTimeOriginal
    ...(date.endsWith('Z') ? [asciiField(0x9011, '+00:00')] : []), // OffsetTimeOriginal
    undefinedField(0x9101, YCBCR), // ComponentsConfiguration
    undefinedField(0xa000, '0100'), // FlashpixVersion
    shortField(0xa001, hasProfile ? UNCALIBRATED : SRGB), // ColorSpace
    longField(0xa002, width), // PixelXDimension
    longField(0xa003, height), // PixelYDimension
  ];
  const main = (exifAt: number): Buffer =>
    directory(
      [
        rationalField(0x011a, DOTS_PER_INCH), // XResolution
        rationalField(0x011b, DOTS_PER_INCH), // YResolution
        shortField(0x0128, INCHES), // ResolutionUnit
        shortField(0x0213, CENTRED), // YCbCrPositioning
        longField(0x8769, exifAt), // ExifIFDPointer
      ],
      HEADER_BYTES,
    );
  const exifAt = HEADER_BYTES + main(0).length;
  const header = Buffer.from('II*\0\x08\0\0\0', 'latin1');
  return Buffer.concat([header, main(exifAt), directory(fields, exifAt)]);
};
