/** Reads a file once: how large it is, which picture, and its digest. What cannot become a photo is refused before anything is sent. */
import { toBase64 } from '../bytes.ts';
import { makeSha256 } from '../sha256.ts';
import type { Surroundings } from '../surroundings.ts';
import { changedFile, emptyFile, readingProblem, tooLarge, unsupportedType } from './file-problems.ts';
import { type OpenFile, openFile, type UploadFile } from './open-file.ts';
import { FIRST_BYTES, pictureType } from './picture-type.ts';

/** What the deployment takes. */
export interface FileLimits {
  /** Bytes. */
  readonly photoBytes: number;
  readonly contentTypes: readonly string[];
}

/** A file that can be announced and sent. */
export interface ReadFile {
  readonly body: Blob | Uint8Array<ArrayBuffer>;
  readonly bytes: number;
  /** In base64. */
  readonly sha256: string;
  readonly contentType: string;
}

/** What is hashed in one go: 20 ms on an engine without a compiler. */
const STEP_BYTES = 64 * 1024;
/** How long the app may wait for its turn: a frame. */
const TURN_MS = 12;

const MEDIA_TYPE = /^image\/[a-z0-9][a-z0-9.+-]*$/i;

const joined = (pieces: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(bytes);
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
};

const readOpen = async (
  { now, wait }: Surroundings,
  file: OpenFile,
  said: string,
  { photoBytes, contentTypes }: FileLimits,
  within: <Value>(run: () => Promise<Value>) => Promise<Value>,
): Promise<ReadFile> => {
  const refuse = (bytes: number) => {
    if (bytes > photoBytes) throw tooLarge(bytes, photoBytes, bytes === file.size);
  };
  refuse(file.size ?? 0);
  const hash = makeSha256();
  const pieces: Uint8Array[] = [];
  let first: Uint8Array = new Uint8Array();
  let bytes = 0;
  let turn = now();
  for (let piece = await within(file.next); piece !== undefined; piece = await within(file.next)) {
    bytes += piece.length;
    refuse(bytes);
    if (first.length < FIRST_BYTES)
      first = joined(
        [first, piece.subarray(0, FIRST_BYTES)],
        first.length + Math.min(piece.length, FIRST_BYTES),
      );
    if (file.blob === undefined) pieces.push(piece);
    for (let start = 0; start < piece.length; start += STEP_BYTES) {
      hash.update(piece.subarray(start, start + STEP_BYTES));
      if (now() - turn < TURN_MS) continue;
      await within(() => wait(0));
      turn = now();
    }
  }
  if (file.size !== undefined && file.size !== bytes) throw changedFile();
  if (bytes === 0) throw emptyFile();
  const type = pictureType(first);
  if (type === undefined || (contentTypes.length > 0 && !contentTypes.includes(type))) {
    throw unsupportedType(said, contentTypes);
  }
  return {
    body: file.blob ?? joined(pieces, bytes),
    bytes,
    sha256: toBase64(hash.digest()),
    contentType: MEDIA_TYPE.test(said) ? said : type,
  };
};

/** Reads a file to its end. `within` ends it early. Rejects with a `Problem`. */
export const readFile = async (
  surroundings: Surroundings,
  source: UploadFile,
  contentType: string | undefined,
  limits: FileLimits,
  within: <Value>(run: () => Promise<Value>) => Promise<Value>,
): Promise<ReadFile> => {
  let file: OpenFile | undefined;
  try {
    file = await within(() => openFile(surroundings, source));
    const read = await readOpen(surroundings, file, contentType ?? file.type, limits, within);
    await file.close();
    return read;
  } catch (cause) {
    file?.close().catch(() => {}); // what went wrong first is what counts
    throw readingProblem(cause);
  }
};

/** Whether a file can still be read as it was: platforms say nothing more than that the connection broke where it cannot. */
export const checkUnchanged = async ({ body }: ReadFile): Promise<void> => {
  if (body instanceof Uint8Array) return;
  try {
    await body.slice(0, 1).arrayBuffer();
  } catch (cause) {
    throw readingProblem(cause);
  }
};
