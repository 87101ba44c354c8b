import { stripVTControlCharacters } from 'node:util';

const ESBUILD_ERROR = /^✘ \[ERROR\] /;
/** How Node prints an uncaught error: its name, perhaps a code in brackets, and its message, at the beginning of a line. */
const THROWN = /^(?:Uncaught )?[\w$.]*Error(?: \[\w+\])?: /;
/** What Node prints behind the message: the stack, properties of the error, its own version. */
const BEHIND_MESSAGE = /^ +at |^\{$|^Node\.js v/;

const ofEsbuild = (lines: readonly string[]): string | undefined => {
  const at = lines.findIndex((line) => ESBUILD_ERROR.test(line));
  if (at < 0) return undefined;
  // The place stands two lines below the message.
  const place = lines
    .slice(at + 1, at + 4)
    .map((line) => line.trim())
    .find((line) => /^\S+\.ts:\d+:\d+:?$/.test(line));
  const message = (lines[at] ?? '').replace(ESBUILD_ERROR, '');
  return message + (place === undefined ? '' : ` (${place.replace(/:$/, '')})`);
};

const ofThrown = (lines: readonly string[]): string | undefined => {
  const at = lines.findIndex((line) => THROWN.test(line));
  if (at < 0) return undefined;
  const end = lines.findIndex((line, index) => index > at && BEHIND_MESSAGE.test(line));
  const message = lines.slice(at, end < 0 ? undefined : end).join('\n');
  return message.replace(/^(?:Uncaught )?(?:Error: )?/, '').trim();
};

/**
 * Why a build failed, from what it wrote to its error stream. Above an error Node excerpts the line that threw it, which says nothing to who
 * gave a wrong setting.
 */
export const failureReason = (errors: string): string => {
  const lines = stripVTControlCharacters(errors)
    .split('\n')
    .map((line) => line.trimEnd());
  const written = lines.map((line) => line.trim()).filter(Boolean);
  return (
    ofEsbuild(lines) ??
    ofThrown(lines) ??
    written.find((line) => /error/i.test(line) && !line.startsWith('at ')) ??
    written[0] ??
    'no reason given'
  );
};
