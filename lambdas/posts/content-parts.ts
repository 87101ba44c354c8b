/** The parts of one thing that says and shows something, a post or a draft: where they lie, and what they come to when they are put together. */
import type { Find } from '../platform/find-rows.ts';
import { parseRow, StoredRowInvalid } from '../platform/stored-row.ts';
import type { Key, Row } from '../platform/table.ts';
import { foldTexts } from './extend-alt-texts.ts';
import type { ContentPacking } from './pack-content.ts';
import type { PostWords } from './post.ts';
import type { ChosenPhoto, ShownPhoto } from './post-content.ts';
import type { LoadedParts, PackedContent, PartId, TextPart } from './post-parts.ts';
import { StoredPhotos, StoredTexts } from './post-parts.ts';

/** Where the parts of one thing lie. */
export interface PartKeys {
  /** The thing, as errors name it. */
  readonly of: string;
  readonly text: (part: PartId) => Key;
  readonly photos: (part: PartId) => Key;
}

/** What a post, an entry of its history, or a draft says and shows. */
export interface LoadedContent extends PostWords {
  readonly photos: readonly (ChosenPhoto | ShownPhoto)[];
  readonly parts: LoadedParts;
}

/** Where that lies of a content which is not in the row that names it. */
export const contentKeysIn = (
  keys: PartKeys,
  { words, altParts, photosPart }: PackedContent,
): readonly Key[] => {
  if (words === undefined && altParts === undefined && photosPart === undefined) return [];
  return [
    ...[...new Set([...Object.values(words ?? {}), ...(altParts ?? [])])].map(keys.text),
    ...(photosPart === undefined ? [] : [keys.photos(photosPart)]),
  ];
};

/** The row of a part. Throws `StoredRowInvalid` where it is not there. */
export const partAt = (keys: PartKeys, key: Key, find: Find): Row => {
  const row = find(key);
  if (row === undefined) throw new StoredRowInvalid(`The ${keys.of} lacks the part ${key.sk}`);
  return row;
};

/** A content that lies in one row. */
const contentInRow = ({ title, caption, mentions, location, photos }: PackedContent): LoadedContent => ({
  title,
  caption,
  ...(mentions && { mentions }),
  location,
  photos: photos ?? [],
  parts: { words: [], alts: [], photos: undefined },
});

/** A content whose parts were all found. */
export const contentIn = (keys: PartKeys, packed: PackedContent, find: Find): LoadedContent => {
  if (contentKeysIn(keys, packed).length === 0) return contentInRow(packed);
  const textPart = (part: PartId): TextPart => ({
    part,
    ...parseRow(StoredTexts, partAt(keys, keys.text(part), find)),
  });
  const words = [...new Set(Object.values(packed.words ?? {}))].map(textPart);
  const alts = (packed.altParts ?? []).map(textPart);
  const apart =
    packed.photosPart === undefined
      ? undefined
      : parseRow(StoredPhotos, partAt(keys, keys.photos(packed.photosPart), find)).photos;
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

/** The rows of the parts that a packing adds. */
export const contentRows = (
  keys: PartKeys,
  { texts, photos }: Pick<ContentPacking, 'texts' | 'photos'>,
): readonly (Row & Key)[] => [
  ...texts.map(({ part, ...stored }) => ({ ...keys.text(part), ...stored })),
  ...photos.map(({ part, ...stored }) => ({ ...keys.photos(part), ...stored })),
];
