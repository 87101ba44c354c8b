/** What is known of pictures that may not be shown: the lists in force as objects name them, and how a picture is looked up in them. */
import * as z from 'zod/mini';
import { RuleId } from '../../kernel/rules.ts';
import { HashKind } from './hash-kind.ts';
import { turns } from './pdq.ts';
import { hexOf, type PictureHash } from './picture-hash.ts';
import { hasHash, hashAt, NO_HASHES, nearestOf, type SortedHashes } from './sorted-hashes.ts';

/** A lower-case name of a list, as decisions, rows and logs name it. */
export const HashListId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

/** PDQ hashes match that differ in at most so many bits of 256, and of pictures of at least such a quality, as their publishers advise. */
export const MAX_DISTANCE = 31;
export const MIN_QUALITY = 50;

/** Bits in which the hashes of one picture differ at most that is looked at once as it was sent, and once as it is shown. */
const SAME_PICTURE_DISTANCE = 10;

const File = z.object({
  /** The key of an object that never changes: sorted hashes, 32 bytes each. */
  key: z.string(),
  entries: z.int(),
});

/** The lists in force. Each change of them has a version of its own. */
export const KnownLists = z.object({
  version: z.string(),
  lists: z.array(
    z.object({
      listId: HashListId,
      kind: HashKind,
      rule: RuleId,
      file: File,
      /** Whether its pictures are preserved for authorities. */
      preserve: z.optional(z.boolean()),
    }),
  ),
  /** Hashes that neither stand in a list nor have their picture matched. */
  cleared: z.object({ sha256: z.optional(File), pdq: z.optional(File) }),
});
export type KnownLists = z.infer<typeof KnownLists>;

export const NO_LISTS: KnownLists = { version: '', lists: [], cleared: {} };

/** What a picture is looked up by. */
export interface PictureHashes {
  /** SHA-256 of the file as it was sent, where that is known. */
  readonly file?: PictureHash | undefined;
  /** PDQ hashes in the order of the eight turns, the first of the picture as it is; none where they are not known. */
  readonly looks: readonly PictureHash[];
  readonly quality: number;
}

/** Which entry of which list a picture matches. */
export interface KnownMatch {
  readonly listId: string;
  readonly kind: HashKind;
  /** The rule of the guidelines that the list is about. */
  readonly rule: RuleId;
  /** The entry, in hexadecimal. */
  readonly hash: string;
  /** Bits in which the picture's hash differs. */
  readonly distance: number;
  /** The picture's own hash of that kind, in hexadecimal. */
  readonly own: string;
  /** Whether the list has its pictures preserved. */
  readonly preserve?: boolean | undefined;
  /** How the picture is turned against the entry. */
  readonly turn?: string;
}

/** The hashes of the lists, by the keys of their files. */
export type LoadedHashes = ReadonlyMap<string, SortedHashes>;

/**
 * The first list that knows a picture, files before looks. A picture whose own hash is cleared is known to none. At most a
 * million entries take 60 ms of CPU.
 */
export const matchOf = (
  { file, looks, quality }: PictureHashes,
  { lists, cleared }: KnownLists,
  loaded: LoadedHashes,
): KnownMatch | undefined => {
  const hashesOf = (key: string | undefined): SortedHashes => (key && loaded.get(key)) || NO_HASHES;
  const [look] = looks;
  const isFileCleared = file !== undefined && hasHash(hashesOf(cleared.sha256?.key), file);
  const isLookCleared =
    look !== undefined && nearestOf(hashesOf(cleared.pdq?.key), [look], SAME_PICTURE_DISTANCE) !== undefined;
  if (isFileCleared || isLookCleared) return undefined;
  for (const { listId, kind, rule, preserve, file: list } of lists) {
    if (kind !== 'sha256' || file === undefined) continue;
    if (hasHash(hashesOf(list.key), file))
      return {
        listId,
        kind,
        rule,
        hash: hexOf(file),
        distance: 0,
        own: hexOf(file),
        ...(preserve && { preserve }),
      };
  }
  if (look === undefined || quality < MIN_QUALITY) return undefined;
  for (const { listId, kind, rule, preserve, file: list } of lists) {
    if (kind !== 'pdq') continue;
    const hashes = hashesOf(list.key);
    const near = nearestOf(hashes, looks, MAX_DISTANCE);
    if (near === undefined) continue;
    const turn = turns[near.sought];
    return {
      listId,
      kind,
      rule,
      hash: hexOf(hashAt(hashes, near.place)),
      distance: near.distance,
      own: hexOf(look),
      ...(preserve && { preserve }),
      ...(turn !== undefined && { turn }),
    };
  }
  return undefined;
};
