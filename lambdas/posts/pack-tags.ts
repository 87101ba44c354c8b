/** Decides where the tags of a post lie: in its own row where they fit, else in parts of some kilobytes, of which a change writes only its own. */
import { isDeepStrictEqual } from 'node:util';
import type { AccountId } from '../kernel/ids.ts';
import { chunksOf } from '../platform/chunks.ts';
import { rowBytes } from '../platform/row-bytes.ts';
import type { LoadedTags } from './post.ts';
import type { PhotoTag } from './post-content.ts';
import type { PackedPost, PartId, TagPart } from './post-parts.ts';

const TAGS_PER_PART = 70; // 4 KB, as long as the ids and places are
const UNTAGGED_PER_PART = 200;

/** Where tags are to lie. */
export interface TagPacking {
  /** Every attribute, absent ones as undefined. */
  readonly fields: { readonly [Name in 'tags' | 'untagged' | 'tagParts']: PackedPost[Name] };
  readonly added: readonly TagPart[];
  readonly tagParts: readonly TagPart[];
}

type Tagged = Omit<LoadedTags, 'tagParts'>;

const nameOf = ({ photoId, accountId }: PhotoTag): string => `${photoId} ${accountId}`;

/** The parts as they are to be: each with what is left of its tags, and behind them what is new. */
const repartitioned = (
  { tags, untagged = [] }: Tagged,
  before: readonly TagPart[],
  newPart: () => PartId,
): TagPart[] => {
  const wanted = new Map(tags.map((tag) => [nameOf(tag), tag]));
  const refused = new Set<AccountId>(untagged);
  const kept = before.flatMap((part): TagPart[] => {
    const own = part.tags.map((tag) => wanted.get(nameOf(tag))).filter((tag) => tag !== undefined);
    const gone = (part.untagged ?? []).filter((account) => refused.has(account));
    for (const tag of own) wanted.delete(nameOf(tag));
    for (const account of gone) refused.delete(account);
    const next = { tags: own, ...(gone.length > 0 && { untagged: gone }) };
    if (own.length + gone.length === 0) return [];
    const isSame = isDeepStrictEqual(own, part.tags) && isDeepStrictEqual(gone, part.untagged ?? []);
    return [isSame ? part : { part: newPart(), ...next }];
  });
  return [
    ...kept,
    ...chunksOf([...wanted.values()], TAGS_PER_PART).map((some) => ({ part: newPart(), tags: some })),
    ...chunksOf([...refused], UNTAGGED_PER_PART).map((some) => ({
      part: newPart(),
      tags: [],
      untagged: some,
    })),
  ];
};

/** Packs the tags of a post into `room` bytes of its row, or into parts. `before` are the parts that they lie in now. */
export const packTags = (
  { tags, untagged }: Tagged,
  before: readonly TagPart[],
  { room, newPart }: { readonly room: number; readonly newPart: () => PartId },
): TagPacking => {
  const none = { tags: undefined, untagged: undefined, tagParts: undefined };
  const inRow = {
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(untagged !== undefined && untagged.length > 0 && { untagged: [...untagged] }),
  };
  if (rowBytes(inRow) <= room || rowBytes(inRow) === 0)
    return { fields: { ...none, ...inRow }, added: [], tagParts: [] };
  const tagParts = repartitioned({ tags, untagged }, before, newPart);
  const known = new Set(before.map(({ part }) => part));
  return {
    fields: { ...none, tagParts: tagParts.map(({ part }) => part) },
    added: tagParts.filter(({ part }) => !known.has(part)),
    tagParts,
  };
};
