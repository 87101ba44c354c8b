/** Tables as CSV (RFC 4180): a header, lines that end with CR LF, and quotes where a value needs them. */

const NEEDS_QUOTES = /[",\r\n]/;

const written = (value: string | number | boolean): string => {
  const text = String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvOf = (
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean)[])[],
): string => [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
