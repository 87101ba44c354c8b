/** A ZIP file as it is written: entry by entry, stored as they are, so that no more than a few are in memory. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { makeZip } from 'client-zip';

/** A file of an archive. Its content may come in pieces. */
export interface ArchiveFile {
  readonly name: string;
  readonly content: string | Buffer | AsyncIterable<string | Buffer>;
}

/** A file as it went into an archive. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

async function* piecesOf(content: ArchiveFile['content']): AsyncGenerator<Buffer> {
  if (typeof content === 'string' || Buffer.isBuffer(content)) yield Buffer.from(content);
  else for await (const piece of content) yield Buffer.from(piece);
}

/** The pieces of a file, noted when all of them have passed. */
async function* noted({ name, content }: ArchiveFile, note: (file: WrittenFile) => void) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of piecesOf(content)) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  note({ name, bytes, sha256: hash.digest('hex') });
}

/**
 * The bytes of an archive of some files, and behind them those that `last` makes of what was written.
 * @param at time of all entries, in milliseconds
 */
export const archiveOf = (
  files: AsyncIterable<ArchiveFile>,
  last: (written: readonly WrittenFile[]) => readonly ArchiveFile[],
  at: number,
): Readable => {
  const written: WrittenFile[] = [];
  const entry = (file: ArchiveFile, note: (each: WrittenFile) => void) => ({
    name: file.name,
    lastModified: new Date(at),
    input: noted(file, note),
  });
  async function* entries() {
    for await (const file of files) yield entry(file, (each) => written.push(each));
    for (const file of last([...written])) yield entry(file, () => undefined);
  }
  return Readable.from(makeZip(entries()), { objectMode: false });
};
