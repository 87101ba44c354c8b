/** A post's own row, which is written with every like, and the parts that lie apart from it. */
import { rowBytes, WRITE_UNIT_BYTES } from '../platform/row-bytes.ts';
import type { Key, Row } from '../platform/table.ts';
import { contentRows } from './content-parts.ts';
import type { ContentPacking, PackedBefore, PostContent } from './pack-content.ts';
import { packContent } from './pack-content.ts';
import type { TagPacking } from './pack-tags.ts';
import { packTags } from './pack-tags.ts';
import { partKeysOfPost } from './part-store.ts';
import type { LoadedTags, PostHead } from './post.ts';
import type { PartId, TagPart } from './post-parts.ts';
import { postRow, tagPartRow } from './post-rows.ts';

const TAGS_PER_REFERENCE = 70;
const REFERENCE_BYTES = 11;

const MAX_COUNT = 999_999_999;
const MAX_TIME = 9_999_999_999_999;
const MAX_EDIT = 99_999;

/** What the row may come to hold later and cannot do without, as long as it gets. */
const later = {
  publishedAt: MAX_TIME,
  shownTo: 'followers',
  editedAt: MAX_TIME,
  lastEdit: MAX_EDIT,
  edits: MAX_EDIT,
  historyBytes: MAX_COUNT,
} as const;
const counters = {
  likes: MAX_COUNT,
  comments: MAX_COUNT,
  reposts: MAX_COUNT,
  saves: MAX_COUNT,
  views: MAX_COUNT,
  shares: MAX_COUNT,
  follows: MAX_COUNT,
} as const;

const present = (fields: Row): Row =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** How many bytes of the row are left beside some attributes. */
const roomBeside = (postId: PostHead['postId'], attributes: Row): number =>
  WRITE_UNIT_BYTES - rowBytes({ ...postRow.key({ postId }), ...later, ...present(attributes), ...counters });

/** What tags take of the row at least: themselves, or the names of their parts. */
const leastTagBytes = (tags: Omit<LoadedTags, 'tagParts'>): number => {
  const entries = tags.tags.length + (tags.untagged?.length ?? 0);
  const names = 'tagParts'.length + REFERENCE_BYTES * Math.ceil(entries / TAGS_PER_REFERENCE + 1);
  return entries === 0 ? 0 : Math.min(rowBytes({ tags: tags.tags, untagged: tags.untagged }), names);
};

/** What is to be written of a post besides the attributes of its head. */
export interface PostPacking {
  readonly content: ContentPacking;
  readonly tags: TagPacking;
  readonly rows: readonly (Row & Key)[];
}

interface Packed {
  readonly postId: PostHead['postId'];
  /** The head as its row is to hold it. */
  readonly head: Row;
  readonly content: PostContent;
  readonly before?: PackedBefore | undefined;
  readonly tags: LoadedTags;
  readonly newPart: () => PartId;
}

export const packPost = ({ postId, head, content, before, tags, newPart }: Packed): PostPacking => {
  const room = roomBeside(postId, head) - leastTagBytes(tags);
  const packedContent = packContent(content, before, { room, newPart, hasCover: true });
  const packedTags = packTags(tags, tags.tagParts, {
    room: roomBeside(postId, { ...head, ...packedContent.fields }),
    newPart,
  });
  return {
    content: packedContent,
    tags: packedTags,
    rows: [...contentRows(partKeysOfPost(postId), packedContent), ...tagRows(postId, packedTags.added)],
  };
};

const tagRows = (postId: PostHead['postId'], parts: readonly TagPart[]) =>
  parts.map(({ part, ...stored }) => ({ ...tagPartRow.key({ postId, part }), ...stored }));

/** Packs the tags of a post whose content stays where it is. `head` as its row is to hold it. */
export const repackTags = (
  { postId, packed }: PostHead,
  head: Row,
  tags: LoadedTags,
  newPart: () => PartId,
): { readonly tags: TagPacking; readonly rows: readonly (Row & Key)[] } => {
  const { tags: _, untagged: __, tagParts: ___, ...content } = packed;
  const room = roomBeside(postId, { ...head, ...content });
  const packedTags = packTags(tags, tags.tagParts, { room, newPart });
  return { tags: packedTags, rows: tagRows(postId, packedTags.added) };
};
