/** Opens whatever an app has of a file, so that it can be read piece by piece. */
import { at, numberAt, textAt } from '../json.ts';
import type { Surroundings } from '../surroundings.ts';
import { changedFile, unreadable } from './file-problems.ts';

/** A stream as `ReadableStream` is one. */
interface Readable {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: unknown }>;
    cancel(reason?: unknown): Promise<unknown>;
  };
}

/** What can be uploaded. A stream is read into memory, once; everything else is read again where that is needed. */
export type UploadFile =
  /** A `File` of an input or of a drop, a `Blob` of a canvas. */
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  /** A `ReadableStream`, a stream of Node, a generator: of `Uint8Array`. */
  | Readable
  | AsyncIterable<Uint8Array>
  /** A path or a `file:` address in Node and Deno; elsewhere a `blob:` or `data:` address. */
  | string
  | URL
  /** A file as React Native's pickers give it. */
  | { readonly uri: string; readonly type?: string | null | undefined };

/** An open file. */
export interface OpenFile {
  /** Undefined where it shows at the end. */
  readonly size: number | undefined;
  /** What it says that it is; empty where it says nothing. */
  readonly type: string;
  /** The next piece; undefined at the end. */
  next(): Promise<Uint8Array | undefined>;
  /** Ends reading: all is read, or no more is wanted. Rejects where the file has changed meanwhile. */
  close(): Promise<void>;
  /** What can be sent instead of the pieces, without having them in memory. */
  readonly blob?: Blob;
}

const PIECE_BYTES = 1024 * 1024;

const noFile = (at: string | URL, cause?: unknown) =>
  unreadable(`There is no readable file at ${String(at).slice(0, 200)}.`, cause);

const isBlob = (file: unknown): file is Blob =>
  typeof at(file, 'slice') === 'function' && numberAt(file, 'size') !== undefined;
const isReadable = (file: unknown): file is Readable => typeof at(file, 'getReader') === 'function';
const isIterable = (file: unknown): file is AsyncIterable<unknown> =>
  typeof file === 'object' && file !== null && Symbol.asyncIterator in file;

const bytesOf = (value: unknown): Uint8Array => {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  throw unreadable('The stream gives something else than bytes.');
};

const openBytes = (bytes: Uint8Array, type = ''): OpenFile => {
  let left: Uint8Array | undefined = bytes;
  return {
    size: bytes.length,
    type,
    next: async () => {
      const piece = left;
      left = undefined;
      return piece;
    },
    close: async () => {},
  };
};

const openBlob = (blob: Blob): OpenFile => {
  if (typeof at(blob, 'arrayBuffer') !== 'function') {
    throw unreadable('This platform cannot read a Blob: give { uri } instead.');
  }
  let read = 0;
  return {
    size: blob.size,
    type: blob.type,
    blob,
    next: async () => {
      if (read >= blob.size) return undefined;
      const piece = await blob.slice(read, read + PIECE_BYTES).arrayBuffer();
      if (piece.byteLength === 0) throw changedFile();
      read += piece.byteLength;
      return new Uint8Array(piece);
    },
    close: async () => {},
  };
};

const openStream = (
  next: () => Promise<{ done?: boolean; value?: unknown }>,
  close: () => unknown,
): OpenFile => {
  let isDone = false;
  return {
    size: undefined,
    type: '',
    next: async () => {
      const { done, value } = await next();
      isDone = done === true;
      return isDone ? undefined : bytesOf(value);
    },
    close: async () => {
      if (!isDone) await close();
    },
  };
};

/** As much of `node:fs/promises` as is used. */
interface FileSystem {
  stat(path: string | URL): Promise<{ readonly size: number; readonly mtimeMs: number }>;
  readFile(path: string | URL): Promise<Uint8Array>;
}
const isFileSystem = (value: unknown): value is FileSystem => typeof at(value, 'readFile') === 'function';

/** The file system where there is one. Not by `import`, which bundlers of browsers and React Native would follow. */
const fileSystem = (): FileSystem | undefined => {
  const process = at(globalThis, 'process');
  const find = at(process, 'getBuiltinModule');
  const found: unknown = typeof find === 'function' ? find.call(process, 'node:fs/promises') : undefined;
  return isFileSystem(found) ? found : undefined;
};

const openPath = async (files: FileSystem, path: string | URL): Promise<OpenFile> => {
  const before = await files.stat(path).catch((cause: unknown) => {
    throw noFile(path, cause);
  });
  let file: OpenFile | undefined;
  return {
    size: before.size,
    type: '',
    next: async () => {
      file ??= openBytes(await files.readFile(path));
      return await file.next();
    },
    close: async () => {
      const { size, mtimeMs } = await files.stat(path);
      if (size !== before.size || mtimeMs !== before.mtimeMs) throw changedFile();
    },
  };
};

/** Reads an address of the device itself: `file:`, `content:`, `blob:` or `data:`. */
const openAddress = ({ xhr, fetch }: Surroundings, uri: string, type: string): Promise<OpenFile> =>
  new Promise((resolve, reject) => {
    const fail = (cause?: unknown) => reject(noFile(uri, cause));
    const take = (value: unknown) =>
      value instanceof ArrayBuffer ? resolve(openBytes(new Uint8Array(value), type)) : fail();
    if (xhr === undefined) {
      fetch(uri, { method: 'GET', headers: {} })
        .then((answer) => answer.arrayBuffer?.())
        .then(take, fail);
      return;
    }
    // Not by fetch: React Native's gives no bytes.
    const request = xhr();
    request.open('GET', uri);
    request.responseType = 'arraybuffer';
    request.onload = () => take(request.response);
    request.onerror = () => fail();
    request.send(null);
  });

/** Opens a file. Rejects with a `Problem` where it cannot be read. */
export const openFile = async (surroundings: Surroundings, file: UploadFile): Promise<OpenFile> => {
  if (isBlob(file)) return openBlob(file);
  if (file instanceof ArrayBuffer || ArrayBuffer.isView(file)) return openBytes(bytesOf(file));
  if (isReadable(file)) {
    const reader = file.getReader();
    return openStream(
      () => reader.read(),
      () => reader.cancel(),
    );
  }
  if (isIterable(file)) {
    const iterator = file[Symbol.asyncIterator]();
    return openStream(
      () => iterator.next(),
      () => iterator.return?.(),
    );
  }
  const uri = typeof file === 'string' ? file : (textAt(file, 'uri') ?? textAt(file, 'href'));
  if (uri === undefined)
    throw unreadable('This is no file: give a File, a Blob, bytes, a stream, a path or { uri }.');
  const files = fileSystem();
  const isAddress = /^[a-z][\w+.-]+:/i.test(uri); // one letter is a drive
  if (files !== undefined && (!isAddress || uri.startsWith('file:'))) {
    return await openPath(files, isAddress ? new URL(uri) : uri);
  }
  if (!isAddress) throw unreadable('Paths need Node 20.16 or Deno: give a File, bytes or { uri } here.');
  return await openAddress(surroundings, uri, textAt(file, 'type') ?? '');
};
