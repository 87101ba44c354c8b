/** Puts lists into force as their rows say: what is cleared is taken out of them, and files that nothing names any more are deleted. */
import type { HashKind } from '../photos/matching/hash-kind.ts';
import type { KnownLists } from '../photos/matching/known-pictures.ts';
import type { KnownStore } from '../photos/matching/known-store.ts';
import { hashOfHex } from '../photos/matching/picture-hash.ts';
import {
  countOf,
  hasHash,
  hashAt,
  type SortedHashes,
  sortedHashes,
  sortHashes,
  without,
} from '../photos/matching/sorted-hashes.ts';
import { isDefined } from '../platform/is-defined.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { HashFile } from './hash-list.ts';
import type { AllLists, HashListStore } from './hash-list-store.ts';
import { nameOfHashes } from './list-files.ts';

export interface PublishDeps {
  readonly lists: Pick<HashListStore, 'all'>;
  readonly files: Pick<KnownStore, 'readLists' | 'putLists' | 'readHashes' | 'putHashes' | 'deleteFiles'>;
}

const store = async ({ files }: PublishDeps, bytes: Uint8Array): Promise<HashFile> => ({
  key: await files.putHashes(nameOfHashes(bytes), bytes),
  entries: countOf({ bytes }),
});

const clearedOf = ({ cleared }: AllLists, wanted: HashKind): SortedHashes => {
  const hashes = cleared.filter(({ kind }) => kind === wanted).map(({ hash }) => hashOfHex(hash));
  return sortedHashes(sortHashes(new Uint8Array(Buffer.concat(hashes.filter(isDefined)))));
};

/** A list's file without what is cleared; the file itself where nothing of it is. */
const effective = async (deps: PublishDeps, file: HashFile, cleared: SortedHashes): Promise<HashFile> => {
  const count = countOf(cleared);
  if (count === 0) return file;
  const hashes = await deps.files.readHashes(file.key);
  const isTouched = Array.from({ length: count }, (_, place) => hashAt(cleared, place)).some((hash) =>
    hasHash(hashes, hash),
  );
  return isTouched ? store(deps, without(hashes, cleared)) : file;
};

const filesOf = ({ lists, cleared }: KnownLists): readonly string[] =>
  [...lists.map(({ file }) => file), cleared.sha256, cleared.pdq].filter(isDefined).map(({ key }) => key);

const ATTEMPTS = 5;

/** Puts the lists into force. Done again, it changes nothing. */
export const publishLists = (deps: PublishDeps): Promise<KnownLists> =>
  retryOnConflict(
    { attempts: ATTEMPTS, error: () => new Error('The lists in force keep changing') },
    async () => {
      // In this order: whoever wrote behind this read has rows at least as new.
      const former = await deps.files.readLists();
      const all = await deps.lists.all();
      const cleared = { sha256: clearedOf(all, 'sha256'), pdq: clearedOf(all, 'pdq') };
      const lists: KnownLists['lists'] = [];
      // The first list that knows a picture counts: those come first that have it preserved.
      const inOrder = all.lists.toSorted((one, other) => Number(other.preserve) - Number(one.preserve));
      for (const { listId, kind, rule, file, preserve } of inOrder) {
        if (file === undefined) continue;
        const inForce = await effective(deps, file, cleared[kind]);
        lists.push({ listId, kind, rule, file: inForce, ...(preserve && { preserve }) });
      }
      const made = {
        lists,
        cleared: {
          ...(countOf(cleared.sha256) > 0 && { sha256: await store(deps, cleared.sha256.bytes) }),
          ...(countOf(cleared.pdq) > 0 && { pdq: await store(deps, cleared.pdq.bytes) }),
        },
      };
      const known: KnownLists = {
        version: nameOfHashes(Buffer.from(JSON.stringify(made))).slice(0, 16),
        ...made,
      };
      if (former?.lists.version === known.version) return known;
      if (!(await deps.files.putLists(known, former?.etag))) return undefined;
      const named = new Set([...filesOf(known), ...all.lists.map(({ file }) => file?.key).filter(isDefined)]);
      await deps.files.deleteFiles(filesOf(former?.lists ?? known).filter((key) => !named.has(key)));
      return known;
    },
  );
