/** What a HEIF or AVIF file says of its items: types, places, references and properties. */

import { type Box, boxesIn, boxOf, integersOf, MAX_BOXES } from './boxes.ts';
import { PictureProblem } from './picture-problem.ts';

/** Where the bytes of an item are. */
export interface Place {
  /** 0: in the file. 1: in the `idat` box. */
  readonly method: number;
  readonly extents: readonly { readonly offset: number; readonly length: number }[];
}

export interface Reference {
  readonly type: string;
  readonly from: number;
  readonly to: readonly number[];
}

export interface Property {
  readonly type: string;
  readonly whole: Buffer;
  readonly body: Buffer;
}

/** A property of an item, and whether a reader has to know it. */
export interface Association {
  readonly position: number;
  readonly isEssential: boolean;
}

export interface HeifIndex {
  readonly primary: number | undefined;
  readonly typeOf: ReadonlyMap<number, string>;
  readonly placeOf: ReadonlyMap<number, Place>;
  readonly references: readonly Reference[];
  readonly properties: readonly Property[];
  readonly propertiesOf: ReadonlyMap<number, readonly Association[]>;
  readonly itemData: Buffer;
}

const FULL_HEADER_BYTES = 4;
const MAX_PROPERTIES = 100; // of an item

const makeCounter = () => {
  let count = 0;
  return (): void => {
    count += 1;
    if (count > MAX_BOXES) throw new PictureProblem('too_many_parts');
  };
};
type Counter = ReturnType<typeof makeCounter>;

const fullBody = ({ body }: Box) => {
  const integers = integersOf(body);
  const [version, flags] = [integers.read(1), integers.read(3)];
  return { version, flags, ...integers };
};

const primaryOf = (box: Box): number => {
  const { version, read } = fullBody(box);
  return read(version === 0 ? 2 : 4);
};

const typesOf = (box: Box): ReadonlyMap<number, string> => {
  const { version, skip, rest } = fullBody(box);
  skip(version === 0 ? 2 : 4);
  const types = new Map<number, string>();
  for (const entry of boxesIn(rest())) {
    if (entry.type !== 'infe') continue;
    const item = fullBody(entry);
    if (item.version < 2) continue;
    const id = item.read(item.version === 2 ? 2 : 4);
    item.skip(2); // protection
    types.set(id, item.rest().toString('latin1', 0, 4));
  }
  return types;
};

/** @see ISO/IEC 14496-12, chapter 8.11.3 */
const placesOf = (box: Box, count: Counter): ReadonlyMap<number, Place> => {
  const { version, read, skip } = fullBody(box);
  const sizes = read(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const places = new Map<number, Place>();
  for (let left = read(version < 2 ? 2 : 4); left > 0; left -= 1) {
    count();
    const id = read(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : read(2) & 15;
    skip(2); // which file: this one
    const base = read(baseSize);
    const extents: { offset: number; length: number }[] = [];
    for (let extentsLeft = read(2); extentsLeft > 0; extentsLeft -= 1) {
      count();
      skip(indexSize);
      extents.push({ offset: base + read(offsetSize), length: read(lengthSize) });
    }
    if (!places.has(id)) places.set(id, { method, extents });
  }
  return places;
};

const referencesOf = (box: Box, count: Counter): readonly Reference[] => {
  const { version, rest } = fullBody(box);
  const size = version === 0 ? 2 : 4;
  return boxesIn(rest()).map(({ type, body }) => {
    const { read } = integersOf(body);
    const from = read(size);
    const to: number[] = [];
    for (let left = read(2); left > 0; left -= 1) {
      count();
      to.push(read(size));
    }
    return { type, from, to };
  });
};

const addAssociations = (box: Box, found: Map<number, Association[]>, count: Counter): void => {
  const { version, flags, read } = fullBody(box);
  const size = (flags & 1) === 0 ? 1 : 2;
  const [essential, mask] = size === 1 ? [0x80, 0x7f] : [0x8000, 0x7fff];
  for (let items = read(4); items > 0; items -= 1) {
    count();
    const id = read(version === 0 ? 2 : 4);
    const own = found.get(id) ?? [];
    found.set(id, own);
    for (let left = read(1); left > 0; left -= 1) {
      count();
      const entry = read(size);
      if (own.length >= MAX_PROPERTIES) continue;
      own.push({ position: (entry & mask) - 1, isEssential: (entry & essential) !== 0 });
    }
  }
};

/** Reads a `meta` box. A `RangeError` says that a box in it ends too early. */
export const readHeifIndex = (meta: Box): HeifIndex => {
  const boxes = boxesIn(meta.body.subarray(FULL_HEADER_BYTES));
  const count = makeCounter();
  const [pitm, iinf, iloc, iref] = ['pitm', 'iinf', 'iloc', 'iref'].map((type) => boxOf(boxes, type));
  const propertyBoxes = boxesIn(boxOf(boxes, 'iprp')?.body ?? Buffer.alloc(0));
  const propertiesOf = new Map<number, Association[]>();
  for (const each of propertyBoxes) if (each.type === 'ipma') addAssociations(each, propertiesOf, count);
  return {
    primary: pitm && primaryOf(pitm),
    typeOf: iinf === undefined ? new Map() : typesOf(iinf),
    placeOf: iloc === undefined ? new Map() : placesOf(iloc, count),
    references: iref === undefined ? [] : referencesOf(iref, count),
    properties: boxesIn(boxOf(propertyBoxes, 'ipco')?.body ?? Buffer.alloc(0)),
    propertiesOf,
    itemData: boxOf(boxes, 'idat')?.body ?? Buffer.alloc(0),
  };
};

/** Whether a `meta` box holds pictures: what its handler says. */
export const isOfPictures = (meta: Box): boolean => {
  const handler = boxOf(boxesIn(meta.body.subarray(FULL_HEADER_BYTES)), 'hdlr');
  return handler?.body.toString('latin1', 8, 12) === 'pict';
};
