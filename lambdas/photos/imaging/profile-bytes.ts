/** Whether bytes can be a colour profile at all: decoders should not have to find out. */

/** Profiles of printing presses have up to 3 MB. */
export const MAX_PROFILE_BYTES = 4 * 1024 * 1024;

export const PROFILE_HEADER_BYTES = 128;
const SIGNATURE_AT = 36;

/**
 * The size that the header of a profile states; undefined when it is none or too large.
 * @see ICC.1:2022, chapter 7.2
 */
export const statedProfileSize = (header: Buffer): number | undefined => {
  if (header.length < PROFILE_HEADER_BYTES) return undefined;
  if (header.toString('latin1', SIGNATURE_AT, SIGNATURE_AT + 4) !== 'acsp') return undefined;
  const size = header.readUInt32BE(0);
  return size > PROFILE_HEADER_BYTES && size <= MAX_PROFILE_BYTES ? size : undefined;
};

/** Whether bytes are a colour profile of sensible size. */
export const isProfile = (bytes: Buffer): boolean => {
  const size = statedProfileSize(bytes);
  return size !== undefined && bytes.length <= MAX_PROFILE_BYTES && size <= bytes.length;
};
