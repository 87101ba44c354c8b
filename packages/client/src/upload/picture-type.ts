/** Tells by its first bytes which picture a file is, as the service does: what it is named says nothing of it. */

const AVIF = /^(?:avi[fso]|av01|MA1[AB])$/;
/** Brands of files in the same container that hold no still picture. Of the others the service looks what is in them. */
const MEDIA = /^(?:qt {2}|M4|3g|iso|mp4|avc|crx|jxl|jp)/;

/** How many bytes it takes. */
export const FIRST_BYTES = 12;

/** The content type of a picture that begins with these bytes; undefined where they begin none that is taken anywhere. */
export const pictureType = (bytes: Uint8Array): string | undefined => {
  const start = String.fromCharCode(...bytes.subarray(0, FIRST_BYTES));
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'image/webp';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (start.slice(4, 8) !== 'ftyp') return undefined;
  const brand = start.slice(8);
  if (AVIF.test(brand)) return 'image/avif';
  return MEDIA.test(brand) ? undefined : 'image/heic';
};
