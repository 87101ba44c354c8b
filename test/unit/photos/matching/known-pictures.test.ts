import { describe, expect, it } from 'vitest';
import { makeKnownMemory, REFRESHED_EVERY_MS } from '../../../../lambdas/photos/matching/known-memory.ts';
import type { KnownLists } from '../../../../lambdas/photos/matching/known-pictures.ts';
import { NO_LISTS } from '../../../../lambdas/photos/matching/known-pictures.ts';
import { hexOf } from '../../../../lambdas/photos/matching/picture-hash.ts';
import { sortedHashes, sortHashes } from '../../../../lambdas/photos/matching/sorted-hashes.ts';
import { randomNumbers } from '../../../support/pictures.ts';

const random = randomNumbers(7);
const someHash = (): Uint8Array => Uint8Array.from({ length: 32 }, () => Math.floor(random() * 256));
const near = (hash: Uint8Array, bits: number): Uint8Array =>
  Uint8Array.from(hash, (byte, at) => (at < bits ? byte ^ 1 : byte));

/** A store of lists that a test fills. */
const givenStore = () => {
  const files = new Map<string, Uint8Array>();
  const reads: string[] = [];
  let lists: KnownLists = NO_LISTS;
  let isBroken = false;
  return {
    reads,
    breaks: (broken: boolean) => {
      isBroken = broken;
    },
    /** Puts lists into force, each as its name, kind and hashes; `cleared` hashes by kind. */
    puts: (
      version: string,
      given: readonly (readonly [string, 'sha256' | 'pdq', readonly Uint8Array[]])[],
      cleared: { readonly sha256?: readonly Uint8Array[]; readonly pdq?: readonly Uint8Array[] } = {},
    ) => {
      const put = (key: string, hashes: readonly Uint8Array[]) => {
        if (!files.has(key)) files.set(key, sortHashes(new Uint8Array(Buffer.concat(hashes))));
        return { key, entries: hashes.length };
      };
      lists = {
        version,
        lists: given.map(([listId, kind, hashes]) => ({
          listId,
          kind,
          rule: kind === 'pdq' ? 'privacy' : 'child_abuse',
          file: put(`${listId}-${hashes.length}`, hashes),
        })),
        cleared: {
          ...(cleared.sha256 && { sha256: put(`cleared-s-${version}`, cleared.sha256) }),
          ...(cleared.pdq && { pdq: put(`cleared-p-${version}`, cleared.pdq) }),
        },
      };
    },
    readLists: async (known?: string) =>
      known === lists.version ? undefined : { lists, etag: lists.version || undefined },
    readHashes: async (key: string) => {
      if (isBroken) throw new Error('S3 is out of order');
      reads.push(key);
      return sortedHashes(files.get(key) ?? new Uint8Array());
    },
  };
};

const [file, look, other] = [someHash(), someHash(), someHash()];
const looks = [someHash(), someHash(), look, ...Array.from({ length: 5 }, someHash)];

describe('a picture', () => {
  it('is known by its file, to the byte, whatever its quality', async () => {
    const store = givenStore();
    store.puts('1', [['files', 'sha256', [other, file]]]);
    const memory = makeKnownMemory(store);
    const found = await memory.match({ file, looks, quality: 3 }, 0);
    expect(found).toEqual({
      listId: 'files',
      kind: 'sha256',
      rule: 'child_abuse',
      hash: hexOf(file),
      distance: 0,
      own: hexOf(file),
    });
    expect(await memory.match({ file: near(file, 1), looks, quality: 100 }, 0)).toBeUndefined();
    expect(await memory.match({ looks, quality: 100 }, 0)).toBeUndefined();
  });

  it('is known by what it looks like, within 31 bits and from quality 50, however it is turned', async () => {
    const store = givenStore();
    store.puts('1', [
      ['far', 'pdq', [near(look, 32)]],
      ['near', 'pdq', [near(look, 31), other]],
    ]);
    const memory = makeKnownMemory(store);
    expect(await memory.match({ file, looks, quality: 50 }, 0)).toEqual({
      listId: 'near',
      kind: 'pdq',
      rule: 'privacy',
      hash: hexOf(near(look, 31)),
      distance: 31,
      own: hexOf(looks[0] ?? new Uint8Array()),
      turn: 'rotated180',
    });
    expect(await memory.match({ file, looks, quality: 49 }, 0)).toBeUndefined();
  });

  it('is known to none where its own hash was cleared', async () => {
    const store = givenStore();
    const lists = [
      ['files', 'sha256', [file]],
      ['looks', 'pdq', [look]],
    ] as const;
    const memory = makeKnownMemory(store);
    store.puts('1', lists, { sha256: [file] });
    expect(await memory.match({ file, looks: [look], quality: 100 }, 0)).toBeUndefined();
    store.puts('2', lists, { pdq: [look] });
    expect(await memory.match({ file, looks: [look], quality: 100 }, REFRESHED_EVERY_MS)).toBeUndefined();
    store.puts('3', lists, { pdq: [other] });
    const later = await memory.match({ file, looks: [look], quality: 100 }, 2 * REFRESHED_EVERY_MS);
    expect(later?.listId).toBe('files');
  });

  it('passes too where it is looked at in another form than that which was cleared', async () => {
    const store = givenStore();
    const memory = makeKnownMemory(store);
    store.puts('1', [['looks', 'pdq', [near(look, 20)]]], { pdq: [look] });
    expect(await memory.match({ looks: [near(look, 10)], quality: 100 }, 0)).toBeUndefined();
    expect((await memory.match({ looks: [near(look, 11)], quality: 100 }, 0))?.listId).toBe('looks');
  });
});

describe('the lists in force', () => {
  it('are asked about every two minutes, and only what is new is read', async () => {
    const store = givenStore();
    const memory = makeKnownMemory(store);
    expect((await memory.lists(0)).version).toBe('');
    store.puts('1', [['files', 'sha256', [file]]]);
    expect((await memory.lists(REFRESHED_EVERY_MS - 1)).version).toBe('');
    expect((await memory.lists(REFRESHED_EVERY_MS)).version).toBe('1');
    store.puts('2', [
      ['files', 'sha256', [file]],
      ['looks', 'pdq', [look]],
    ]);
    expect((await memory.lists(2 * REFRESHED_EVERY_MS)).version).toBe('2');
    expect(store.reads).toEqual(['files-1', 'looks-1']);
  });

  it('let nothing pass while they cannot be read, and are read anew', async () => {
    const store = givenStore();
    store.puts('1', [['files', 'sha256', [file]]]);
    store.breaks(true);
    const memory = makeKnownMemory(store);
    await expect(memory.match({ file, looks, quality: 0 }, 0)).rejects.toThrow('out of order');
    await expect(memory.match({ file, looks, quality: 0 }, 1)).rejects.toThrow('out of order');
    store.breaks(false);
    expect((await memory.match({ file, looks, quality: 0 }, 2))?.listId).toBe('files');
  });
});
