/** Files that people send as photos and that are not taken: each is named, none is called damaged. */
import { describe, expect, it } from 'vitest';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { PictureProblem } from '../../../../lambdas/photos/imaging/picture-problem.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
/** A file of some size that begins with a text. */
const startingWith = (text: string): Buffer => Buffer.concat([latin1(text), Buffer.alloc(500)]);

/** A TIFF of one directory. */
const tiff = (order: 'II' | 'MM', tags: readonly (readonly [tag: number, text: string])[]): Buffer => {
  const bytes = Buffer.alloc(600);
  const isLittle = order === 'II';
  const u16 = (value: number, at: number) =>
    isLittle ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    isLittle ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  bytes.write(order, 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(tags.length, 8);
  for (const [position, [tag, text]] of tags.entries()) {
    const entry = 10 + 12 * position;
    u16(tag, entry);
    u16(2, entry + 2);
    u32(text.length + 1, entry + 4);
    u32(400 + 40 * position, entry + 8);
    bytes.write(text, 400 + 40 * position, 'latin1');
  }
  return bytes;
};

const MAKE = 0x010f;
const DNG_VERSION = 0xc612;

const files: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['TIFF', tiff('II', [])],
  ['TIFF', tiff('MM', [[MAKE, 'Epson']])],
  ['TIFF', startingWith('MM\0*\xff\xff\xff\xff')],
  ['BigTIFF', startingWith('II+\0\x08\0\0\0')],
  [
    'raw (DNG)',
    tiff('II', [
      [MAKE, 'Apple'],
      [DNG_VERSION, '1.4'],
    ]),
  ],
  ['Nikon raw (NEF)', tiff('MM', [[MAKE, 'NIKON CORPORATION']])],
  ['Sony raw (ARW)', tiff('II', [[MAKE, 'SONY']])],
  ['Pentax raw (PEF)', tiff('MM', [[MAKE, 'PENTAX Corporation']])],
  ['Canon raw (CR2)', startingWith('II\x2a\0\x10\0\0\0CR\x02\0')],
  ['Canon raw (CR3)', startingWith('\0\0\0\x18ftypcrx \0\0\0\x01crx isom')],
  ['Fujifilm raw (RAF)', startingWith('FUJIFILMCCD-RAW 0201')],
  ['Olympus raw (ORF)', startingWith('IIRO\x08\0\0\0')],
  ['Panasonic raw (RW2)', startingWith('IIU\0\x18\0\0\0')],
  ['Sigma raw (X3F)', startingWith('FOVb')],
  ['BMP', startingWith('BM\x46\0\0\0\0\0\0\0\x36\0\0\0')],
  ['icon (ICO)', startingWith('\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0\x68\x04\0\0\x16\0\0\0')],
  ['cursor (CUR)', startingWith('\0\0\x02\0\x01\0\x10\x10\0\0\x01\0\x20\0\x68\x04\0\0\x16\0\0\0')],
  ['SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['SVG', latin1('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made -->\n<svg/>')],
  ['HTML', latin1('<!DOCTYPE html><html><body>404</body></html>')],
  ['PDF', startingWith('%PDF-1.7')],
  ['Photoshop (PSD)', startingWith('8BPS\0\x01')],
  ['Photoshop (PSB)', startingWith('8BPS\0\x02')],
  ['PostScript', startingWith('%!PS-Adobe-3.0 EPSF-3.0')],
  ['JPEG XL', startingWith('\xff\x0a\xfa')],
  ['JPEG XL', startingWith('\0\0\0\x0cJXL \r\n\x87\n')],
  ['JPEG 2000', startingWith('\0\0\0\x0cjP  \r\n\x87\n')],
  ['JPEG 2000', startingWith('\xff\x4f\xff\x51\0\x2f')],
  ['JPEG XR', startingWith('II\xbc\x01')],
  ['QOI', startingWith('qoif')],
  ['OpenEXR', startingWith('\x76\x2f\x31\x01')],
  ['Radiance HDR', startingWith('#?RADIANCE\n')],
  ['PNM', startingWith('P6\n2 2\n255\n')],
  ['DDS', startingWith('DDS \x7c')],
  ['MP4 video', startingWith('\0\0\0\x18ftypisom\0\0\x02\0isommp41')],
  ['QuickTime video', startingWith('\0\0\0\x14ftypqt  \0\0\x02\0qt  ')],
  ['QuickTime video', startingWith('\0\0\x10\0moov')],
  ['3GPP video', startingWith('\0\0\0\x18ftyp3gp5\0\0\x02\x003gp5isom')],
  ['Matroska or WebM video', startingWith('\x1a\x45\xdf\xa3')],
  ['AVI video', startingWith('RIFF\x10\0\0\0AVI LIST')],
  ['WAVE audio', startingWith('RIFF\x10\0\0\0WAVEfmt ')],
  ['ZIP archive', startingWith('PK\x03\x04')],
];

describe('a file of a known type that is not taken', () => {
  it.each(files)('is named: %s', async (name, bytes) => {
    const problem = await normalisePicture(bytes).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(PictureProblem);
    expect(problem).toMatchObject({ code: 'unsupported_type', found: name });
  });
});

describe('a file that nobody knows', () => {
  it.each([
    ['text', latin1('Just some words, and more of them.')],
    ['zeros', Buffer.alloc(100)],
    ['one byte', Buffer.from([0xff])],
    ['an unknown kind of RIFF', startingWith('RIFF\x10\0\0\0ABCD')],
  ])('is no image: %s', async (_name, bytes) => {
    await expect(normalisePicture(bytes)).rejects.toMatchObject({ code: 'not_an_image' });
  });
});
