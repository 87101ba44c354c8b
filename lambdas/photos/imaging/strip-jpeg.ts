/** JPEG: a walk over its segments, also those between scans. */
import { PictureProblem } from './picture-problem.ts';
import { isProfile, MAX_PROFILE_BYTES } from './profile-bytes.ts';
import type { StrippedPicture } from './stripped.ts';
import { MAX_EXIF_BYTES, MAX_PARTS } from './stripped.ts';

/** @see ITU-T T.81, table B.1 */
const marker = {
  huffmanTables: 0xc4,
  extension: 0xc8,
  arithmeticTables: 0xcc,
  firstRestart: 0xd0,
  lastRestart: 0xd7,
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  quantisation: 0xdb,
  lines: 0xdc,
  restartInterval: 0xdd,
  hierarchy: 0xde,
  expansion: 0xdf,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  temporary: 0x01,
} as const;

const START = Buffer.from([0xff, marker.start]);
const END = Buffer.from([0xff, marker.end]);

const MAX_SCANS = 100; // a decoder goes over the whole picture for each; encoders write about ten
const MAX_TABLES = 1_000; // segments that a decoder needs besides scans

const JFIF = 'JFIF\0';
const EXIF = 'Exif\0\0';
const PROFILE = 'ICC_PROFILE\0';
const PROFILE_HEAD_BYTES = PROFILE.length + 2; // number of the piece, and of how many
const ADOBE = 'Adobe';
const ADOBE_BYTES = 12;

const isFrame = (code: number): boolean =>
  code >= 0xc0 &&
  code <= 0xcf &&
  code !== marker.huffmanTables &&
  code !== marker.extension &&
  code !== marker.arithmeticTables;

/** Frames that are read: baseline, extended and progressive, of eight bits. */
const refuseRareFrame = (code: number, content: Buffer): void => {
  const isRead = code <= 0xc2 || code === 0xc9 || code === 0xca;
  if (!isRead) throw new PictureProblem('unsupported_type', 'lossless or hierarchical JPEG');
  const bits = content[0];
  if (bits !== undefined && bits !== 8) throw new PictureProblem('unsupported_type', `JPEG of ${bits} bits`);
};

const isTable = (code: number): boolean =>
  code === marker.huffmanTables ||
  code === marker.arithmeticTables ||
  (code >= marker.quantisation && code <= marker.restartInterval) ||
  code === marker.hierarchy ||
  code === marker.expansion;

/** Where the entropy-coded data that begin at `start` end: at a marker that is no restart, or at the end of the file. */
const endOfScan = (bytes: Buffer, start: number): number => {
  const { length } = bytes;
  for (let at = start; at + 1 < length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next === 0 || (next >= marker.firstRestart && next <= marker.lastRestart)) at += 1;
    else if (next !== 0xff) return at;
  }
  return length;
};

const startsWith = (content: Buffer, text: string): boolean =>
  content.length >= text.length && content.toString('latin1', 0, text.length) === text;

const segment = (code: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** The marker of JFIF without the thumbnail that may follow it. */
const bareJfif = (content: Buffer): Buffer => {
  const bare = Buffer.alloc(14);
  content.copy(bare, 0, 0, 12); // name, version, density
  return segment(marker.app0, bare);
};

/** The application segments of a file that matter, whichever come first. */
const makeHead = () => {
  let jfif: Buffer | undefined;
  let adobe: Buffer | undefined;
  let exif: Buffer | undefined;
  const profile: Buffer[] = [];
  let profileBytes = 0;

  const take = (code: number, content: Buffer): void => {
    if (code === marker.app0 && startsWith(content, JFIF)) jfif ??= bareJfif(content);
    if (code === marker.app1 && startsWith(content, EXIF) && content.length <= MAX_EXIF_BYTES) {
      exif ??= content.subarray(EXIF.length);
    }
    if (code === marker.app14 && startsWith(content, ADOBE) && content.length >= ADOBE_BYTES) {
      adobe = segment(marker.app14, content.subarray(0, ADOBE_BYTES)); // the last counts, as in decoders
    }
    if (code === marker.app2 && startsWith(content, PROFILE) && content.length > PROFILE_HEAD_BYTES) {
      profileBytes += content.length - PROFILE_HEAD_BYTES;
      if (profileBytes <= MAX_PROFILE_BYTES && profile.length < 255) profile.push(content);
    }
  };

  const profileSegments = (): readonly Buffer[] => {
    const inOrder = profile.toSorted(
      (one, other) => (one[PROFILE.length] ?? 0) - (other[PROFILE.length] ?? 0),
    );
    const whole = Buffer.concat(inOrder.map((content) => content.subarray(PROFILE_HEAD_BYTES)));
    if (profileBytes !== whole.length || !isProfile(whole)) return [];
    return inOrder.map((content) => segment(marker.app2, content));
  };

  return {
    take,
    exif: () => exif,
    segments: (): readonly Buffer[] => [
      START,
      ...(jfif === undefined ? [] : [jfif]),
      ...(adobe === undefined ? [] : [adobe]),
      ...profileSegments(),
    ],
  };
};

/** What follows the application segments, up to the end of the picture. What comes after it, such as a video, is left. */
export const stripJpeg = (bytes: Buffer): StrippedPicture => {
  const head = makeHead();
  const body: Buffer[] = [];
  let [scans, tables, parts] = [0, 0, 0];
  let at = START.length;
  let isCutOff = true;

  while (at + 1 < bytes.length) {
    parts += 1;
    if (parts > MAX_PARTS) throw new PictureProblem('too_many_parts');
    if (bytes[at] !== 0xff) {
      at = bytes.indexOf(0xff, at); // bytes between segments are skipped, as decoders do
      if (at < 0) break;
    }
    while (bytes[at + 1] === 0xff) at += 1;
    const code = bytes[at + 1] ?? 0;
    if (code === marker.end) {
      isCutOff = false;
      break;
    }
    const isBare =
      code === 0 || code === marker.temporary || (code >= marker.firstRestart && code <= marker.start);
    if (isBare) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) break;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (next > bytes.length) break;
    const content = bytes.subarray(at + 4, next);
    if (code === marker.scan) {
      scans += 1;
      if (scans > MAX_SCANS) throw new PictureProblem('too_many_parts');
      const end = endOfScan(bytes, next);
      body.push(bytes.subarray(at, end));
      at = end;
      continue;
    }
    if (isFrame(code)) refuseRareFrame(code, content);
    if (isFrame(code) || isTable(code)) {
      tables += 1;
      if (tables > MAX_TABLES) throw new PictureProblem('too_many_parts');
      body.push(bytes.subarray(at, next));
    } else if (scans === 0) head.take(code, content);
    at = next;
  }
  return {
    type: 'jpeg',
    bytes: Buffer.concat([...head.segments(), ...body, END]),
    exif: head.exif(),
    isCutOff,
  };
};
