/** What is wrong with a file before it is sent. */
import { at, textAt } from '../json.ts';
import { Problem } from '../problem.ts';

const MEGABYTE = 1024 * 1024;

const about = (code: string, detail: string, cause?: unknown): Problem =>
  new Problem({ code, detail, errors: [{ path: 'file', message: detail }], cause });

export const emptyFile = (): Problem => about('file_empty', 'The file has 0 bytes; at least 1 is needed.');

/** @param bytes that it has, as far as they were counted @param isAll whether it has no more */
export const tooLarge = (bytes: number, limit: number, isAll: boolean): Problem =>
  about(
    'too_large',
    `The file has ${bytes} bytes${isAll ? '' : ' or more'}; at most ${limit} (${+(limit / MEGABYTE).toFixed(1)} MB) are allowed.`,
  );

export const unsupportedType = (said: string | undefined, types: readonly string[]): Problem =>
  about(
    'unsupported_type',
    `This type of file${said ? ` (${said})` : ''} is not accepted${types.length > 0 ? `: send one of ${types.join(', ')}` : ''}.`,
  );

export const changedFile = (cause?: unknown): Problem =>
  about(
    'file_changed',
    'The file was changed, moved or deleted since it was chosen: choose it again.',
    cause,
  );

export const unreadable = (detail: string, cause?: unknown): Problem =>
  about('file_unreadable', detail, cause);

/** How platforms say that a file is no longer what it was when it was chosen. */
const CHANGED: ReadonlySet<unknown> = new Set(['NotReadableError', 'NotFoundError']);

/** The problem that reading a file ended with. */
export const readingProblem = (cause: unknown): Problem => {
  if (cause instanceof Problem) return cause;
  if (CHANGED.has(textAt(cause, 'name'))) return changedFile(cause);
  return unreadable(`The file cannot be read: ${String(at(cause, 'message') ?? cause)}`, cause);
};
