/** Decides where the texts and photos of a post or draft lie: in its own row what fits, and in parts the rest. What did not change stays where it is. */
import { isDeepStrictEqual } from 'node:util';
import type { PhotoId } from '../kernel/ids.ts';
import { BEGINNING_BYTES, beginningOf } from '../kernel/text/beginning-of.ts';
import { rowBytes } from '../platform/row-bytes.ts';
import { extendAltTexts } from './extend-alt-texts.ts';
import type { PostWords } from './post.ts';
import type { ChosenPhoto, ShownPhoto } from './post-content.ts';
import type { LoadedParts, PackedContent, PackedPost, PartId, TextPart, WordName } from './post-parts.ts';

type PostPhoto = ChosenPhoto | ShownPhoto;

/** What a post says and shows. */
export interface PostContent extends PostWords {
  readonly photos: readonly PostPhoto[];
  readonly coverPhotoId?: PhotoId | undefined;
}

/** A post as it was, with where its content lies. */
export type PackedBefore = PostContent & { readonly packed: PackedPost; readonly parts: LoadedParts };

interface PhotosPart {
  readonly part: PartId;
  readonly photos: readonly PostPhoto[];
}

/** Where content is to lie, and the parts that are to be written. */
export interface ContentPacking {
  /** Every attribute, absent ones as undefined. */
  readonly fields: {
    readonly [Name in Exclude<keyof PackedPost, 'tags' | 'untagged' | 'tagParts'>]-?: PackedPost[Name];
  };
  readonly texts: readonly TextPart[];
  readonly photos: readonly PhotosPart[];
  /** All parts that the fields name. */
  readonly parts: LoadedParts;
}

export interface PackingRoom {
  /** Bytes that the row has left for content. */
  readonly room: number;
  readonly newPart: () => PartId;
  /** Whether the photo that grids show is to stand in the row where the others lie apart. @default false */
  readonly hasCover?: boolean;
}

const REFERENCES_BYTES = 150; // names of parts, and the numbers that stand for what lies in them
const COVER_BYTES = 180;
const ALTS_BESIDE_PHOTOS_BYTES = 2_048; // more of them lie apart from their photos, so that one edit does not write all

/** Without properties that have no value, so that what is stored compares equal to what is about to be. */
const withoutGaps = (photo: PostPhoto): PostPhoto => {
  const copy = { ...photo };
  for (const name of Object.keys(copy))
    if (Reflect.get(copy, name) === undefined) Reflect.deleteProperty(copy, name);
  return copy;
};

const textBytes = (text: string | undefined): number => Buffer.byteLength(text ?? '', 'utf8');

/** A photo without its alt text. */
const bareOf = ({ altText: _, ...photo }: PostPhoto): PostPhoto => photo;

const altsOf = (photos: readonly PostPhoto[]): ReadonlyMap<string, string> =>
  new Map(photos.flatMap(({ photoId, altText }) => (altText === undefined ? [] : [[photoId, altText]])));

const namedWords = ({ title, caption, location }: PostWords) =>
  [
    ['title', title],
    ['place', location?.name],
    ['caption', caption],
  ] as const satisfies readonly (readonly [WordName, string | undefined])[];

const withoutName = ({ location }: PostWords): PackedContent['location'] => {
  const { name: _, ...place } = location ?? {};
  return Object.keys(place).length === 0 ? undefined : place;
};

const packWords = (words: PostWords, before: PackedBefore | undefined, { room, newPart }: PackingRoom) => {
  const mentions = words.mentions && { mentions: [...words.mentions] };
  const fields: {
    -readonly [Name in 'title' | 'caption' | 'mentions' | 'location' | 'words']?: PackedPost[Name];
  } = {};
  const placed = new Map<WordName, PartId>();
  const moved = new Map<WordName, string>();
  const place = withoutName(words);
  let left = room - rowBytes({ location: place ?? {} });
  const was = before && new Map<WordName, string | undefined>(namedWords(before));
  for (const [name, text] of namedWords(words)) {
    if (text === undefined) continue;
    const bytes = rowBytes({ [name]: text, ...(name === 'caption' && mentions) });
    const part = before?.packed.words?.[name];
    const isSame =
      was?.get(name) === text &&
      (name !== 'caption' || isDeepStrictEqual(before?.mentions ?? [], words.mentions ?? []));
    if (bytes <= left) {
      left -= bytes;
      if (name === 'place') fields.location = { ...place, name: text };
      else Object.assign(fields, { [name]: text, ...(name === 'caption' && mentions) });
    } else if (part !== undefined && isSame) placed.set(name, part);
    else moved.set(name, text);
  }
  if (fields.location === undefined && place !== undefined) fields.location = place;
  // A caption is what people edit: it lies by itself.
  const caption = moved.get('caption');
  moved.delete('caption');
  const texts: TextPart[] = [
    ...(caption === undefined ? [] : [{ part: newPart(), texts: { caption }, ...mentions }]),
    ...(moved.size === 0 ? [] : [{ part: newPart(), texts: Object.fromEntries(moved) }]),
  ];
  for (const { part, texts: said } of texts) {
    for (const name of ['title', 'caption', 'place'] as const)
      if (said[name] !== undefined) placed.set(name, part);
  }
  const named = new Set(placed.values());
  const former = (before?.parts.words ?? []).filter(({ part }) => named.has(part));
  return {
    fields: { ...fields, ...(placed.size > 0 && { words: Object.fromEntries(placed) }) },
    texts,
    parts: [...former, ...texts],
  };
};

interface PhotoPacking {
  readonly fields: Pick<PackedPost, 'photos' | 'photosPart' | 'altParts'>;
  readonly texts?: readonly TextPart[];
  readonly newPhotos?: PhotosPart;
  readonly parts: Omit<LoadedParts, 'words'>;
}

/** Photos that are as they were stay where they are, if there is still room; undefined where they must be packed anew. */
const keptPhotos = (
  photos: readonly PostPhoto[],
  before: PackedBefore,
  { room, newPart }: PackingRoom,
): PhotoPacking | undefined => {
  const { packed, parts } = before;
  if (!isDeepStrictEqual(photos.map(bareOf), before.photos.map(bareOf))) return undefined;
  const { photosPart, altParts } = packed;
  if (isDeepStrictEqual(photos, before.photos)) {
    const fields = { photos: packed.photos, photosPart, altParts };
    return rowBytes(fields) <= room
      ? { fields, parts: { alts: parts.alts, photos: parts.photos } }
      : undefined;
  }
  if (photosPart === undefined || parts.photos === undefined) return undefined;
  const extended = extendAltTexts(altsOf(parts.photos), parts.alts, altsOf(photos), newPart);
  return {
    fields: { photosPart, altParts: partsOf(extended.chain) },
    texts: extended.added,
    parts: { alts: extended.chain, photos: parts.photos },
  };
};

const partsOf = (chain: readonly TextPart[]): PartId[] | undefined =>
  chain.length === 0 ? undefined : chain.map(({ part }) => part);

const packPhotos = (
  photos: readonly PostPhoto[],
  before: PackedBefore | undefined,
  { room, newPart }: PackingRoom,
): PhotoPacking => {
  if (rowBytes({ photos }) <= room) return { fields: { photos: [...photos] }, parts: { alts: [] } };
  const alts = altsOf(photos);
  const altBytes = [...alts.values()].reduce((sum, text) => sum + textBytes(text), 0);
  if (altBytes <= ALTS_BESIDE_PHOTOS_BYTES) {
    const newPhotos = { part: newPart(), photos };
    return { fields: { photosPart: newPhotos.part }, newPhotos, parts: { alts: [], photos: [...photos] } };
  }
  const { chain, added } = extendAltTexts(new Map(), before?.parts.alts ?? [], alts, newPart);
  const bare = photos.map(bareOf);
  const altParts = partsOf(chain);
  if (rowBytes({ photos: bare }) <= room)
    return { fields: { photos: bare, altParts }, texts: added, parts: { alts: chain } };
  const newPhotos = { part: newPart(), photos: bare };
  return {
    fields: { photosPart: newPhotos.part, altParts },
    texts: added,
    newPhotos,
    parts: { alts: chain, photos: bare },
  };
};

const coverIn = ({ photos, coverPhotoId }: PostContent): PostPhoto | undefined =>
  photos.find(({ photoId }) => photoId === coverPhotoId) ?? photos[0];

const allTextBytes = (content: PostContent): number =>
  [...namedWords(content).map(([, text]) => text), ...content.photos.map(({ altText }) => altText)].reduce(
    (sum, text) => sum + textBytes(text),
    0,
  );

const nowhere: ContentPacking['fields'] = {
  title: undefined,
  caption: undefined,
  mentions: undefined,
  location: undefined,
  words: undefined,
  photos: undefined,
  photosPart: undefined,
  altParts: undefined,
  cover: undefined,
  photoCount: undefined,
  textBytes: undefined,
};

/** Packs the content of a post. `before` is the post that it is to replace. */
export const packContent = (
  said: PostContent,
  before: PackedBefore | undefined,
  { room, newPart, hasCover = false }: PackingRoom,
): ContentPacking => {
  const photos = said.photos.map(withoutGaps);
  const content = { ...said, photos };
  const { title, caption, mentions, location } = content;
  const inRow = {
    title,
    caption,
    mentions: mentions && [...mentions],
    location: location && { ...location },
  };
  const whole = { ...inRow, photos };
  if (rowBytes(whole) <= room)
    return { fields: { ...nowhere, ...whole }, texts: [], photos: [], parts: { words: [], alts: [] } };

  const left = room - REFERENCES_BYTES;
  const wordBytes = rowBytes(inRow);
  const photoRoom = wordBytes <= left - COVER_BYTES ? left - wordBytes : left;
  const packedPhotos =
    (before && keptPhotos(photos, before, { room: left, newPart })) ??
    packPhotos(photos, before, { room: photoRoom, newPart });
  const { photos: standing, altParts } = packedPhotos.fields;
  const cover = hasCover ? coverIn(content) : undefined;
  const bareCover = cover && standing === undefined ? bareOf(cover) : undefined;
  const wordRoom = left - rowBytes({ photos: standing, cover: bareCover });
  const packedWords = packWords(content, before, { room: wordRoom, newPart });
  // A cover is shown without its post being read in full: it brings the beginning of its alt text along.
  const isAltApart = standing === undefined || altParts !== undefined;
  const spare = wordRoom - rowBytes(packedWords.fields) - 'altText'.length;
  const altText =
    isAltApart && cover?.altText !== undefined && spare > 0
      ? beginningOf(cover.altText, Math.min(BEGINNING_BYTES, spare))
      : undefined;
  const { newPhotos, texts = [] } = packedPhotos;
  return {
    fields: {
      ...nowhere,
      ...packedPhotos.fields,
      ...packedWords.fields,
      ...(bareCover && { cover: { ...bareCover, ...(altText !== undefined && { altText }) } }),
      photoCount: photos.length,
      textBytes: allTextBytes(content),
    },
    texts: [...texts, ...packedWords.texts],
    photos: newPhotos === undefined ? [] : [newPhotos],
    parts: { ...packedPhotos.parts, words: packedWords.parts },
  };
};
