/**
 * How many bytes of the table a row takes, as AWS counts them ("DynamoDB item sizes and formats" in the developer guide): names and values
 * in UTF-8, numbers by their digits, binaries by their bytes, three bytes for a map or list and one for each thing in it.
 */

/** What a row says of the request that wrote it (`carry-cause.ts`): a name of three bytes, and an id of API Gateway, which takes sixteen. */
export const CAUSE_BYTES = 3 + 16;

/**
 * As much of a row as one write unit takes beside that: what changes often stays within it, so that the change costs the same whatever is said.
 */
export const WRITE_UNIT_BYTES = 1_024 - CAUSE_BYTES;

const COLLECTION_BYTES = 3;
const DIGITS_PER_BYTE = 2;

const textBytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const numberBytes = (value: number): number => {
  const digits = String(Math.abs(value)).replace(/\D/g, '').length;
  return Math.ceil(digits / DIGITS_PER_BYTE) + (value < 0 ? 2 : 1);
};

const valueBytes = (value: unknown): number => {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number') return numberBytes(value);
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value))
    return value.reduce((sum: number, each) => sum + 1 + valueBytes(each), COLLECTION_BYTES);
  if (typeof value === 'object' && value !== null)
    return COLLECTION_BYTES + Object.keys(value).length + rowBytes(value);
  return 1;
};

/** Bytes of the attributes that have a value. */
export const rowBytes = (row: object): number =>
  Object.entries(row).reduce(
    (sum, [name, value]) => sum + (value === undefined ? 0 : textBytes(name) + valueBytes(value)),
    0,
  );
