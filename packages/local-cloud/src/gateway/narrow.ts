/** Narrowing of parsed JSON: what has another shape than asked for counts as missing. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record itself, or an empty one. */
export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The array itself, or an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Strings of a value that may be one string or a list of them. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return listOf(value).filter((entry) => typeof entry === 'string');
}

/** A number, also when CloudFormation gives it as a string. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A boolean, also when CloudFormation gives it as a string. */
export function flagOf(value: unknown): boolean {
  return value === true || value === 'true';
}

/** Parses JSON that should be an object. */
export function parseRecord(text: string): JsonRecord {
  const value: unknown = text === '' ? {} : JSON.parse(text);
  return recordOf(value);
}
