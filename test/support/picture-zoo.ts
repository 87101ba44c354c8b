/**
 * Pictures of every kind that is taken, each made here of the same eight patches: what container, brand, depth, colours, orientation
 * and animation there are, and what should be seen of them.
 */
import sharp from 'sharp';
import { box, integers } from '../../lambdas/photos/imaging/boxes.ts';
import { pngChunk } from '../../lambdas/photos/imaging/png-chunk.ts';
import { branded, itemOf, makeHeif, sequenceOf } from './heif-files.ts';
import { profiles } from './icc-profiles.ts';
import {
  colourChunks,
  heifFile,
  PATCHES_HEIGHT,
  PATCHES_WIDTH,
  patchCodes,
  patchesAvif,
  patchesPng,
  withCodePoints,
} from './patch-pictures.ts';
import type { Encoding, Triple } from './reference-colours.ts';

export interface Specimen {
  readonly name: string;
  readonly make: () => Buffer | Promise<Buffer>;
  readonly type: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic';
  /** Code values of the patches, from 0 to 1. @default those of eight bits */
  readonly codes?: readonly Triple[];
  /** @default sRGB */
  readonly encoding?: Encoding;
  /** As EXIF counts. @default 1 */
  readonly orientation?: number;
  /** Of 255. @default 3; codecs with loss and palettes need more */
  readonly tolerance?: number;
}

const SIZE = { width: PATCHES_WIDTH, height: PATCHES_HEIGHT };
const LOSSY = 12;

const encodings = {
  adobe: { primaries: 'adobe', transfer: 'gamma22' },
  prophoto: { primaries: 'prophoto', transfer: 'gamma18' },
} as const satisfies Record<string, Encoding>;
const profileNames = ['adobe', 'prophoto'] as const;

const points = [
  ['sRGB', 1, 13, { primaries: 'srgb', transfer: 'srgb' }],
  ['Display P3', 12, 13, { primaries: 'p3', transfer: 'srgb' }],
  ['BT.2020', 9, 14, { primaries: 'bt2020', transfer: 'srgb' }],
  ['PQ', 9, 16, { primaries: 'bt2020', transfer: 'pq' }],
  ['HLG', 9, 18, { primaries: 'bt2020', transfer: 'hlg' }],
] as const satisfies readonly (readonly [string, number, number, Encoding])[];

const jpegOf = (png: Buffer) => sharp(png).keepIccProfile().jpeg({ quality: 98, chromaSubsampling: '4:4:4' });
const webpOf = (png: Buffer, lossless: boolean) =>
  sharp(png).keepIccProfile().webp({ lossless, quality: 98, smartSubsample: true });

const profiled = (name: keyof typeof encodings, bits: 8 | 16): Buffer =>
  patchesPng({ bits, chunks: [colourChunks.iccp(profiles[name])] });

const byProfile = profileNames.flatMap((name): readonly Specimen[] => {
  const encoding = encodings[name];
  return [
    {
      name: `JPEG, ${name}`,
      type: 'jpeg',
      make: () => jpegOf(profiled(name, 8)).toBuffer(),
      encoding,
      tolerance: LOSSY,
    },
    {
      name: `progressive JPEG, ${name}`,
      type: 'jpeg',
      make: () =>
        sharp(profiled(name, 8))
          .keepIccProfile()
          .jpeg({ quality: 98, progressive: true, chromaSubsampling: '4:4:4' })
          .toBuffer(),
      encoding,
      tolerance: LOSSY,
    },
    { name: `PNG of 8 bits, ${name}`, type: 'png', make: () => profiled(name, 8), encoding },
    { name: `PNG of 16 bits, ${name}`, type: 'png', make: () => profiled(name, 16), encoding, tolerance: 4 },
    {
      name: `WebP without loss, ${name}`,
      type: 'webp',
      make: () => webpOf(profiled(name, 8), true).toBuffer(),
      encoding,
    },
    {
      name: `WebP, ${name}`,
      type: 'webp',
      make: () => webpOf(profiled(name, 8), false).toBuffer(),
      encoding,
      tolerance: LOSSY,
    },
    ...([8, 10, 12] as const).map(
      (bits): Specimen => ({
        name: `AVIF of ${bits} bits, ${name}`,
        type: 'avif',
        make: () =>
          sharp(profiled(name, bits === 8 ? 8 : 16))
            .keepIccProfile()
            .avif({ lossless: true, bitdepth: bits, effort: 0 })
            .toBuffer(),
        encoding,
        tolerance: 5,
      }),
    ),
    ...([8, 10] as const).map(
      (bits): Specimen => ({
        name: `HEIC of ${bits} bits, ${name}`,
        type: 'heic',
        make: () => {
          const item = itemOf(heifFile(`patches-${bits}.heic`));
          const profile = box('colr', Buffer.from('prof', 'latin1'), profiles[name]);
          return makeHeif([
            { ...item, properties: [...item.properties, { whole: profile, isEssential: false }] },
          ]);
        },
        encoding,
        tolerance: 5,
      }),
    ),
  ];
});

const byPoints = points.flatMap(([name, primaries, transfer, encoding]): readonly Specimen[] => [
  ...([8, 16] as const).map(
    (bits): Specimen => ({
      name: `PNG of ${bits} bits, ${name}`,
      type: 'png',
      make: () => patchesPng({ bits, chunks: [colourChunks.cicp(primaries, transfer)] }),
      codes: patchCodes(bits),
      encoding,
    }),
  ),
  ...([8, 10, 12] as const).map(
    (bits): Specimen => ({
      name: `AVIF of ${bits} bits, ${name}`,
      type: 'avif',
      make: async () => withCodePoints(await patchesAvif(bits), primaries, transfer),
      codes: patchCodes(bits),
      encoding,
      tolerance: 4,
    }),
  ),
  ...([8, 10] as const).map(
    (bits): Specimen => ({
      name: `HEIC of ${bits} bits, ${name}`,
      type: 'heic',
      make: () => withCodePoints(heifFile(`patches-${bits}.heic`), primaries, transfer),
      codes: patchCodes(bits),
      encoding,
      tolerance: 4,
    }),
  ),
]);

const p3 = { primaries: 'p3', transfer: 'srgb' } as const;
const pq = { primaries: 'bt2020', transfer: 'pq' } as const;
const PQ = colourChunks.cicp(9, 16);

const byPrecedence: readonly Specimen[] = [
  {
    name: 'PNG whose code points overrule its profile',
    type: 'png',
    make: () => patchesPng({ bits: 16, chunks: [colourChunks.iccp(profiles.adobe), PQ] }),
    codes: patchCodes(16),
    encoding: pq,
  },
  {
    name: 'PNG whose profile overrules its gamma',
    type: 'png',
    make: () => patchesPng({ chunks: [colourChunks.iccp(profiles.adobe), colourChunks.gama(1)] }),
    encoding: encodings.adobe,
  },
  {
    name: 'PNG whose sRGB chunk overrules its gamma',
    type: 'png',
    make: () => patchesPng({ chunks: [colourChunks.srgb(), colourChunks.gama(1)] }),
  },
  {
    name: 'AVIF whose profile overrules its code points',
    type: 'avif',
    make: async () => {
      const avif = await sharp(profiled('adobe', 16))
        .keepIccProfile()
        .avif({ lossless: true, bitdepth: 10, effort: 0 })
        .toBuffer();
      return withCodePoints(avif, 9, 16);
    },
    encoding: encodings.adobe,
    tolerance: 5,
  },
  {
    name: 'AVIF of Display P3 with transparency',
    type: 'avif',
    make: async () => {
      const rgba = patchesPng({ alpha: 1 });
      return withCodePoints(await sharp(rgba).avif({ lossless: true, effort: 0 }).toBuffer(), 12, 13);
    },
    encoding: p3,
    tolerance: 4,
  },
];

const ORIENTATIONS = [2, 3, 4, 5, 6, 7, 8] as const;

const exifOf = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08\0\x01', 'latin1'),
    integers([0x0112, 2], [3, 2], [1, 4], [orientation, 2], [0, 2], [0, 4]),
  ]);

/** Turns against the clock in quarters, and mirrors: what HEIF says instead of EXIF's numbers. */
const turnsOf: Readonly<Record<number, { readonly quarters?: number; readonly mirror?: 0 | 1 }>> = {
  2: { mirror: 1 },
  3: { quarters: 2 },
  4: { mirror: 0 },
  5: { quarters: 3, mirror: 1 },
  6: { quarters: 3 },
  7: { quarters: 1, mirror: 1 },
  8: { quarters: 1 },
};

const turned = (heif: Buffer, orientation: number): Buffer => {
  const item = itemOf(heif);
  const { quarters, mirror } = turnsOf[orientation] ?? {};
  const properties = [
    ...(quarters === undefined ? [] : [box('irot', Buffer.from([quarters]))]),
    ...(mirror === undefined ? [] : [box('imir', Buffer.from([mirror]))]),
  ];
  return makeHeif([
    {
      ...item,
      properties: [...item.properties, ...properties.map((whole) => ({ whole, isEssential: true }))],
    },
  ]);
};

const byOrientation = ORIENTATIONS.flatMap((orientation): readonly Specimen[] => [
  {
    name: `JPEG of orientation ${orientation}`,
    type: 'jpeg',
    make: () => jpegOf(patchesPng()).withMetadata({ orientation }).toBuffer(),
    orientation,
    tolerance: LOSSY,
  },
  {
    name: `WebP of orientation ${orientation}`,
    type: 'webp',
    make: () => webpOf(patchesPng(), true).withMetadata({ orientation }).toBuffer(),
    orientation,
  },
  {
    name: `PNG of orientation ${orientation}`,
    type: 'png',
    make: () => {
      const png = patchesPng();
      return Buffer.concat([png.subarray(0, 33), pngChunk('eXIf', exifOf(orientation)), png.subarray(33)]);
    },
    orientation,
  },
  {
    name: `AVIF of orientation ${orientation}`,
    type: 'avif',
    make: async () => turned(await patchesAvif(8), orientation),
    orientation,
    tolerance: 4,
  },
  {
    name: `HEIC of orientation ${orientation}`,
    type: 'heic',
    make: () => turned(heifFile('patches-8.heic'), orientation),
    orientation,
  },
]);

const AVIF_BRANDS = ['avif', 'mif1', 'miaf', 'MA1B'];
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'mif1', 'mif2', 'miaf', 'MiHE'];
const SEQUENCE_BRANDS = ['avis', 'msf1', 'hevc', 'hevx'];

const byBrand: readonly Specimen[] = [
  ...AVIF_BRANDS.map(
    (brand): Specimen => ({
      name: `AVIF that calls itself ${brand}`,
      type: 'avif',
      make: async () => branded(await patchesAvif(10), brand),
      tolerance: 4,
    }),
  ),
  ...HEIC_BRANDS.map(
    (brand): Specimen => ({
      name: `HEIC that calls itself ${brand}`,
      type: 'heic',
      make: () => branded(heifFile('patches-8.heic'), brand),
    }),
  ),
  ...SEQUENCE_BRANDS.flatMap((brand): readonly Specimen[] => [
    {
      name: `sequence of AV1 that calls itself ${brand}`,
      type: 'avif',
      make: async () => sequenceOf(await patchesAvif(8), SIZE, { brand }),
      tolerance: 4,
    },
    {
      name: `sequence of HEVC in PQ that calls itself ${brand}`,
      type: 'heic',
      make: () => sequenceOf(withCodePoints(heifFile('patches-10.heic'), 9, 16), SIZE, { brand }),
      codes: patchCodes(10),
      encoding: pq,
      tolerance: 4,
    },
  ]),
];

/** The patches and two frames of black, below one another. */
const frames = async () => {
  const { data } = await sharp(patchesPng()).raw().toBuffer({ resolveWithObject: true });
  return sharp(Buffer.concat([data, Buffer.alloc(data.length * 2)]), {
    raw: { ...SIZE, height: SIZE.height * 3, channels: 3, pageHeight: SIZE.height },
  });
};

const apng = (): Buffer => {
  const png = patchesPng();
  const control = pngChunk('acTL', integers([2, 4], [0, 4]));
  const frame = (number: number) =>
    pngChunk(
      'fcTL',
      integers([number, 4], [SIZE.width, 4], [SIZE.height, 4], [0, 4], [0, 4], [1, 2], [1, 2], [0, 2]),
    );
  const end = png.length - 12;
  const second = png.subarray(png.indexOf('IDAT') + 4, end - 4);
  return Buffer.concat([
    png.subarray(0, 33),
    control,
    frame(0),
    png.subarray(33, end),
    frame(1),
    pngChunk('fdAT', Buffer.concat([integers([2, 4]), second])),
    png.subarray(end),
  ]);
};

const byAnimation: readonly Specimen[] = [
  { name: 'GIF', type: 'gif', make: () => sharp(patchesPng()).gif({ dither: 0 }).toBuffer(), tolerance: 6 },
  {
    name: 'animated GIF',
    type: 'gif',
    make: async () => (await frames()).gif({ dither: 0 }).toBuffer(),
    tolerance: 6,
  },
  {
    name: 'animated WebP',
    type: 'webp',
    make: async () => (await frames()).webp({ lossless: true }).toBuffer(),
  },
  { name: 'animated PNG', type: 'png', make: apng },
];

export const zoo: readonly Specimen[] = [
  ...byProfile,
  ...byPoints,
  ...byPrecedence,
  ...byOrientation,
  ...byBrand,
  ...byAnimation,
];
