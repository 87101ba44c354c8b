import { describe, expect, it } from 'vitest';
import { readHashCsv } from '../../../lambdas/policy/read-hash-csv.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

/** The text in pieces of a few bytes, which end anywhere. */
async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const hashesOf = (bytes: Uint8Array): string[] =>
  Array.from({ length: bytes.length / 32 }, (_, at) =>
    Buffer.from(bytes.subarray(at * 32, at * 32 + 32)).toString('hex'),
  );

describe('a list of hashes in CSV', () => {
  it.each([1, 7, 64, 10_000])(
    'is read in pieces of %i bytes, with ends of lines of either kind',
    async (size) => {
      const text = `hash,quality\r\n${A},100\r\n\n# a note\n"${B.toUpperCase()}","50"\n${A}`;
      const { bytes, rows, broken } = await readHashCsv(pieces(text, size), 'pdq');
      expect(hashesOf(bytes)).toEqual([A, B, A]);
      expect([rows, broken]).toEqual([3, []]);
    },
  );

  it('names broken rows by their lines and takes all others', async () => {
    const text = ['hash', A, 'nonsense', `${A}0`, `${B},101`, `${B},49`, `${B},x`, `hash,هاش`, B, ''].join(
      '\n',
    );
    const { bytes, rows, broken } = await readHashCsv(pieces(text, 5), 'pdq');
    expect(hashesOf(bytes)).toEqual([A, B]);
    expect(rows).toBe(8);
    expect(broken).toEqual([
      { line: 3, why: 'not_a_hash', text: 'nonsense' },
      { line: 4, why: 'not_a_hash', text: `${A}0` },
      { line: 5, why: 'not_a_quality', text: `${B},101` },
      { line: 6, why: 'quality_too_low', text: `${B},49` },
      { line: 7, why: 'not_a_quality', text: `${B},x` },
      { line: 8, why: 'not_a_hash', text: 'hash,هاش' },
    ]);
  });

  it('has no qualities of files', async () => {
    const { bytes, broken } = await readHashCsv(pieces(`sha256,bytes\n${A},123456\n`, 9), 'sha256');
    expect([hashesOf(bytes), broken]).toEqual([[A], []]);
  });

  it('takes no memory for a file without lines', async () => {
    const { bytes, broken } = await readHashCsv(pieces('x'.repeat(500_000), 1_000), 'sha256');
    expect(bytes).toHaveLength(0);
    expect(broken).toEqual([{ line: 1, why: 'not_a_hash', text: 'x'.repeat(200) }]);
  });

  it('is empty where there is nothing', async () => {
    expect(await readHashCsv(pieces('', 1), 'pdq')).toMatchObject({ rows: 0, broken: [] });
  });

  it('loses no row of many', async () => {
    const texts = Array.from({ length: 5_000 }, (_, at) => at.toString(16).padStart(64, '0'));
    const { bytes } = await readHashCsv(pieces(texts.join('\n'), 1_337), 'pdq');
    expect(hashesOf(bytes)).toEqual(texts);
  });
});
