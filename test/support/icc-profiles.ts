/** Colour profiles of the simplest kind: primaries and a power, as version 2 of the ICC's format writes them. */
import type { Triple } from './reference-colours.ts';

const fixed = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
};

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

const xyz = (values: Triple): Buffer => Buffer.concat([ascii('XYZ \0\0\0\0'), ...values.map(fixed)]);

/** A power, as eight bits in front of the point and eight behind. */
const power = (exponent: number): Buffer => {
  const bytes = Buffer.concat([ascii('curv\0\0\0\0'), Buffer.from([0, 0, 0, 1]), Buffer.alloc(4)]);
  bytes.writeUInt16BE(Math.round(exponent * 256), 12);
  return bytes;
};

const description = (text: string): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(text.length + 1);
  return Buffer.concat([ascii('desc\0\0\0\0'), size, ascii(`${text}\0`), Buffer.alloc(78 + 12)]);
};

const D50: Triple = [0.9642, 1, 0.8249];

const profile = (space: 'RGB ' | 'GRAY', tags: Readonly<Record<string, Buffer>>): Buffer => {
  const all = {
    desc: description('Made for a test'),
    wtpt: xyz(D50),
    cprt: ascii('text\0\0\0\0none\0'),
    ...tags,
  };
  const entries = Object.entries(all).map(
    ([name, content]) =>
      [name, Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)])] as const,
  );
  const table = Buffer.alloc(4 + 12 * entries.length);
  table.writeUInt32BE(entries.length);
  let offset = 128 + table.length;
  for (const [position, [name, content]] of entries.entries()) {
    table.write(name, 4 + 12 * position, 'latin1');
    table.writeUInt32BE(offset, 8 + 12 * position);
    table.writeUInt32BE(content.length, 12 + 12 * position);
    offset += content.length;
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.writeUInt32BE(0x02_40_00_00, 8);
  header.write(`mntr${space}XYZ `, 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  Buffer.concat(D50.map(fixed)).copy(header, 68);
  return Buffer.concat([header, table, ...entries.map(([, content]) => content)]);
};

const ofPrimaries = ([red, green, blue]: readonly [Triple, Triple, Triple], exponent: number): Buffer =>
  profile('RGB ', {
    rXYZ: xyz(red),
    gXYZ: xyz(green),
    bXYZ: xyz(blue),
    rTRC: power(exponent),
    gTRC: power(exponent),
    bTRC: power(exponent),
  });

/** Primaries as XYZ at D50. */
export const profiles = {
  adobe: ofPrimaries(
    [
      [0.60974, 0.31111, 0.01947],
      [0.20528, 0.62567, 0.06087],
      [0.14919, 0.06322, 0.74457],
    ],
    563 / 256,
  ),
  prophoto: ofPrimaries(
    [
      [0.79767, 0.28804, 0],
      [0.13519, 0.71188, 0],
      [0.03134, 0.00009, 0.82491],
    ],
    1.8,
  ),
  grey: profile('GRAY', { kTRC: power(1.8) }),
} as const;
