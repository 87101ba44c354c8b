/** Tells from its first bytes which of the containers that are taken a file is, or what else it is that people send as a picture. */

/** The containers of the pictures that are taken. */
export type Container = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif';

const START_BYTES = 64;

const text = (bytes: Buffer, start: number, end: number): string => bytes.toString('latin1', start, end);

/** The major brand of an ISO base media file. */
export const majorBrandOf = (bytes: Buffer): string | undefined =>
  bytes.length >= 12 && text(bytes, 4, 8) === 'ftyp' ? text(bytes, 8, 12) : undefined;

/** The container of a file that is taken, as far as its first bytes tell. */
export const containerOf = (bytes: Buffer): Container | undefined => {
  if (text(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  if (text(bytes, 0, 6) === 'GIF87a' || text(bytes, 0, 6) === 'GIF89a') return 'gif';
  return majorBrandOf(bytes) === undefined ? undefined : 'heif';
};

/** Brands that HEIF and AVIF files go by. Which codec they hold is said by their items alone. */
export const PICTURE_BRANDS: ReadonlySet<string> = new Set([
  ...['mif1', 'mif2', 'msf1', 'miaf', 'MA1A', 'MA1B', 'MiHE', 'MiHB', 'MiPr', '1pic'],
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'],
  ...['avif', 'avis', 'avio', 'av01'],
]);

/** Brands of ISO base media files that hold no still picture. */
const BRANDS: Readonly<Record<string, string>> = {
  'qt  ': 'QuickTime video',
  'crx ': 'Canon raw (CR3)',
  'jxl ': 'JPEG XL',
  'jp2 ': 'JPEG 2000',
  'jpx ': 'JPEG 2000',
  'jph ': 'JPEG 2000',
  'M4A ': 'MPEG-4 audio',
  'M4B ': 'MPEG-4 audio',
};

/** What an ISO base media file is that holds no picture. */
export const nameOfMedia = (brand: string): string =>
  BRANDS[brand] ?? (brand.startsWith('3g') ? '3GPP video' : 'MP4 video');

const STARTS: readonly (readonly [string, string])[] = [
  ['II\x2a\0\x10\0\0\0CR', 'Canon raw (CR2)'],
  ['II\x1a\0\0\0HEAPCCDR', 'Canon raw (CRW)'],
  ['IIRO', 'Olympus raw (ORF)'],
  ['IIRS', 'Olympus raw (ORF)'],
  ['MMOR', 'Olympus raw (ORF)'],
  ['IIU\0', 'Panasonic raw (RW2)'],
  ['FUJIFILMCCD-RAW', 'Fujifilm raw (RAF)'],
  ['\0MRM', 'Minolta raw (MRW)'],
  ['FOVb', 'Sigma raw (X3F)'],
  ['II\xbc', 'JPEG XR'],
  ['II+\0', 'BigTIFF'],
  ['MM\0+', 'BigTIFF'],
  ['8BPS\0\x02', 'Photoshop (PSB)'],
  ['8BPS', 'Photoshop (PSD)'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL ', 'JPEG XL'],
  ['\0\0\0\x0cjP  ', 'JPEG 2000'],
  ['\xff\x4f\xff\x51', 'JPEG 2000'],
  ['%PDF', 'PDF'],
  ['%!PS', 'PostScript'],
  ['\xc5\xd0\xd3\xc6', 'PostScript'],
  ['\x8aMNG', 'MNG animation'],
  ['\x8bJNG', 'JNG'],
  ['qoif', 'QOI'],
  ['FLIF', 'FLIF'],
  ['BPG\xfb', 'BPG'],
  ['DDS ', 'DDS'],
  ['icns', 'ICNS'],
  ['gimp xcf', 'GIMP (XCF)'],
  ['#?RADIANCE', 'Radiance HDR'],
  ['#?RGBE', 'Radiance HDR'],
  ['\x76\x2f\x31\x01', 'OpenEXR'],
  ['\x1a\x45\xdf\xa3', 'Matroska or WebM video'],
  ['\x30\x26\xb2\x75\x8e\x66\xcf\x11', 'Windows Media video'],
  ['FLV\x01', 'Flash video'],
  ['OggS', 'Ogg media'],
  ['\0\0\x01\xba', 'MPEG video'],
  ['\0\0\x01\xb3', 'MPEG video'],
  ['ID3', 'MP3 audio'],
  ['PK\x03\x04', 'ZIP archive'],
  ['Rar!', 'RAR archive'],
  ['7z\xbc\xaf\x27\x1c', '7z archive'],
  ['\x1f\x8b', 'gzip archive'],
];

/** Atoms that QuickTime files without a brand begin with. */
const ATOMS = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];

const RIFF: Readonly<Record<string, string>> = {
  'AVI ': 'AVI video',
  WAVE: 'WAVE audio',
  ACON: 'animated cursor',
};

const MAX_ICONS = 256;

/** Icons and cursors begin with few telling bits: a count of pictures, and the first one's place behind their list. */
const iconOf = (bytes: Buffer): string | undefined => {
  if (bytes.length < 22 || bytes.readUInt16LE(0) !== 0) return undefined;
  const [kind, count] = [bytes.readUInt16LE(2), bytes.readUInt16LE(4)];
  const isListed = count > 0 && count <= MAX_ICONS && bytes.readUInt32LE(18) >= 6 + 16 * count;
  return isListed && (kind === 1 || kind === 2) ? (kind === 1 ? 'icon (ICO)' : 'cursor (CUR)') : undefined;
};

const MAX_TAGS = 200;
const DNG_VERSION = 0xc612;
const MAKE = 0x010f;
const RAW_OF_MAKER: readonly (readonly [string, string])[] = [
  ['NIKON', 'Nikon raw (NEF)'],
  ['SONY', 'Sony raw (ARW)'],
  ['PENTAX', 'Pentax raw (PEF)'],
  ['RICOH', 'Pentax raw (PEF)'],
  ['SAMSUNG', 'Samsung raw (SRW)'],
  ['Canon', 'Canon raw'],
  ['KODAK', 'Kodak raw'],
  ['Hasselblad', 'Hasselblad raw'],
];

/** What a TIFF file is: raw data of a camera are told by the tag of DNG or by the maker's name. */
const tiffOf = (bytes: Buffer): string | undefined => {
  const order = text(bytes, 0, 4);
  const isLittle = order === 'II*\0';
  if (!isLittle && order !== 'MM\0*') return undefined;
  const [u16, u32] = isLittle
    ? [(at: number) => bytes.readUInt16LE(at), (at: number) => bytes.readUInt32LE(at)]
    : [(at: number) => bytes.readUInt16BE(at), (at: number) => bytes.readUInt32BE(at)];
  try {
    const directory = u32(4);
    let maker = '';
    for (let tag = 0; tag < Math.min(u16(directory), MAX_TAGS); tag += 1) {
      const entry = directory + 2 + 12 * tag;
      if (u16(entry) === DNG_VERSION) return 'raw (DNG)';
      if (u16(entry) === MAKE) maker = text(bytes, u32(entry + 8), u32(entry + 8) + START_BYTES);
    }
    return RAW_OF_MAKER.find(([name]) => maker.startsWith(name))?.[1] ?? 'TIFF';
  } catch (error) {
    if (error instanceof RangeError) return 'TIFF'; // the directory lies outside
    throw error;
  }
};

const markupOf = (bytes: Buffer): string | undefined => {
  const words = text(bytes, 0, 1_024)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^<(\?xml[\s\S]*<svg|svg|!doctype svg|!--[\s\S]*<svg)/i.test(words)) return 'SVG';
  if (/^<(!doctype html|html)/i.test(words)) return 'HTML';
  return words.startsWith('<?xml') ? 'XML' : undefined;
};

const bitmapOf = (bytes: Buffer): string | undefined => {
  const start = text(bytes, 0, 3);
  if (start.startsWith('BM') && bytes.length > 26 && bytes.readUInt32LE(6) === 0) return 'BMP';
  return /^P[1-7]\s/.test(start) ? 'PNM' : undefined;
};

/** The name of a known type that is not taken; undefined for a file that nobody knows. */
export const nameOfOtherType = (bytes: Buffer): string | undefined => {
  const start = text(bytes, 0, START_BYTES);
  const known = STARTS.find(([signature]) => start.startsWith(signature))?.[1];
  if (known !== undefined) return known;
  if (start.startsWith('RIFF')) return RIFF[start.slice(8, 12)];
  if (ATOMS.includes(start.slice(4, 8))) return 'QuickTime video';
  return tiffOf(bytes) ?? bitmapOf(bytes) ?? iconOf(bytes) ?? markupOf(bytes);
};
