/** Writes a HEIF file of a few items: the brand is that of their codec. */
import { box, fullBox, integers } from './boxes.ts';

export interface WrittenItem {
  readonly type: string;
  readonly data: Buffer;
  readonly properties: readonly { readonly whole: Buffer; readonly isEssential: boolean }[];
  /** Positions of other items, by the type of the reference. */
  readonly references: readonly { readonly type: string; readonly to: readonly number[] }[];
}

const ESSENTIAL = 0x8000;

const idAt = (position: number): number => position + 1;

const itemInfo = (items: readonly WrittenItem[]): Buffer =>
  fullBox(
    'iinf',
    {},
    integers([items.length, 2]),
    ...items.map(({ type }, position) =>
      fullBox(
        'infe',
        { version: 2 },
        integers([idAt(position), 2], [0, 2]),
        Buffer.from(`${type}\0`, 'latin1'),
      ),
    ),
  );

const itemLocations = (items: readonly WrittenItem[], start: number): Buffer => {
  let offset = start;
  const entries = items.map(({ data }, position) => {
    const entry = integers([idAt(position), 2], [0, 2], [1, 2], [offset, 4], [data.length, 4]);
    offset += data.length;
    return entry;
  });
  return fullBox('iloc', {}, integers([0x4400, 2], [items.length, 2]), ...entries);
};

const itemReferences = (items: readonly WrittenItem[]): readonly Buffer[] => {
  const boxes = items.flatMap(({ references }, position) =>
    references.map(({ type, to }) =>
      box(
        type,
        integers([idAt(position), 2], [to.length, 2]),
        ...to.map((other) => integers([idAt(other), 2])),
      ),
    ),
  );
  return boxes.length === 0 ? [] : [fullBox('iref', {}, ...boxes)];
};

const itemProperties = (items: readonly WrittenItem[]): Buffer => {
  const indexOf = new Map<Buffer, number>();
  const associations = items.map(({ properties }, position) =>
    Buffer.concat([
      integers([idAt(position), 2], [properties.length, 1]),
      ...properties.map(({ whole, isEssential }) => {
        const index = indexOf.get(whole) ?? indexOf.size + 1;
        indexOf.set(whole, index);
        return integers([index + (isEssential ? ESSENTIAL : 0), 2]);
      }),
    ]),
  );
  return box(
    'iprp',
    box('ipco', ...indexOf.keys()),
    fullBox('ipma', { flags: 1 }, integers([items.length, 4]), ...associations),
  );
};

/** The first item is the picture. */
export const writeHeif = (brand: 'avif' | 'heic', items: readonly WrittenItem[]): Buffer => {
  const type = box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1miaf${brand}`, 'latin1'));
  const handler = fullBox('hdlr', {}, integers([0, 4]), Buffer.from('pict', 'latin1'), Buffer.alloc(13));
  const meta = (start: number): Buffer =>
    fullBox(
      'meta',
      {},
      handler,
      fullBox('pitm', {}, integers([idAt(0), 2])),
      itemLocations(items, start),
      itemInfo(items),
      ...itemReferences(items),
      itemProperties(items),
    );
  const dataAt = type.length + meta(0).length + 8;
  return Buffer.concat([type, meta(dataAt), box('mdat', ...items.map(({ data }) => data))]);
};
