/** Reads the parts of posts, many posts at once, and puts together what a post says and shows. */
import type { PostId } from '../kernel/ids.ts';
import { keyOfRow } from '../platform/row.ts';
import { StoredRowInvalid } from '../platform/stored-row.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import { nameOfKey } from '../platform/table.ts';
import { foldTexts } from './extend-alt-texts.ts';
import type { LoadedTags, PostWords } from './post.ts';
import type { ChosenPhoto, ShownPhoto } from './post-content.ts';
import type { LoadedParts, PackedContent, PackedPost, PartId, TextPart } from './post-parts.ts';
import { photosPartRow, tagPartRow, textPartRow } from './post-rows.ts';

/** What a post, or an entry of its history, says and shows. */
export interface LoadedContent extends PostWords {
  readonly photos: readonly (ChosenPhoto | ShownPhoto)[];
  readonly parts: LoadedParts;
}

interface Stored<Packed> {
  readonly postId: PostId;
  readonly packed: Packed;
}

interface ReadOptions {
  readonly consistent?: boolean;
}

/** A row that was read, undefined where it is not there. */
type Find = (key: Key) => Row | undefined;

const textKeys = ({ postId, packed: { words, altParts } }: Stored<PackedContent>): Key[] =>
  [...new Set([...Object.values(words ?? {}), ...(altParts ?? [])])].map((part) =>
    textPartRow.key({ postId, part }),
  );

/** Where that lies of what a post, or an entry of its history, says and shows which is not in its own row. */
export const contentKeys = (stored: Stored<PackedContent>): Key[] => {
  const { postId, packed } = stored;
  return [
    ...textKeys(stored),
    ...(packed.photosPart === undefined ? [] : [photosPartRow.key({ postId, part: packed.photosPart })]),
  ];
};

/** Where the tags of a post lie that are not in its own row. */
export const tagKeys = ({ postId, packed: { tagParts } }: Stored<Pick<PackedPost, 'tagParts'>>): Key[] =>
  (tagParts ?? []).map((part) => tagPartRow.key({ postId, part }));

/** The content of a post whose parts were all found. */
const unpacked = ({ postId, packed }: Stored<PackedContent>, find: Find): LoadedContent => {
  const rowAt = (key: Key): Row => {
    const row = find(key);
    if (row === undefined) throw new StoredRowInvalid(`The post ${postId} lacks the part ${key.sk}`);
    return row;
  };
  const textPart = (part: PartId): TextPart => textPartRow.parse(rowAt(textPartRow.key({ postId, part })));
  const words = [...new Set(Object.values(packed.words ?? {}))].map(textPart);
  const alts = (packed.altParts ?? []).map(textPart);
  const apart =
    packed.photosPart === undefined
      ? undefined
      : photosPartRow.parse(rowAt(photosPartRow.key({ postId, part: packed.photosPart }))).photos;
  const wordIn = (name: 'title' | 'caption' | 'place') => {
    const part = words.find((each) => each.part === packed.words?.[name]);
    return part && { text: part.texts[name], mentions: part.mentions };
  };
  const [title, caption, place] = [wordIn('title'), wordIn('caption'), wordIn('place')];
  const mentions = caption?.mentions ?? packed.mentions;
  const location = place === undefined ? packed.location : { ...packed.location, name: place.text };
  const standing = apart ?? packed.photos ?? [];
  const base = standing.flatMap(({ photoId, altText }) =>
    altText === undefined ? [] : [[photoId, altText] as const],
  );
  const altTexts = foldTexts(new Map<string, string>(base), alts);
  return {
    title: title?.text ?? packed.title,
    caption: caption?.text ?? packed.caption,
    ...(mentions && { mentions }),
    location,
    photos: standing.map(({ altText: _, ...photo }) => {
      const altText = altTexts.get(photo.photoId);
      return altText === undefined ? photo : { ...photo, altText };
    }),
    parts: { words, alts, photos: apart },
  };
};

const tagsOf = ({ postId, packed }: Stored<PackedPost>, find: Find): LoadedTags => {
  if (packed.tagParts === undefined) {
    return { tags: packed.tags ?? [], ...(packed.untagged && { untagged: packed.untagged }), tagParts: [] };
  }
  const tagParts = packed.tagParts.map((part) => {
    const row = find(tagPartRow.key({ postId, part }));
    if (row === undefined)
      throw new StoredRowInvalid(`The post ${postId} lacks the part ${part} of its tags`);
    return tagPartRow.parse(row);
  });
  const untagged = tagParts.flatMap((each) => each.untagged ?? []);
  return {
    tags: tagParts.flatMap(({ tags }) => tags),
    ...(untagged.length > 0 && { untagged }),
    tagParts,
  };
};

export const makePartStore = (table: Pick<Table, 'getMany'>) => {
  /** Reads rows; those that are not there yet where a quick read looked are read with strong consistency. */
  const read = async (keys: readonly Key[], { consistent = false }: ReadOptions): Promise<Find> => {
    const found = new Map<string, Row>();
    const wanted = [...keys];
    for (const isConsistent of consistent ? [true] : [false, true]) {
      const missing = wanted.filter((key) => !found.has(nameOfKey(key)));
      if (missing.length === 0) break;
      for (const row of await table.getMany(missing, { consistent: isConsistent }))
        found.set(nameOfKey(keyOfRow(row)), row);
    }
    return (key) => found.get(nameOfKey(key));
  };

  /** What each of some things has; undefined for one whose post has been cleared away meanwhile. */
  const loadMany = async <Packed, Loaded>(
    stored: readonly Stored<Packed>[],
    keysOf: (each: Stored<Packed>) => readonly Key[],
    loadedOf: (each: Stored<Packed>, find: Find) => Loaded,
    options: ReadOptions,
  ): Promise<readonly (Loaded | undefined)[]> => {
    const find = await read(stored.flatMap(keysOf), options);
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
