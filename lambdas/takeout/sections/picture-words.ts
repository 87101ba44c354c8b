/** What is written into an exported picture, as XMP. */

/** What an author said of a picture. */
export interface PictureWords {
  readonly title?: string | undefined;
  readonly caption?: string | undefined;
  readonly altText?: string | undefined;
  readonly placeName?: string | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  /** By the clock of the camera (`2026-03-01T18:04:09`), else in UTC with a `Z`. */
  readonly date: string;
}

/** Bytes of a packet that fit into one segment of a JPEG file beside the segment's name. */
export const MAX_XMP_BYTES = 65_000;

// XML 1.0 has no place for these, however they are written.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_IN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

const inAnyLanguage = (name: string, text: string | undefined): string =>
  text === undefined || text === ''
    ? ''
    : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;

const element = (name: string, text: string | undefined): string =>
  text === undefined || text === '' ? '' : `<${name}>${escaped(text)}</${name}>`;

const MINUTES_PER_DEGREE = 60;

/** A coordinate as XMP has it: `24,42.600000N`. */
const coordinate = (degrees: number | undefined, [positive, negative]: readonly [string, string]) => {
  if (degrees === undefined) return undefined;
  const whole = Math.trunc(Math.abs(degrees));
  const minutes = (Math.abs(degrees) - whole) * MINUTES_PER_DEGREE;
  return `${whole},${minutes.toFixed(6)}${degrees < 0 ? negative : positive}`;
};

const packetOf = (words: PictureWords): Buffer => {
  const { title, caption, altText, placeName, latitude, longitude, date } = words;
  return Buffer.from(
    [
      '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"',
      ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">',
      inAnyLanguage('dc:title', title),
      inAnyLanguage('dc:description', caption),
      inAnyLanguage('Iptc4xmpCore:AltTextAccessibility', altText),
      element('Iptc4xmpCore:Location', placeName),
      element('photoshop:DateCreated', date),
      element('exif:DateTimeOriginal', date),
      element('exif:GPSLatitude', coordinate(latitude, ['N', 'S'])),
      element('exif:GPSLongitude', coordinate(longitude, ['E', 'W'])),
      '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
    ].join(''),
  );
};

/**
 * The XMP packet of a picture. A caption that does not fit beside the rest is left out: the JSON files have it in full.
 * @see https://developer.adobe.com/xmp/docs/XMPSpecifications/
 */
export const xmpOf = (words: PictureWords): Buffer => {
  const packet = packetOf(words);
  if (packet.length <= MAX_XMP_BYTES) return packet;
  const withoutCaption = packetOf({ ...words, caption: undefined });
  return withoutCaption.length <= MAX_XMP_BYTES ? withoutCaption : packetOf({ date: words.date });
};
