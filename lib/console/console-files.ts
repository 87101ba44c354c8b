/** The files of the console's build, as they lie in the bucket of pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** Where the console lies on the web host, and in its bucket. */
export const CONSOLE_FOLDER = 'console/';

/** Names of files here carry a digest of what is in them. */
const HASHED_FOLDER = 'assets/';
const FOREVER = 'public, max-age=31536000, immutable';
const ASKED_EACH_TIME = 'no-cache';
const PAGE = 'index.html';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface ConsoleFile {
  readonly key: string;
  readonly body: Buffer;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** Paths of all files below a folder, with slashes. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .toSorted();

/**
 * Reads the objects of a build, the page last: what it names is there before it is. The page is an object by the name of its folder too, since
 * CloudFront completes the address of the root alone.
 */
export const consoleFilesIn = (folder: string): readonly ConsoleFile[] => {
  const files = filesBelow(folder).map((path): ConsoleFile => {
    const contentType = CONTENT_TYPES[extname(path)];
    if (contentType === undefined)
      throw new Error(`${path} of the console has no content type: lib/console/console-files.ts lists them.`);
    return {
      key: `${CONSOLE_FOLDER}${path}`,
      body: readFileSync(join(folder, path)),
      contentType,
      cacheControl: path.startsWith(HASHED_FOLDER) ? FOREVER : ASKED_EACH_TIME,
    };
  });
  const isPage = ({ key }: ConsoleFile): boolean => key === `${CONSOLE_FOLDER}${PAGE}`;
  const page = files.find(isPage);
  if (page === undefined) throw new Error(`The console's build in ${folder} has no ${PAGE}.`);
  return [...files.filter((file) => !isPage(file)), page, { ...page, key: CONSOLE_FOLDER }];
};
