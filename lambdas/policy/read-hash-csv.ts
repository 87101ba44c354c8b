/** Reads hashes out of CSV, of a million rows and more: what is no hash is named with its line, and the rest is taken. */
import type { HashKind } from '../photos/matching/hash-kind.ts';
import { MIN_QUALITY } from '../photos/matching/known-pictures.ts';
import { HASH_BYTES, hashOfHex } from '../photos/matching/picture-hash.ts';

/** Why a row is not taken. */
export type BrokenWhy = 'not_a_hash' | 'not_a_quality' | 'quality_too_low';

export interface BrokenRow {
  /** From 1. */
  readonly line: number;
  readonly why: BrokenWhy;
  /** The row, cut off behind 200 characters. */
  readonly text: string;
}

export interface ReadHashes {
  /** Hashes in the order of the file, 32 bytes each. */
  readonly bytes: Uint8Array;
  /** Rows with something in them, without the header. */
  readonly rows: number;
  readonly broken: readonly BrokenRow[];
}

const MAX_TEXT = 200;
const FIRST_BYTES = 1024 * HASH_BYTES;
const MAX_LINE = 10_000; // characters without the end of a line: it is cut there, so that a file without lines takes no memory
const QUALITY = /^\d{1,3}$/;
const HEADER = /^"?(hash|pdq|sha-?256)"?(,|$)/i;

const unquoted = (field: string): string => field.trim().replace(/^"(.*)"$/, '$1');

/** The hash of a row, or why there is none. The second field of a PDQ hash, where it has one, is its quality. */
const hashOfRow = (row: string, kind: HashKind): Uint8Array | BrokenWhy => {
  const [first = '', second = ''] = row.split(',', 2).map(unquoted);
  const hash = hashOfHex(first);
  if (hash === undefined) return 'not_a_hash';
  if (kind === 'sha256' || second === '') return hash;
  if (!QUALITY.test(second) || Number(second) > 100) return 'not_a_quality';
  return Number(second) < MIN_QUALITY ? 'quality_too_low' : hash;
};

/** Lines of text that comes in pieces, without their ends. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = (lines.pop() ?? '').slice(0, MAX_LINE);
    yield lines;
  }
  yield [rest + decoder.decode()];
}

/** Reads one hash a row, hexadecimal, in the first field. A header that names the field, empty lines and lines that begin with # are no rows. */
export const readHashCsv = async (chunks: AsyncIterable<Uint8Array>, kind: HashKind): Promise<ReadHashes> => {
  let bytes = new Uint8Array(FIRST_BYTES);
  let end = 0;
  let line = 0;
  let rows = 0;
  const broken: BrokenRow[] = [];
  for await (const lines of linesOf(chunks)) {
    for (const raw of lines) {
      line += 1;
      const row = raw.trim();
      if (row === '' || row.startsWith('#') || (rows === 0 && HEADER.test(row))) continue;
      rows += 1;
      const hash = hashOfRow(row, kind);
      if (typeof hash === 'string') {
        broken.push({ line, why: hash, text: row.slice(0, MAX_TEXT) });
        continue;
      }
      if (end === bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(hash, end);
      end += HASH_BYTES;
    }
  }
  return { bytes: bytes.subarray(0, end), rows, broken };
};
