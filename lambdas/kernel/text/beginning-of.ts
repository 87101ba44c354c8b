/** As much of an alt text, in bytes of UTF-8, as stands in rows that many others read with theirs: 200 letters of Arabic. */
export const BEGINNING_BYTES = 400;

/** The beginning of a text in whole graphemes; what is cut off leaves an ellipsis. Undefined where not even one fits. */
export const beginningOf = (text: string, bytes: number): string | undefined => {
  if (Buffer.byteLength(text, 'utf8') <= bytes) return text;
  let beginning = '';
  let left = bytes - Buffer.byteLength('…', 'utf8');
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, bytes))) {
    left -= Buffer.byteLength(segment, 'utf8');
    if (left < 0) break;
    beginning += segment;
  }
  return beginning === '' ? undefined : `${beginning}…`;
};
