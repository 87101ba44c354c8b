/** HEIF and AVIF files made of the pictures of others: any brand, stills and sequences. */
import { box, boxesIn, boxOf, fullBox, integers } from '../../lambdas/photos/imaging/boxes.ts';
import { readHeifIndex } from '../../lambdas/photos/imaging/heif-index.ts';
import { type WrittenItem, writeHeif } from '../../lambdas/photos/imaging/write-heif.ts';

/** The primary picture of a file that is one item. */
export const itemOf = (heif: Buffer): WrittenItem => {
  const meta = boxOf(boxesIn(heif), 'meta');
  const index = meta && readHeifIndex(meta);
  const id = index?.primary ?? 0;
  const type = index?.typeOf.get(id);
  const place = index?.placeOf.get(id);
  if (index === undefined || type === undefined || place === undefined)
    throw new Error('There is no picture');
  const source = place.method === 1 ? index.itemData : heif;
  return {
    type,
    data: Buffer.concat(place.extents.map(({ offset, length }) => source.subarray(offset, offset + length))),
    properties: (index.propertiesOf.get(id) ?? []).flatMap(({ position, isEssential }) => {
      const property = index.properties[position];
      return property === undefined ? [] : [{ whole: property.whole, isEssential }];
    }),
    references: [],
  };
};

/** A file of items, the first of which is the picture. */
export const makeHeif = (items: readonly WrittenItem[]): Buffer => writeHeif('avif', items);

const BRANDS = 3; // that a written file says it is compatible with

/** The picture of a file in one of another brand, or several: the major one first. */
export const branded = (heif: Buffer, brand: string, compatible: readonly string[] = []): Buffer => {
  const [, ...rest] = boxesIn(makeHeif([itemOf(heif)]));
  // As many as before, so that nothing moves.
  const brands = [...compatible, ...Array<string>(BRANDS).fill(brand)].slice(0, BRANDS);
  const type = box('ftyp', Buffer.from(`${brand}\0\0\0\0${brands.join('')}`, 'latin1'));
  return Buffer.concat([type, ...rest.map(({ whole }) => whole)]);
};

const handler = (kind: string): Buffer =>
  fullBox('hdlr', {}, integers([0, 4]), Buffer.from(kind, 'latin1'), Buffer.alloc(13));

/** A sequence without any still item: a track whose samples all are the picture of a file. */
export const sequenceOf = (
  heif: Buffer,
  size: { readonly width: number; readonly height: number },
  { brand = 'msf1', kind = 'pict', samples = 3 } = {},
): Buffer => {
  const { type, data, properties } = itemOf(heif);
  const descriptions = properties.map(({ whole }) => whole);
  const entry = box(
    type,
    integers([0, 4], [0, 2], [1, 2]),
    Buffer.alloc(16),
    integers([size.width, 2], [size.height, 2]),
    Buffer.alloc(50),
    ...descriptions.filter((each) => ['av1C', 'hvcC', 'colr'].includes(each.toString('latin1', 4, 8))),
  );
  const first = box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}iso8`, 'latin1'));
  const movie = (start: number): Buffer =>
    box(
      'moov',
      box(
        'trak',
        box(
          'mdia',
          handler(kind),
          box(
            'minf',
            box(
              'stbl',
              fullBox('stsd', {}, integers([1, 4]), entry),
              fullBox('stsz', {}, integers([0, 4], [samples, 4], ...Array(samples).fill([data.length, 4]))),
              fullBox('stco', {}, integers([1, 4], [start, 4])),
            ),
          ),
        ),
      ),
    );
  const start = first.length + movie(0).length + 8;
  return Buffer.concat([first, movie(start), box('mdat', ...Array<Buffer>(samples).fill(data))]);
};
