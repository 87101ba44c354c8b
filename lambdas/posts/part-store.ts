/** Reads the parts of posts, many posts at once, and puts together what a post says and shows. */
import type { PostId } from '../kernel/ids.ts';
import type { Find } from '../platform/find-rows.ts';
import { findRows } from '../platform/find-rows.ts';
import type { Key, Table } from '../platform/table.ts';
import type { LoadedContent, PartKeys } from './content-parts.ts';
import { contentIn, contentKeysIn, partAt } from './content-parts.ts';
import type { LoadedTags } from './post.ts';
import type { PackedContent, PackedPost } from './post-parts.ts';
import { photosPartRow, tagPartRow, textPartRow } from './post-rows.ts';

interface Stored<Packed> {
  readonly postId: PostId;
  readonly packed: Packed;
}

interface ReadOptions {
  readonly consistent?: boolean;
}

/** Where the parts of a post lie. */
export const partKeysOfPost = (postId: PostId): PartKeys => ({
  of: `post ${postId}`,
  text: (part) => textPartRow.key({ postId, part }),
  photos: (part) => photosPartRow.key({ postId, part }),
});

/** Where that lies of what a post, or an entry of its history, says and shows which is not in its own row. */
export const contentKeys = ({ postId, packed }: Stored<PackedContent>): readonly Key[] =>
  contentKeysIn(partKeysOfPost(postId), packed);

/** Where the tags of a post lie that are not in its own row. */
export const tagKeys = ({ postId, packed: { tagParts } }: Stored<Pick<PackedPost, 'tagParts'>>): Key[] =>
  (tagParts ?? []).map((part) => tagPartRow.key({ postId, part }));

const unpacked = ({ postId, packed }: Stored<PackedContent>, find: Find): LoadedContent =>
  contentIn(partKeysOfPost(postId), packed, find);

const tagsOf = ({ postId, packed }: Stored<PackedPost>, find: Find): LoadedTags => {
  if (packed.tagParts === undefined) {
    return { tags: packed.tags ?? [], ...(packed.untagged && { untagged: packed.untagged }), tagParts: [] };
  }
  const tagParts = packed.tagParts.map((part) =>
    tagPartRow.parse(partAt(partKeysOfPost(postId), tagPartRow.key({ postId, part }), find)),
  );
  const untagged = tagParts.flatMap((each) => each.untagged ?? []);
  return {
    tags: tagParts.flatMap(({ tags }) => tags),
    ...(untagged.length > 0 && { untagged }),
    tagParts,
  };
};

export const makePartStore = (table: Pick<Table, 'getMany'>) => {
  /** What each of some things has; undefined for one whose post has been cleared away meanwhile. */
  const loadMany = async <Packed, Loaded>(
    stored: readonly Stored<Packed>[],
    keysOf: (each: Stored<Packed>) => readonly Key[],
    loadedOf: (each: Stored<Packed>, find: Find) => Loaded,
    options: ReadOptions,
  ): Promise<readonly (Loaded | undefined)[]> => {
    const find = await findRows(table, stored.flatMap(keysOf), options);
    return stored.map((each) => (keysOf(each).every((key) => find(key)) ? loadedOf(each, find) : undefined));
  };

  return {
    /** What posts say and show. Costs nothing for those that have all of it in their own row, else half a read unit for each 4 KB of a part. */
    contents: (stored: readonly Stored<PackedContent>[], options: ReadOptions = {}) =>
      loadMany(stored, contentKeys, unpacked, options),

    /** Who is tagged on posts. */
    tags: (stored: readonly Stored<PackedPost>[], options: ReadOptions = {}) =>
      loadMany(stored, tagKeys, tagsOf, options),
  };
};
